//! A plan that does not say what the partners want for children.

use crate::findings::{Message, Severity};
use crate::rules::missing::{Wanted, report_missing};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "vision-unsaid",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT23-AIM-01", "NST-02-01"],
    page: include_str!("vision_unsaid.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    report_missing(
        look,
        Wanted {
            facts: &[At::key("vision")],
            questions: &["vision.statement"],
            words: &["our vision", "shared vision"],
            message: Message::new(
                "The plan does not say what the partners want for children",
                "a shared vision is what all else in the plan serves; without it readers see who \
                 meets, and not what for",
                "Add `vision:` with one or two sentences about the children of your area",
            ),
        },
    );
}
