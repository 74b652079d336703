//! A date that no calendar has.

use super::written::is_impossible;
use crate::findings::{Message, Severity};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;

pub static RULE: Rule = Rule {
    name: "impossible-date",
    severity: Severity::Error,
    in_draft: Severity::Error,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("impossible_date.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let doc = look.doc;
    for node in doc.values_of("DateText") {
        let Some(scalar) = doc.tree.scalar(*node) else { continue };
        if is_impossible(&scalar.text) {
            look.report_spot(doc.node_spot(*node), impossible(&scalar.text));
        }
    }
    let passages = doc.passages().iter().enumerate();
    for (index, passage) in passages.filter(|(_, passage)| !passage.quoted) {
        for date in look.readings.dates(index).iter().filter(|date| date.is_impossible()) {
            let words = &passage.text()[date.range.clone()];
            let spot = passage.spot(date.range.start, date.range.end);
            look.report_spot(spot, impossible(words));
        }
    }
}

fn impossible(words: &str) -> Message {
    let slashes = words.contains('/');
    let order = if slashes { "; with strokes the day comes first: 24/06/2026" } else { "" };
    Message::new(
        format!("There is no day {}", quoted(words)),
        "nobody can keep it, and masa cannot tell whether it has passed",
        format!("Look up the date and write it as 2026-06-24{order}"),
    )
}
