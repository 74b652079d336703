//! The deadlines of an event, and of actions wherever they stand.

use super::collect::{Collector, short};
use super::deadline::Kind;
use super::plan::control;
use crate::document::event::{Action, ActionStatus, Event};
use crate::workspace::At;

/// Puts everything down that is due after an event, but acceptances.
pub(super) fn collect(collector: &mut Collector<'_>, event: &Event) {
    control(collector, event.document.as_ref(), "the record");
    if let Some(facts) = &event.event {
        let name =
            facts.name.as_ref().map_or_else(|| "The event".to_owned(), |it| short(it.as_str()));
        let day = facts.date.as_ref();
        // A day without a year is told by a rule; an event that is over needs no deadline.
        if day.is_some_and(|day| day.value().last_day().is_some()) {
            collector.given(&At::key("event").then("date"), day, Kind::Meeting, name);
        }
    }
    if let Some(next) = &event.next_meeting {
        let focus = next.focus.as_ref().filter(|focus| !focus.is_empty());
        let about = focus.map(|focus| format!(": {}", short(focus.as_str()))).unwrap_or_default();
        let at = At::key("next_meeting");
        let what = format!("Next meeting{about}");
        match &next.date {
            Some(day) => collector.given(&at.then("date"), Some(day), Kind::Meeting, what),
            None => collector.undated(&at, what, "no day given"),
        }
    }
    actions(collector, &At::key("actions"), &event.actions);
}

/// Puts down the actions that are not done.
pub(super) fn actions(collector: &mut Collector<'_>, list: &At, actions: &[Action]) {
    for (index, action) in actions.iter().enumerate() {
        if matches!(action.status, Some(ActionStatus::Done | ActionStatus::Dropped)) {
            continue;
        }
        let what = action.action.as_ref().map_or("", |what| what.as_str().trim_end_matches('.'));
        let what = short(what);
        let owner = action.owner.as_ref().filter(|owner| !owner.is_empty());
        let owner = owner.map(|owner| format!(" ({})", short(owner.as_str()))).unwrap_or_default();
        let what = format!("Action: {what}{owner}");
        match &action.due {
            Some(due) => {
                collector.given(&list.item(index).then("due"), Some(due), Kind::Action, what);
            }
            None => collector.undated(&list.item(index), what, "no day given"),
        }
    }
}
