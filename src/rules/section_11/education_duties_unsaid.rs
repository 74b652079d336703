//! A plan that seeks assurance about section 11 and says nothing of schools and colleges.

use crate::findings::{Message, Severity};
use crate::rules::missing::{Wanted, report_missing};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "education-duties-unsaid",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["EA02-175-01", "EA02-157-01", "S11-AUD-01", "NST-16-01"],
    page: include_str!("education_duties_unsaid.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let assurance = look.plan().and_then(|plan| plan.assurance.as_ref());
    if assurance.is_none_or(|assurance| assurance.section_11.is_none()) {
        return;
    }
    report_missing(
        look,
        Wanted {
            facts: &[At::key("assurance").then("section_175")],
            questions: &["section-11.education-duties"],
            words: &[
                "section 175",
                "section 157",
                "sections 157",
                "sections 175",
                "s.175",
                "s175",
                "s.157",
                "s157",
                "157/175",
                "175/157",
            ],
            message: Message::new(
                "The plan seeks assurance about section 11 and says nothing of schools and colleges",
                "section 11 does not reach them; their duty stands in sections 157 and 175 of the \
                 Education Act 2002, and they see children every day",
                "Add `section_175:` under `assurance:` with `text`, `who` and `interval_months`; that \
                 no assurance is sought is an answer too",
            ),
        },
    );
}
