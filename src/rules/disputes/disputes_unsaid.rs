//! A plan that does not say how disputes between the partners are settled.

use crate::findings::{Message, Severity};
use crate::rules::missing::{Wanted, report_missing};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "disputes-unsaid",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT18-DIS-01", "WT23-PUB-09", "NST-05-03", "NST-13-02"],
    page: include_str!("disputes_unsaid.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    report_missing(
        look,
        Wanted {
            facts: &[At::key("disputes")],
            questions: &["disputes.resolution", "disputes.deadlock", "disputes.escalation"],
            words: &[
                "dispute resolution",
                "resolve disputes",
                "resolving disputes",
                "disputes",
                "dispute",
            ],
            message: Message::new(
                "The plan does not say how disputes between the partners are settled",
                "when partners with equal responsibility disagree about a child, a known way to \
                 decide keeps the child from waiting",
                "Add `disputes:` with `stages`, each with `who` and `within`; how practitioners \
                 settle disagreements is another matter and goes under `escalation:`",
            ),
        },
    );
}
