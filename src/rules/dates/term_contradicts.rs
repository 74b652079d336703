//! A term of office that the plan gives twice and differently: a chair's days and its turn, the
//! scrutineer's days and those of the appointment.

use crate::document::people::Chair;
use crate::document::values::DateText;
use crate::findings::{Message, Severity};
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;
use jiff::ToSpan;

pub static RULE: Rule = Rule {
    name: "term-contradicts",
    severity: Severity::Error,
    in_draft: Severity::Warning,
    kinds: PLANS,
    serves: &["WT23-CHR-05", "SCR-IND-02"],
    page: include_str!("term_contradicts.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let led = plan.leadership.as_ref().and_then(|leadership| leadership.chair.as_ref());
    let led = led.map(|chair| (At::key("leadership").then("chair"), chair));
    let of_groups = plan.groups.iter().enumerate().filter_map(|(index, group)| {
        Some((At::key("groups").item(index).then("chair"), group.chair.as_ref()?))
    });
    for (at, chair) in led.into_iter().chain(of_groups).collect::<Vec<_>>() {
        if let Some((to, months)) = longer_than_turn(chair) {
            let related = look.doc.spot(&at.then("rotation_months"));
            let finding = look.report(&at.then("to"), longer(to, months));
            if let Some(spot) = related {
                finding.with_related(&spot, "the turn");
            }
        }
    }
    scrutineer(look);
}

/// The end and the turn of a chair who is to serve longer than the turn allows. A month more may be
/// a matter of when meetings fall.
fn longer_than_turn(chair: &Chair) -> Option<(&DateText, u32)> {
    let (from, to) = (chair.from.as_ref()?, chair.to.as_ref()?);
    let months = chair.rotation_months.filter(|months| *months > 0)?;
    let span = i64::from(months).checked_add(1)?;
    let limit = from.value().last_day()?.checked_add(span.months()).ok()?;
    (to.value().first_day()? > limit).then_some((to, months))
}

fn scrutineer(look: &mut Look<'_>) {
    let Some(scrutiny) = look.plan().and_then(|plan| plan.scrutiny.as_ref()) else { return };
    let (Some(post), Some(terms)) = (&scrutiny.scrutineer, &scrutiny.appointment) else { return };
    let at = At::key("scrutiny");
    for (key, one, other) in [("from", &post.from, &terms.from), ("to", &post.to, &terms.to)] {
        let days = one.as_ref().and_then(DateText::day).zip(other.as_ref().and_then(DateText::day));
        let Some((first, second)) = days.filter(|(first, second)| first != second) else {
            continue;
        };
        // Somebody who follows within an appointment may have begun later, or left before its end.
        if (key == "from") == (first > second) {
            continue;
        }
        let related = look.doc.spot(&at.then("appointment").then(key));
        let finding = look.report(&at.then("scrutineer").then(key), beyond(key));
        if let Some(spot) = related {
            finding.with_related(&spot, "the appointment");
        }
    }
}

fn longer(to: &DateText, months: u32) -> Message {
    Message::new(
        format!(
            "The chair serves until {}, longer than the turn of {months} months",
            quoted(to.as_str())
        ),
        "the plan says two things about when the next partner takes the chair",
        "Put `to` or `rotation_months` right",
    )
}

fn beyond(key: &str) -> Message {
    let what = if key == "from" { "began before" } else { "stays after" };
    Message::new(
        format!("The scrutineer {what} the days of the appointment"),
        "the plan says two things about how long the scrutineer serves",
        "Put the days under `scrutineer` or under `appointment` right",
    )
}
