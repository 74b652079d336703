//! An action that nobody owns, or that has no day.

use crate::document::DocumentKind;
use crate::document::event::{Action, ActionStatus};
use crate::findings::{Message, Severity};
use crate::rules::{Look, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "action-without-owner",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: &[DocumentKind::Network, DocumentKind::Event],
    serves: &[],
    page: include_str!("action_without_owner.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let (at, actions): (At, &[Action]) = if let Some(event) = look.event() {
        (At::key("actions"), &event.actions)
    } else if let Some(programme) = look.network().and_then(|n| n.work_programme.as_ref()) {
        (At::key("work_programme").then("items"), &programme.items)
    } else {
        return;
    };
    for (index, action) in actions.iter().enumerate() {
        if matches!(action.status, Some(ActionStatus::Done | ActionStatus::Dropped)) {
            continue;
        }
        let here = at.item(index);
        let (owner, due) = (look.is_absent(&here.then("owner")), look.is_absent(&here.then("due")));
        if owner || due {
            let gap = here.then(if owner { "owner" } else { "due" });
            let what = action.action.as_ref().map_or("", |action| action.as_str());
            look.report(&gap, unowned(what, owner, due));
        }
    }
}

fn unowned(action: &str, owner: bool, due: bool) -> Message {
    let (lack, todo) = match (owner, due) {
        (true, true) => ("no owner and no day", "Add `owner:` and `due:`"),
        (true, false) => ("no owner", "Add `owner:`, with the post that does it"),
        (false, _) => ("no day", "Add `due:`, with the day or the month"),
    };
    let name = if action.is_empty() { String::new() } else { format!(" {}", quoted(action)) };
    Message::new(
        format!("The action{name} has {lack}"),
        "what nobody has taken on for a day is seldom done, and nobody can ask how far it is",
        todo,
    )
}
