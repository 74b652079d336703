//! Findings whose weight was settled by a repository, and not by their rule alone.

use super::{Finding, Severity};
use schemars::JsonSchema;
use serde::Serialize;

/// That settings gave a finding another weight, or turned it off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "weighed")]
pub struct Weighed {
    /// Whether it was turned off, and does not count.
    pub off: bool,
    /// How much it weighs by its rule.
    pub was: Severity,
    /// Where that was settled: the file and line of the settings.
    pub by: String,
    /// Why, where the settings say so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub because: Option<String>,
}

impl Weighed {
    /// What was settled, where and why, as a sentence without a full stop.
    pub fn in_words(&self) -> String {
        let because = self.because.as_deref().map(|why| why.trim_end_matches('.'));
        let because = because.map_or_else(String::new, |why| format!(": {why}"));
        if self.off {
            return format!("Turned off in {}{because}", self.by);
        }
        let was = match self.was {
            Severity::Error => "an error",
            Severity::Warning => "a warning",
            Severity::Advice => "advice",
        };
        format!("By its rule this is {was}; {} settles it otherwise{because}", self.by)
    }
}

impl Finding {
    /// Whether settings turned it off. What was accepted stays visible all the same.
    pub fn is_off(&self) -> bool {
        let is_off = self.weighed.as_ref().is_some_and(|weighed| weighed.off);
        is_off && self.accepted.is_none()
    }

    /// Whether settings made it weigh less, and it still counts.
    pub fn is_lighter(&self) -> bool {
        self.counts() && self.weighed.as_ref().is_some_and(|weighed| self.severity < weighed.was)
    }
}
