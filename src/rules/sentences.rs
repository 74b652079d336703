//! The sentence around words that were found, and whether it is quoted or says that something is not
//! so. Whatever is doubtful here counts as a sentence in which nothing is to be said.

use super::missing::find_word;

/// Words that make a sentence one about what is not so, or was.
const DENIALS: [&str; 16] = [
    "not",
    "no",
    "never",
    "nor",
    "neither",
    "without",
    "isn't",
    "isn’t",
    "cannot",
    "rather than",
    "instead of",
    "former",
    "formerly",
    "previously",
    "until",
    "was",
];

/// The sentence around the bytes `start..end`.
pub(super) fn around(text: &str, start: usize, end: usize) -> &str {
    const ENDS: [&str; 4] = [". ", "? ", "! ", "; "];
    let from = ENDS.iter().filter_map(|mark| text[..start].rfind(mark)).max();
    let until = ENDS.iter().filter_map(|mark| text[end..].find(mark)).min();
    &text[from.map_or(0, |at| at + 2)..until.map_or(text.len(), |at| end + at + 1)]
}

/// Whether a sentence denies something, or speaks of the past.
pub(super) fn denies(sentence: &str) -> bool {
    let lower = sentence.to_lowercase();
    DENIALS.iter().any(|word| find_word(&lower, word).is_some())
}

/// Whether the bytes `start..end` stand between quotation marks.
pub(super) fn in_quotes(text: &str, start: usize, end: usize) -> bool {
    let (before, after) = (&text[..start], &text[end..]);
    let double = before.rfind('“').is_some_and(|open| !before[open..].contains('”'));
    let single = before.rfind('‘').is_some_and(|open| !before[open..].contains('’'));
    let straight = before.matches('"').count() % 2 == 1;
    double && after.contains('”')
        || single && after.contains('’')
        || straight && after.contains('"')
}
