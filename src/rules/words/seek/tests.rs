//! Skipping to where a phrase may begin, against trying every character.

use super::{Hit, Phrases};
use proptest::prelude::*;

proptest! {
    #[test]
    fn no_phrase_is_skipped(text in "(CCG|ccg|early|help|Early help|é|’|[ .\n-]|s){0,9}") {
        let phrases = Phrases::new([(0, "CCG"), (1, "early help"), (2, "early help's")]);
        let mut hits: Vec<Hit> = Vec::new();
        for (start, c) in text.char_indices().filter(|(_, c)| c.is_ascii()) {
            let is_free = hits.last().is_none_or(|last| last.end <= start);
            let begins = !text[..start].ends_with(|c: char| c.is_ascii_alphanumeric());
            if is_free && begins && c.is_ascii_alphabetic() {
                hits.extend(phrases.hit_at(&text, start));
            }
        }
        prop_assert_eq!(phrases.find(&text), hits);
    }
}
