//! Dates as authors write them.

use jiff::civil::Date;

/// A date as far as it can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateValue {
    /// A whole day.
    Day(Date),
    /// A month without a day.
    Month {
        /// The year.
        year: i16,
        /// The month, 1 to 12.
        month: i8,
    },
    /// A day and a month without a year, such as “4th May”.
    DayWithoutYear {
        /// The month, 1 to 12.
        month: i8,
        /// The day of the month.
        day: i8,
    },
    /// A year alone.
    Year(i16),
    /// Words that are none of these.
    Words,
}

/// The months, as they are written.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl DateValue {
    /// Reads `2026-06-24`, `24 June 2026`, `24th June 2026`, `Wednesday 24 June 2026`, `24/06/2026`
    /// (day first, as in England), `2026-06`, `June 2026`, `4th May` and `2026`.
    pub fn read(text: &str) -> Self {
        if let Some(value) = read_numbers(text) {
            return value;
        }
        read_words(text).unwrap_or(Self::Words)
    }

    /// The day, where a whole day was written.
    pub const fn day(self) -> Option<Date> {
        match self {
            Self::Day(date) => Some(date),
            _ => None,
        }
    }

    /// The last day that the date may mean, for telling whether it has passed.
    pub fn last_day(self) -> Option<Date> {
        match self {
            Self::Day(date) => Some(date),
            Self::Month { year, month } => Some(Date::new(year, month, 1).ok()?.last_of_month()),
            Self::Year(year) => Date::new(year, 12, 31).ok(),
            Self::DayWithoutYear { .. } | Self::Words => None,
        }
    }

    /// The first day that the date may mean.
    pub fn first_day(self) -> Option<Date> {
        match self {
            Self::Day(date) => Some(date),
            Self::Month { year, month } => Date::new(year, month, 1).ok(),
            Self::Year(year) => Date::new(year, 1, 1).ok(),
            Self::DayWithoutYear { .. } | Self::Words => None,
        }
    }
}

/// Reads a whole day in any of the written forms.
pub fn parse_day(text: &str) -> Option<Date> {
    DateValue::read(text.trim()).day()
}

fn read_numbers(text: &str) -> Option<DateValue> {
    let separator = ['-', '/', '.'].into_iter().find(|c| text.contains(*c));
    let Some(separator) = separator else {
        return (text.len() == 4).then(|| text.parse().ok()).flatten().map(DateValue::Year);
    };
    let parts: Vec<&str> = text.split(separator).collect();
    if parts.iter().any(|part| part.is_empty() || !part.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    match parts.as_slice() {
        [year, month, day] if year.len() == 4 => day_of(year, month, day),
        [day, month, year] if year.len() == 4 => day_of(year, month, day),
        [year, month] if year.len() == 4 && month.len() == 2 => {
            let (year, month) = (year.parse().ok()?, month.parse().ok()?);
            Date::new(year, month, 1).ok().map(|_| DateValue::Month { year, month })
        }
        _ => None,
    }
}

fn day_of(year: &str, month: &str, day: &str) -> Option<DateValue> {
    let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
    Some(DateValue::Day(date))
}

fn read_words(text: &str) -> Option<DateValue> {
    let lower = text.to_lowercase().replace(',', " ");
    let mut words: Vec<&str> = lower.split_whitespace().filter(|word| *word != "of").collect();
    if words.first().is_some_and(|word| word.ends_with("day")) {
        words.remove(0);
    }
    let day = |word: &str| -> Option<i8> {
        let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let ending = &word[digits.len()..];
        matches!(ending, "" | "st" | "nd" | "rd" | "th").then(|| digits.parse().ok()).flatten()
    };
    match words.as_slice() {
        [first, name, year] if year.len() == 4 => {
            let date = Date::new(year.parse().ok()?, month_of(name)?, day(first)?).ok()?;
            Some(DateValue::Day(date))
        }
        [name, year] if year.len() == 4 && month_of(name).is_some() => {
            Some(DateValue::Month { year: year.parse().ok()?, month: month_of(name)? })
        }
        [first, name] => {
            let (month, day) = (month_of(name)?, day(first)?);
            // A leap year, so that 29 February is a day too.
            Date::new(2024, month, day).ok().map(|_| DateValue::DayWithoutYear { month, day })
        }
        _ => None,
    }
}

fn month_of(word: &str) -> Option<i8> {
    let index = MONTHS.iter().position(|name| {
        let is_name = |word: &str| name.eq_ignore_ascii_case(word);
        is_name(word)
            || name[..3].eq_ignore_ascii_case(word)
            || word == "sept" && is_name("september")
    })?;
    i8::try_from(index + 1).ok()
}
