//! Where a single finding comes from, when the rule serves several terms.

use crate::guidance::{self, Confidence, certainty};

/// The source of a finding that no guidance stands behind.
pub(super) const OWN_RULE: &str = "masa’s own rule, no guidance behind it";

/// The source of a finding about the term `id`, with how sure masa is of it.
pub(super) fn of_term(id: &str) -> String {
    let list = format!("masa’s list of terms, {id}");
    match guidance::term(id).map(|term| term.confidence) {
        None | Some(Confidence::OwnRule) => OWN_RULE.to_owned(),
        Some(confidence) => match certainty(confidence) {
            Some(certainty) => format!("{list}; {certainty}"),
            None => list,
        },
    }
}
