//! A group of which the plan does not say what a reader needs to know.

use crate::document::Plan;
use crate::document::group::{Group, GroupKind};
use crate::findings::{Message, Severity};
use crate::rules::names::listed;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "group-incomplete",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &[],
    page: include_str!("group_incomplete.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    if !look.doc.may_judge_absence(&At::key("quorum")) {
        return;
    }
    for (index, group) in plan.groups.iter().enumerate() {
        let at = At::key("groups").item(index);
        let unread = ["chair", "frequency", "purpose", "quorum"]
            .iter()
            .any(|key| !look.doc.may_judge_absence(&at.then(key)));
        if unread || !is_own(group) {
            continue;
        }
        let lacks = lacks(plan, group);
        if lacks.is_empty() {
            continue;
        }
        let only_quorum = lacks == [QUORUM];
        let finding = look.report(&at, says_too_little(group, &lacks));
        if only_quorum {
            finding.weighing(Severity::Advice);
        }
    }
}

const QUORUM: &str = "when it is quorate";

/// Whether a group is a standing part of the arrangements; the partnership itself has its own rule,
/// and what stands next to the arrangements answers for itself.
fn is_own(group: &Group) -> bool {
    let kind = matches!(group.kind, None | Some(GroupKind::Subgroup | GroupKind::TaskFinish));
    kind && group.joint_with.is_empty() && group.accountable_to.is_empty()
}

fn lacks(plan: &Plan, group: &Group) -> Vec<&'static str> {
    let for_one_task = group.kind == Some(GroupKind::TaskFinish);
    let mut lacks = Vec::new();
    if group.purpose.is_none() && group.objectives.is_empty() {
        lacks.push("what it is for");
    }
    if group.chair.is_none() {
        lacks.push("who chairs it");
    }
    if group.frequency.is_none() && !for_one_task {
        lacks.push("how often it meets");
    }
    if group.quorum.is_none() && plan.quorum.is_none() && !for_one_task {
        lacks.push(QUORUM);
    }
    lacks
}

fn says_too_little(group: &Group, lacks: &[&str]) -> Message {
    let name = group.name.as_ref().map_or("this group", |name| name.as_str());
    let lacks: Vec<String> = lacks.iter().map(|lack| (*lack).to_owned()).collect();
    Message::new(
        format!("The entry of {} does not say {}", quoted(name), listed(&lacks, "and")),
        "whoever wants to bring something to a group has to know what it does, who leads it and when \
         it may decide",
        "Add `purpose`, `chair`, `frequency` or `quorum` to the group; a `quorum:` of the plan counts \
         for all groups",
    )
}
