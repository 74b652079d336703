//! How much findings weigh by the settings of a repository.

use super::documents::Documents;
use super::members::Member;
use crate::document::partner::DeclaredBody;
use crate::document::settings::Weight;
use crate::document::{Document, Plan};
use crate::findings::{Finding, Severity, Spot, Weighed};
use crate::rules::is_about_reading;
use crate::text::Sources;
use crate::workspace::Loaded;
use std::sync::Arc;

/// What one settings file settles for its documents.
#[derive(Debug, Clone, Default)]
pub struct Repository {
    /// The settings file, as shown.
    pub file: String,
    /// The plans of the region.
    pub members: Vec<Member>,
    /// Bodies that every plan may name.
    pub bodies: Vec<DeclaredBody>,
    /// Packs for every document; those of the command line take their place.
    pub guidance: Vec<String>,
    /// What is said of weights: of whole rules first, then the overrides. Of several that fit a
    /// finding the last holds.
    pub entries: Vec<Entry>,
    /// The text of the settings, to show a place in it.
    pub(super) sources: Sources,
}

/// A weight for findings of a rule.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The rule.
    pub rule: String,
    /// The weight.
    pub weight: Weight,
    /// The documents it holds for, and where that is said; all, where nothing is said.
    pub documents: Option<(Documents, Spot)>,
    /// What the finding is at, and where that is said; anything, where nothing is said.
    pub at: Option<(String, Spot)>,
    /// Why.
    pub because: Option<String>,
    /// Where the weight stands in the settings.
    pub spot: Spot,
    /// The line it stands in.
    pub line: usize,
    /// Whether it can make a finding of its rule weigh less.
    pub lightens: bool,
}

impl Entry {
    /// Whether it holds for the document whose file of facts is `within`, seen from the settings.
    pub(super) fn holds_for(&self, within: &str) -> bool {
        self.documents.as_ref().is_none_or(|(documents, _)| documents.hold(within))
    }

    /// Whether a finding of such a document is one that it means.
    pub(super) fn means(&self, finding: &Finding) -> bool {
        finding.rule == self.rule && self.at.as_ref().is_none_or(|(at, _)| finding.is_at(at))
    }

    /// The weight as findings have it; nothing where they are turned off.
    pub const fn severity(&self) -> Option<Severity> {
        match self.weight {
            Weight::Error => Some(Severity::Error),
            Weight::Warning => Some(Severity::Warning),
            Weight::Advice => Some(Severity::Advice),
            Weight::Off => None,
        }
    }
}

impl Repository {
    /// A plan with the bodies of the settings after its own; nothing where that is the same.
    pub fn plan_with_bodies(&self, loaded: &Loaded) -> Option<Plan> {
        let plan = loaded.document.as_ref().and_then(Document::plan)?;
        (!self.bodies.is_empty()).then(|| {
            let mut plan = plan.clone();
            let shared = self.bodies.iter().cloned();
            plan.bodies.extend(shared.map(|body| DeclaredBody { of_settings: true, ..body }));
            plan
        })
    }

    /// The entry that settles how much a finding weighs.
    pub(super) fn deciding(&self, finding: &Finding, within: &str) -> Option<&Entry> {
        let mut entries = self.entries.iter().rev();
        entries.find(|entry| entry.means(finding) && entry.holds_for(within))
    }
}

/// The weights that hold for one document.
#[derive(Debug, Clone, Default)]
pub struct Weighing {
    /// The settings that hold for it.
    pub repository: Arc<Repository>,
    /// Its file of facts, seen from those settings.
    pub within: String,
}

impl Weighing {
    /// Gives a finding the weight that the settings say. `is_whole` tells whether all of its document
    /// could be read.
    pub fn weigh(&self, finding: &mut Finding, is_whole: bool) {
        let Some(entry) = self.repository.deciding(finding, &self.within) else { return };
        let (was, severity) = (finding.severity, entry.severity());
        if severity == Some(was) || (severity < Some(was) && is_bound(finding, is_whole)) {
            return;
        }
        finding.severity = severity.unwrap_or(was);
        finding.weighed = Some(Weighed {
            off: severity.is_none(),
            was,
            by: format!("{}:{}", self.repository.file, entry.line),
            because: entry.because.clone(),
        });
    }
}

/// Whether nothing may lighten a finding or hold it back: it rests on the law, or tells of a part of
/// its document that could not be read.
pub fn is_bound(finding: &Finding, is_whole: bool) -> bool {
    finding.rests_on_law || (!is_whole && is_about_reading(&finding.rule))
}
