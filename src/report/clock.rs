//! The clocks of practice reviews for a person, and as JSON (`masa-clock/1`, schema in
//! `schemas/clock.json`). The form has a version and changes by addition only.

use super::lines::wrapped;
use super::form::pretty;
use crate::calendar::spans::{in_words, with_weekday};
use crate::calendar::{Anchors, Clock, Counted, Start};
use crate::guidance::{self, Confidence, SpanUnit, certainty, plain, source_line_as_sure};
use crate::publish::capital;
use crate::publish::json::schema_of;
use crate::register::{HOLIDAYS_UNTIL, bank_holiday};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

const FORMAT: &str = "masa-clock/1";

/// What areas do in different ways, by the catalogue.
const DIFFERENCES: [&str; 2] = ["DATE-03", "DATE-04"];

/// What `masa clock --format json` writes.
#[derive(Serialize, JsonSchema)]
struct Report {
    format: &'static str,
    /// The day up to which masa knows the guidance.
    guidance_known_on: String,
    /// The last day on which masa knows the bank holidays of England.
    bank_holidays_until: String,
    /// The days from which the clocks run.
    from: Vec<From>,
    /// Each day, for each way of counting.
    clocks: Vec<Line>,
    /// What was not counted, as the day it runs from was not given.
    not_counted: Vec<Open>,
    /// Where areas count in different ways.
    differences: Vec<Note>,
}

/// A day from which clocks run.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "from")]
struct From {
    start: Start,
    day: String,
    weekday: String,
}

/// A day by which something has to be done.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "clock")]
struct Line {
    /// What has to be done.
    what: &'static str,
    /// The last day; null where masa does not know the bank holidays.
    due: Option<String>,
    /// Its weekday.
    weekday: Option<String>,
    /// Why few people work on that day; null on a working day.
    day_off: Option<String>,
    /// The working day before it; null on a working day.
    working_day_before: Option<String>,
    /// How it was counted, in words.
    how: String,
    /// The day it runs from.
    start: Start,
    /// How many were counted.
    count: u32,
    /// Of what: `working_days`, `days`, `months` or `years`.
    unit: &'static str,
    /// Whether it was counted back from that day.
    backwards: bool,
    /// Whether that day itself counts as the first.
    start_counts: bool,
    /// Bank holidays that were passed over.
    left_out: Vec<Holiday>,
    #[serde(flatten)]
    basis: Basis,
}

/// A bank holiday.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "bank_holiday")]
struct Holiday {
    day: String,
    name: &'static str,
}

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

/// What was not counted.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "not_counted")]
struct Open {
    /// What has to be done.
    what: &'static str,
    /// The day that would have to be given.
    needs: Start,
}

/// What the catalogue says about ways of counting.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "difference")]
struct Note {
    date_fact: &'static str,
    says: String,
}

/// The clocks as JSON with a line end.
pub fn json(anchors: &Anchors, clocks: &[Clock]) -> String {
    let given = Start::ALL.into_iter().filter_map(|start| Some((start, anchors.day(start)?)));
    let lines = clocks.iter().flat_map(|clock| {
        clock.counted.iter().map(|counted| line(clock, counted)).collect::<Vec<_>>()
    });
    let open = clocks.iter().filter(|clock| clock.counted.is_empty());
    pretty(&Report {
        format: FORMAT,
        guidance_known_on: guidance::KNOWN_ON.to_string(),
        bank_holidays_until: HOLIDAYS_UNTIL.to_string(),
        from: given
            .map(|(start, day)| From { start, day: day.to_string(), weekday: weekday(day) })
            .collect(),
        clocks: lines.collect(),
        not_counted: open.map(|clock| Open { what: clock.what, needs: clock.start }).collect(),
        differences: differences(),
    })
}

/// The schema file as it ships, made by [`schema`].
pub const SCHEMA: &str = include_str!("../../schemas/clock.json");

/// The schema of what [`json`] writes.
pub fn schema() -> Value {
    schema_of::<Report>(FORMAT, "masa clock 1")
}

