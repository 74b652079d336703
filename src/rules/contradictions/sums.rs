//! Sums of money in running text: £100,000, £100k, £1.2 million and 100,000 pounds.

use super::sentence::{Kind, Token};
use crate::document::values::Pence;

/// A sum as it was written: what was rounded may stand for anything that rounds to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sum {
    pence: i64,
    /// Half of what the last digit counts, in pence; nothing for a sum that was not shortened.
    slack: i64,
}

impl Sum {
    /// Whether the two may be one sum.
    pub(super) const fn fits(self, fact: Pence) -> bool {
        (self.pence - fact.0).abs() <= self.slack
    }
}

/// Reads a sum at the beginning of `tokens`, with how many tokens it takes.
pub(super) fn read(tokens: &[Token<'_>]) -> Option<(Sum, usize)> {
    let word = word_at(tokens, 0)?;
    let (digits, mut length, marked) = match word.strip_prefix('£') {
        Some("") => (word_at(tokens, 1)?, 2, true),
        Some(rest) => (rest, 1, true),
        None => (word, 1, false),
    };
    let bare = digits.trim_end_matches(char::is_alphabetic);
    let mut scale = scale(&digits[bare.len()..])?;
    if scale == 1
        && let Some(next) = word_at(tokens, length).and_then(self::scale).filter(|next| *next > 1)
    {
        scale = next;
        length += 1;
    }
    let pounds = word_at(tokens, length).is_some_and(|word| word == "pounds");
    if !marked && !pounds {
        return None;
    }
    let pence = Pence::read(bare)?.0.checked_mul(scale)?;
    let decimals = bare.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let last = (0..decimals).fold(100 * scale, |unit, _| unit / 10);
    let slack = if scale > 1 { last / 2 } else { 0 };
    Some((Sum { pence, slack }, length + usize::from(pounds && !marked)))
}

fn scale(word: &str) -> Option<i64> {
    match word {
        "" => Some(1),
        "k" | "thousand" => Some(1_000),
        "m" | "million" => Some(1_000_000),
        _ => None,
    }
}

fn word_at<'a>(tokens: &[Token<'a>], at: usize) -> Option<&'a str> {
    match tokens.get(at)?.kind {
        Kind::Word(word) => Some(word),
        _ => None,
    }
}
