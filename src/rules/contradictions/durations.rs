//! How long something may take, read from text and compared: five working days are a week, 24 months
//! are two years, and 48 hours are two days.

use super::rates::number;
use super::sentence::{Kind, Token};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Hours,
    WorkingDays,
    Days,
    Weeks,
    Months,
    Years,
}

/// A number of hours, days, weeks, months or years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Duration {
    count: u32,
    unit: Unit,
}

impl Duration {
    /// So many working days.
    pub(super) const fn working_days(count: u32) -> Self {
        Self { count, unit: Unit::WorkingDays }
    }

    /// So many months.
    pub(super) const fn months(count: u32) -> Self {
        Self { count, unit: Unit::Months }
    }

    /// Reads the words of a fact that begins with a duration.
    pub(super) fn of_fact(words: &str) -> Option<Self> {
        let lower = words.to_lowercase().replace('-', " ");
        let tokens: Vec<Token<'_>> = lower
            .split_whitespace()
            .map(|word| Token { kind: Kind::Word(word), start: 0, end: 0 })
            .collect();
        let start = usize::from(tokens.first()?.is("within"));
        read(&tokens[start..]).map(|(duration, _)| duration)
    }

    /// Whether it is counted in hours, days or weeks.
    pub(super) const fn is_short(self) -> bool {
        !self.is_long()
    }

    /// Whether it is counted in months or years.
    pub(super) const fn is_long(self) -> bool {
        matches!(self.unit, Unit::Months | Unit::Years)
    }

    /// Whether the two may be meant as one. Days that do not say which they are may be either.
    pub(super) fn agrees(self, other: Self) -> bool {
        if self.is_long() != other.is_long() {
            // Six weeks and one month: nobody wrote that to contradict the other.
            return true;
        }
        let (low, high) = self.range();
        let (other_low, other_high) = other.range();
        low <= other_high && other_low <= high
    }

    /// The least and the most that it may be, in months or else in hours.
    const fn range(self) -> (u32, u32) {
        match self.unit {
            Unit::Hours | Unit::Months => (self.count, self.count),
            Unit::WorkingDays | Unit::Days => (self.count * 24, self.count * 24),
            Unit::Weeks => (self.count * 5 * 24, self.count * 7 * 24),
            Unit::Years => (self.count * 12, self.count * 12),
        }
    }
}

/// Reads a duration at the beginning of `tokens`, with how many tokens it takes.
pub(super) fn read(tokens: &[Token<'_>]) -> Option<(Duration, usize)> {
    let word = |at: usize| match tokens.get(at)?.kind {
        Kind::Word(word) => Some(word),
        _ => None,
    };
    let count = number(word(0)?)?;
    let mut at = 1;
    // Five (5) working days.
    if let (Some(Kind::Mark('(')), Some(again), Some(Kind::Mark(')'))) =
        (tokens.get(1).map(|token| token.kind), word(2), tokens.get(3).map(|token| token.kind))
        && number(again) == Some(count)
    {
        at = 4;
    }
    let working = matches!(word(at)?, "working" | "school" | "business");
    at += usize::from(working || word(at)? == "calendar");
    let unit = match word(at)? {
        "hour" | "hours" => Unit::Hours,
        "day" | "days" if working => Unit::WorkingDays,
        "day" | "days" => Unit::Days,
        "week" | "weeks" => Unit::Weeks,
        "month" | "months" => Unit::Months,
        "year" | "years" => Unit::Years,
        _ => return None,
    };
    Some((Duration { count, unit }, at + 1))
}

/// Whether a sentence has a number with which a duration may begin.
pub(super) fn may_be_in(tokens: &[Token<'_>]) -> bool {
    tokens.iter().any(|token| match token.kind {
        Kind::Word(word) => {
            word.starts_with(|c: char| c.is_ascii_digit()) || number(word).is_some()
        }
        _ => false,
    })
}

/// The only duration of a sentence, with the tokens it takes; nothing where there are several.
pub(super) fn only(tokens: &[Token<'_>]) -> Option<(Duration, usize, usize)> {
    let mut found = (0..tokens.len())
        .filter_map(|at| read(&tokens[at..]).map(|(duration, length)| (duration, at, at + length)));
    let first = found.next()?;
    found.next().is_none().then_some(first)
}
