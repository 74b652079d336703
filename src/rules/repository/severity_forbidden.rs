//! A severity in the settings that would lighten what nobody can lighten: an error that rests on the
//! law, or what tells of a part that could not be read.

use super::Entry;
use super::look_back::Deeds;
use crate::findings::{Message, Severity};
use crate::rules::across::alone;
use crate::rules::{ALL_KINDS, Rule};
use crate::text::quoted;

pub static RULE: Rule = Rule {
    name: "severity-forbidden",
    severity: Severity::Warning,
    in_draft: Severity::Warning,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("severity_forbidden.md"),
    look: alone,
};

/// How many findings are named.
const NAMED: usize = 3;

pub(super) fn message(entry: &Entry, deeds: &Deeds) -> Message {
    let count = match deeds.bound.len() {
        1 => "1 finding".to_owned(),
        many => format!("{many} findings"),
    };
    let would = if entry.severity().is_none() { "turned off" } else { "made lighter" };
    let mut named: Vec<String> = deeds.bound.iter().take(NAMED).map(|at| quoted(at)).collect();
    if deeds.bound.len() > NAMED {
        named.push(format!("{} more", deeds.bound.len() - NAMED));
    }
    Message::new(
        format!("{count} of {} cannot be {would}", quoted(&entry.rule)),
        format!(
            "nobody can set aside a duty in law, or what could not be read, so they count as before: \
             {}",
            named.join(", ")
        ),
        "Put right what they point at. Where the setting is for other findings, say which: `where:` \
         and `at:` under `overrides:`",
    )
}
