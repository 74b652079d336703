//! Coverage as a table for a spreadsheet: one requirement a row.

use super::View;
use super::view::{Line, Piece};
use crate::text::safe;

const HEAD: [&str; 13] = [
    "document",
    "edition",
    "section",
    "id",
    "requirement",
    "strength",
    "source",
    "state",
    "evidence",
    "still to do",
    "for a person to judge",
    "what persons found",
    "look again",
];

/// Where the documents stand, as comma-separated values.
///
/// # Panics
///
/// Never: rows of one length can always be written into memory.
pub fn csv(views: &[View]) -> String {
    let mut rows = vec![HEAD.map(str::to_owned).to_vec()];
    for view in views {
        for group in &view.groups {
            rows.extend(group.requirements.iter().map(|line| row(view, &group.title, line)));
        }
    }
    let mut out = csv::Writer::from_writer(Vec::new());
    for row in rows {
        let cells = row.iter().map(|cell| harmless(cell));
        out.write_record(cells).expect("rows of one length can always be written into memory");
    }
    let bytes = out.into_inner().expect("memory takes every byte");
    String::from_utf8(bytes).expect("text stays text")
}

fn row(view: &View, section: &str, line: &Line) -> Vec<String> {
    let judged = line.judged.as_deref();
    vec![
        view.path.clone(),
        view.edition.clone(),
        section.to_owned(),
        line.id.to_owned(),
        line.says.clone(),
        line.strength.to_owned(),
        line.source.clone(),
        line.state.in_words().to_owned(),
        joined(line.evidence.iter().map(in_one_line)),
        joined(line.lacking.iter().cloned()),
        if judged.is_some() { "yes" } else { "no" }.to_owned(),
        joined(
            judged
                .unwrap_or_default()
                .iter()
                .map(|one| format!("{} ({}, {})", one.view, one.by, one.on)),
        ),
        joined(line.look_again.iter().cloned()),
    ]
}

fn in_one_line(piece: &Piece) -> String {
    format!("{}:{} {}: {}", piece.path, piece.line, piece.title, piece.words)
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join("\n")
}

/// A cell that a spreadsheet shows and never runs as a formula.
pub(in crate::report) fn harmless(cell: &str) -> String {
    let lines: Vec<_> = cell.split('\n').map(safe).collect();
    let cell = lines.join("\n");
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell }
}
