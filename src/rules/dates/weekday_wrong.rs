//! A weekday and a date that do not belong together.

use super::written::{Written, dates_in, in_words, weekday_name};
use crate::findings::{Message, Severity, Spot};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use jiff::civil::{Date, Weekday};

pub static RULE: Rule = Rule {
    name: "weekday-wrong",
    severity: Severity::Error,
    in_draft: Severity::Warning,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("weekday_wrong.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let doc = look.doc;
    let mut found: Vec<(Spot, Message)> = Vec::new();
    for node in doc.values_of("DateText") {
        let Some(scalar) = doc.tree.scalar(*node) else { continue };
        let wrong = wrong_in(&scalar.text).into_iter();
        found.extend(wrong.map(|(_, message)| (doc.node_spot(*node), message)));
    }
    for passage in doc.passages().iter().filter(|passage| !passage.quoted) {
        for (date, message) in wrong_in(passage.text()) {
            found.push((passage.spot(date.range.start, date.range.end), message));
        }
    }
    for (spot, message) in found {
        look.report_spot(spot, message);
    }
}

fn wrong_in(text: &str) -> Vec<(Written, Message)> {
    let check = |written: Written| {
        let (said, date) = (written.weekday?, written.date()?);
        let message = other_day(&text[written.range.clone()], said, date);
        (date.weekday() != said).then_some((written, message))
    };
    dates_in(text).into_iter().filter_map(check).collect()
}

fn other_day(words: &str, said: Weekday, date: Date) -> Message {
    Message::new(
        format!("{} is a {}", quoted(words), weekday_name(date.weekday())),
        "one of the two is wrong, and readers come on the wrong day",
        format!(
            "Correct the weekday, or the date: {} is not a {}",
            in_words(date),
            weekday_name(said)
        ),
    )
}
