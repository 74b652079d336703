//! A plan that does not say how the lead partners meet.

use crate::document::group::GroupKind;
use crate::findings::{Message, Severity};
use crate::guidance::Edition;
use crate::rules::missing::{Wanted, report_missing};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "lead-meetings-unsaid",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT23-LSP-08", "NST-04-10"],
    page: include_str!("lead_meetings_unsaid.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let as_a_group = plan
        .groups
        .iter()
        .any(|group| group.kind == Some(GroupKind::LeadPartners) && group.frequency.is_some());
    if look.edition < Edition::Wt23 || as_a_group {
        return;
    }
    report_missing(
        look,
        Wanted {
            facts: &[At::key("leadership").then("lead_meetings")],
            questions: &["leadership.lead-meetings", "leadership.shared-forum"],
            words: &[
                "lead safeguarding partners meet",
                "lead safeguarding partners will meet",
                "lsps meet",
                "lsps will meet",
            ],
            message: Message::new(
                "The plan does not say how often the lead safeguarding partners meet",
                "what they have to do jointly they can do only when they come together, and readers \
                 cannot see when that is",
                "Add `lead_meetings:` under `leadership:` with `name` and `frequency`",
            ),
        },
    );
}
