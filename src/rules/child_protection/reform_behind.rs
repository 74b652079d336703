//! The reform of services for families, later than the country means to have it.

use crate::calendar::spans::{day, in_words};
use crate::document::values::DateText;
use crate::findings::{Message, Severity};
use crate::rules::missing::is_answered;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;
use jiff::civil::Date;

pub static RULE: Rule = Rule {
    name: "reform-behind",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["FFP-02", "FFP-03", "DATE-18"],
    page: include_str!("reform_behind.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let facts = look.plan().and_then(|plan| plan.child_protection.as_ref());
    let Some(reform) = facts.and_then(|facts| facts.reform.as_ref()) else { return };
    let at = At::key("child_protection").then("reform");
    let Some(meant) = day("DATE-18", 0) else { return };
    let works = at.then("operational_from");
    let explained = reform.text.is_some() || is_answered(look, "child-protection.readiness");
    match &reform.operational_from {
        Some(from) if !explained && from.value().first_day().is_some_and(|from| from > meant) => {
            look.report(&works, later(from, meant));
        }
        None if look.today > meant && look.is_absent(&works) => {
            look.report(&works, unknown(meant));
        }
        _ => {}
    }
    let governance = at.then("governance");
    if look.is_absent(&governance) && !is_answered(look, "child-protection.readiness") {
        look.report(&governance, ungoverned());
    }
}

fn later(from: &DateText, meant: Date) -> Message {
    Message::new(
        format!(
            "The reform of family services is to work from {}, and the country means to have it by {}",
            quoted(from.as_str()),
            in_words(meant)
        ),
        "families and partners plan with that day",
        "Say under `text` what comes later and why",
    )
}

fn unknown(meant: Date) -> Message {
    Message::new(
        format!(
            "The plan does not say whether the reform of family services works, which was meant for {}",
            in_words(meant)
        ),
        "families and partners plan with that day",
        "Add `operational_from:` with the day from which all of it works here",
    )
}

fn ungoverned() -> Message {
    Message::new(
        "The plan does not say what part the lead safeguarding partners have in the reform",
        "the reform changes what all three do, and somebody has to answer for it jointly",
        "Add `governance:` under `reform:`",
    )
}
