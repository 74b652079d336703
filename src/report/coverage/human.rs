//! Coverage for a person at a terminal.

use super::View;
use super::view::{Line, Piece};
use crate::guidance;
use crate::report::lines::{in_words, wrapped};
use crate::text::safe;
use std::fmt::Write as _;

/// Where the documents stand, wrapped to `width` columns.
pub fn human(views: &[View], width: usize) -> String {
    let mut out = String::new();
    for view in views {
        show(view, width, &mut out);
    }
    let known = guidance::KNOWN_ON.strftime("%-d %B %Y");
    // Writing into a String does not fail, here and below.
    let _ = writeln!(out, "Guidance as known on {known}.");
    out
}

fn show(view: &View, width: usize, out: &mut String) {
    let _ = writeln!(out, "{}", safe(&view.title));
    let _ = writeln!(out, "judged by {}, as of {}", view.edition, in_words(view.day));
    if view.groups.is_empty() {
        let _ = writeln!(
            out,
            "\nThe guidance asks nothing of a document of this kind, and nothing in it is bound to \
             a question.\n"
        );
        return;
    }
    for group in &view.groups {
        out.push('\n');
        wrapped(&group.title, 0, width, out);
        out.push('\n');
        for line in &group.requirements {
            show_line(line, width, out);
        }
    }
    close(view, width, out);
}

fn show_line(line: &Line, width: usize, out: &mut String) {
    let mark = if line.judged.is_some() { ", for a person to judge" } else { "" };
    let _ = writeln!(out, "  {} ({}): {}{mark}", line.id, line.strength, line.state.in_words());
    wrapped(&line.says, 4, width, out);
    for piece in &line.evidence {
        wrapped(&in_one_line(piece), 6, width, out);
    }
    for todo in &line.lacking {
        wrapped(&format!("to do: {todo}"), 6, width, out);
    }
    for one in line.judged.as_deref().unwrap_or_default() {
        wrapped(&format!("{} found on {}: {}", one.by, one.on, one.view), 6, width, out);
    }
    for reason in &line.look_again {
        wrapped(&format!("look again at {reason}"), 6, width, out);
    }
}

fn in_one_line(piece: &Piece) -> String {
    let words =
        if piece.words.is_empty() { String::new() } else { format!(" “{}”", piece.words) };
    match piece.kind {
        "finding" => format!("{}:{} {}: {}", piece.path, piece.line, piece.title, piece.words),
        _ => format!("{}:{} {}{words}", piece.path, piece.line, piece.title),
    }
}

fn close(view: &View, width: usize, out: &mut String) {
    let counts: Vec<String> = view
        .counts
        .iter()
        .filter(|count| count.requirements > 0)
        .map(|count| format!("{} {}", count.requirements, count.state.in_words()))
        .collect();
    out.push('\n');
    wrapped(&format!("Requirements: {}.", counts.join(", ")), 0, width, out);
    let marks = format!(
        "{} leave something to a person; {} have an answer to look at again.",
        view.for_a_person, view.to_look_at_again
    );
    wrapped(&marks, 0, width, out);
    for group in &view.not_asked {
        let line =
            format!("Not asked here, as they speak to {}: {}.", group.speaks_to, group.ids.len());
        wrapped(&line, 0, width, out);
    }
    if !view.complete {
        out.push_str("Not everything could be read, so this is not the whole picture.\n");
    }
    out.push('\n');
}
