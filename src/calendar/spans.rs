//! Spans of time as the catalogue gives them, and the days they lead to. Knows how to count, and
//! nothing of what is late.

use crate::guidance::{self, SpanUnit};
use crate::register::{self, add_working_days, is_working_day};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// How many working days, days, months or years the span of a date fact has; none when the
/// catalogue gives it none.
pub fn length(id: &str) -> Option<u32> {
    Some(u32::from(guidance::date_fact(id)?.span.as_ref()?.count))
}

/// The last day of the span of a date fact that begins on `start`; the day itself does not count.
/// None where the table of bank holidays does not reach.
pub fn end(id: &str, start: Date) -> Option<Date> {
    let span = guidance::date_fact(id)?.span.as_ref()?;
    move_by(start, span.unit, i32::from(span.count))
}

/// The latest day from which the span of a date fact leads to `end`.
pub fn beginning(id: &str, end: Date) -> Option<Date> {
    let span = guidance::date_fact(id)?.span.as_ref()?;
    move_by(end, span.unit, -i32::from(span.count))
}

/// The same as [`end`] where the first day itself counts, if it is a working day.
pub fn end_counting_first(id: &str, start: Date) -> Option<Date> {
    let count = i32::try_from(length(id)?).ok()?;
    let rest = if is_working_day(start) { count - 1 } else { count };
    add_working_days(start, rest)
}

/// The day that many months later, or the last of the month where it has no such day.
pub fn months_later(day: Date, months: u32) -> Option<Date> {
    day.checked_add(i64::from(months).months()).ok()
}

/// The day of that name in a date fact, counted from nought.
pub fn day(id: &str, index: usize) -> Option<Date> {
    guidance::date_fact(id)?.days.get(index).map(|day| day.on)
}

/// The day that many units later, or earlier for a negative count; the day itself does not count. None
/// where the table of bank holidays does not reach.
pub fn move_by(day: Date, unit: SpanUnit, count: i32) -> Option<Date> {
    match unit {
        SpanUnit::WorkingDays => add_working_days(day, count),
        SpanUnit::Days => day.checked_add(count.days()).ok(),
        SpanUnit::Months => day.checked_add(count.months()).ok(),
        SpanUnit::Years => day.checked_add(count.years()).ok(),
    }
}

/// Why few people work on that day: “a bank holiday in England (Good Friday)”, “a Saturday”. None on a
/// working day, as far as bank holidays are known.
pub fn day_off(day: Date) -> Option<String> {
    if let Some(holiday) = register::bank_holiday(day) {
        return Some(format!("a bank holiday in England ({holiday})"));
    }
    match day.weekday() {
        Weekday::Saturday => Some("a Saturday".to_owned()),
        Weekday::Sunday => Some("a Sunday".to_owned()),
        _ => None,
    }
}

/// The bank holidays on weekdays from `first` to `last`.
pub fn holidays_between(first: Date, last: Date) -> Vec<(Date, &'static str)> {
    let is_weekend = |day: Date| matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    first
        .series(1.day())
        .take_while(|day| *day <= last)
        .filter(|day| !is_weekend(*day))
        .filter_map(|day| Some((day, register::bank_holiday(day)?)))
        .collect()
}

/// A day as people write it, with its weekday: Wednesday 24 June 2026.
pub fn with_weekday(day: Date) -> String {
    day.strftime("%A %-d %B %Y").to_string()
}

/// A day as people write it: 24 June 2026.
pub fn in_words(day: Date) -> String {
    day.strftime("%-d %B %Y").to_string()
}
