//! An acceptance of what nobody can accept: a duty in law, or a part that could not be read.

use super::Outcome;
use crate::findings::{Message, Severity};
use crate::guidance::{self, Requirement, plain};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;

pub static RULE: Rule = Rule {
    name: "acceptance-forbidden",
    severity: Severity::Warning,
    in_draft: Severity::Warning,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("acceptance_forbidden.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    for settled in look.settled {
        let Outcome::Forbidden { finding, duty } = &settled.outcome else { continue };
        let message = match duty {
            Some(duty) => against_the_law(&settled.rule, duty),
            None => unread(&settled.rule),
        };
        look.report(&settled.at.then("rule"), message).with_related(finding, "this finding counts");
    }
}

fn against_the_law(rule: &str, duty: &Requirement) -> Message {
    Message::new(
        format!("This finding of {} cannot be accepted: it rests on the law", quoted(rule)),
        format!(
            "no partnership can set aside a duty ({}), so the finding counts as before",
            plain(&guidance::source_line(duty))
        ),
        "Put right what it points at, and take the acceptance out",
    )
}

fn unread(rule: &str) -> Message {
    Message::new(
        format!(
            "This finding of {} cannot be accepted: part of the document could not be read",
            quoted(rule)
        ),
        "what is not read is not checked, and nobody can know what would be accepted with it",
        "Put the file right, and take the acceptance out",
    )
}
