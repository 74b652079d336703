//! `masa support`: what helps to understand a mistake in masa, and nothing of what documents say.
//!
//! No name, path, value or word of a document is in it: documents are numbered, files are counted, and
//! of findings only the names of masa's own rules stand there.

use super::arguments::Support;
use super::documents::documents;
use super::out::{self, Mistake};
use super::{DONE, today};
use crate::checking::{Houses, check};
use crate::guidance;
use crate::publish::formats::FORMATS;
use crate::rules::{self, Checked, Judging};
use crate::workspace::Disk;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Prints the report.
pub fn run(options: &Support) -> Result<u8, Mistake> {
    let today = options.today.unwrap_or_else(today::from_clock);
    let mut report = about_masa();
    match &options.path {
        None => report.push_str("\nNo document was looked at; name one to have it counted.\n"),
        Some(path) => report.push_str(&about_documents(path, today)?),
    }
    report.push_str(
        "\nThis report holds nothing of what documents say. Read it before you send it.\n",
    );
    out::print(report)?;
    Ok(DONE)
}

fn about_masa() -> String {
    let formats: Vec<&str> = FORMATS.iter().map(|format| format.name).collect();
    let pdf = if cfg!(feature = "pdf") { "with" } else { "without" };
    let terminal =
        if out::is_terminal() { format!("{} columns", out::width()) } else { "none".to_owned() };
    let mut out = String::from("# What helps to understand a mistake in masa\n\n");
    // Writing into a String does not fail, here and below.
    let _ = writeln!(out, "masa {} ({pdf} PDF)", env!("CARGO_PKG_VERSION"));
    let _ = writeln!(out, "system: {} on {}", std::env::consts::OS, std::env::consts::ARCH);
    let _ = writeln!(out, "terminal: {terminal}; NO_COLOR: {}", yes(out::is_set("NO_COLOR")));
    let _ = writeln!(out, "guidance as known on: {}", guidance::KNOWN_ON);
    let _ = writeln!(out, "rules: {}", rules::all().count());
    let _ = writeln!(out, "formats: {}", formats.join(", "));
    out
}

const fn yes(is_so: bool) -> &'static str {
    if is_so { "set" } else { "not set" }
}

fn about_documents(path: &std::path::Path, today: Date) -> Result<String, Mistake> {
    let found = documents(&[path.to_path_buf()])?;
    let judging = Judging::on(today);
    let (houses, settings) = match Houses::of(&Disk, &found.documents, today) {
        Ok(houses) => (houses, "usable, or none"),
        Err(_) => (Houses::default(), "cannot be used"),
    };
    let run = check(&Disk, &found, &houses, &judging);
    let mut out = String::new();
    let _ = writeln!(out, "\nday: {today}");
    let _ = writeln!(out, "settings: {settings}");
    let _ = writeln!(out, "folders that could not be read: {}", run.unreadable.len());
    for (number, document) in run.documents.iter().enumerate() {
        about_document(number + 1, document, &mut out);
    }
    Ok(out)
}

fn about_document(number: usize, document: &Checked, out: &mut String) {
    let kind = document.kind.map_or("unknown kind", crate::document::DocumentKind::word);
    let _ = writeln!(out, "\n## Document {number}: {kind}");
    let _ = writeln!(out, "edition: {}; day: {}", document.edition.code(), document.day);
    let whole = if document.complete { "yes" } else { "no" };
    let _ = writeln!(out, "files: {}; read as a whole: {whole}", document.sources.iter().count());
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for finding in &document.findings {
        // A house rule is named by its author.
        let rule = rules::find(&finding.rule).map_or("a house rule", |rule| rule.name);
        *counts.entry((rule, finding.severity.word())).or_default() += 1;
    }
    for ((rule, weight), count) in counts {
        let _ = writeln!(out, "{count} × {rule} ({weight})");
    }
}
