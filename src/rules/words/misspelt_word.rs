//! Slips of the pen from a fixed list.

use super::context::speaks_for_itself;
use super::seek::Phrases;
use super::slips::SLIPS;
use crate::findings::{Message, Safety, Severity};
use crate::rules::mending::{like, write_words};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use crate::workspace::PassageKind;
use std::sync::LazyLock;

pub static RULE: Rule = Rule {
    name: "misspelt-word",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("misspelt_word.md"),
    look,
};

static PHRASES: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(SLIPS.iter().enumerate().map(|(key, slip)| (key, slip.wrong))));

fn look(look: &mut Look<'_>) {
    let mut found = Vec::new();
    for passage in look.doc.passages() {
        let text = passage.text();
        for hit in PHRASES.find_in(passage) {
            if speaks_for_itself(passage, hit) {
                let words = &text[hit.start..hit.end];
                let right = like(words, SLIPS[hit.key].right);
                let (part, safety) = (hit.start..hit.end, Safety::Unsafe);
                let fix = write_words(look.doc, passage, part, &right, safety);
                let message = misspelt(words, SLIPS[hit.key].right);
                found.push((passage.spot(hit.start, hit.end), message, fix));
            }
        }
        if passage.kind == PassageKind::Heading && text.trim().eq_ignore_ascii_case("forward") {
            found.push((passage.spot(0, text.len()), misspelt(text, "Foreword"), None));
        }
    }
    for (spot, message, fix) in found {
        look.report_spot(spot, message).fix = fix;
    }
}

fn misspelt(words: &str, right: &str) -> Message {
    Message::new(
        format!("{} should be {}", quoted(words), quoted(right)),
        "slips make readers doubt the care that went into the rest",
        format!("Write {}", quoted(right)),
    )
}
