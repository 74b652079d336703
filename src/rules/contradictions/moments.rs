//! Days, months and years as a sentence gives them, and whether two of them can be the same. Knows
//! nothing of what happened then.

use super::told::Sentence;
use crate::document::values::{DateValue, MONTHS};
use std::ops::Range;

/// A day, a month or a year in a sentence.
#[derive(Debug, Clone)]
pub(super) struct Moment {
    /// Its words.
    pub(super) range: Range<usize>,
    /// What it is.
    pub(super) value: DateValue,
}

/// The days, months and years in a sentence. A year alone counts after “in”, “by” or “until”.
pub(super) fn moments(sentence: &Sentence<'_>) -> Vec<Moment> {
    let mut found: Vec<Moment> = Vec::new();
    // Each has a number.
    if !sentence.whole().bytes().any(|byte| byte.is_ascii_digit()) {
        return found;
    }
    let mut index = 0;
    while index < sentence.words.len() {
        let moment = (1..=5).rev().find_map(|count| moment_at(sentence, index..index + count));
        index = moment.as_ref().map_or(index + 1, |moment| moment.range.end);
        found.extend(moment);
    }
    found
}

fn moment_at(sentence: &Sentence<'_>, range: Range<usize>) -> Option<Moment> {
    let words = sentence.words.get(range.clone())?;
    if !words[0].raw.starts_with(|c: char| c.is_ascii_digit() || c.is_uppercase()) {
        return None;
    }
    let marks = |gap: &str| matches!(gap, " " | ", " | "/" | ".");
    let is_joined = (range.start..range.end - 1).all(|index| marks(sentence.gap(index)));
    let small_month = words.iter().any(|word| {
        word.raw.starts_with(char::is_lowercase) && !matches!(word.low.as_ref(), "of" | "the")
    });
    if !is_joined || small_month {
        return None;
    }
    let value = DateValue::read(sentence.text(&range));
    let is_date = match value {
        DateValue::Words => false,
        DateValue::Year(year) => range.len() == 1 && is_plain_year(sentence, range.start, year),
        _ => !is_within_number(sentence, &range),
    };
    is_date.then_some(Moment { range, value })
}

/// Whether a year stands alone: after “in” or its like, and not as half of 2026–27.
fn is_plain_year(sentence: &Sentence<'_>, index: usize, year: i16) -> bool {
    let before = index.checked_sub(1).map(|before| sentence.words[before].low.as_ref());
    (1990..=2100).contains(&year)
        && matches!(before, Some("in" | "by" | "during" | "until"))
        && !is_within_number(sentence, &(index..index + 1))
}

/// Whether a dash or a slash joins the words to another number.
fn is_within_number(sentence: &Sentence<'_>, range: &Range<usize>) -> bool {
    let joins = |gap: &str| matches!(gap, "–" | "-" | "/" | "—");
    joins(sentence.gap(range.end - 1)) || range.start > 0 && joins(sentence.gap(range.start - 1))
}

/// A month by its name alone, at the word `index`.
pub(super) fn month_at(sentence: &Sentence<'_>, index: usize) -> Option<i8> {
    let word = sentence.words.get(index)?;
    let month = MONTHS.iter().position(|month| *month == word.raw)?;
    i8::try_from(month + 1).ok()
}

/// Whether two dates can be one, at the coarser of both; none where one of them is only words.
pub(super) fn agree(one: DateValue, other: DateValue) -> Option<bool> {
    let (a, b) = (parts(one)?, parts(other)?);
    let same = |x: Option<i16>, y: Option<i16>| x.is_none() || y.is_none() || x == y;
    Some((0..3).all(|part| same(a[part], b[part])))
}

/// Year, month and day, as far as they are given.
fn parts(value: DateValue) -> Option<[Option<i16>; 3]> {
    match value {
        DateValue::Day(date) => {
            Some([Some(date.year()), Some(date.month().into()), Some(date.day().into())])
        }
        DateValue::Month { year, month } => Some([Some(year), Some(month.into()), None]),
        DateValue::DayWithoutYear { month, day } => {
            Some([None, Some(month.into()), Some(day.into())])
        }
        DateValue::Year(year) => Some([Some(year), None, None]),
        DateValue::Words => None,
    }
}

/// How many days the first date lies after the last day of the second; none where one has no year.
pub(super) fn days_after(one: DateValue, other: DateValue) -> Option<i32> {
    let span = one.first_day()?.since(other.last_day()?).ok()?;
    Some(span.get_days())
}
