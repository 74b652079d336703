//! Findings that stood there before.

use super::Finding;
use schemars::JsonSchema;
use serde::Serialize;

/// Since when a finding is known, so that it does not count against a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(rename = "known")]
pub enum Known {
    /// The baseline holds it.
    Baseline,
    /// It was there in the revision that the documents are compared with.
    Before,
}

impl Finding {
    /// Whether it counts: nobody accepted it, and it is neither turned off nor known from before, or
    /// rests on the law.
    pub fn counts(&self) -> bool {
        self.accepted.is_none() && !self.is_held_back()
    }

    /// Whether reports for people only count it, as settings turned it off or it stood there before.
    pub fn is_held_back(&self) -> bool {
        (self.known.is_some() || self.is_off()) && !self.rests_on_law
    }
}
