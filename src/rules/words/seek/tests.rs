//! Skipping to where a phrase may begin, against trying every phrase at every character.

use super::{Hit, Phrases, begins_word};
use proptest::prelude::*;

proptest! {
    #[test]
    fn no_phrase_is_skipped(
        text in "(CCG|ccg|XX|X|early|help|Early help|child’s|child's|é|’|[ .\n-]|s){0,9}"
    ) {
        let words = ["CCG", "early help", "early help's", "child's", "XX", "X-CCG", "s"];
        let phrases = Phrases::new(words.into_iter().enumerate());
        let mut hits: Vec<Hit> = Vec::new();
        for (start, c) in text.char_indices().filter(|(_, c)| c.is_ascii()) {
            let is_free = hits.last().is_none_or(|last| last.end <= start);
            let begins = !text[..start].ends_with(|c: char| c.is_ascii_alphanumeric());
            if is_free && begins && c.is_ascii_alphabetic() && begins_word(&text[..start]) {
                hits.extend(phrases.rows.iter().find_map(|row| {
                    let end = start + row.match_at(&text[start..])?;
                    Some(Hit { key: row.key, start, end })
                }));
            }
        }
        prop_assert_eq!(phrases.find(&text), hits);
    }
}
