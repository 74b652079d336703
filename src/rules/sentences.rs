//! The sentence around words that were found, and whether it is quoted or says that something is not
//! so. Whatever is doubtful here counts as a sentence in which nothing is to be said.

use super::vocabulary::Vocabulary;
use std::sync::LazyLock;

/// Words that make a sentence one about what is not so, or was.
static DENIALS: LazyLock<Vocabulary<'_>> = LazyLock::new(|| {
    Vocabulary::of(&[
        "not",
        "no",
        "never",
        "nor",
        "neither",
        "without",
        "cannot",
        "rather than",
        "instead of",
        "former",
        "formerly",
        "previously",
        "until",
        "was",
    ])
});

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
    lower.contains("n’t") || lower.contains("n't") || DENIALS.is_in(&lower)
}

/// Whether the bytes `start..end` stand between quotation marks.
pub(super) fn in_quotes(text: &str, start: usize, end: usize) -> bool {
    let (before, after) = (&text[..start], &text[end..]);
    let double = before.rfind('“').is_some_and(|open| !before[open..].contains('”'));
    let straight = before.matches('"').count() % 2 == 1;
    let single = before.rfind('‘').is_some_and(|open| closing(&before[open..]).is_none());
    let straight_single = before
        .rmatch_indices('\'')
        .find(|(at, _)| !before[..*at].ends_with(char::is_alphanumeric))
        .is_some_and(|(open, _)| closing(&before[open + 1..]).is_none());
    double && after.contains('”')
        || straight && after.contains('"')
        || (single || straight_single) && closing(after).is_some()
}

/// Where a single quotation mark closes: one that no letter follows.
fn closing(text: &str) -> Option<usize> {
    text.char_indices().find_map(|(at, c)| {
        let after = text[at + c.len_utf8()..].chars().next();
        let closes = matches!(c, '’' | '\'') && !after.is_some_and(char::is_alphanumeric);
        closes.then_some(at)
    })
}
