//! An acceptance of what is not found.

use super::Outcome;
use super::acceptance_malformed::listed;
use crate::findings::{Message, Severity};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;

pub static RULE: Rule = Rule {
    name: "acceptance-unused",
    severity: Severity::Warning,
    in_draft: Severity::Warning,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("acceptance_unused.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    for settled in look.settled {
        match &settled.outcome {
            Outcome::Unused { others } => {
                let points = settled.at.then("at");
                let at =
                    if look.doc.spot(&points).is_some() { points } else { settled.at.then("rule") };
                look.report(&at, unused(&settled.rule, others));
            }
            Outcome::Repeated => {
                look.report(&settled.at.then("rule"), repeated(&settled.rule));
            }
            _ => {}
        }
    }
}

const WHY: &str = "readers take it for a fault that is still there, and it would hide a new one";

fn unused(rule: &str, others: &[String]) -> Message {
    let what = format!("This acceptance of {} covers nothing", quoted(rule));
    if others.is_empty() {
        return Message::new(what, WHY, "Take the acceptance out: the rule finds nothing here");
    }
    Message::new(
        what,
        WHY,
        format!("Take it out, or correct `at:`: the rule finds something at {}", listed(others)),
    )
}

fn repeated(rule: &str) -> Message {
    Message::new(
        format!("This finding of {} is accepted already", quoted(rule)),
        "with two acceptances of one finding a reader cannot tell which of them holds",
        "Keep the one that was agreed last, and take the other out",
    )
}
