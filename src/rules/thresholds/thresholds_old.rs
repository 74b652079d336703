//! A threshold document whose review is overdue.

use crate::document::values::DateText;
use crate::findings::{Message, Severity};
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "thresholds-old",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["NST-15-05"],
    page: include_str!("thresholds_old.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let thresholds = look.plan().and_then(|plan| plan.thresholds.as_ref());
    let Some(due) = thresholds.and_then(|thresholds| thresholds.review_due.as_ref()) else {
        return;
    };
    let passed = due.value().last_day().is_some_and(|last| last < look.today);
    if passed && !look.is_replaced() {
        look.report(&At::key("thresholds").then("review_due"), overdue(due));
    }
}

fn overdue(due: &DateText) -> Message {
    Message::new(
        format!("The threshold document was due for review by {}", quoted(due.as_str())),
        "practitioners decide by it who gets help, and cannot tell whether it still holds",
        "Review the document, and give the next date under `review_due`",
    )
}
