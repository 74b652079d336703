//! `masa edition`: a plan beside another edition of *Working Together*.

use super::arguments::{Edition as Options, ListFormat};
use super::documents::the_document;
use super::out::{self, Mistake};
use super::settings::judging_for;
use super::{DONE, INCOMPLETE, today};
use crate::coverage::beside;
use crate::document::{Document, DocumentKind};
use crate::guidance::Edition;
use crate::report::coverage as report;
use crate::rules::Judging;
use crate::workspace::Loaded;
use std::path::Path;

/// Runs the command; gives the exit code.
pub fn run(options: &Options) -> Result<u8, Mistake> {
    let other = Edition::parse(&options.other).ok_or_else(|| {
        let known: Vec<&str> = Edition::ALL.into_iter().map(Edition::code).collect();
        Mistake::Misuse(format!(
            "masa knows no edition “{}”. The editions are: {}",
            options.other,
            known.join(", ")
        ))
    })?;
    let loaded = the_plan(options)?;
    let judging = Judging::on(options.today.unwrap_or_else(today::from_clock));
    let judging = judging_for(Path::new(&loaded.path), &judging)?;
    let beside = beside(&loaded, &judging, other);
    out::print(&match options.format {
        ListFormat::Human => report::edition(&beside, out::width()),
        ListFormat::Json => report::edition_json(&beside),
    })?;
    Ok(if beside.complete { DONE } else { INCOMPLETE })
}

fn the_plan(options: &Options) -> Result<Loaded, Mistake> {
    let loaded = the_document(options.path.as_ref(), "name one of them")?;
    let kind = loaded.document.as_ref().map(Document::kind);
    if kind != Some(DocumentKind::Plan) {
        return Err(Mistake::Misuse(format!(
            "{} is not a plan, and editions ask things of plans alone",
            loaded.path
        )));
    }
    Ok(loaded)
}
