//! `masa coverage` and `masa status`: where documents stand on each requirement in force.

use super::arguments::{Colour, Coverage as Options, CoverageFormat, Status};
use super::documents::{documents, known_kind};
use super::judging::judging;
use super::out::{self, Mistake};
use super::settings::houses;
use super::{DONE, INCOMPLETE};
use crate::checking::Houses;
use crate::coverage::{LOOKED_AT_PATH, LookedAt, cover};
use crate::findings::Finding;
use crate::publish::Look;
use crate::report::coverage::{self as report, Standing, View};
use crate::rules::{Judging, judge};
use crate::workspace::{Discovery, Disk, Loaded, load};
use std::path::Path;

/// Runs `masa coverage`; gives the exit code.
pub fn run(options: &Options) -> Result<u8, Mistake> {
    let judging = judging(&options.guidance, options.today, options.as_of)?;
    let found = documents(&options.paths)?;
    let houses = houses(&found.documents, judging.today(), Colour::Auto)?;
    let mut views = Vec::new();
    for path in &found.documents {
        let loaded = known_kind(load(&Disk, path))?;
        let looked_at = looked_at(&loaded)?;
        let judging = houses.judging_for(path, &judging);
        views.push(View::of(&cover(&loaded, &judging, &looked_at)));
    }
    let text = match options.format {
        CoverageFormat::Human => report::human(&views, out::width()),
        CoverageFormat::Json => report::json(&views),
        CoverageFormat::Markdown => report::markdown(&views),
        CoverageFormat::Csv => report::csv(&views),
        CoverageFormat::Html => report::html(&views, &look_of_all(&houses, &found))?,
    };
    match &options.output {
        Some(path) => out::write_file(path, &text)?,
        None => out::print(&text)?,
    }
    Ok(exit_code(&found, views.iter().all(|view| view.complete)))
}

/// The look that all documents have in common, else masa's own.
fn look_of_all(houses: &Houses, found: &Discovery) -> Look {
    let mut looks = found.documents.iter().map(|path| houses.look_for(path));
    let first = looks.next().unwrap_or_default();
    if looks.all(|look| look == first) { first } else { Look::default() }
}

/// Runs `masa status`; gives the exit code.
pub fn status(options: &Status) -> Result<u8, Mistake> {
    let found = documents(&options.paths)?;
    let judging = judging(&[], options.today, options.as_of)?;
    let houses = houses(&found.documents, judging.today(), Colour::Auto)?;
    let mut standings = Vec::new();
    for path in &found.documents {
        let loaded = known_kind(load(&Disk, path))?;
        let looked_at = looked_at(&loaded)?;
        let judging = houses.judging_for(path, &judging);
        let own_day = Judging { today: judging.day_of(&loaded), ..judging.clone() };
        let before = judge(&loaded, &own_day);
        let found_on_its_day = before.findings.iter().map(Finding::identity).collect();
        let coverage = cover(&loaded, &judging, &looked_at);
        standings.push(Standing { coverage, found_on_its_day });
    }
    out::print(report::status(&standings, out::width()))?;
    let complete = standings.iter().all(|standing| standing.coverage.checked.complete);
    Ok(exit_code(&found, complete))
}

fn exit_code(found: &Discovery, complete: bool) -> u8 {
    if complete && found.unreadable.is_empty() { DONE } else { INCOMPLETE }
}

/// What is known of when the answers of a document were last looked at; nothing where there is no
/// file of it.
pub(super) fn looked_at(loaded: &Loaded) -> Result<LookedAt, Mistake> {
    let path = loaded.folder.join(LOOKED_AT_PATH);
    match read(&path)? {
        None => Ok(LookedAt::default()),
        Some(text) => LookedAt::read(&text).map_err(|why| {
            Mistake::Misuse(format!(
                "{} cannot be used: {why}. Put it back as it was, or delete it and run masa \
                 looked-at again",
                path.display()
            ))
        }),
    }
}

fn read(path: &Path) -> Result<Option<String>, Mistake> {
    use crate::workspace::Files as _;
    if !path.exists() {
        return Ok(None);
    }
    match Disk.read(path).map(String::from_utf8) {
        Ok(Ok(text)) => Ok(Some(text)),
        Ok(Err(_)) => Err(Mistake::Misuse(format!("{} is not text", path.display()))),
        Err(error) => Err(Mistake::Failed(format!("{} cannot be read: {error}", path.display()))),
    }
}
