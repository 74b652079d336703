//! Working days in England: Monday to Friday without bank holidays.
//!
//! The table has a first and a last day; past them masa says nothing rather than guess.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::tables::{HOLIDAYS, HOLIDAYS_FROM, HOLIDAYS_UNTIL};

/// The bank holiday on that day, by its name.
pub fn bank_holiday(day: Date) -> Option<&'static str> {
    let at = HOLIDAYS.binary_search_by_key(&day, |(on, _)| *on).ok()?;
    Some(HOLIDAYS[at].1)
}

/// Whether people work on that day; outside the table only weekends are known.
pub fn is_working_day(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && bank_holiday(day).is_none()
}

/// The day that many working days later, or earlier for a negative count; the start does not
/// count. None when the count leaves the days that the table of bank holidays covers.
pub fn add_working_days(start: Date, count: i32) -> Option<Date> {
    let step = if count < 0 { -1 } else { 1 };
    let mut day = start;
    let mut left = count.unsigned_abs();
    while left > 0 {
        day = day.checked_add(step.days()).ok()?;
        if !(HOLIDAYS_FROM..=HOLIDAYS_UNTIL).contains(&day) {
            return None;
        }
        if is_working_day(day) {
            left -= 1;
        }
    }
    (HOLIDAYS_FROM..=HOLIDAYS_UNTIL).contains(&day).then_some(day)
}
