//! Deadlines as JSON (`masa-calendar/1`, schema in `schemas/calendar.json`). The form has a version and
//! changes by addition only.

use super::view::{Document, Open, Row, Unreadable, View};
use crate::guidance;
use crate::publish::json::schema_of;
use crate::register::HOLIDAYS_UNTIL;
use crate::report::form::pretty;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

const FORMAT: &str = "masa-calendar/1";

/// What `masa calendar --format json` writes.
#[derive(Serialize, JsonSchema)]
struct Report<'a> {
    format: &'static str,
    /// The reader's day.
    today: String,
    /// The first day that was asked for; null for all that lies ahead and all that is past and open.
    from: Option<String>,
    /// The last day that was asked for.
    until: Option<String>,
    /// The day up to which masa knows the guidance.
    guidance_known_on: String,
    /// The last day on which masa knows the bank holidays of England.
    bank_holidays_until: String,
    /// Whether every document could be read as a whole, and every folder.
    complete: bool,
    /// The documents, in order.
    documents: &'a [Document],
    /// Folders that could not be read.
    unreadable: &'a [Unreadable],
    /// What has a day or a month, in the order of time.
    deadlines: &'a [Row],
    /// What has none, in reading order.
    undated: &'a [Open],
}

/// The deadlines as JSON with a line end.
pub fn json(view: &View) -> String {
    pretty(&Report {
        format: FORMAT,
        today: view.window.today.to_string(),
        from: view.window.from.map(|day| day.to_string()),
        until: view.window.until.map(|day| day.to_string()),
        guidance_known_on: guidance::KNOWN_ON.to_string(),
        bank_holidays_until: HOLIDAYS_UNTIL.to_string(),
        complete: view.is_complete(),
        documents: &view.documents,
        unreadable: &view.unreadable,
        deadlines: &view.deadlines,
        undated: &view.undated,
    })
}

/// The schema file as it ships, made by [`schema`].
pub const SCHEMA: &str = include_str!("../../../schemas/calendar.json");

/// The schema of what [`json`] writes.
pub fn schema() -> Value {
    schema_of::<Report<'_>>(FORMAT, "masa calendar 1")
}