/// The clocks for a person, wrapped to `width` columns.
pub fn human(anchors: &Anchors, clocks: &[Clock], width: usize) -> String {
    let mut out = String::new();
    for (start, day) in Start::ALL.into_iter().filter_map(|it| Some((it, anchors.day(it)?))) {
        let holiday = bank_holiday(day).map(|name| format!(" ({name})")).unwrap_or_default();
        let words = format!("{}: {}{holiday}", capital(bare(start)), with_weekday(day));
        wrapped(&words, 0, width, &mut out);
    }
    for clock in clocks.iter().filter(|clock| !clock.counted.is_empty()) {
        out.push('\n');
        wrapped(clock.what, 0, width, &mut out);
        for counted in &clock.counted {
            wrapped(&format!("{}: {}", due(counted), how(clock, counted)), 2, width, &mut out);
        }
        passed_over(&clock.counted, width, &mut out);
        let basis = basis(clock);
        let ids: Vec<&str> = basis.requirement.into_iter().chain([basis.date_fact]).collect();
        let words = format!("Source: {} ({})", basis.source, ids.join(", "));
        wrapped(&words, 2, width, &mut out);
    }
    not_counted(clocks, width, &mut out);
    out.push_str("\nWhere areas count in different ways\n");
    for note in differences() {
        wrapped(&format!("{} ({})", note.says, note.date_fact), 2, width, &mut out);
    }
    let known = in_words(guidance::KNOWN_ON);
    let until = in_words(HOLIDAYS_UNTIL);
    out.push('\n');
    wrapped(
        &format!(
            "Working days are Monday to Friday without the bank holidays of England, which masa knows \
             until {until}; a proclamation can add one. Guidance as known on {known}."
        ),
        0,
        width,
        &mut out,
    );
    out
}

/// What was left out, and which option would count it.
fn not_counted(clocks: &[Clock], width: usize, out: &mut String) {
    let open: Vec<&Clock> = clocks.iter().filter(|clock| clock.counted.is_empty()).collect();
    if open.is_empty() {
        return;
    }
    out.push_str("\nNot counted, as the day it runs from was not given\n");
    for clock in open {
        wrapped(&format!("{} (--{} DATE)", clock.what, clock.start.word()), 2, width, out);
    }
}

/// The bank holidays that any way of counting passed over.
fn passed_over(counted: &[Counted], width: usize, out: &mut String) {
    let mut days: Vec<(Date, &str)> = counted.iter().flat_map(|one| one.left_out.clone()).collect();
    days.sort_unstable();
    days.dedup();
    if !days.is_empty() {
        let names: Vec<String> =
            days.iter().map(|(day, name)| format!("{} ({name})", with_weekday(*day))).collect();
        wrapped(&format!("Passed over: {}", names.join(", ")), 2, width, out);
    }
}

fn due(counted: &Counted) -> String {
    let Some(day) = counted.due else {
        return format!("masa knows no bank holidays after {}", in_words(HOLIDAYS_UNTIL));
    };
    let before = counted.day_off.as_ref().map(|off| {
        let no_working_day =
            if off.why.starts_with("a bank") { &off.why } else { "no working day" };
        format!(" ({no_working_day}; the working day before is {})", with_weekday(off.before))
    });
    format!("{}{}", with_weekday(day), before.unwrap_or_default())
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

fn line(clock: &Clock, counted: &Counted) -> Line {
    Line {
        what: clock.what,
        due: counted.due.map(|day| day.to_string()),
        weekday: counted.due.map(weekday),
        day_off: counted.day_off.as_ref().map(|off| off.why.clone()),
        working_day_before: counted.day_off.as_ref().map(|off| off.before.to_string()),
        how: how(clock, counted),
        start: clock.start,
        count: counted.count,
        unit: match counted.unit {
            SpanUnit::WorkingDays => "working_days",
            SpanUnit::Days => "days",
            SpanUnit::Months => "months",
            SpanUnit::Years => "years",
        },
        backwards: counted.backwards,
        start_counts: counted.start_counts,
        left_out: counted
            .left_out
            .iter()
            .map(|(day, name)| Holiday { day: day.to_string(), name })
            .collect(),
        basis: basis(clock),
    }
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

fn weekday(day: Date) -> String {
    day.strftime("%A").to_string()
}

/// The start without an article, as at the beginning of a line.
fn bare(start: Start) -> &'static str {
    start.in_words().trim_start_matches("the ")
}
