//! A next meeting without a day.

use crate::document::DocumentKind;
use crate::findings::{Message, Severity};
use crate::rules::{Look, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "next-meeting-undated",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: &[DocumentKind::Event],
    serves: &[],
    page: include_str!("next_meeting_undated.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let is_announced = look.event().is_some_and(|event| event.next_meeting.is_some());
    let at = At::key("next_meeting").then("date");
    if is_announced && look.is_absent(&at) {
        look.report(&at, undated());
    }
}

fn undated() -> Message {
    Message::new(
        "The next meeting is announced without a day",
        "those who should come cannot keep it free",
        "Add `date:` under `next_meeting:`",
    )
}
