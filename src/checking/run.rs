//! What a run found.

use super::{Change, Stale};
use crate::findings::{Finding, Known, Safety, Severity};
use crate::rules::Checked;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

/// A whole run of `masa check`.
#[derive(Debug)]
pub struct Run {
    /// The documents, in order.
    pub documents: Vec<Checked>,
    /// Settings that fit nothing or cannot be followed, file by file, where that was asked.
    pub settings: Vec<Checked>,
    /// The reader's day.
    pub today: Date,
    /// Folders that could not be read, and why.
    pub unreadable: Vec<(String, String)>,
    /// What a change does to the findings, where that was asked.
    pub change: Option<Change>,
    /// What baselines hold in vain.
    pub stale: Vec<Stale>,
}

/// How many findings of each weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
#[schemars(rename = "counts")]
pub struct Counts {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Advice.
    pub advice: usize,
    /// Findings that somebody accepted for now; they are not among the others.
    pub accepted: usize,
    /// Findings that settings turned off. They are not among the others.
    #[serde(skip_serializing_if = "is_zero")]
    pub turned_off: usize,
    /// Findings that stood there before: in the baseline, or in the revision that the documents are
    /// compared with. They are not among the others.
    #[serde(skip_serializing_if = "is_zero")]
    pub known: usize,
}

impl Counts {
    /// How many findings of each weight there are, and how many do not count.
    pub fn of<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> Self {
        let mut counts = Self::default();
        for finding in findings {
            if finding.accepted.is_some() {
                counts.accepted += 1;
            } else if finding.is_held_back() && finding.is_off() {
                counts.turned_off += 1;
            } else if finding.is_held_back() {
                counts.known += 1;
            } else {
                match finding.severity {
                    Severity::Error => counts.errors += 1,
                    Severity::Warning => counts.warnings += 1,
                    Severity::Advice => counts.advice += 1,
                }
            }
        }
        counts
    }
}

impl Run {
    /// What was looked at: the documents, then the settings of which there is something to say.
    pub fn checked(&self) -> impl Iterator<Item = &Checked> {
        self.documents.iter().chain(&self.settings)
    }

    fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.checked().flat_map(|checked| &checked.findings)
    }

    /// How many findings of each weight there are, and how many do not count.
    pub fn counts(&self) -> Counts {
        Counts::of(self.findings())
    }

    /// How many findings do not count as they are known from there.
    pub fn held_back(&self, by: Known) -> usize {
        let is_held = |one: &&Finding| one.is_held_back() && !one.is_off() && one.known == Some(by);
        self.findings().filter(is_held).count()
    }

    /// How many findings count for less than their rule says.
    pub fn lighter(&self) -> usize {
        self.findings().filter(|finding| finding.is_lighter()).count()
    }

    /// How many findings have a fix of this safety.
    pub fn fixable(&self, safety: Safety) -> usize {
        self.findings().filter_map(|one| one.open_fix()).filter(|fix| fix.safety == safety).count()
    }

    /// Whether every document could be read as a whole.
    pub fn is_complete(&self) -> bool {
        self.unreadable.is_empty() && self.documents.iter().all(|document| document.complete)
    }

    /// Whether there is a finding of this weight or more that counts.
    pub fn reaches(&self, severity: Severity) -> bool {
        self.findings().any(|finding| finding.counts() && finding.severity >= severity)
    }
}

// serde hands over a reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
const fn is_zero(count: &usize) -> bool {
    *count == 0
}
