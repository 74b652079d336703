//! A plan that does not say how youth custody is included.

use crate::findings::{Message, Severity};
use crate::rules::missing::{Wanted, report_missing};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "youth-custody-unsaid",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT18-PUB-10"],
    page: include_str!("youth_custody.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    report_missing(
        look,
        Wanted {
            facts: &[At::key("settings").then("youth_custody")],
            questions: &["settings.custody-inclusion"],
            words: &[
                "youth custody",
                "secure children's home",
                "secure establishment",
                "young offender institution",
                "secure training centre",
            ],
            message: Message::new(
                "The plan does not say how youth custody is included",
                "children in custody are among those most at risk, and readers have to know who \
                 keeps them safe, or that there is no such place in the area",
                "Add `youth_custody:` under `settings:`, with `text:` or, where there is none in \
                 the area, `none:` and the reason",
            ),
        },
    );
}
