//! An acceptance that cannot be followed: what is accepted, why, by whom or until when is not clear.

use super::{Flaw, Outcome};
use crate::findings::{Message, Severity};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use crate::workspace::At;
use jiff::ToSpan;

pub static RULE: Rule = Rule {
    name: "acceptance-malformed",
    severity: Severity::Warning,
    in_draft: Severity::Warning,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("acceptance_malformed.md"),
    look,
};

/// How many findings are listed at most.
pub(super) const LISTED: usize = 6;

fn look(look: &mut Look<'_>) {
    let far = look.today.saturating_add(2.years());
    for settled in look.settled {
        match &settled.outcome {
            Outcome::Malformed(flaws) => {
                for flaw in flaws {
                    let (at, message) = told(flaw, &settled.at, &settled.rule);
                    look.report(&at, message);
                }
            }
            Outcome::Used { until, .. } if *until > far => {
                look.report(&settled.at.then("until"), too_far()).weighing(Severity::Advice);
            }
            _ => {}
        }
    }
}

/// Where a flaw is shown, and what is said of it.
fn told(flaw: &Flaw, at: &At, rule: &str) -> (At, Message) {
    match flaw {
        Flaw::Lacks(keys) => (at.clone(), lacks(keys)),
        Flaw::UnknownRule { near } => (at.then("rule"), unknown_rule(rule, near.as_deref())),
        Flaw::AboutAcceptances => (at.then("rule"), about_acceptances(rule)),
        Flaw::UntilNoDay { words } => (at.then("until"), no_day(words)),
        Flaw::UnknownPath { step, near } => (at.then("at"), lost(step, near.as_deref())),
        Flaw::WithoutPlace { found } => (at.clone(), without_place(rule, found)),
    }
}

const WHY: &str = "nothing is accepted by it, and the finding counts as before";

fn lacks(keys: &[&str]) -> Message {
    let keys: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
    Message::new(
        format!("This acceptance does not say {}", keys.join(", ")),
        WHY,
        "Give all four: `rule`, `because` (why it can wait), `agreed_by` (who decided) and `until` \
         (the last day it holds)",
    )
}

fn unknown_rule(rule: &str, near: Option<&str>) -> Message {
    let todo = match near {
        Some(near) => format!("Did you mean `{near}`? If so, write it that way"),
        None => {
            "Take the name that stands at the head of the finding; `masa rules` lists all".into()
        }
    };
    Message::new(format!("masa knows no rule {}", quoted(rule)), WHY, todo)
}

fn about_acceptances(rule: &str) -> Message {
    Message::new(
        format!(
            "Findings of {} are about acceptances, and cannot themselves be accepted",
            quoted(rule)
        ),
        "otherwise nobody would be told when an acceptance ends or goes wrong",
        "Put the acceptance that it speaks of right, and take this one out",
    )
}

fn no_day(words: &str) -> Message {
    Message::new(
        format!("{} is not a day", quoted(words)),
        format!("it cannot be told when the acceptance ends, so {WHY}"),
        "Write the last day on which it holds: 2027-01-31",
    )
}

fn lost(step: &str, near: Option<&str>) -> Message {
    let todo = match near {
        Some(near) => format!("Did you mean {}? If so, write it that way", quoted(near)),
        None => "Write the path as masa gives it: `masa check --format json` shows it after the @ \
                 under `identity`"
            .into(),
    };
    Message::new(format!("There is no {} where this acceptance points", quoted(step)), WHY, todo)
}

fn without_place(rule: &str, found: &[String]) -> Message {
    Message::new(
        format!(
            "{} has {} findings, and this acceptance does not say which it means",
            quoted(rule),
            found.len()
        ),
        WHY,
        format!("Add `at:` with one of {}; each takes an acceptance of its own", listed(found)),
    )
}

/// What findings are at, as it can be written after `at:`.
pub(super) fn listed(found: &[String]) -> String {
    let mut shown: Vec<String> = found.iter().take(LISTED).map(|at| quoted(at)).collect();
    if found.len() > LISTED {
        shown.push(format!("{} more", found.len() - LISTED));
    }
    shown.join(", ")
}

fn too_far() -> Message {
    Message::new(
        "This acceptance holds for more than two years",
        "an acceptance is for now; by then the people and the plan will have changed, and nobody is \
         reminded",
        "Choose the day on which it should be looked at again, at most a year ahead",
    )
}
