//! A chair of the partnership without a term.

use crate::document::people::ChairModel;
use crate::findings::{Message, Severity};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "chair-term-unsaid",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT23-CHR-05"],
    page: include_str!("chair_term_unsaid.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let leadership = look.plan().and_then(|plan| plan.leadership.as_ref());
    let Some(chair) = leadership.and_then(|leadership| leadership.chair.as_ref()) else { return };
    let at = At::key("leadership").then("chair");
    let has_term = chair.to.is_some() || chair.rotation_months.is_some();
    let is_vacant = chair.model == Some(ChairModel::Vacant);
    if !has_term && !is_vacant && look.doc.may_judge_absence(&at.then("to")) {
        look.report(&at.then("to"), no_term());
    }
}

fn no_term() -> Message {
    Message::new(
        "The plan does not say for how long the chair serves",
        "a term, or a turn, shows that the chair is held for the partnership and not for one partner",
        "Add `to:` with the last day of the term, or `rotation_months:`",
    )
}
