//! Deadlines as Markdown tables, for a page or a change request.

use super::view::{Open, Row, Stands, View};
use crate::calendar::spans::in_words;
use crate::report::escape::markdown as escaped;
use std::fmt::Write as _;

/// The deadlines as Markdown. Every text from a document is escaped.
pub fn markdown(view: &View) -> String {
    let mut out = format!("# Deadlines, seen on {}\n", in_words(view.window.today));
    let one = view.documents.len() == 1;
    if let [document] = view.documents.as_slice() {
        // Writing into a String does not fail, here and below.
        let _ = writeln!(out, "\n{}", escaped(&document.title));
    }
    for (heading, passed) in [("Passed", true), ("Ahead", false)] {
        let rows: Vec<&Row> = view.deadlines.iter().filter(|row| row.passed == passed).collect();
        if !rows.is_empty() {
            let _ = writeln!(out, "\n## {heading}\n");
            head(&["When", "What", "Why"], one, &mut out);
            for it in rows {
                row(it, one, &mut out);
            }
        }
    }
    if !view.undated.is_empty() {
        out.push_str("\n## Without a day\n\n");
        head(&["What", "When"], one, &mut out);
        for it in &view.undated {
            open(it, one, &mut out);
        }
    }
    if view.deadlines.is_empty() && view.undated.is_empty() {
        out.push_str("\nNothing has a day or a month of its own.\n");
    }
    for document in &view.documents {
        let path = escaped(&document.path);
        if document.replaced {
            let _ = writeln!(out, "\n{path} is left out, as a later document took its place.");
        }
    }
    let documents = view.documents.iter().filter(|document| !document.complete);
    let folders = view.unreadable.iter().map(|folder| &folder.path);
    for path in documents.map(|document| &document.path).chain(folders) {
        let path = escaped(path);
        let _ = writeln!(out, "\nNot all of {path} could be read, so days may be missing.");
    }
    out
}

fn head(columns: &[&str], one: bool, out: &mut String) {
    let document: &[&str] = if one { &[] } else { &["Document"] };
    let columns: Vec<&str> = columns.iter().chain(document).chain(&["Place"]).copied().collect();
    let _ = writeln!(out, "| {} |", columns.join(" | "));
    let _ = writeln!(out, "|{}", " --- |".repeat(columns.len()));
}

fn row(row: &Row, one: bool, out: &mut String) {
    let note = row.note.as_ref().map(|note| format!("; {}", escaped(note))).unwrap_or_default();
    let source = row.source.as_ref().map(|it| format!(" ({})", escaped(it))).unwrap_or_default();
    let when = format!("{}{note}", row.when_in_words());
    let why = format!("{}{source}", escaped(&row.why));
    line(&[&when, &escaped(&row.what), &why], (one, &row.title, &row.place), out);
}

fn open(open: &Open, one: bool, out: &mut String) {
    line(&[&escaped(&open.what), &escaped(&open.when)], (one, &open.title, &open.place), out);
}

fn line(cells: &[&str], (one, title, place): (bool, &str, &Stands), out: &mut String) {
    let _ = write!(out, "| {} |", cells.join(" | "));
    if !one {
        let _ = write!(out, " {} |", escaped(title));
    }
    let _ = writeln!(out, " {}:{} |", escaped(&place.file), place.line);
}
