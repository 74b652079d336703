//! A review date that the reader's day has passed.

use crate::document::control::Status;
use crate::document::values::DateText;
use crate::findings::{Message, Severity};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "review-passed",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &["WT18-PUB-18", "NST-CC-03"],
    page: include_str!("review_passed.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let control = look.doc.document.as_ref().and_then(|document| document.control());
    let Some(control) = control else { return };
    if matches!(control.status, Some(Status::Superseded)) || control.superseded_on.is_some() {
        return;
    }
    let Some(due) = &control.review_due else { return };
    if due.value().last_day().is_some_and(|last| last < look.today) {
        look.report(&At::key("document").then("review_due"), passed(due));
    }
}

fn passed(due: &DateText) -> Message {
    Message::new(
        format!("The review was due by {}, and that day has passed", quoted(due.as_str())),
        "readers cannot tell whether the arrangements still hold",
        "Review the document and give the next date under `review_due`; if it was reviewed and \
         nothing changed, say so in `history` and move the date",
    )
}
