//! A vocabulary against one search for each of its words.

use super::Vocabulary;
use crate::rules::missing::find_word;
use proptest::prelude::*;

const WORDS: [&str; 7] = ["no", "not", "no longer", "é", "ab", "a-b", "was"];

proptest! {
    #[test]
    fn it_finds_what_one_search_for_each_word_finds(text in "(no|not|longer|é|a|b|was|[ .'-]){0,9}") {
        let one_by_one = WORDS.iter().any(|word| find_word(&text, word).is_some());
        prop_assert_eq!(Vocabulary::of(&WORDS).is_in(&text), one_by_one);
    }

    #[test]
    fn a_word_is_found_in_a_short_text_as_in_a_long_one(text in "(no|not|é|a|b|[ .'-]){0,9}") {
        let long = format!("{text}{}", " -".repeat(1000));
        for word in ["no", "not", "a", "a b", "é"] {
            prop_assert_eq!(find_word(&text, word), find_word(&long, word));
        }
    }
}
