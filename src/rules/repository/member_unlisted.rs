//! A plan that is none of the members that the settings name.

use crate::findings::{Message, Severity};
use crate::rules::across::alone;
use crate::rules::{ALL_KINDS, Rule};
use crate::text::quoted;

pub static RULE: Rule = Rule {
    name: "member-unlisted",
    severity: Severity::Warning,
    in_draft: Severity::Warning,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("member_unlisted.md"),
    look: alone,
};

pub(super) fn message(path: &str) -> Message {
    Message::new(
        format!("The plan {} is none of the members", quoted(path)),
        "readers of the settings take the list of members for all the plans of the region",
        "Add it under `members:`, with an `id` and its `path`",
    )
}
