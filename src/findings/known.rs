//! Findings that stood there before.

use super::Finding;

/// Since when a finding is known, so that it does not count against a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// The baseline holds it.
    Baseline,
    /// It was there in the revision that the documents are compared with.
    Before,
}

impl Finding {
    /// Whether it counts: nobody accepted it, and it is not known from before.
    pub const fn counts(&self) -> bool {
        self.accepted.is_none() && self.known.is_none()
    }
}
