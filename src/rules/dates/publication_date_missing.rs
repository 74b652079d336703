//! A published plan that does not say when it was published.

use crate::document::control::Status;
use crate::findings::{Message, Severity};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "publication-date-missing",
    severity: Severity::Error,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["CA04-16G-01"],
    page: include_str!("publication_date_missing.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let status = plan.document.as_ref().and_then(|control| control.status);
    let at = At::key("document").then("published_on");
    if matches!(status, None | Some(Status::Published)) && look.is_absent(&at) {
        // A status that could not be read may be any.
        let status_at = At::key("document").then("status");
        if status.is_some() || look.is_absent(&status_at) {
            look.report(&at, undated(status.is_some()));
        }
    }
}

fn undated(says_published: bool) -> Message {
    let what = if says_published {
        "The plan is published and does not say when"
    } else {
        "The plan does not say when it was published, nor that it is a draft"
    };
    let todo = if says_published {
        "Add `published_on:` under `document:`, with the day: 2026-06-24"
    } else {
        "Add `published_on:` under `document:`, with the day: 2026-06-24; if it is not published \
         yet, add `status: draft`"
    };
    Message::new(
        what,
        "the arrangements have to be published, and the day decides which edition of the guidance \
         and which bodies they are judged by",
        todo,
    )
}
