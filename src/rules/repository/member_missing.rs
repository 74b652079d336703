//! A member that the settings name and that is not there.

use crate::findings::{Message, Severity};
use crate::rules::across::alone;
use crate::rules::{ALL_KINDS, Rule};
use crate::text::quoted;

pub static RULE: Rule = Rule {
    name: "member-missing",
    severity: Severity::Warning,
    in_draft: Severity::Warning,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("member_missing.md"),
    look: alone,
};

pub(super) fn message(path: &str) -> Message {
    Message::new(
        format!("There is no document at {}", quoted(path)),
        "what is asked of all members is not asked of this one, and nobody sees that it is gone",
        "Look at the spelling; the path is seen from the folder of masa.yaml. Where the plan is gone, \
         take the member out",
    )
}
