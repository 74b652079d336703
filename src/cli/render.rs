//! `masa render`: load, build the publication, write it in the formats that were asked for, read
//! that back, and put it in place.

mod names;
mod permit;
mod places;
mod told;
mod work;

use super::arguments::{Colour, Render};
use super::documents::documents;
use super::out::{self, Mistake};
use super::progress::Progress;
use super::settings::houses;
use super::{DONE, INCOMPLETE, today};
use crate::publish::formats::{FORMATS, FRAGMENT, Format, ending_in};
use crate::rules::Judging;
use places::{places, real};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use told::Told;
use work::{Made, Purpose, Work};

/// Runs the command; gives the exit code.
pub fn run(options: &Render) -> Result<u8, Mistake> {
    let formats = formats(options)?;
    if options.annotate {
        refuse_to_publish(options, &formats)?;
    }
    let found = documents(&options.paths)?;
    let today = options.today.unwrap_or_else(today::from_clock);
    let documents = each_once(found.documents);
    let houses = houses(&documents, today, Colour::Auto)?;
    let after = if options.annotate { ANNOTATED } else { "" };
    let places = places(&documents, &formats, options.output.as_deref(), after)?;
    let purpose = match (options.publish, options.annotate) {
        (true, _) => Purpose::Publish,
        (_, true) => Purpose::Annotate,
        _ => Purpose::Show,
    };
    let work = Work { formats: &formats, judging: Judging::on(today), houses: &houses, purpose };
    let progress = Progress::of(documents.len());
    let outcomes: Vec<Result<Made, Mistake>> = documents
        .par_iter()
        .zip(&places)
        .map(|(document, places)| {
            let outcome = work.make(document, places);
            progress.step();
            outcome
        })
        .collect();
    drop(progress);
    let mut code = DONE;
    for (folder, why) in &found.unreadable {
        out::warn(&format!("masa: {} cannot be read ({why})", folder.display()));
        code = INCOMPLETE;
    }
    tell(outcomes, code)
}

/// What the names of working copies end in, so that none takes the place of what may be published.
const ANNOTATED: &str = "-annotated";

/// A working copy must not end up on a website.
fn refuse_to_publish(options: &Render, formats: &[&Format]) -> Result<(), Mistake> {
    let is_pdf = formats.iter().any(|format| format.name == "pdf");
    let asked = match (options.publish, options.fragment, is_pdf) {
        (true, _, _) => "--publish makes copies for the public",
        (_, true, _) => "--fragment makes the body of a page for a website",
        (_, _, true) => "--format pdf makes files for readers",
        _ => return Ok(()),
    };
    Err(Mistake::Misuse(format!(
        "{asked}, and --annotate makes working copies with notes for those who write; ask for one or \
         the other"
    )))
}

/// Tells what became of each document; gives the exit code.
fn tell(mut outcomes: Vec<Result<Made, Mistake>>, code: u8) -> Result<u8, Mistake> {
    if let ([Err(_)], DONE) = (outcomes.as_slice(), code) {
        outcomes.remove(0)?;
    }
    let mut told = Told::default();
    let mut code = code;
    for outcome in outcomes {
        let own = match outcome {
            Ok(made) => told.of(made)?,
            // Wrong use is so of the whole run; one document that cannot be made is not.
            Err(mistake @ Mistake::Misuse(_)) => mistake.tell().max(INCOMPLETE),
            Err(mistake) => mistake.tell(),
        };
        code = code.max(own);
    }
    told.close();
    Ok(code)
}

/// Each document once, however its path is written.
fn each_once(documents: Vec<PathBuf>) -> Vec<PathBuf> {
    let mut seen = BTreeSet::new();
    documents.into_iter().filter(|document| seen.insert(real(document))).collect()
}

/// The formats that are asked for, each once: by name, by the name of the file, else a page.
fn formats(options: &Render) -> Result<Vec<&'static Format>, Mistake> {
    let mut formats: Vec<&Format> = Vec::new();
    for format in &options.format {
        if formats.iter().all(|known| known.name != format.name) {
            formats.push(format);
        }
    }
    if formats.is_empty() {
        let ending = options.output.as_deref().and_then(Path::extension);
        let by_name = ending.and_then(|ending| ending_in(&ending.to_string_lossy()));
        formats.push(by_name.unwrap_or(&FORMATS[0]));
    }
    if !options.fragment {
        return Ok(formats);
    }
    match formats.as_slice() {
        [only] if only.name == FRAGMENT.name => Ok(vec![&FRAGMENT]),
        _ => Err(Mistake::Misuse(
            "--fragment makes the body of a page, so it goes with --format html alone".to_owned(),
        )),
    }
}
