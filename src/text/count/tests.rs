//! Many bytes at once against one after the other.

use super::{count_bytes, count_pairs, is_plainly_spaced};
use proptest::prelude::*;

proptest! {
    #[test]
    fn bytes_are_counted_as_one_by_one(text in "[ab é]{0,200}", after in 1..4_usize) {
        let bytes = text.as_bytes();
        let is_such = |byte: u8| matches!(byte, b'a' | b'b');
        let one_by_one = bytes.iter().filter(|byte| is_such(**byte)).count();
        prop_assert_eq!(count_bytes(&text, is_such), one_by_one);
        let pairs = bytes.windows(after + 1).filter(|pair| pair[0] == b'a' && pair[after] == b'b');
        let at_once = count_pairs(&text, after, |first, second| first == b'a' && second == b'b');
        prop_assert_eq!(at_once, pairs.count());
    }

    #[test]
    fn what_is_plainly_spaced_reads_the_same(text in "[a é\u{a0}\n]{0,9}") {
        let words: Vec<&str> = text.split_whitespace().collect();
        prop_assert_eq!(is_plainly_spaced(&text), !words.is_empty() && words.join(" ") == text);
    }
}
