//! A plan of a partnership that has ended, and that does not say that it is kept for the record.

use crate::document::Plan;
use crate::document::partner::LifeEvent;
use crate::document::values::{BodyName, DateText, Text};
use crate::findings::{Message, Severity};
use crate::rules::names::{listed, same};
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "partnership-ended",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &[],
    page: include_str!("partnership_ended.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    if look.is_replaced() {
        return;
    }
    for (index, event) in plan.lifecycle.iter().enumerate() {
        let Some(date) = event.date.as_ref() else { continue };
        let has_come = date.value().last_day().is_some_and(|last| last <= look.today);
        if has_come && ends(plan, event) {
            let at = At::key("lifecycle").item(index);
            look.report(&at, ended(date, &event.to));
        }
    }
}

/// Whether an event names the partnership among those before and not among those after. Without
/// those after, it may be a change of another kind.
fn ends(plan: &Plan, event: &LifeEvent) -> bool {
    let is_before = event.from.iter().any(|name| is_own(plan, name));
    is_before && !event.to.is_empty() && !event.to.iter().any(|name| is_own(plan, name))
}

/// Whether a name is one of the partnership's own.
fn is_own(plan: &Plan, name: &BodyName) -> bool {
    plan.partnership.as_ref().is_some_and(|own| {
        let names = own.name.iter().chain(&own.aliases).map(BodyName::as_str);
        let short = own.short_name.as_ref().map(Text::as_str);
        names.chain(short).any(|known| same(known, name.as_str()))
    })
}

fn ended(date: &DateText, after: &[BodyName]) -> Message {
    let after: Vec<String> = after.iter().map(|name| quoted(name.as_str())).collect();
    Message::new(
        format!(
            "The partnership ended on {}, when {} came after it",
            quoted(date.as_str()),
            listed(&after, "and")
        ),
        "the plan reads as if it applied, and practitioners may act by arrangements that nobody runs",
        "Write `status: superseded`, or `legacy: true` under `document:` if it is kept for the record",
    )
}
