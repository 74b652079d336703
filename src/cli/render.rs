//! `masa render`: load, build the publication, write it in the formats that were asked for.

mod names;
mod places;
mod progress;

use super::arguments::{Colour, Render};
use super::documents::{documents, known_kind};
use super::out::{self, Mistake};
use super::settings::Houses;
use super::{DONE, INCOMPLETE, today};
use crate::publish::formats::{FORMATS, FRAGMENT, Format, ending_in};
use crate::publish::{Look, build};
use crate::workspace::{Disk, load};
use jiff::civil::Date;
use places::{Place, places, real};
use progress::Progress;
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Runs the command; gives the exit code.
pub fn run(options: &Render) -> Result<u8, Mistake> {
    let formats = formats(options)?;
    let found = documents(&options.paths)?;
    let today = options.today.unwrap_or_else(today::from_clock);
    let documents = each_once(found.documents);
    let houses = Houses::of(&documents, today, Colour::Auto)?;
    let places = places(&documents, &formats, options.output.as_deref())?;
    let work = Work { formats: &formats, today, houses: &houses };
    let progress = Progress::of(documents.len());
    let mut outcomes: Vec<Result<Made, Mistake>> = documents
        .par_iter()
        .zip(&places)
        .map(|(document, places)| {
            let outcome = work.make(document, places);
            progress.step();
            outcome
        })
        .collect();
    drop(progress);
    if outcomes.len() == 1 && found.unreadable.is_empty() {
        return outcomes.remove(0)?.tell();
    }
    let mut code = DONE;
    for (folder, why) in &found.unreadable {
        out::note(&format!("masa: {} cannot be read ({why})", folder.display()));
        code = INCOMPLETE;
    }
    for outcome in outcomes {
        // One document that cannot be made is no reason to say nothing of the others.
        let own = outcome.and_then(|made| made.tell());
        code = code.max(own.unwrap_or_else(|mistake| mistake.tell().max(INCOMPLETE)));
    }
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

/// What is the same for all documents of a run.
struct Work<'a> {
    formats: &'a [&'static Format],
    today: Date,
    houses: &'a Houses,
}

/// What was made of one document.
struct Made {
    /// Whether part of the document stayed unread.
    has_gaps: Option<String>,
    written: Vec<String>,
    shown: Option<Vec<u8>>,
}

impl Work<'_> {
    /// Makes every format of one document, and puts them in place when all of them are good.
    fn make(&self, document: &Path, places: &[Place]) -> Result<Made, Mistake> {
        let loaded = known_kind(load(&Disk, document))?;
        if loaded.tree.root().is_none() && loaded.has_gaps() {
            return Err(Mistake::Failed(format!(
                "{} cannot be read, so nothing was made of it; masa check tells more",
                loaded.path
            )));
        }
        let look = look_for(document, self.houses);
        let publication = build::publication(&loaded, self.today, &Disk).settle();
        let mut contents = Vec::new();
        for format in self.formats {
            let content = (format.write)(&publication, &look).map_err(|error| {
                Mistake::Failed(format!(
                    "{} could not be made into {} ({error})",
                    loaded.path, format.name
                ))
            })?;
            contents.push(content);
        }
        let mut made = Made {
            has_gaps: loaded.has_gaps().then(|| loaded.path.clone()),
            written: Vec::new(),
            shown: None,
        };
        for (place, content) in places.iter().zip(contents) {
            match place {
                Place::Shown => made.shown = Some(content),
                Place::File(file) => {
                    out::make_folder_of(file)?;
                    out::write_file(file, &content)?;
                    made.written.push(file.display().to_string());
                }
            }
        }
        Ok(made)
    }
}

impl Made {
    /// Tells what was made; gives the exit code.
    fn tell(&self) -> Result<u8, Mistake> {
        if let Some(content) = &self.shown {
            out::print(content)?;
        }
        for file in &self.written {
            out::note(&format!("masa: wrote {file}"));
        }
        let Some(document) = &self.has_gaps else { return Ok(DONE) };
        out::note(&format!(
            "masa: not everything in {document} could be read, so the result has gaps; masa check \
             says where"
        ));
        Ok(INCOMPLETE)
    }
}

/// The look of a document's publications.
fn look_for(_document: &Path, _houses: &Houses) -> Look {
    Look::default()
}
