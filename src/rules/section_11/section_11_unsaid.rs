//! A plan that does not say which assurance it seeks about section 11.

use crate::findings::{Message, Severity};
use crate::rules::missing::{Wanted, report_missing};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "section-11-unsaid",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["S11-AUD-01", "S11-AUD-02", "NST-16-03", "NST-16-05", "NST-16-06", "NST-16-07"],
    page: include_str!("section_11_unsaid.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let assurance = At::key("assurance");
    report_missing(
        look,
        Wanted {
            facts: &[assurance.then("section_11"), assurance.then("section_175")],
            questions: &["section-11.assurance", "section-11.scope", "section-11.frequency"],
            words: &["section 11", "section 175", "section 157"],
            message: Message::new(
                "The plan does not say which assurance it seeks about section 11",
                "each organisation carries its own duty towards children; whether and how the \
                 partners ask for proof is theirs to decide, and readers cannot see what they decided",
                "Add `section_11:` under `assurance:` with `text`, `who`, `method` and \
                 `interval_months`; that none is sought is an answer too",
            ),
        },
    );
}
