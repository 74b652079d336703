//! A group for one task whose last day has passed, or that has none.

use crate::document::group::{Group, GroupKind};
use crate::document::values::DateText;
use crate::findings::{Message, Severity};
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "group-over",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &[],
    page: include_str!("group_over.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    if look.is_replaced() {
        return;
    }
    for (index, group) in plan.groups.iter().enumerate() {
        let at = At::key("groups").item(index).then("ends");
        let last = group.ends.as_ref().and_then(|ends| ends.value().last_day());
        if last.is_some_and(|last| last < look.today) {
            let ends = group.ends.as_ref().map_or("", DateText::as_str);
            look.report(&at, over(name(group), ends));
        } else if group.kind == Some(GroupKind::TaskFinish) && look.is_absent(&at) {
            look.report(&at, open_ended(name(group))).weighing(Severity::Advice);
        }
    }
}

fn name(group: &Group) -> &str {
    group.name.as_ref().map_or("A group", |name| name.as_str())
}

fn over(name: &str, ends: &str) -> Message {
    Message::new(
        format!("{} was to end on {}, and that day has passed", quoted(name), quoted(ends)),
        "readers cannot tell whether it still meets, nor who looks after its task now",
        "Take the group out and say where its work went, or give it a new day under `ends`",
    )
}

fn open_ended(name: &str) -> Message {
    Message::new(
        format!("{} is a group for one task, and nothing says when it ends", quoted(name)),
        "a group for one task that never ends becomes a standing group that nobody decided on",
        "Add `ends:` with the day on which it reports, or make it a `subgroup`",
    )
}
