//! A published plan that does not say when the Department for Education was told of it.

use crate::document::control::Status;
use crate::findings::{Message, Severity};
use crate::guidance::Edition;
use crate::rules::missing::is_answered;
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "department-untold",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT23-PUB-06"],
    page: include_str!("department_untold.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let is_published =
        plan.document.as_ref().is_some_and(|control| control.status == Some(Status::Published));
    let at = At::key("document").then("department_notified_on");
    if is_published
        && look.edition >= Edition::Wt23
        && look.is_absent(&at)
        && !is_answered(look, "document.notice")
    {
        look.report(&at, not_told());
    }
}

fn not_told() -> Message {
    Message::new(
        "The plan does not say when the Department for Education was told of it",
        "the department keeps track of where arrangements are; the duty to publish is law, the notice \
         is what we remember of the guidance and have not seen",
        "Tell the department and add `department_notified_on:` under `document:`",
    )
}
