//! How often something happens, read from running text and compared: “quarterly”, “four times a
//! year” and “every three months” are one rate.

use super::sentence::{Kind, Token};
use crate::document::values::Regular;

/// How often, in thousandths of a time a year, from the least to the most that the words may mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rate {
    low: u32,
    high: u32,
}

const YEAR: u32 = 1000;

impl Rate {
    const fn of(thousandths: u32) -> Self {
        Self { low: thousandths, high: thousandths }
    }

    /// `times` in each `unit`.
    fn times(self, times: u32) -> Self {
        Self { low: self.low * times, high: self.high * times }
    }

    /// Once in `every` units.
    fn every(self, every: u32) -> Option<Self> {
        (every > 0).then(|| Self { low: self.low / every, high: self.high / every })
    }

    /// Reads the words of a fact that holds nothing but a frequency.
    pub(super) fn of_fact(words: &str) -> Option<Self> {
        let lower = words.to_lowercase().replace(['_', '-'], " ");
        let tokens: Vec<Token<'_>> = lower
            .split_whitespace()
            .map(|word| Token { kind: Kind::Word(word), start: 0, end: 0 })
            .collect();
        if let Some((rate, length)) = read(&tokens) {
            return (length == tokens.len()).then_some(rate);
        }
        let times = Regular::read(words)?.times_a_year()?;
        Some(Self::of(times * YEAR))
    }

    /// Whether the two may be meant as one: four-weekly is monthly to most.
    pub(super) fn agrees(self, other: Self) -> bool {
        self.low * 4 <= other.high * 5 && other.low * 4 <= self.high * 5
    }

    /// Whether this is surely more often than `other`.
    pub(super) fn is_more_than(self, other: Self) -> bool {
        self.low > other.high
    }
}

/// A small number in words or figures.
pub(super) fn number(word: &str) -> Option<u32> {
    let in_words = match word {
        "zero" => 0,
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        "twenty" => 20,
        figures => figures.parse().ok()?,
    };
    (1..=100).contains(&in_words).then_some(in_words)
}

/// Whether a sentence has a word without which there is no frequency.
pub(super) fn may_be_in(tokens: &[Token<'_>]) -> bool {
    tokens.iter().any(|token| match token.kind {
        Kind::Word(word) => adverb(word).is_some() || unit(word).is_some(),
        _ => false,
    })
}

/// Reads a frequency at the beginning of `tokens`; gives it with the number of its tokens.
pub(super) fn read(tokens: &[Token<'_>]) -> Option<(Rate, usize)> {
    let word = word_at(tokens, 0)?;
    match word {
        "every" | "each" => every(&tokens[1..]).map(|(rate, length)| (rate, length + 1)),
        "once" => counted(&tokens[1..], 1).map(|(rate, length)| (rate, length + 1)),
        "twice" => counted(&tokens[1..], 2).map(|(rate, length)| (rate, length + 1)),
        "half" => {
            let rate = match word_at(tokens, 1)? {
                "termly" => HALF_TERM,
                "yearly" => Rate::of(2 * YEAR),
                _ => return None,
            };
            Some((rate, 2))
        }
        _ => {
            if let Some(rate) = adverb(word) {
                return Some((rate, 1));
            }
            let number = number(word)?;
            let next = word_at(tokens, 1)?;
            if matches!(next, "times" | "occasions" | "meetings") {
                return counted(&tokens[2..], number).map(|(rate, length)| (rate, length + 2));
            }
            // Six-weekly is once in six weeks.
            let unit = match next {
                "weekly" => WEEK,
                "monthly" => MONTH,
                _ => return None,
            };
            Some((unit.every(number)?, 2))
        }
    }
}

const WEEK: Rate = Rate::of(52 * YEAR);
const MONTH: Rate = Rate::of(12 * YEAR);
const HALF_TERM: Rate = Rate { low: 6 * YEAR, high: 9 * YEAR };

fn word_at<'a>(tokens: &[Token<'a>], at: usize) -> Option<&'a str> {
    match tokens.get(at)?.kind {
        Kind::Word(word) => Some(word),
        _ => None,
    }
}

fn adverb(word: &str) -> Option<Rate> {
    Some(match word {
        "weekly" => WEEK,
        "fortnightly" => Rate::of(26 * YEAR),
        "monthly" => MONTH,
        "quarterly" => Rate::of(4 * YEAR),
        "termly" => Rate::of(3 * YEAR),
        "annually" | "annual" | "yearly" => Rate::of(YEAR),
        "biennially" | "biennial" => Rate::of(YEAR / 2),
        _ => return None,
    })
}

fn unit(word: &str) -> Option<Rate> {
    Some(match word {
        "week" | "weeks" => WEEK,
        "fortnight" => Rate::of(26 * YEAR),
        "month" | "months" => MONTH,
        "quarter" | "quarters" => Rate::of(4 * YEAR),
        "term" | "terms" => Rate::of(3 * YEAR),
        "year" | "years" | "annum" => Rate::of(YEAR),
        _ => return None,
    })
}

/// A unit of time, perhaps with a word before it that says which kind of year or term.
fn unit_at(tokens: &[Token<'_>]) -> Option<(Rate, usize)> {
    let word = word_at(tokens, 0)?;
    if word == "half" && word_at(tokens, 1)? == "term" {
        return Some((HALF_TERM, 2));
    }
    if matches!(word, "school" | "academic" | "calendar" | "financial") {
        return unit_at(&tokens[1..]).map(|(rate, length)| (rate, length + 1));
    }
    unit(word).map(|rate| (rate, 1))
}

/// What follows “every”: month, other month, second month, two months.
fn every(tokens: &[Token<'_>]) -> Option<(Rate, usize)> {
    let word = word_at(tokens, 0)?;
    let many = match word {
        "other" | "second" => Some(2),
        "third" => Some(3),
        "fourth" => Some(4),
        "sixth" => Some(6),
        _ => number(word),
    };
    match many {
        Some(many) => {
            let (unit, length) = unit_at(&tokens[1..])?;
            Some((unit.every(many)?, length + 1))
        }
        None => unit_at(tokens),
    }
}

/// What follows “twice” or “four times”: a year, per year, each year, yearly.
fn counted(tokens: &[Token<'_>], times: u32) -> Option<(Rate, usize)> {
    let word = word_at(tokens, 0)?;
    let (rate, length) = match word {
        "a" | "per" | "each" => unit_at(&tokens[1..]).map(|(rate, length)| (rate, length + 1)),
        "every" => every(&tokens[1..]).map(|(rate, length)| (rate, length + 1)),
        "in" | "during" => {
            return counted(&tokens[1..], times).map(|(rate, length)| (rate, length + 1));
        }
        "yearly" | "annually" => Some((Rate::of(YEAR), 1)),
        "monthly" => Some((MONTH, 1)),
        "termly" => Some((Rate::of(3 * YEAR), 1)),
        _ => None,
    }?;
    Some((rate.times(times), length))
}
