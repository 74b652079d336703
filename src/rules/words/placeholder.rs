//! Words that stand where a fact should: TBC, to be confirmed, xx.

use crate::findings::{Message, Severity};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use unicode_segmentation::UnicodeSegmentation;

pub static RULE: Rule = Rule {
    name: "placeholder",
    severity: Severity::Error,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("placeholder.md"),
    look,
};

/// Words that are placeholders whenever they stand alone, in lower case.
const WORDS: [&str; 7] = ["tbc", "tba", "tbd", "xx", "xxx", "xxxx", "lorem"];

/// Phrases that are placeholders, in lower case.
const PHRASES: [&str; 6] = [
    "to be confirmed", "to be agreed", "to be determined", "to be announced", "insert name",
    "insert date",
];

fn look(look: &mut Look<'_>) {
    let mut found = Vec::new();
    for passage in look.doc.passages().iter().filter(|passage| !passage.quoted) {
        let text = passage.text();
        let lower = text.to_ascii_lowercase();
        let words = lower
            .unicode_word_indices()
            .filter(|(_, word)| WORDS.contains(word))
            .map(|(start, word)| (start, start + word.len()));
        let phrases = PHRASES.iter().flat_map(|phrase| {
            lower.match_indices(phrase).map(|(start, phrase)| (start, start + phrase.len()))
        });
        for (start, end) in words.chain(phrases) {
            found.push((passage.spot(start, end), text[start..end].to_owned()));
        }
    }
    for (spot, words) in found {
        look.report_spot(spot, left_open(&words));
    }
}

fn left_open(words: &str) -> Message {
    Message::new(
        format!("{} was left where a fact should stand", quoted(words)),
        "a reader who needs the fact does not find it, and cannot tell whether it is still open",
        "Write the fact; for a post that nobody holds, write `vacant:` with `since`, `cover` and \
         `expected`",
    )
}
