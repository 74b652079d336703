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
        let dates = dates_in(&scalar.text);
        let wrong = dates.iter().filter_map(|date| wrong(&scalar.text, date));
        found.extend(wrong.map(|message| (doc.node_spot(*node), message)));
    }
    let passages = doc.passages().iter().enumerate();
    for (index, passage) in passages.filter(|(_, passage)| !passage.quoted) {
        for date in look.readings.dates(index) {
            let message = wrong(passage.text(), date);
            found.extend(message.map(|m| (passage.spot(date.range.start, date.range.end), m)));
        }
    }
    for (spot, message) in found {
        look.report_spot(spot, message);
    }
}

/// What to say of a date in `text` that falls on another day of the week.
fn wrong(text: &str, written: &Written) -> Option<Message> {
    let (said, date) = (written.weekday?, written.date()?);
    (date.weekday() != said).then(|| other_day(&text[written.range.clone()], said, date))
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
