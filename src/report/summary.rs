//! What a run found, in numbers and in the closing lines.

use crate::findings::Severity;
use crate::guidance;
use crate::rules::Checked;
use jiff::civil::Date;
use serde::Serialize;
use std::fmt::Write as _;

/// A whole run of `masa check`.
#[derive(Debug)]
pub struct Run {
    /// The documents, in order.
    pub documents: Vec<Checked>,
    /// The reader's day.
    pub today: Date,
    /// Folders that could not be read, and why.
    pub unreadable: Vec<(String, String)>,
}

/// How many findings of each weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Counts {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Advice.
    pub advice: usize,
    /// Findings that somebody accepted for now; they are not among the others.
    pub accepted: usize,
}

impl Run {
    /// How many findings of each weight there are, and how many are accepted.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for finding in self.documents.iter().flat_map(|document| &document.findings) {
            if finding.accepted.is_some() {
                counts.accepted += 1;
                continue;
            }
            match finding.severity {
                Severity::Error => counts.errors += 1,
                Severity::Warning => counts.warnings += 1,
                Severity::Advice => counts.advice += 1,
            }
        }
        counts
    }

    /// Whether every document could be read as a whole.
    pub fn is_complete(&self) -> bool {
        self.unreadable.is_empty() && self.documents.iter().all(|document| document.complete)
    }

    /// Whether there is a finding of this weight or more that is not accepted.
    pub fn reaches(&self, severity: Severity) -> bool {
        let mut findings = self.documents.iter().flat_map(|document| &document.findings);
        findings.any(|finding| finding.accepted.is_none() && finding.severity >= severity)
    }
}

/// The lines that close a report for people.
pub fn closing_lines(run: &Run) -> String {
    let counts = run.counts();
    let mut out = String::new();
    let documents = counted(run.documents.len(), "document", "documents");
    // Writing into a String does not fail.
    let _ = if counts == Counts::default() {
        writeln!(out, "Nothing found in {documents}.")
    } else {
        writeln!(
            out,
            "{}, {} and {} in {documents}.",
            counted(counts.errors, "error", "errors"),
            counted(counts.warnings, "warning", "warnings"),
            counted_advice(counts.advice),
        )
    };
    if counts.accepted > 0 {
        let (count, verbs) = match counts.accepted {
            1 => ("1 finding".to_owned(), "is accepted for now and does"),
            many => (format!("{many} findings"), "are accepted for now and do"),
        };
        let _ = writeln!(out, "Beside these, {count} {verbs} not count.");
    }
    if !run.is_complete() {
        out.push_str("Not everything could be read, so this is not the whole picture.\n");
    }
    let known = guidance::KNOWN_ON;
    let _ = writeln!(out, "Guidance as known on {}.", known.strftime("%-d %B %Y"));
    if run.today > known.saturating_add(jiff::Span::new().years(1)) {
        out.push_str("That is over a year ago: look for a newer version of masa.\n");
    }
    out
}

fn counted(count: usize, one: &str, many: &str) -> String {
    let word = if count == 1 { one } else { many };
    format!("{count} {word}")
}

fn counted_advice(count: usize) -> String {
    counted(count, "piece of advice", "pieces of advice")
}
