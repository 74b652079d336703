//! A finding as programs are given it. `json` and `jsonl` share these types, and the schemas in
//! `schemas/` are made from them.
//!
//! They change by addition only. What is told of a finding here is told by it alone: nothing is
//! judged and nothing is left out.

use crate::findings::{Finding, Fix, Known, Safety, Severity, Weighed};
use crate::text::{Place, Sources};
use schemars::JsonSchema;
use serde::Serialize;

/// One finding: what is wrong, why it matters, what to do, and where.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "finding")]
pub(super) struct Item<'a> {
    /// The name of the rule.
    rule: &'a str,
    /// How much it weighs.
    severity: Severity,
    /// What is wrong, in one sentence without a full stop.
    what: &'a str,
    /// Why it matters to a reader.
    why: &'a str,
    /// What to do.
    todo: &'a str,
    /// Where the rule comes from, in words.
    source: &'a str,
    /// What it is about, in words.
    subject: String,
    /// The name by which the finding is known from run to run within its document. It holds no line
    /// number.
    identity: String,
    /// Where it points. Where something is absent, this is where that belongs.
    place: Located<'a>,
    /// Other places that it speaks of.
    related: Vec<Labelled<'a>>,
    /// That somebody accepted it for now; then it does not count.
    #[serde(skip_serializing_if = "Option::is_none")]
    accepted: Option<Acceptance<'a>>,
    /// That it stood there before; then it does not count, unless it rests on the law.
    #[serde(skip_serializing_if = "Option::is_none")]
    known: Option<Known>,
    /// That settings gave it another weight, or turned it off. What is turned off does not count.
    #[serde(skip_serializing_if = "Option::is_none")]
    weighed: Option<&'a Weighed>,
    /// That it is an error that rests on a duty in law: it counts even where it is known.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    rests_on_law: bool,
    /// How it can be put right, where that is certain enough to be offered.
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<Mend<'a>>,
}

/// Who accepted a finding, why and until when.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "acceptance")]
struct Acceptance<'a> {
    /// Why.
    because: &'a str,
    /// Who agreed.
    agreed_by: &'a str,
    /// The last day on which it holds, as 2027-03-31.
    until: String,
}

/// A place in every unit: bytes from 0, the rest from 1; ends are exclusive.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "place")]
struct Located<'a> {
    /// The file.
    path: &'a str,
    /// The first byte of the decoded text.
    start_byte: usize,
    /// One past the last byte.
    end_byte: usize,
    /// The line of the start.
    start_line: usize,
    /// The column of the start, in characters.
    start_column: usize,
    /// The column of the start, in UTF-16 units.
    start_utf16_column: usize,
    /// The line of the end.
    end_line: usize,
    /// The column of the end, in characters.
    end_column: usize,
    /// The column of the end, in UTF-16 units.
    end_utf16_column: usize,
}

/// Another place, and what stands there.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "related")]
struct Labelled<'a> {
    /// What stands there, in a few words.
    label: &'a str,
    /// Where.
    place: Located<'a>,
}

/// A change of text that puts a finding right.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "fix")]
struct Mend<'a> {
    /// What it does.
    label: &'a str,
    /// Whether it says what was said before, only rightly. Otherwise it is likely what was meant, and
    /// a person should look.
    safe: bool,
    /// The changes, which do not overlap.
    edits: Vec<Replacement<'a>>,
}

/// Other text for a place.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "edit")]
struct Replacement<'a> {
    /// What goes; nothing where text is put in.
    place: Located<'a>,
    /// What comes in its place.
    text: &'a str,
}

/// A folder that could not be read.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "unreadable")]
pub(super) struct Unreadable<'a> {
    /// The folder.
    pub path: &'a str,
    /// Why.
    pub why: &'a str,
}

/// A finding as programs are given it.
pub(super) fn item<'a>(finding: &'a Finding, sources: &'a Sources) -> Item<'a> {
    let related = finding.related.iter();
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
        related: related
            .map(|one| Labelled { label: &one.label, place: located(one.place, sources) })
            .collect(),
        accepted: finding.accepted.as_ref().map(|accepted| Acceptance {
            because: &accepted.because,
            agreed_by: &accepted.agreed_by,
            until: accepted.until.to_string(),
        }),
        known: finding.known,
        weighed: finding.weighed.as_ref(),
        rests_on_law: finding.rests_on_law,
        fix: finding.fix.as_ref().map(|fix| mend(fix, sources)),
    }
}

fn mend<'a>(fix: &'a Fix, sources: &'a Sources) -> Mend<'a> {
    let edits = fix.edits.iter();
    Mend {
        label: &fix.label,
        safe: fix.safety == Safety::Safe,
        edits: edits
            .map(|edit| Replacement { place: located(edit.place, sources), text: &edit.text })
            .collect(),
    }
}

fn located(place: Place, sources: &Sources) -> Located<'_> {
    let (start, end) = sources.extent(place);
    Located {
        path: &sources.get(place.file).path,
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
