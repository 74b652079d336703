//! A severity in the settings that fits nothing that was found.

use super::Entry;
use super::look_back::Deeds;
use crate::findings::{Message, Severity, Spot};
use crate::rules::across::alone;
use crate::rules::{ALL_KINDS, Rule};
use crate::text::quoted;

pub static RULE: Rule = Rule {
    name: "severity-unused",
    severity: Severity::Warning,
    in_draft: Severity::Warning,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("severity_unused.md"),
    look: alone,
};

/// How many places are named.
const NAMED: usize = 6;

/// Where all documents were looked at, what is to be said of an entry, and where. One that only makes findings
/// heavier is made for the day on which there is one, and may wait for it.
pub(super) fn told(entry: &Entry, deeds: &Deeds) -> Option<(Spot, Message)> {
    if let Some((documents, spot)) = entry.documents.as_ref().filter(|_| deeds.documents == 0) {
        return Some((spot.clone(), nowhere(&documents.written)));
    }
    if deeds.findings > 0 || (!entry.lightens && entry.at.is_none()) {
        return None;
    }
    let spot = entry.at.as_ref().map_or(&entry.spot, |(_, spot)| spot);
    Some((spot.clone(), fits_nothing(entry, &deeds.others)))
}

fn nowhere(written: &str) -> Message {
    Message::new(
        format!("There is no document at {}", quoted(written)),
        "what is settled here holds for nothing, and readers take it for something that holds",
        "Look at the spelling; the path is seen from the folder of masa.yaml. Where the documents are \
         gone, take the override out",
    )
}

fn fits_nothing(entry: &Entry, others: &[String]) -> Message {
    let what = format!("This severity of {} fits nothing that was found", quoted(&entry.rule));
    let why = if entry.lightens {
        "readers take it for a fault that is still there, and it would hide a new one"
    } else {
        "readers take it for a fault that is still there"
    };
    if others.is_empty() {
        return Message::new(what, why, "Take it out: the rule finds nothing here");
    }
    let mut named: Vec<String> = others.iter().take(NAMED).map(|at| quoted(at)).collect();
    if others.len() > NAMED {
        named.push(format!("{} more", others.len() - NAMED));
    }
    Message::new(
        what,
        why,
        format!("Take it out, or correct `at:`: the rule finds something at {}", named.join(", ")),
    )
}
