//! The run as JSON (`masa-check/1`, schema in `schemas/check.json`). The format has a version and
//! changes by addition only.

use super::form::pretty;
use super::item::{Item, Unreadable, item};
use crate::checking::{Change, Counts, Run, Stale};
use crate::document::DocumentKind;
use crate::guidance;
use crate::publish::json::schema_of;
use crate::rules::Checked;
use rayon::prelude::*;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

/// The name and version of the form.
const FORMAT: &str = "masa-check/1";

/// What `masa check --format json` writes.
#[derive(Serialize, JsonSchema)]
struct Report<'a> {
    format: &'static str,
    /// The reader's day.
    today: String,
    /// The day up to which masa knows the guidance.
    guidance_known_on: String,
    /// Whether every document could be read as a whole.
    complete: bool,
    counts: Counts,
    /// The documents, in order.
    documents: Vec<Document<'a>>,
    /// Settings that fit nothing or cannot be followed, file by file.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    settings: Vec<OfSettings<'a>>,
    /// Folders that could not be read.
    unreadable: Vec<Unreadable<'a>>,
    /// What a change does to the findings, where that was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    change: Option<&'a Change>,
    /// What the baseline holds and is not found any more.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    stale_in_baseline: &'a [Stale],
}

/// A document and what was found in it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "document")]
struct Document<'a> {
    #[serde(flatten)]
    about: About<'a>,
    /// What was found, in order.
    findings: Vec<Item<'a>>,
}

/// A settings file and what was found in it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "settings")]
struct OfSettings<'a> {
    /// The file.
    path: &'a str,
    /// What was found, in order.
    findings: Vec<Item<'a>>,
}

/// A document, and by what it was judged.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "about")]
pub(super) struct About<'a> {
    /// The file of its facts.
    path: &'a str,
    /// What kind it is, where that is known: plan, network, event.
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    /// What it is called.
    title: &'a str,
    /// The edition it was judged by: wt18, wt23, wt26.
    edition: &'static str,
    /// The day it was judged by.
    day: String,
    /// Whether all of it could be read.
    complete: bool,
}

/// One document as it stands in a report.
#[derive(Serialize)]
struct Alone<'a> {
    documents: [Document<'a>; 1],
}

/// What stands before the only document of [`Alone`], and after it.
const AROUND: (&str, &str) = ("{\n  \"documents\": [\n", "\n  ]\n}\n");

/// The run as JSON with a line end. The documents are most of it: each is written by itself, several at
/// a time, and takes its place in the list that the rest of the report leaves empty.
pub fn json(run: &Run) -> String {
    const NO_DOCUMENTS: &str = "\"documents\": []";
    let report = report(run);
    let written = |checked: &Checked| pretty(&Alone { documents: [document(checked)] });
    let documents: Vec<String> = run.documents.par_iter().map(written).collect();
    let inner = |alone: &'_ String| AROUND.0.len()..alone.len() - AROUND.1.len();
    let documents: Vec<&str> = documents.iter().map(|alone| &alone[inner(alone)]).collect();
    // No words of a document stand before its list.
    let Some((before, after)) = report.split_once(NO_DOCUMENTS) else { return report };
    let Some((first, others)) = documents.split_first() else { return report };
    let mut parts = vec![before, "\"documents\": [\n", first];
    parts.extend(others.iter().flat_map(|document| [",\n", document]));
    parts.extend(["\n  ]", after]);
    parts.concat()
}

/// The run without its documents.
fn report(run: &Run) -> String {
    pretty(&Report {
        format: FORMAT,
        today: run.today.to_string(),
        guidance_known_on: guidance::KNOWN_ON.to_string(),
        complete: run.is_complete(),
        counts: run.counts(),
        documents: Vec::new(),
        settings: run.settings.iter().map(of_settings).collect(),
        unreadable: unreadable(run),
        change: run.change.as_ref(),
        stale_in_baseline: &run.stale,
    })
}

/// The schema file as it ships, made by [`check_schema`].
pub const CHECK_SCHEMA: &str = include_str!("../../schemas/check.json");

/// The schema of what [`json`] writes.
pub fn check_schema() -> Value {
    schema_of::<Report<'_>>(FORMAT, "masa check 1")
}

fn document(checked: &Checked) -> Document<'_> {
    Document { about: about(checked), findings: items(checked) }
}

fn of_settings(checked: &Checked) -> OfSettings<'_> {
    OfSettings { path: &checked.path, findings: items(checked) }
}

fn items(checked: &Checked) -> Vec<Item<'_>> {
    checked.findings.iter().map(|one| item(one, &checked.sources)).collect()
}

pub(super) fn about(checked: &Checked) -> About<'_> {
    About {
        path: &checked.path,
        kind: checked.kind.map(DocumentKind::word),
        title: &checked.title,
        edition: checked.edition.code(),
        day: checked.day.to_string(),
        complete: checked.complete,
    }
}

pub(super) fn unreadable(run: &Run) -> Vec<Unreadable<'_>> {
    run.unreadable.iter().map(|(path, why)| Unreadable { path, why }).collect()
}
