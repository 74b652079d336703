//! A meeting planned for a weekend or a bank holiday.

use crate::calendar::spans::day_off;
use crate::document::DocumentKind;
use crate::document::values::DateText;
use crate::findings::{Message, Severity};
use crate::rules::{Look, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "meeting-on-day-off",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: &[DocumentKind::Plan, DocumentKind::Network],
    serves: &["DATE-20"],
    page: include_str!("meeting_on_day_off.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let of_plan = look.plan().map(|plan| ("meetings", &plan.meetings));
    let of_network = look.network().map(|network| ("dates", &network.dates));
    let Some((key, meetings)) = of_plan.or(of_network) else { return };
    for (index, meeting) in meetings.iter().enumerate() {
        let Some(date) = meeting.date.as_ref() else { continue };
        let day = DateText::day(date).filter(|day| *day >= look.today);
        if let Some(why) = day.and_then(day_off) {
            let at = At::key(key).item(index).then("date");
            look.report(&at, off(date.as_str(), &why));
        }
    }
}

fn off(date: &str, why: &str) -> Message {
    Message::new(
        format!("The meeting of {} falls on {why}", quoted(date)),
        "few members work that day, and a slip in the date sends everybody on the wrong one",
        "Check the date; if the meeting is meant to be on that day, say so under `focus` and leave it",
    )
}
