//! Amounts as house rules compare them: numbers and money, and spans of time.

use crate::document::values::Pence;
use crate::rules::numbers::NUMBERS;

/// An amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantity {
    /// A number or a sum of money, in hundredths.
    Hundredths(i64),
    /// Working days.
    WorkingDays(i64),
    /// Hours; a day has 24.
    Hours(i64),
    /// Months; a year has 12.
    Months(i64),
}

impl Quantity {
    /// Reads `3`, `£10,000`, `25%`, `5 working days`, `48 hours`, `2 weeks`, `two years`.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        if let Some(Pence(hundredths)) = Pence::read(text.trim_end_matches('%').trim_end()) {
            return Some(Self::Hundredths(hundredths));
        }
        let (number, unit) = text.split_once([' ', '\u{a0}'])?;
        let number = NUMBERS
            .iter()
            .position(|word| *word == number)
            .and_then(|count| i64::try_from(count).ok())
            .or_else(|| number.parse().ok().filter(|count| *count >= 0))?;
        let of = |factor: i64| number.checked_mul(factor);
        Some(match unit.trim() {
            "working day" | "working days" => Self::WorkingDays(number),
            "hour" | "hours" => Self::Hours(number),
            "day" | "days" | "calendar day" | "calendar days" => Self::Hours(of(24)?),
            "week" | "weeks" => Self::Hours(of(24 * 7)?),
            "month" | "months" => Self::Months(number),
            "year" | "years" => Self::Months(of(12)?),
            _ => return None,
        })
    }

    /// Whether this is as much as `other` or more; nothing can be said of unlike amounts.
    pub const fn is_at_least(self, other: Self) -> Option<bool> {
        match (self, other) {
            (Self::Hundredths(one), Self::Hundredths(two))
            | (Self::WorkingDays(one), Self::WorkingDays(two))
            | (Self::Hours(one), Self::Hours(two))
            | (Self::Months(one), Self::Months(two)) => Some(one >= two),
            _ => None,
        }
    }
}
