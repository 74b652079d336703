//! Less than a day where a day is needed, a day without its year, and words where a date should be.

use super::written::{Written, dates_in, is_impossible, weekday_name};
use crate::document::values::DateValue;
use crate::findings::{Message, Severity};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use crate::workspace::At;
use crate::yaml::Step;

pub static RULE: Rule = Rule {
    name: "date-not-a-day",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("date_not_a_day.md"),
    look,
};

/// The facts that other facts and rules are measured by: they need a whole day.
const NEED_A_DAY: [(&str, &str); 5] = [
    ("document", "published_on"),
    ("document", "agreed_on"),
    ("document", "effective_from"),
    ("document", "effective_to"),
    ("event", "date"),
];

fn look(look: &mut Look<'_>) {
    let doc = look.doc;
    let needed: Vec<_> = NEED_A_DAY
        .iter()
        .filter_map(|(map, key)| doc.tree.at(&At::key(map).then(key).0))
        .map(|found| found.value)
        .collect();
    let published =
        look.plan().and_then(|_| doc.tree.at(&At::key("document").then("published_on").0));
    let published = published.map(|found| found.value);
    for node in doc.values_of("DateText") {
        let Some(text) = doc.tree.scalar(*node).map(|scalar| scalar.text.trim()) else { continue };
        // When an acceptance ends has a rule of its own.
        let first = doc.index.at(*node).0.into_iter().next();
        if text.is_empty() || is_impossible(text) || first == Some(Step::Key("accepted".into())) {
            continue;
        }
        let is_needed = needed.contains(node);
        let dates = dates_in(text);
        let (message, weight) = match DateValue::read(text) {
            DateValue::Month { .. } | DateValue::Year(_) if is_needed => {
                (coarse(text), Severity::Warning)
            }
            DateValue::Day(_) | DateValue::Month { .. } | DateValue::Year(_) => continue,
            DateValue::DayWithoutYear { .. } => {
                (no_year(text, dates.first(), look.today.year()), Severity::Warning)
            }
            // “26 and 27 March 2024” says which days it means.
            DateValue::Words if dates.iter().any(|date| date.year.is_some()) => continue,
            // The law wants the plan published: words for the day are no better than no day.
            DateValue::Words if Some(node) == published.as_ref() => (words(text), Severity::Error),
            DateValue::Words if is_needed => (words(text), Severity::Warning),
            DateValue::Words => (words(text), Severity::Advice),
        };
        let weight = if look.is_draft() { Severity::Advice } else { weight };
        look.report_spot(doc.node_spot(*node), message).weighing(weight);
    }
}

fn coarse(text: &str) -> Message {
    Message::new(
        format!("{} does not give the day", quoted(text)),
        "the day decides which edition of the guidance and which bodies the document is judged by",
        "Write the whole day: 2026-06-24",
    )
}

fn no_year(text: &str, date: Option<&Written>, this_year: i16) -> Message {
    let years = this_year - 3..=this_year + 1;
    let (first, last) = (*years.start(), *years.end());
    let todo = match date.and_then(|date| Some((date, date.weekday?))) {
        None => "Add the year, best as 2026-06-24".to_owned(),
        Some((date, weekday)) => {
            let day = weekday_name(weekday);
            let fitting: Vec<String> =
                date.fitting_years(years).iter().map(ToString::to_string).collect();
            if fitting.is_empty() {
                format!(
                    "Look at the date again: from {first} to {last} it is never a {day}; then add \
                     the year"
                )
            } else {
                format!(
                    "Add the year: from {first} to {last} this day is a {day} in {} only",
                    fitting.join(" and ")
                )
            }
        }
    };
    Message::new(
        format!("{} does not give the year", quoted(text)),
        "whoever reads it next year cannot tell which day is meant",
        todo,
    )
}

fn words(text: &str) -> Message {
    Message::new(
        format!("{} is not a date", quoted(text)),
        "readers and reminders cannot tell when that is, or whether it has passed",
        "Write the day (2026-06-24), or the month (2026-06) where the day is still open",
    )
}
