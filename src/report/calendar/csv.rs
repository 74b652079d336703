//! Deadlines as a table for a spreadsheet: one a row, what has no day after the others.

use super::view::{Open, Row, View};
use crate::report::coverage::harmless;

const HEAD: [&str; 14] = [
    "first day",
    "last day",
    "weekday",
    "when",
    "passed",
    "what",
    "kind",
    "why",
    "source",
    "note",
    "document",
    "title",
    "file",
    "line",
];

/// The deadlines, as comma-separated values.
///
/// # Panics
///
/// Never: rows of one length can always be written into memory.
pub fn csv(view: &View) -> String {
    let rows = view.deadlines.iter().map(row).chain(view.undated.iter().map(open));
    let mut out = csv::Writer::from_writer(Vec::new());
    for row in std::iter::once(HEAD.map(str::to_owned)).chain(rows) {
        let cells = row.iter().map(|cell| harmless(cell));
        out.write_record(cells).expect("rows of one length can always be written into memory");
    }
    let bytes = out.into_inner().expect("memory takes every byte");
    String::from_utf8(bytes).expect("text stays text")
}

fn row(row: &Row) -> [String; 14] {
    [
        row.first.clone(),
        row.last.clone(),
        row.weekday.clone().unwrap_or_default(),
        row.when_in_words(),
        if row.passed { "yes" } else { "no" }.to_owned(),
        row.what.clone(),
        row.kind.word().to_owned(),
        row.why.clone(),
        row.source.clone().unwrap_or_default(),
        row.note.clone().unwrap_or_default(),
        row.document.clone(),
        row.title.clone(),
        row.place.file.clone(),
        row.place.line.to_string(),
    ]
}

fn open(open: &Open) -> [String; 14] {
    let mut row: [String; 14] = Default::default();
    row[3].clone_from(&open.when);
    row[5].clone_from(&open.what);
    row[10].clone_from(&open.document);
    row[11].clone_from(&open.title);
    row[12].clone_from(&open.place.file);
    row[13] = open.place.line.to_string();
    row
}
