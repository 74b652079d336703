//! What a search for one word and a blind replacement left behind.

use super::context::speaks_for_itself;
use super::seek::{Hit, Phrases};
use crate::findings::{Message, Severity};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use crate::workspace::Passage;
use std::sync::LazyLock;

pub static RULE: Rule = Rule {
    name: "replaced-by-machine",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("replaced_by_machine.md"),
    look,
};

/// Words that nobody writes, and what stood there or has to stand there. A new long form with the
/// old short form in brackets is the surest sign.
const LEFT_BEHIND: [(&str, &str); 16] = [
    ("Local Safeguarding Children Partnerships Regulations 2006", BOARDS_REGULATIONS),
    ("Local Safeguarding Children Partnership Regulations 2006", BOARDS_REGULATIONS),
    ("Safeguarding Partners Regulations 2006", BOARDS_REGULATIONS),
    ("Children Partnership authority", "local authority"),
    ("Children Partnership authorities", "local authorities"),
    ("Safeguarding Children Partnership authority", "local authority"),
    ("Safeguarding Children Partnership authorities", "local authorities"),
    ("Safeguarding Children Partnership (LSCB)", "Safeguarding Children Partnership (LSCP)"),
    ("Safeguarding Children Partnerships (LSCBs)", "Safeguarding Children Partnerships (LSCPs)"),
    ("integrated care board (CCG)", "integrated care board (ICB)"),
    ("integrated care boards (CCGs)", "integrated care boards (ICBs)"),
    ("integrated care board group", "integrated care board"),
    ("clinical commissioning board", "integrated care board"),
    ("integrated care board board", "integrated care board"),
    ("practice review (SCR)", "practice review (LCSPR)"),
    ("practice reviews (SCRs)", "practice reviews (LCSPRs)"),
];

const BOARDS_REGULATIONS: &str = "Local Safeguarding Children Boards Regulations 2006";

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(LEFT_BEHIND.iter().enumerate().map(|(key, (words, _))| (key, *words)))
});

fn look(look: &mut Look<'_>) {
    let mut found = Vec::new();
    for passage in look.doc.passages() {
        let text = passage.text();
        for hit in
            PHRASES.find_in(passage).into_iter().filter(|hit| speaks_for_itself(passage, *hit))
        {
            let message = left_behind(&text[hit.start..hit.end], LEFT_BEHIND[hit.key].1);
            found.push((passage.spot(hit.start, hit.end), message));
        }
    }
    for (spot, message) in found {
        look.report_spot(spot, message);
    }
}

/// Whether a hit is part of words that are told as left behind: to put them right puts it right too.
pub(super) fn covers(passage: &Passage, hit: Hit) -> bool {
    PHRASES
        .find_in(passage)
        .into_iter()
        .any(|own| own.start <= hit.start && hit.end <= own.end && speaks_for_itself(passage, own))
}

fn left_behind(words: &str, meant: &str) -> Message {
    Message::new(
        format!("{} looks like the work of search and replace", quoted(words)),
        "the words name nothing that there is, so a reader cannot look it up, and other passages may \
         have been changed in the same way",
        format!("Write {}, and look for more of the kind", quoted(meant)),
    )
}
