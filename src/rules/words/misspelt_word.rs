//! Slips of the pen from a fixed list.

use super::context::speaks_for_itself;
use super::seek::Phrases;
use super::slips::SLIPS;
use crate::findings::{Message, Severity};
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
                let message = misspelt(&text[hit.start..hit.end], SLIPS[hit.key].right);
                found.push((passage.spot(hit.start, hit.end), message));
            }
        }
        if passage.kind == PassageKind::Heading && text.trim().eq_ignore_ascii_case("forward") {
            found.push((passage.spot(0, text.len()), misspelt(text, "Foreword")));
        }
    }
    for (spot, message) in found {
        look.report_spot(spot, message);
    }
}

fn misspelt(words: &str, right: &str) -> Message {
    Message::new(
        format!("{} should be {}", quoted(words), quoted(right)),
        "slips make readers doubt the care that went into the rest",
        format!("Write {}", quoted(right)),
    )
}
