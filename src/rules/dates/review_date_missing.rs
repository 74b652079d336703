//! A plan that does not say when or how it is reviewed.

use crate::findings::{Message, Severity};
use crate::rules::missing::{Wanted, report_missing};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "review-date-missing",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT18-PUB-18", "NST-CC-03"],
    page: include_str!("review_date_missing.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let document = At::key("document");
    report_missing(
        look,
        Wanted {
            facts: &[document.then("review_due"), document.then("review")],
            questions: &["document.review"],
            words: &[
                "review date",
                "date of next review",
                "date of review",
                "arrangements will be reviewed",
                "plan will be reviewed",
                "arrangements are reviewed",
                "plan is reviewed",
            ],
            message: unsaid(),
        },
    );
}

fn unsaid() -> Message {
    Message::new(
        "The plan does not say when it will be reviewed",
        "arrangements have to be looked at again, and readers should know when that is and how it \
         is done",
        "Add `review_due:` under `document:`, with the day or the month, or `review:` with how and \
         how often",
    )
}
