//! A plan that says nothing of the threshold document.

use crate::findings::{Message, Severity};
use crate::rules::missing::{Wanted, report_missing};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "thresholds-unsaid",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT18-PUB-17", "WT18-THR-01", "NST-15-02"],
    page: include_str!("thresholds_unsaid.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    report_missing(
        look,
        Wanted {
            facts: &[At::key("thresholds")],
            questions: &["threshold.document", "threshold.approach", "threshold.document-content"],
            words: &[
                "threshold document",
                "thresholds document",
                "threshold framework",
                "threshold of need",
                "thresholds of need",
                "continuum of need",
            ],
            message: Message::new(
                "The plan does not say how the threshold document fits with the arrangements",
                "whoever worries about a child has to find out which help is for whom, and at what \
                 point others step in",
                "Add `thresholds:` with the `title`, the `url`, the `owner` and `review_due` of the \
                 document",
            ),
        },
    );
}
