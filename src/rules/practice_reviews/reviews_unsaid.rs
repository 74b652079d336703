//! A plan that does not say how practice reviews are commissioned and published.

use crate::findings::{Message, Severity};
use crate::rules::missing::{Wanted, report_missing};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "reviews-unsaid",
    severity: Severity::Error,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT18-PUB-02", "WT18-PUB-15", "NST-04-09"],
    page: include_str!("reviews_unsaid.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    report_missing(
        look,
        Wanted {
            facts: &[At::key("case_reviews")],
            questions: &[
                "practice-reviews.commissioning",
                "practice-reviews.publication",
                "practice-reviews.decision",
                "practice-reviews.rapid-review",
            ],
            words: &["practice reviews", "practice review", "rapid reviews", "rapid review"],
            message: Message::new(
                "The plan does not say how child safeguarding practice reviews are commissioned and \
                 published",
                "when a child dies or is seriously harmed, everybody has to know at once who decides, \
                 who reviews and who publishes what was learned",
                "Add `case_reviews:` with `decided_by`, `rapid_review`, `commissioning`, \
                 `publication` and `learning`",
            ),
        },
    );
}
