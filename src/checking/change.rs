//! What a change to the documents does to their findings.

use crate::findings::Severity;

/// What changed since an earlier revision. Which findings are new and which stood there before is
/// told by the findings themselves (`Finding::known`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The revision that the change starts from, as it was asked for.
    pub since: String,
    /// The findings that are gone.
    pub fixed: Vec<Gone>,
    /// How many findings are new.
    pub added: usize,
    /// How many are still there.
    pub still: usize,
}

/// A finding that is gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gone {
    /// The document it was in.
    pub document: String,
    /// The name of its rule.
    pub rule: String,
    /// How much it weighed.
    pub severity: Severity,
    /// What it said was wrong.
    pub what: String,
    /// By what it was known from run to run.
    pub identity: String,
}
