//! Dates as they stand in a sentence: “Tuesday 26th March 2024”. It finds them and knows the
//! calendar; which of them are wrong is for the rules to say.

use crate::document::values::MONTHS;
use crate::text::digits_in;
use jiff::civil::{Date, Weekday};
use std::ops::Range;

/// A date found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its bytes, with the weekday.
    pub range: Range<usize>,
    /// The weekday, if one stands before it.
    pub weekday: Option<Weekday>,
    /// The day of the month, 1 to 31, whether or not the month has it.
    pub day: i8,
    /// The month.
    pub month: i8,
    /// The year, if one stands after it.
    pub year: Option<i16>,
}

impl Written {
    /// The day, where a year is given and the calendar has it.
    pub fn date(&self) -> Option<Date> {
        Date::new(self.year?, self.month, self.day).ok()
    }

    /// Whether no calendar has this day. Without a year, 29 February is one.
    pub fn is_impossible(&self) -> bool {
        Date::new(self.year.unwrap_or(2024), self.month, self.day).is_err()
    }

    /// The years among `years` in which this day falls on its weekday.
    pub fn fitting_years(&self, years: std::ops::RangeInclusive<i16>) -> Vec<i16> {
        let fits = |year: &i16| {
            let date = Date::new(*year, self.month, self.day);
            date.is_ok_and(|date| Some(date.weekday()) == self.weekday)
        };
        years.filter(fits).collect()
    }
}

const WEEKDAYS: [(Weekday, &str); 7] = [
    (Weekday::Monday, "Monday"),
    (Weekday::Tuesday, "Tuesday"),
    (Weekday::Wednesday, "Wednesday"),
    (Weekday::Thursday, "Thursday"),
    (Weekday::Friday, "Friday"),
    (Weekday::Saturday, "Saturday"),
    (Weekday::Sunday, "Sunday"),
];

/// The weekday in words.
pub fn weekday_name(weekday: Weekday) -> &'static str {
    WEEKDAYS.iter().find(|(day, _)| *day == weekday).map_or("", |(_, name)| name)
}

/// A day as it is said: “24 June 2026”.
pub fn in_words(date: Date) -> String {
    date.strftime("%-d %B %Y").to_string()
}

/// The dates in `text` that are written as day and month, perhaps with weekday and year. The month
/// has to have its capital letter, because “at least 3 may attend” is no date.
pub fn dates_in(text: &str) -> Vec<Written> {
    // Most passages hold no number, and so no day, or no month.
    if digits_in(text) == 0 || !may_hold_month(text) {
        return Vec::new();
    }
    let words = words(text);
    let mut found = Vec::new();
    for (index, (start, word)) in words.iter().enumerate() {
        let Some(day) = day_of(word) else { continue };
        let mut next = index + 1;
        if words.get(next).is_some_and(|(_, word)| *word == "of") {
            next += 1;
        }
        let Some((month_at, month)) = words.get(next).copied() else { continue };
        let Some(number) = month_of(month) else { continue };
        if !is_joined(text, &words[index..=next]) {
            continue;
        }
        let mut end = month_at + month.len();
        let year = words.get(next + 1).filter(|_| is_joined(text, &words[next..=next + 1]));
        let year = year.and_then(|(at, word)| year_of(word).map(|year| (at + word.len(), year)));
        if let Some((after, _)) = year {
            end = after;
        }
        let before = weekday_before(text, &words, index);
        found.push(Written {
            range: before.map_or(*start, |(at, _)| at)..end,
            weekday: before.map(|(_, weekday)| weekday),
            day,
            month: number,
            year: year.map(|(_, year)| year),
        });
    }
    found
}

/// Whether the three letters with which every form of a month begins stand in `text`.
fn may_hold_month(text: &str) -> bool {
    text.as_bytes().windows(3).any(|letters| {
        letters[0].is_ascii_uppercase()
            && MONTHS.iter().any(|month| month.as_bytes().starts_with(letters))
    })
}

/// Whether `text` is a date that no calendar has: 2026-13-01, 31/02/2026, 31 February.
pub fn is_impossible(text: &str) -> bool {
    let text = text.trim();
    if let [only] = dates_in(text).as_slice() {
        return only.is_impossible();
    }
    let Some(separator) = ['-', '/', '.'].into_iter().find(|c| text.contains(*c)) else {
        return false;
    };
    let parts: Vec<&str> = text.split(separator).collect();
    let digits = |part: &&str| (1..=4).contains(&part.len()) && part.parse::<i16>().is_ok();
    if !parts.iter().all(digits) {
        return false;
    }
    let number = |part: &str| part.parse::<i8>().unwrap_or(0);
    match parts.as_slice() {
        [year, month, day] | [day, month, year] if year.len() == 4 && day.len() <= 2 => {
            let year = year.parse().unwrap_or(0);
            month.len() <= 2 && Date::new(year, number(month), number(day)).is_err()
        }
        // 2026-27 is a year that ends in the next one.
        [year, month] if year.len() == 4 && month.len() == 2 => {
            let following = (year.parse::<i16>().unwrap_or(0) + 1) % 100;
            !(1..=12).contains(&number(month)) && i16::from(number(month)) != following
        }
        _ => false,
    }
}

/// The words of letters and digits, with where each begins.
fn words(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, c.is_alphanumeric()) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                found.push((from, &text[from..at]));
                start = None;
            }
            _ => {}
        }
    }
    found
}

/// Whether only spaces and commas stand between these words.
fn is_joined(text: &str, words: &[(usize, &str)]) -> bool {
    words.windows(2).all(|pair| {
        let between = &text[pair[0].0 + pair[0].1.len()..pair[1].0];
        between.chars().all(|c| c.is_whitespace() || c == ',')
    })
}

fn weekday_before(text: &str, words: &[(usize, &str)], index: usize) -> Option<(usize, Weekday)> {
    let mut before = index.checked_sub(1)?;
    if words[before].1 == "the" {
        before = before.checked_sub(1)?;
    }
    let (start, word) = words[before];
    let full = |name: &str| name.eq_ignore_ascii_case(word);
    let short = |name: &str| ["Tues", "Thur", "Thurs"].contains(&word) && name.starts_with(word);
    let found =
        WEEKDAYS.iter().find(|(_, name)| full(name) || name[..3] == *word || short(name))?;
    is_joined(text, &words[before..=index]).then_some((start, found.0))
}

fn day_of(word: &str) -> Option<i8> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = &word[digits.len()..];
    let is_day = matches!(ending, "" | "st" | "nd" | "rd" | "th") && digits.len() <= 2;
    is_day.then(|| digits.parse().ok()).flatten().filter(|day| (1..=31).contains(day))
}

fn month_of(word: &str) -> Option<i8> {
    let is_it = |name: &&str| **name == *word || name[..3] == *word;
    let index =
        MONTHS.iter().position(|name| is_it(name) || word == "Sept" && *name == "September");
    i8::try_from(index? + 1).ok()
}

fn year_of(word: &str) -> Option<i16> {
    (word.len() == 4).then(|| word.parse().ok()).flatten().filter(|y| (1900..=2200).contains(y))
}

#[cfg(test)]
mod tests;
