//! Arrangements that call themselves new in a document of more than a year ago.

use super::context::speaks_for_today;
use super::seek::Phrases;
use crate::document::DocumentKind;
use crate::document::control::Status;
use crate::findings::{Message, Severity};
use crate::rules::{Look, Rule};
use crate::text::quoted;
use jiff::ToSpan;
use jiff::civil::Date;
use std::sync::LazyLock;

pub static RULE: Rule = Rule {
    name: "new-arrangements-old",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    // An event is told as it was on its day.
    kinds: &[DocumentKind::Plan, DocumentKind::Network],
    serves: &[],
    page: include_str!("new_arrangements_old.md"),
    look,
};

const PHRASES: [&str; 9] = [
    "newly established",
    "newly formed",
    "new arrangements",
    "new safeguarding arrangements",
    "new multi-agency safeguarding arrangements",
    "new partnership",
    "new safeguarding partnership",
    "excited to announce",
    "pleased to announce",
];

static WORDS: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(PHRASES.into_iter().enumerate()));

fn look(look: &mut Look<'_>) {
    let Some(day) = look.own_day() else { return };
    let control = look.doc.document.as_ref().and_then(|document| document.control());
    let replaced = control.is_some_and(|control| {
        control.status == Some(Status::Superseded) || control.superseded_on.is_some()
    });
    let old = day.checked_add(1.year()).is_ok_and(|later| later < look.today);
    if replaced || !old {
        return;
    }
    let mut found = Vec::new();
    for passage in look.doc.passages() {
        for hit in WORDS.find_in(passage) {
            if speaks_for_today(look.doc, passage, hit) {
                let words = passage.text()[hit.start..hit.end].to_owned();
                found.push((passage.spot(hit.start, hit.end), words));
            }
        }
    }
    let Some(((spot, words), more)) = found.split_first() else { return };
    let finding = look.report_spot(spot.clone(), no_longer_new(words, day));
    for (spot, _) in more {
        finding.with_related(spot, "and here");
    }
}

fn no_longer_new(words: &str, day: Date) -> Message {
    Message::new(
        format!("{} stands in a document of {}", quoted(words), day.strftime("%B %Y")),
        "a reader cannot tell whether something new is meant, or something that has long been at work",
        "Say since when it has been at work, or take the word “new” out",
    )
}
