//! What stands in a text is never said not to.

use super::Threes;
use proptest::prelude::*;

proptest! {
    #[test]
    fn what_is_there_may_be_there(before in ".{0,9}", word in ".{0,9}", after in ".{0,9}") {
        let text = [before, word.clone(), after].concat();
        prop_assert!(Threes::of(&text).may_hold(&word));
    }
}

#[test]
fn a_word_of_other_letters_is_not_there() {
    assert!(!Threes::of("the partners meet each quarter").may_hold("kinship"));
}
