//! A published plan whose edition is no longer the one in force today.

use super::written::in_words;
use crate::document::control::Status;
use crate::findings::{Message, Severity};
use crate::guidance::Edition;
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "edition-superseded",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["CA04-16K-01"],
    page: include_str!("edition_superseded.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    if let Some(control) = &plan.document {
        let is_past = control.superseded_on.is_some() || control.legacy == Some(true);
        if is_past || !matches!(control.status, None | Some(Status::Published)) {
            return;
        }
    }
    let Some(today) = Edition::in_force_on(look.today) else { return };
    if today <= look.edition {
        return;
    }
    let published = At::key("document").then("published_on");
    let edition = At::key("edition");
    let at = if look.doc.spot(&edition).is_some() { edition } else { published };
    look.report(&at, out_of_date(look.edition, today));
}

fn out_of_date(own: Edition, today: Edition) -> Message {
    let next = own.next().unwrap_or(today);
    let then = if next == today {
        String::new()
    } else {
        format!("; {} is in force today", today.title())
    };
    Message::new(
        format!(
            "The plan follows {}, and {} took its place on {}{then}",
            own.title(),
            next.title(),
            in_words(next.published_on())
        ),
        "the plan was right on its own day; today partners have to go by the newer edition",
        format!(
            "Review the plan against the newer edition (try `edition: {}` in a copy), then publish \
             it again",
            today.code()
        ),
    )
}
