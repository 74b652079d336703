//! The run as JSON. The format has a version and changes by addition only.

use crate::checking::{Change, Counts, Run, Stale};
use crate::document::DocumentKind;
use crate::findings::{Finding, Known, Severity};
use crate::guidance;
use crate::rules::Checked;
use crate::text::{Place, Sources, safe_json};
use serde::Serialize;

#[derive(Serialize)]
struct Report<'a> {
    format: &'static str,
    today: String,
    guidance_known_on: String,
    complete: bool,
    counts: Counts,
    documents: Vec<Document<'a>>,
    unreadable: Vec<Unreadable<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    change: Option<&'a Change>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    stale_in_baseline: &'a [Stale],
}

#[derive(Serialize)]
struct Document<'a> {
    path: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    title: String,
    edition: &'static str,
    day: String,
    complete: bool,
    findings: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Item<'a> {
    rule: &'a str,
    severity: Severity,
    what: &'a str,
    why: &'a str,
    todo: &'a str,
    source: &'a str,
    subject: String,
    identity: String,
    place: Located<'a>,
    related: Vec<Labelled<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    accepted: Option<Acceptance<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    known: Option<&'static str>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    rests_on_law: bool,
}

#[derive(Serialize)]
struct Acceptance<'a> {
    because: &'a str,
    agreed_by: &'a str,
    until: String,
}

/// A place in every unit: bytes from 0, the rest from 1; ends are exclusive.
#[derive(Serialize)]
struct Located<'a> {
    path: &'a str,
    start_byte: usize,
    end_byte: usize,
    start_line: usize,
    start_column: usize,
    start_utf16_column: usize,
    end_line: usize,
    end_column: usize,
    end_utf16_column: usize,
}

#[derive(Serialize)]
struct Labelled<'a> {
    label: &'a str,
    place: Located<'a>,
}

#[derive(Serialize)]
struct Unreadable<'a> {
    path: &'a str,
    why: &'a str,
}

/// The run as JSON with a line end.
///
/// # Panics
///
/// Never: strings, numbers and lists always become JSON.
pub fn json(run: &Run) -> String {
    let report = Report {
        format: "masa-check/1",
        today: run.today.to_string(),
        guidance_known_on: guidance::KNOWN_ON.to_string(),
        complete: run.is_complete(),
        counts: run.counts(),
        documents: run.documents.iter().map(document).collect(),
        unreadable: run.unreadable.iter().map(|(path, why)| Unreadable { path, why }).collect(),
        change: run.change.as_ref(),
        stale_in_baseline: &run.stale,
    };
    let mut out = serde_json::to_string_pretty(&report)
        .expect("strings, numbers and lists always become JSON");
    out.push('\n');
    safe_json(&out).into_owned()
}

fn document(checked: &Checked) -> Document<'_> {
    Document {
        path: &checked.path,
        kind: checked.kind.map(DocumentKind::word),
        title: checked.title.clone(),
        edition: checked.edition.code(),
        day: checked.day.to_string(),
        complete: checked.complete,
        findings: checked.findings.iter().map(|one| item(one, &checked.sources)).collect(),
    }
}

fn item<'a>(finding: &'a Finding, sources: &'a Sources) -> Item<'a> {
    Item {
        rule: &finding.rule,
        severity: finding.severity,
        what: &finding.message.what,
        why: &finding.message.why,
        todo: &finding.message.todo,
        source: &finding.source,
        subject: finding.subject.in_words(),
        identity: finding.identity(),
        place: located(finding.place, sources),
        related: finding
            .related
            .iter()
            .map(|one| Labelled { label: &one.label, place: located(one.place, sources) })
            .collect(),
        accepted: finding.accepted.as_ref().map(|accepted| Acceptance {
            because: &accepted.because,
            agreed_by: &accepted.agreed_by,
            until: accepted.until.to_string(),
        }),
        known: finding.known.map(Known::word),
        rests_on_law: finding.rests_on_law,
    }
}

fn located(place: Place, sources: &Sources) -> Located<'_> {
    let source = sources.get(place.file);
    let start = source.position(place.span.start);
    let end = source.position(place.span.end);
    Located {
        path: &source.path,
        start_byte: place.span.start,
        end_byte: place.span.end,
        start_line: start.line,
        start_column: start.column,
        start_utf16_column: start.utf16_column,
        end_line: end.line,
        end_column: end.column,
        end_utf16_column: end.utf16_column,
    }
}
