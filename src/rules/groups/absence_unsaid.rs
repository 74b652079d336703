//! A plan that expects people at meetings and does not say what happens when they stay away.

use crate::findings::{Message, Severity};
use crate::rules::missing::{Wanted, report_missing};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "absence-unsaid",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["LEAD-QUO-02"],
    page: include_str!("absence_unsaid.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let expects = look.plan().is_some_and(|plan| {
        let participation = plan.participation.as_ref();
        participation.is_some_and(|participation| !participation.expectations.is_empty())
            || plan.groups.iter().any(|group| !group.members.is_empty())
    });
    if !expects {
        return;
    }
    report_missing(
        look,
        Wanted {
            facts: &[At::key("participation").then("non_attendance")],
            questions: &["leadership.absence"],
            words: &["non-attendance", "does not attend", "do not attend", "fails to attend"],
            message: Message::new(
                "The plan does not say what happens when a member or an agency does not attend",
                "an agency that can stay away without a word is not part of the arrangements",
                "Add `non_attendance:` under `participation:` with who speaks to whom, and after how \
                 many absences",
            ),
        },
    );
}
