//! Spans of time as the catalogue gives them, and the days they lead to. Knows how to count, and
//! nothing of what is late.

use crate::guidance::{self, SpanUnit};
use crate::register::{add_working_days, is_working_day};
use jiff::ToSpan;
use jiff::civil::Date;

/// How many working days, days, months or years the span of a date fact has; none when the
/// catalogue gives it none.
pub(super) fn length(id: &str) -> Option<u32> {
    Some(u32::from(guidance::date_fact(id)?.span.as_ref()?.count))
}

/// The last day of the span of a date fact that begins on `start`; the day itself does not count.
/// None where the table of bank holidays does not reach.
pub(super) fn end(id: &str, start: Date) -> Option<Date> {
    let span = guidance::date_fact(id)?.span.as_ref()?;
    move_by(start, span.unit, i32::from(span.count))
}

/// The latest day from which the span of a date fact leads to `end`.
pub(super) fn beginning(id: &str, end: Date) -> Option<Date> {
    let span = guidance::date_fact(id)?.span.as_ref()?;
    move_by(end, span.unit, -i32::from(span.count))
}

/// The same as [`end`] where the first day itself counts, if it is a working day.
pub(super) fn end_counting_first(id: &str, start: Date) -> Option<Date> {
    let count = i32::try_from(length(id)?).ok()?;
    let rest = if is_working_day(start) { count - 1 } else { count };
    add_working_days(start, rest)
}

/// The day that many months later, or the last of the month where it has no such day.
pub(super) fn months_later(day: Date, months: u32) -> Option<Date> {
    day.checked_add(i64::from(months).months()).ok()
}

/// The day of that name in a date fact, counted from nought.
pub(super) fn day(id: &str, index: usize) -> Option<Date> {
    guidance::date_fact(id)?.days.get(index).map(|day| day.on)
}

fn move_by(day: Date, unit: SpanUnit, count: i32) -> Option<Date> {
    match unit {
        SpanUnit::WorkingDays => add_working_days(day, count),
        SpanUnit::Days => day.checked_add(count.days()).ok(),
        SpanUnit::Months => day.checked_add(count.months()).ok(),
        SpanUnit::Years => day.checked_add(count.years()).ok(),
    }
}

/// A day as people write it: 24 June 2026.
pub(super) fn in_words(day: Date) -> String {
    day.strftime("%-d %B %Y").to_string()
}
