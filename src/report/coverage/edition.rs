//! A plan beside another edition, for a person and for programs.

use super::view::{says, strength};
use crate::coverage::{Answered, Beside};
use crate::guidance::{self, Change, Requirement, plain};
use crate::publish::capital;
use crate::report::lines::wrapped;
use crate::text::{safe, safe_json};
use serde::Serialize;
use std::fmt::Write as _;

/// A plan beside another edition, for a person, wrapped to `width` columns.
pub fn human(beside: &Beside, width: usize) -> String {
    let mut out = String::new();
    let (before, after) = (beside.before.edition, beside.after.edition);
    // Writing into a String does not fail, here and below.
    let _ = writeln!(out, "{}", safe(&beside.title));
    wrapped(&format!("{} beside {}", after.title(), before.title()), 0, width, &mut out);
    heading("Subjects that changed", &mut out);
    for subject in &beside.subjects {
        wrapped(&capital(&plain(subject.subject)), 2, width, &mut out);
        wrapped(&format!("was: {}", plain(subject.in_edition(before))), 4, width, &mut out);
        wrapped(&format!("is: {}", plain(subject.in_edition(after))), 4, width, &mut out);
    }
    nothing(beside.subjects.is_empty(), &mut out);
    for change in [Change::New, Change::Changed, Change::Dropped] {
        let rows = rows(beside, change);
        let words = if change == Change::Changed { "whose subject" } else { "that are" };
        heading(&format!("Requirements {words} {}", change.in_words()), &mut out);
        for row in &rows {
            let line = format!("{} ({}): {}", row.id, strength(row), says(row));
            wrapped(&line, 2, width, &mut out);
            wrapped(&plain(&guidance::source_line(row)), 4, width, &mut out);
        }
        nothing(rows.is_empty(), &mut out);
    }
    for (change, why) in [
        (Change::Same, "a source tells of them under both, or they are law"),
        (Change::NotKnown, "nobody has seen whether they are still asked in the same way"),
    ] {
        let ids: Vec<&str> = rows(beside, change).iter().map(|row| row.id).collect();
        let title = format!("Requirements that are {} ({}): {why}", change.in_words(), ids.len());
        out.push('\n');
        wrapped(&title, 0, width, &mut out);
        out.push('\n');
        wrapped(&ids.join(", "), 2, width, &mut out);
        nothing(ids.is_empty(), &mut out);
    }
    heading("Answers to look at again", &mut out);
    list(&beside.look_again, width, &mut out);
    heading("Questions that the plan does not answer", &mut out);
    list(&beside.to_write, width, &mut out);
    let known = guidance::KNOWN_ON.strftime("%-d %B %Y");
    let _ = writeln!(out, "\nGuidance as known on {known}.");
    out
}

fn heading(words: &str, out: &mut String) {
    let _ = writeln!(out, "\n{words}\n");
}

fn nothing(is_empty: bool, out: &mut String) {
    if is_empty {
        out.push_str("  None.\n");
    }
}

fn list(answers: &[Answered], width: usize, out: &mut String) {
    for answer in answers {
        let line = format!("- {} ({})", plain(answer.question.asks), answer.question.name);
        wrapped(&line, 2, width, out);
    }
    nothing(answers.is_empty(), out);
}

fn rows(beside: &Beside, wanted: Change) -> Vec<&'static Requirement> {
    beside.rows.iter().filter(|(_, change)| *change == wanted).map(|(row, _)| *row).collect()
}

#[derive(Serialize)]
struct Report<'a> {
    format: &'static str,
    guidance_known_on: String,
    path: &'a str,
    title: &'a str,
    before: At,
    after: At,
    subjects: Vec<Subject>,
    requirements: Vec<Row>,
    look_again: Vec<&'static str>,
    not_answered: Vec<&'static str>,
    complete: bool,
}

#[derive(Serialize)]
struct At {
    edition: &'static str,
    day: String,
}

#[derive(Serialize)]
struct Subject {
    about: String,
    was: String,
    is: String,
    questions: &'static [&'static str],
}

#[derive(Serialize)]
struct Row {
    id: &'static str,
    change: Change,
    strength: &'static str,
    says: String,
    source: String,
    questions: &'static [&'static str],
}

/// A plan beside another edition, as JSON with a line end.
///
/// # Panics
///
/// Never: strings and lists always become JSON.
pub fn json(beside: &Beside) -> String {
    let at = |point: guidance::Standpoint| At {
        edition: point.edition.code(),
        day: point.day.to_string(),
    };
    let names = |answers: &[Answered]| answers.iter().map(|one| one.question.name).collect();
    let (before, after) = (beside.before.edition, beside.after.edition);
    let subjects = beside.subjects.iter().map(|subject| Subject {
        about: plain(subject.subject),
        was: plain(subject.in_edition(before)),
        is: plain(subject.in_edition(after)),
        questions: subject.questions,
    });
    let requirements = beside.rows.iter().map(|(row, change)| Row {
        id: row.id,
        change: *change,
        strength: strength(row),
        says: says(row),
        source: plain(&guidance::source_line(row)),
        questions: row.questions,
    });
    let report = Report {
        format: "masa-edition/1",
        guidance_known_on: guidance::KNOWN_ON.to_string(),
        path: &beside.path,
        title: &beside.title,
        before: at(beside.before),
        after: at(beside.after),
        subjects: subjects.collect(),
        requirements: requirements.collect(),
        look_again: names(&beside.look_again),
        not_answered: names(&beside.to_write),
        complete: beside.complete,
    };
    let mut out =
        serde_json::to_string_pretty(&report).expect("strings and lists always become JSON");
    out.push('\n');
    safe_json(&out).into_owned()
}
