//! A plan that does not say how early years, schools and colleges are included.

use crate::findings::{Message, Severity};
use crate::rules::missing::{Wanted, report_missing};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "education-unsaid",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT18-PUB-09", "WT23-RA-02", "NST-04-18"],
    page: include_str!("education_unsaid.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    report_missing(
        look,
        Wanted {
            facts: &[At::key("settings").then("education"), At::key("education")],
            questions: &["education.inclusion", "education.early-years"],
            words: &["early years", "schools and colleges"],
            message: Message::new(
                "The plan does not say how early years settings, schools and colleges are included",
                "they see most children every day, and each has to know its place in the \
                 arrangements",
                "Add `education:` under `settings:` with `text:`, naming each phase from early years \
                 to further education",
            ),
        },
    );
}
