//! A plan that does not say how residential homes for children are included.

use crate::findings::{Message, Severity};
use crate::rules::missing::{Wanted, report_missing};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "residential-homes-unsaid",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT18-PUB-10"],
    page: include_str!("residential_homes_unsaid.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    report_missing(
        look,
        Wanted {
            facts: &[At::key("settings").then("residential_homes")],
            questions: &["settings.homes-inclusion"],
            words: &[
                "residential homes",
                "residential home",
                "children's homes",
                "children’s homes",
                "children's home",
                "children’s home",
            ],
            message: Message::new(
                "The plan does not say how residential homes for children are included",
                "children who live away from their families depend on others to notice harm, and \
                 readers have to know who does",
                "Add `residential_homes:` under `settings:`, with `text:` or, where there is none in \
                 the area, `none:` and the reason",
            ),
        },
    );
}
