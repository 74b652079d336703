//! A plan that does not say under which edition of Working Together it was written.

use super::written::in_words;
use crate::document::control::Control;
use crate::document::values::DateText;
use crate::findings::{Message, Severity};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;
use jiff::civil::Date;

pub static RULE: Rule = Rule {
    name: "edition-undeclared",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["CA04-16K-01"],
    page: include_str!("edition_undeclared.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let at = At::key("edition");
    if look.is_absent(&at) {
        look.report(
            &at,
            undeclared(look.edition.title(), look.edition.code(), look.day, whose(look)),
        );
    }
}

/// What the day is that the edition was chosen by.
fn whose(look: &Look<'_>) -> &'static str {
    let control = look.plan().and_then(|plan| plan.document.as_ref());
    let is_day = |date: Option<&DateText>| date.and_then(DateText::day) == Some(look.day);
    match control {
        Some(control) if is_day(control.published_on.as_ref()) => "when the plan was published",
        Some(control) if is_day(control.effective_from.as_ref()) => "when the plan takes effect",
        Some(control) if is_day(control.agreed_on.as_ref()) => "when the plan was agreed",
        Some(control) if has_a_day(control) => "the day of this check",
        _ => "the day of this check, for want of a day in the plan",
    }
}

fn has_a_day(control: &Control) -> bool {
    let days = [&control.published_on, &control.effective_from, &control.agreed_on];
    days.into_iter().flatten().any(|date| date.day().is_some())
}

fn undeclared(title: &str, code: &str, day: Date, whose: &str) -> Message {
    Message::new(
        format!("The plan does not say which edition it follows; masa took {title}"),
        format!(
            "that edition was in force on {}, {whose}, and another would ask for other things",
            in_words(day)
        ),
        format!("Add `edition: {code}`, or the edition that the plan was written under"),
    )
}
