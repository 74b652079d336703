//! What a reader has to know before anything else.

use super::builder::Builder;
use super::words::date;
use crate::document::control::{Control, Status};
use crate::document::values::DateText;
use crate::publish::tree::{Block, Notice, NoticeKind};

/// Notices on the status of the document, as it reads on the builder's day.
pub(super) fn notices(builder: &Builder<'_>, control: Option<&Control>) -> Vec<Notice> {
    let Some(control) = control else { return Vec::new() };
    let mut notices = Vec::new();
    notices.extend(status(control));
    if control.legacy == Some(true) {
        notices.push(notice(
            NoticeKind::Information,
            "This document is kept only for the record",
            "The partnership that it describes no longer exists.",
        ));
    }
    let is_replaced = control.status == Some(Status::Superseded) || control.legacy == Some(true);
    if !is_replaced {
        notices.extend(overdue(builder, control));
    }
    notices
}

fn status(control: &Control) -> Option<Notice> {
    match control.status? {
        Status::Draft => Some(notice(
            NoticeKind::Draft,
            "This document is a draft",
            "It is still being written. Nothing in it is agreed yet.",
        )),
        Status::Agreed => Some(notice(
            NoticeKind::Information,
            "This document is agreed and not yet published",
            "The partners have agreed it. It may change in form before it is published.",
        )),
        Status::Superseded => Some(notice(
            NoticeKind::Overdue,
            "A later document has taken the place of this one",
            &control.superseded_on.as_ref().map_or_else(
                || "Look for the later document before you rely on this one.".to_owned(),
                |on| format!("It was replaced on {}. Look for the later document before you rely on this one.", date(on)),
            ),
        )),
        Status::Published => None,
    }
}

fn overdue(builder: &Builder<'_>, control: &Control) -> Vec<Notice> {
    let has_passed =
        |day: &&DateText| day.value().last_day().is_some_and(|last| last < builder.today);
    let mut notices = Vec::new();
    if let Some(due) = control.review_due.as_ref().filter(has_passed) {
        notices.push(notice(
            NoticeKind::Overdue,
            &format!("The review of this document was due by {}", date(due)),
            "Parts of it may no longer describe how things are done.",
        ));
    }
    if let Some(end) = control.effective_to.as_ref().filter(has_passed) {
        notices.push(notice(
            NoticeKind::Overdue,
            &format!("The period that this document covers ended on {}", date(end)),
            "Look for a later document before you rely on this one.",
        ));
    }
    let start = control.effective_from.as_ref();
    let is_ahead =
        |day: &&DateText| day.value().first_day().is_some_and(|first| first > builder.today);
    if let Some(start) = start.filter(is_ahead) {
        notices.push(notice(
            NoticeKind::Information,
            &format!("This document applies from {}", date(start)),
            "Until then, what came before it applies.",
        ));
    }
    notices
}

fn notice(kind: NoticeKind, title: &str, text: &str) -> Notice {
    Notice { kind, title: title.to_owned(), blocks: vec![Block::paragraph(text)] }
}
