//! What is given in kind without saying what it is, or what it is worth.

use crate::findings::{Message, Severity};
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "in-kind-unvalued",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["FUN-ARI-01", "CA04-16I-03", "NST-10-03"],
    page: include_str!("in_kind_unvalued.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(funding) = look.plan().and_then(|plan| plan.funding.as_ref()) else { return };
    let list = At::key("funding").then("contributions");
    for (index, one) in funding.contributions.iter().enumerate() {
        let given = list.item(index).then("in_kind");
        for (index, gift) in one.in_kind.iter().enumerate() {
            let at = given.item(index);
            if gift.what.is_none() && look.is_absent(&at.then("what")) {
                look.report(&at.then("what"), nameless());
                continue;
            }
            let name = gift.what.as_ref().map_or("", |what| what.as_str());
            if gift.value.is_none() && look.is_absent(&at.then("value")) {
                look.report(&at.then("value"), without_value(name));
            } else if gift.value.is_some()
                && gift.basis.is_none()
                && look.is_absent(&at.then("basis"))
            {
                look.report(&at.then("basis"), without_basis(name));
            }
        }
    }
}

fn nameless() -> Message {
    Message::new(
        "Something is given in kind, and the plan does not say what",
        WHY,
        "Add `what:`, such as staff time, rooms or services",
    )
}

fn without_value(name: &str) -> Message {
    Message::new(
        format!("The plan does not say what {} is worth in a year", quoted(name)),
        WHY,
        "Add `value:` with a sum for a year, and `basis:` with how it was found",
    )
}

fn without_basis(name: &str) -> Message {
    Message::new(
        format!("The plan does not say how the value of {} was found", quoted(name)),
        WHY,
        "Add `basis:`, such as 12 days at £450",
    )
}

const WHY: &str = "only with a value can what is given in kind be set against what others pay";
