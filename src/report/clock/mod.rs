//! The clocks of practice reviews, for a person and for programs: what both say in the same words.

mod human;
mod json;

pub use human::human;
pub use json::{SCHEMA, json, schema};

use crate::calendar::{Clock, Counted};
use crate::guidance::{self, Confidence, SpanUnit, certainty, plain, source_line_as_sure};
use schemars::JsonSchema;
use serde::Serialize;

/// What areas do in different ways, by the catalogue.
const DIFFERENCES: [&str; 2] = ["DATE-03", "DATE-04"];

/// Where a clock comes from, and how sure masa is.
#[derive(Clone, Serialize, JsonSchema)]
struct Basis {
    /// The requirement; null where only the date fact stands behind it.
    requirement: Option<&'static str>,
    /// The fact about dates that holds the span.
    date_fact: &'static str,
    /// The source in words.
    source: String,
    /// How sure masa is: `primary`, `secondary`, `mixed`, `background`, `reported`, `own_rule` or
    /// `unconfirmed`.
    confidence: &'static str,
    /// The same in the catalogue's own words.
    confidence_words: &'static str,
}

/// What the catalogue says about ways of counting.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "difference")]
struct Note {
    date_fact: &'static str,
    says: String,
}

/// How a day was counted, in words.
fn how(clock: &Clock, counted: &Counted) -> String {
    let Counted { count, unit, backwards, start_counts, .. } = counted;
    let unit = match (unit, *count == 1) {
        (SpanUnit::WorkingDays, false) => "working days",
        (SpanUnit::WorkingDays, true) => "working day",
        (SpanUnit::Days, false) => "days",
        (SpanUnit::Days, true) => "day",
        (SpanUnit::Months, false) => "months",
        (SpanUnit::Months, true) => "month",
        (SpanUnit::Years, false) => "years",
        (SpanUnit::Years, true) => "year",
    };
    let direction = if *backwards { "before" } else { "from" };
    let start = clock.start.in_words();
    let which = match counted.unit {
        SpanUnit::WorkingDays if *start_counts => ", that day counted as the first",
        SpanUnit::WorkingDays if !*backwards => ", that day not counted",
        _ => "",
    };
    format!("{count} {unit} {direction} {start}{which}")
}

fn basis(clock: &Clock) -> Basis {
    let (confidence, words) = clock.confidence;
    Basis {
        requirement: clock.requirement.map(|row| row.id),
        date_fact: clock.fact.id,
        source: match clock.requirement {
            Some(row) => plain(&source_line_as_sure(row, confidence)),
            None => certainty(confidence).unwrap_or("seen in the text itself").to_owned(),
        },
        confidence: match confidence {
            Confidence::Primary => "primary",
            Confidence::Secondary => "secondary",
            Confidence::Mixed => "mixed",
            Confidence::Background => "background",
            Confidence::Reported => "reported",
            Confidence::OwnRule => "own_rule",
            Confidence::Unconfirmed => "unconfirmed",
        },
        confidence_words: words,
    }
}

fn differences() -> Vec<Note> {
    let facts = DIFFERENCES.into_iter().filter_map(guidance::date_fact);
    facts.map(|fact| Note { date_fact: fact.id, says: plain(fact.says) }).collect()
}
