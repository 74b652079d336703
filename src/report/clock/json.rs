//! The clocks as JSON (`masa-clock/1`, schema in `schemas/clock.json`). The form has a version and
//! changes by addition only.

use super::{Basis, Note, basis, differences, how};
use crate::calendar::{Anchors, Clock, Counted, Start};
use crate::guidance::{self, SpanUnit};
use crate::publish::json::schema_of;
use crate::register::HOLIDAYS_UNTIL;
use crate::report::form::pretty;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

const FORMAT: &str = "masa-clock/1";

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

/// What was not counted.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "not_counted")]
struct Open {
    /// What has to be done.
    what: &'static str,
    /// The day that would have to be given.
    needs: Start,
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
pub const SCHEMA: &str = include_str!("../../../schemas/clock.json");

/// The schema of what [`json`] writes.
pub fn schema() -> Value {
    schema_of::<Report>(FORMAT, "masa clock 1")
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

fn weekday(day: Date) -> String {
    day.strftime("%A").to_string()
}
