//! The settings that hold somewhere: each value, and where it comes from. `masa-settings-in-force/1`, schema in
//! `schemas/settings-in-force.json`; the form changes by addition only.
//!
//! What a file says is taken from its tree, so that nothing that is written there is left out. Nothing
//! is judged here.

use super::form::pretty;
use crate::publish::json::schema_of;
use crate::text::safe;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value as Json;
use std::fmt::Write as _;

/// The name and version of the form.
const FORMAT: &str = "masa-settings-in-force/1";

/// How long a value may be for a person, in characters.
const LONGEST: usize = 60;

/// The settings that hold for a folder.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SettingsInForce {
    /// The file; none where everything is as shipped.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// A settings file in a folder above that does not hold, as the nearest alone does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub without: Option<String>,
    /// The values, those of the file first and in its order.
    pub values: Vec<Value>,
}

/// A value that holds.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "value")]
pub struct Value {
    /// What it settles: the path of keys, entries of lists by what tells them apart.
    pub name: String,
    /// The value, as it was written.
    pub value: String,
    /// Where it comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Origin>,
}

/// Where a value was written. What was written nowhere is as shipped.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "origin")]
pub struct Origin {
    /// The file.
    pub path: String,
    /// The line.
    pub line: usize,
}

/// What `masa settings --format json` writes.
#[derive(Serialize, JsonSchema)]
struct Report<'a> {
    format: &'static str,
    #[serde(flatten)]
    settings: &'a SettingsInForce,
}

/// The settings for a person.
pub fn settings(settings: &SettingsInForce) -> String {
    let mut out = String::new();
    // Writing into a String does not fail, here and below.
    let _ = match &settings.file {
        Some(file) => writeln!(out, "Settings of {}\n", safe(file)),
        None => writeln!(out, "No masa.yaml holds here; everything is as shipped.\n"),
    };
    let places: Vec<String> = settings.values.iter().map(place).collect();
    let widest = places.iter().map(|place| place.chars().count()).max().unwrap_or_default();
    for (place, one) in places.iter().zip(&settings.values) {
        let _ = writeln!(out, "  {place:<widest$}  {}: {}", safe(&one.name), shortened(&one.value));
    }
    out.push_str("\nWhat the command line says takes the place of what stands here.\n");
    if let Some(without) = &settings.without {
        let _ = writeln!(
            out,
            "{} does not hold here: of several files the nearest alone does.",
            safe(without)
        );
    }
    out
}

/// Where a value comes from.
fn place(one: &Value) -> String {
    one.from.as_ref().map_or_else(
        || "as shipped".to_owned(),
        |origin| format!("{}:{}", safe(&origin.path), origin.line),
    )
}

/// A value on one line, and not too long for it.
fn shortened(value: &str) -> String {
    let words = value.split_whitespace().collect::<Vec<_>>().join(" ");
    let safe = safe(&words);
    match safe.char_indices().nth(LONGEST) {
        Some((cut, _)) => format!("{}…", safe[..cut].trim_end()),
        None => safe.into_owned(),
    }
}

/// The settings as JSON with a line end.
pub fn settings_json(settings: &SettingsInForce) -> String {
    pretty(&Report { format: FORMAT, settings })
}

/// The schema file as it ships, made by [`settings_schema`].
pub const SETTINGS_SCHEMA: &str = include_str!("../../schemas/settings-in-force.json");

/// The schema of what [`settings_json`] writes.
pub fn settings_schema() -> Json {
    schema_of::<Report<'_>>(FORMAT, "masa settings in force 1")
}
