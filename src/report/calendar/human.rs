//! Deadlines for a person at a terminal.

use super::view::{Open, Row, View};
use crate::calendar::spans::in_words;
use crate::report::lines::wrapped;
use std::fmt::Write as _;

/// The deadlines, wrapped to `width` columns.
pub fn human(view: &View, width: usize) -> String {
    let mut out = String::new();
    let one = view.documents.len() == 1;
    if let [document] = view.documents.as_slice() {
        wrapped(&document.title, 0, width, &mut out);
    }
    wrapped(
        &format!("Deadlines, seen on {}{}", in_words(view.window.today), asked(view)),
        0,
        width,
        &mut out,
    );
    for (heading, passed) in [("Passed and still open", true), ("Ahead", false)] {
        let rows: Vec<&Row> = view.deadlines.iter().filter(|row| row.passed == passed).collect();
        if rows.is_empty() {
            continue;
        }
        let heading = if passed && view.window.from.is_some() { "Passed" } else { heading };
        let _ = writeln!(out, "\n{heading}\n");
        for row in rows {
            show(row, one, width, &mut out);
        }
    }
    if view.deadlines.is_empty() {
        out.push_str(if asked(view).is_empty() {
            "\nNothing has a day or a month of its own.\n"
        } else {
            "\nNothing falls in these days.\n"
        });
    }
    undated(&view.undated, one, width, &mut out);
    close(view, width, &mut out);
    out
}

/// Which days were asked for.
fn asked(view: &View) -> String {
    let part = |word: &str, day: Option<jiff::civil::Date>| {
        day.map(|day| format!(", {word} {}", in_words(day))).unwrap_or_default()
    };
    format!("{}{}", part("from", view.window.from), part("until", view.window.until))
}

fn show(row: &Row, one: bool, width: usize, out: &mut String) {
    wrapped(&format!("{}: {}", row.when_in_words(), row.what), 2, width, out);
    if let Some(note) = &row.note {
        wrapped(note, 6, width, out);
    }
    let source = row.source.as_ref().map(|source| format!(" ({source})")).unwrap_or_default();
    if !row.given {
        wrapped(&format!("{}{source}", row.why), 6, width, out);
    }
    let title = if one { String::new() } else { format!("{}; ", row.title) };
    wrapped(&format!("{title}{}:{}", row.place.file, row.place.line), 6, width, out);
}

fn undated(undated: &[Open], one: bool, width: usize, out: &mut String) {
    if undated.is_empty() {
        return;
    }
    out.push_str("\nWithout a day, so not in the list above\n");
    let mut title = "";
    for open in undated {
        if !one && open.title != title {
            title = &open.title;
            out.push('\n');
            wrapped(title, 2, width, out);
        } else if title.is_empty() && one {
            title = &open.title;
            out.push('\n');
        }
        let place = format!("{}:{}", open.place.file, open.place.line);
        wrapped(
            &format!("{}: {} ({place})", open.what, open.when),
            2 + 2 * usize::from(!one),
            width,
            out,
        );
    }
}

fn close(view: &View, width: usize, out: &mut String) {
    let replaced: Vec<&str> = view
        .documents
        .iter()
        .filter(|document| document.replaced)
        .map(|document| document.path.as_str())
        .collect();
    if !replaced.is_empty() {
        let words =
            format!("Left out, as a later document took their place: {}.", replaced.join(", "));
        out.push('\n');
        wrapped(&words, 0, width, out);
    }
    let documents = view.documents.iter().filter(|document| !document.complete);
    let folders = view.unreadable.iter().map(|folder| &folder.path);
    for path in documents.map(|document| &document.path).chain(folders) {
        let words = format!(
            "Not all of {path} could be read, so days may be missing; masa check tells more."
        );
        out.push('\n');
        wrapped(&words, 0, width, out);
    }
}
