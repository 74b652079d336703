//! A plan that shows no structure of groups.

use crate::findings::{Message, Severity};
use crate::rules::missing::{Wanted, report_missing};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "structure-unsaid",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["NST-05-01"],
    page: include_str!("structure_unsaid.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    report_missing(
        look,
        Wanted {
            facts: &[At::key("groups")],
            questions: &["leadership.structure"],
            words: &["sub-groups", "subgroups", "working groups", "standing groups"],
            message: Message::new(
                "The plan does not say which groups do its work",
                "readers cannot see where decisions are made, nor who reports to whom",
                "Add `groups:` with each group’s `name`, `kind`, `purpose`, `chair`, `frequency` and \
                 `reports_to`",
            ),
        },
    );
}
