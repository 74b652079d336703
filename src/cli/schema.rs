//! `masa schema`: the JSON Schema of a kind of document.

use super::arguments::{Kind, Schema};
use super::out::{self, Mistake};
use crate::document::{DocumentKind, schema};
use crate::publish::json;
use crate::report;

/// Runs the command; gives the exit code.
pub fn run(options: &Schema) -> Result<u8, Mistake> {
    out::print(match options.kind {
        Kind::Plan => schema::shipped(DocumentKind::Plan),
        Kind::Network => schema::shipped(DocumentKind::Network),
        Kind::Event => schema::shipped(DocumentKind::Event),
        Kind::Settings => schema::shipped_settings(),
        Kind::Publication => json::shipped_schema(),
        Kind::Check => report::CHECK_SCHEMA,
        Kind::CheckLines => report::LINES_SCHEMA,
        Kind::Calendar => report::calendar::SCHEMA,
        Kind::Clock => report::clock::SCHEMA,
        Kind::SettingsInForce => report::SETTINGS_SCHEMA,
    })?;
    Ok(super::DONE)
}
