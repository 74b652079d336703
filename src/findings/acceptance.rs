//! Findings that a partnership accepts for now, and the words by which an acceptance names one.

use super::Finding;
use jiff::civil::Date;

/// That somebody accepted a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// Why.
    pub because: String,
    /// Who agreed.
    pub agreed_by: String,
    /// The last day on which it holds.
    pub until: Date,
}

impl Accepted {
    /// Until when, by whom and why, as a sentence without a full stop.
    pub fn in_words(&self) -> String {
        let until = self.until.strftime("%-d %B %Y");
        format!("Accepted until {until} ({}): {}", self.agreed_by, self.because)
    }
}

impl Finding {
    /// Whether an acceptance with these words under `at:` means this finding: its subject
    /// (`partners[schools].lead`), the same with the name of the rule before it, as programs print
    /// it, or words in the narrative without their count when they are the first of their kind.
    pub fn is_at(&self, at: &str) -> bool {
        let at = at.trim();
        let at = at
            .strip_prefix(self.rule.as_ref())
            .and_then(|rest| rest.strip_prefix('@'))
            .unwrap_or(at);
        let own = self.subject.identity();
        own == at || own.strip_suffix("/1") == Some(at)
    }
}
