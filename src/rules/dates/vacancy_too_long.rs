//! A post that has been vacant for long, or that was to be filled by a day that has passed.

use crate::calendar::terms::{is_over, vacancies};
use crate::document::values::DateValue;
use crate::findings::{Message, Severity};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use jiff::ToSpan;

pub static RULE: Rule = Rule {
    name: "vacancy-too-long",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("vacancy_too_long.md"),
    look,
};

/// After so many months somebody should say what is being done.
const LONG: i32 = 6;

fn look(look: &mut Look<'_>) {
    if look.is_replaced() {
        return;
    }
    for vacant in vacancies(look.doc) {
        if let Some(day) = vacant.expected.filter(|day| is_over(day, look.today)) {
            look.report(&vacant.at, not_filled(day));
        } else if let Some(day) = vacant.since.filter(|day| is_long(day, look)) {
            look.report(&vacant.at, open_for_long(day)).weighing(Severity::Advice);
        }
    }
}

fn is_long(day: &str, look: &Look<'_>) -> bool {
    let since = DateValue::read(day).last_day();
    let limit = since.and_then(|since| since.checked_add(LONG.months()).ok());
    limit.is_some_and(|limit| limit < look.today)
}

fn not_filled(expected: &str) -> Message {
    Message::new(
        format!("A vacant post was to be filled by {}, and that day has passed", quoted(expected)),
        "readers cannot tell whether somebody holds the post now",
        "Name who holds it, or give a new day under `expected` and say what was tried",
    )
}

fn open_for_long(since: &str) -> Message {
    Message::new(
        format!("A post has been vacant since {}, for more than six months", quoted(since)),
        "a role that nobody holds for long tends to be done by nobody",
        "Fill it, or let the executive decide who does its work for good",
    )
}
