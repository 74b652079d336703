//! What comes round: the yearly report, rounds of assurance, the budget year.

use super::spans::{self, months_later};
use crate::document::control::Control;
use crate::document::practice::{DutyAssurance, YearlyReport};
use crate::document::values::{DateText, MONTHS};
use jiff::civil::Date;

/// The span from one yearly report to the next.
pub const YEAR: &str = "DATE-10";

/// The day by which the report after `last` is due by law.
pub fn report_after(last: &DateText) -> Option<Date> {
    spans::end(YEAR, last.value().last_day()?)
}

/// The day by which the first report is due by law, where the document says from when it applies and
/// knows of no report.
pub fn first_report(report: &YearlyReport, control: Option<&Control>) -> Option<Date> {
    if report.last_published.is_some() || !report.earlier.is_empty() {
        return None;
    }
    spans::end(YEAR, control?.effective_from.as_ref()?.day()?)
}

/// A month by its name, 1 to 12.
pub fn month_number(name: &str) -> Option<i8> {
    let index = MONTHS.iter().position(|month| month.eq_ignore_ascii_case(name.trim()))?;
    i8::try_from(index + 1).ok()
}

/// The first day of the next month of that number after the month of `day`.
pub fn next_month(number: i8, day: Date) -> Option<Date> {
    let year = if number > day.month() { day.year() } else { day.year().checked_add(1)? };
    Date::new(year, number, 1).ok()
}

/// The day by which the next round of assurance is due by its own interval; it says nothing of the day
/// that the document gives.
pub fn next_round(duty: &DutyAssurance) -> Option<Date> {
    let last = duty.last.as_ref()?.value().last_day()?;
    months_later(last, duty.interval_months?)
}

/// The last day of the budget year `2026-27`, which in England ends in March.
pub fn budget_end(year: &str) -> Option<Date> {
    let (first, second) = year.split_once(['-', '–', '/'])?;
    let number: i16 = first.trim().parse().ok().filter(|year| (1900..9000).contains(year))?;
    let next = (number + 1).to_string();
    let is_next = !second.trim().is_empty() && next.ends_with(second.trim());
    Date::new(number + 1, 3, 31).ok().filter(|_| is_next)
}
