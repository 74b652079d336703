//! How a requirement's source is printed.
//!
//! Citations come from the packs as they are; this file only adds how sure masa is of them.

use super::lookup::source;
use super::model::Requirement;
use super::scales::Confidence;

/// Where a requirement stands, and how sure masa is of it when that is less than the text itself.
///
/// Example: `Working Together 2023, chapter 2 (LSP functions); seen in a secondary source`.
pub fn source_line(requirement: &Requirement) -> String {
    source_line_as_sure(requirement, requirement.confidence)
}

/// The same where masa is as sure as `confidence` says of what rests on the requirement.
pub fn source_line_as_sure(requirement: &Requirement, confidence: Confidence) -> String {
    let cited = requirement.citation.filter(|_| has_public_source(requirement));
    match (cited, certainty(confidence)) {
        (Some(citation), None) => citation.to_owned(),
        (Some(citation), Some(certainty)) => format!("{citation}; {certainty}"),
        (None, Some(certainty)) => certainty.to_owned(),
        (None, None) => "no source to cite".to_owned(),
    }
}

/// A plain statement of how sure masa is; none when the text itself was seen.
pub fn certainty(confidence: Confidence) -> Option<&'static str> {
    match confidence {
        Confidence::Primary => None,
        Confidence::Secondary => Some("seen in a secondary source"),
        Confidence::Mixed => Some("seen in a source in part, the rest from background knowledge"),
        Confidence::Background => Some("from background knowledge, not seen in a source"),
        Confidence::Reported => Some("reported by a third party"),
        Confidence::OwnRule => Some("masa's own rule, no guidance behind it"),
        Confidence::Unconfirmed => Some("not confirmed in any source"),
    }
}

impl Confidence {
    /// Whether a finding that rests on it can never be more than advice.
    pub fn advice_only(self) -> bool {
        matches!(self, Self::Background | Self::Reported | Self::Unconfirmed)
    }
}

/// A law can be cited whoever told of it; guidance that only a third party told of cannot.
fn has_public_source(requirement: &Requirement) -> bool {
    requirement.pack == "cwsa26"
        || requirement.sources.is_empty()
        || requirement.sources.iter().any(|key| source(key).is_some_and(|one| !one.third_party))
}
