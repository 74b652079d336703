//! The run as lines of JSON (`masa-check-lines/1`, schema in `schemas/check-lines.json`), for programs
//! that read while masa writes or that look for one thing with `grep`.
//!
//! The first line tells of the run. Then each document has a line, and each of its findings one with
//! the same members as in `json`; settings files of which there is something to say follow in the
//! same way. The last line tells the counts and whether everything could be read:
//! where it is missing, the output was cut off. The format changes by addition only: new kinds of
//! lines and new members may come.

use super::form::on_one_line;
use super::item::{Item, Unreadable, item};
use super::json::{About, about, unreadable};
use crate::checking::{Change, Counts, Run};
use crate::guidance;
use crate::publish::json::{named, schema_of};
use crate::rules::Checked;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

/// The name and version of the form.
const FORMAT: &str = "masa-check-lines/1";

/// One line of what `masa check --format jsonl` writes.
#[derive(Serialize, JsonSchema)]
#[serde(tag = "line", rename_all = "lowercase")]
enum Line<'a> {
    /// The first line.
    Run {
        #[schemars(schema_with = "format_schema")]
        format: &'static str,
        /// The reader's day.
        today: String,
        /// The day up to which masa knows the guidance.
        guidance_known_on: String,
    },
    /// A document; its findings follow.
    Document(About<'a>),
    /// A finding.
    Finding {
        /// The document it is in, by the file of its facts; or the settings file.
        document: &'a str,
        #[serde(flatten)]
        item: Box<Item<'a>>,
    },
    /// A settings file of which there is something to say; its findings follow.
    Settings {
        /// The file.
        path: &'a str,
    },
    /// A folder that could not be read.
    Unreadable(Unreadable<'a>),
    /// The last line.
    End {
        /// Whether every document could be read as a whole.
        complete: bool,
        counts: Counts,
        /// What a change does to the findings, where that was asked.
        #[serde(skip_serializing_if = "Option::is_none")]
        change: Option<&'a Change>,
    },
}

fn format_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    named(FORMAT).try_into().unwrap_or_default()
}

/// The run, one thing a line.
pub fn jsonl(run: &Run) -> String {
    let mut out = on_one_line(&Line::Run {
        format: FORMAT,
        today: run.today.to_string(),
        guidance_known_on: guidance::KNOWN_ON.to_string(),
    });
    for checked in &run.documents {
        out.push_str(&on_one_line(&Line::Document(about(checked))));
        findings(checked, &mut out);
    }
    for checked in &run.settings {
        out.push_str(&on_one_line(&Line::Settings { path: &checked.path }));
        findings(checked, &mut out);
    }
    for folder in unreadable(run) {
        out.push_str(&on_one_line(&Line::Unreadable(folder)));
    }
    out.push_str(&on_one_line(&Line::End {
        complete: run.is_complete(),
        counts: run.counts(),
        change: run.change.as_ref(),
    }));
    out
}

fn findings(checked: &Checked, out: &mut String) {
    for finding in &checked.findings {
        let item = Box::new(item(finding, &checked.sources));
        out.push_str(&on_one_line(&Line::Finding { document: &checked.path, item }));
    }
}

/// The schema file as it ships, made by [`lines_schema`].
pub const LINES_SCHEMA: &str = include_str!("../../schemas/check-lines.json");

/// The schema of one line of what [`jsonl`] writes.
pub fn lines_schema() -> Value {
    schema_of::<Line<'_>>(FORMAT, "masa check lines 1")
}
