//! A chair of the partnership of whom the plan does not say what they do.

use crate::document::people::ChairModel;
use crate::findings::{Message, Severity};
use crate::guidance::Edition;
use crate::rules::missing::is_answered;
use crate::rules::names::same;
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "chair-duties-unsaid",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT23-CHR-04"],
    page: include_str!("chair_duties_unsaid.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let chair = plan.leadership.as_ref().and_then(|leadership| leadership.chair.as_ref());
    let Some(chair) = chair.filter(|_| look.edition >= Edition::Wt23) else { return };
    let as_a_role = plan.roles.iter().filter_map(|role| role.name.as_ref()).any(|name| {
        ["chair", "partnership chair", "chair of the partnership", "the chair"]
            .iter()
            .any(|chair| same(name.as_str(), chair))
    });
    let at = At::key("leadership").then("chair").then("duties");
    if chair.model != Some(ChairModel::Vacant)
        && !as_a_role
        && !is_answered(look, "leadership.chair")
        && look.is_absent(&at)
    {
        look.report(&at, no_duties());
    }
}

fn no_duties() -> Message {
    Message::new(
        "The plan does not say what the chair does",
        "those who want to bring a disagreement need to know whether the chair is the one to bring it \
         to",
        "Add `duties:` under `leadership.chair`: links between partners, challenge, leading the \
         delegates’ meetings, support of scrutiny",
    )
}
