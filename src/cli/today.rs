//! The reader's day: as given, else from the clock. The one place that reads the clock.

use crate::document::values::parse_day;
use jiff::civil::Date;

/// Today, in Universal Time: at worst an hour behind the clocks of an English summer night.
pub fn from_clock() -> Date {
    let now = jiff::Timestamp::now();
    let days = now.as_second().div_euclid(24 * 60 * 60);
    jiff::civil::date(1970, 1, 1).saturating_add(jiff::Span::new().days(days))
}

/// Reads a day given on the command line.
pub fn parse(text: &str) -> Result<Date, String> {
    parse_day(text).ok_or_else(|| "write the day as 2026-11-22".to_owned())
}
