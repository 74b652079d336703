//! Evenly spaced words taken as they are, against the same taken word by word.

use super::RunBuilder;
use crate::text::{FileId, Mapped, OffsetMap, Span};
use proptest::prelude::*;

/// A text whose characters came from that many bytes each.
fn mapped(characters: &[(char, usize)]) -> Mapped {
    let (mut text, mut map, mut at) = (String::new(), OffsetMap::starting_at(7), 7);
    for (c, length) in characters {
        text.push(*c);
        map.push(c.len_utf8(), Span::new(at, at + length));
        at += length;
    }
    Mapped { text, file: FileId(0), map }
}

proptest! {
    #[test]
    fn evenly_spaced_words_are_the_same_word_by_word(
        characters in prop::collection::vec((prop::sample::select(vec!['a', ' ', 'é', '\u{a0}']), 1..4_usize), 1..12)
    ) {
        let source = mapped(&characters);
        let all = 0..source.text.len();
        let mut by_word = RunBuilder::default();
        by_word.push_word_by_word(&source, all.clone());
        let mut whole = RunBuilder::default();
        whole.push_exact(&source, all);
        prop_assert_eq!(by_word.space.is_some(), whole.space.is_some());
        prop_assert_eq!(by_word.finish(&source), whole.finish(&source));
    }
}
