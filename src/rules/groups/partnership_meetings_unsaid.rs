//! The partnership's own group without a chair or a frequency.

use crate::document::group::{Group, GroupKind};
use crate::findings::{Message, Severity};
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "partnership-meetings-unsaid",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["NST-04-10"],
    page: include_str!("partnership_meetings_unsaid.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let leadership = plan.leadership.as_ref();
    let has_chair = leadership.is_some_and(|leadership| leadership.chair.is_some());
    for (index, group) in plan.groups.iter().enumerate() {
        if !matches!(group.kind, Some(GroupKind::Executive | GroupKind::Partnership)) {
            continue;
        }
        let at = At::key("groups").item(index);
        let unread =
            ["chair", "frequency"].iter().any(|key| !look.doc.may_judge_absence(&at.then(key)));
        let chair = group.chair.is_some() || has_chair;
        if unread || (chair && group.frequency.is_some()) {
            continue;
        }
        look.report(&at, head_without(group, chair));
    }
}

fn head_without(group: &Group, chair: bool) -> Message {
    let name = group.name.as_ref().map_or("the partnership", |name| name.as_str());
    let lack = match (chair, group.frequency.is_some()) {
        (true, _) => "how often it meets",
        (_, true) => "who chairs it",
        _ => "who chairs it and how often it meets",
    };
    Message::new(
        format!("The entry of {} does not say {lack}", quoted(name)),
        "this is where the arrangements are led from, and readers cannot tell by whom or when",
        "Add `chair:` and `frequency:` to the group",
    )
}
