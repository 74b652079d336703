//! How values are said: dates, money, frequencies, lists in a sentence. An author's own words stay
//! as they are; only codes and numbers are put into words.

pub(super) use crate::publish::capital;

use crate::document::values::{DateText, DateValue, Frequency, Money};

/// A date: `2026-06-24` is “24 June 2026”, `2026-06` is “June 2026”; words stay as written.
pub(super) fn date(date: &DateText) -> String {
    let text = date.as_str();
    if text.contains(char::is_alphabetic) {
        return text.to_owned();
    }
    match date.value() {
        DateValue::Day(day) => day.strftime("%-d %B %Y").to_string(),
        DateValue::Month { .. } => {
            let first = date.value().first_day();
            first.map_or_else(|| text.to_owned(), |day| day.strftime("%B %Y").to_string())
        }
        _ => text.to_owned(),
    }
}

/// A sum of money: `98575` is “£98,575”; what is no sum stays as written.
pub(super) fn money(money: &Money) -> String {
    money.pence().map_or_else(|| money.as_str().to_owned(), |pence| pence.to_string())
}

/// A frequency: a code becomes words, words stay as written.
pub(super) fn frequency(frequency: &Frequency) -> String {
    let text = frequency.as_str();
    let is_code = !text.contains(char::is_whitespace);
    let regular = frequency.regular().filter(|_| is_code);
    regular.map_or_else(|| text.to_owned(), |regular| regular.in_words().to_owned())
}

/// A number and what it counts: “1 day”, “5 days”.
pub(super) fn count(number: u32, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// Things in a row in a sentence: “a, b and c”.
pub(super) fn and(things: &[String]) -> String {
    match things {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// From one day to another, as far as they are known: “from 1 April 2025 to 31 March 2028”.
pub(super) fn period(from: Option<&DateText>, to: Option<&DateText>) -> Option<String> {
    let said = |date: Option<&DateText>| date.filter(|date| !date.is_empty()).map(self::date);
    match (said(from), said(to)) {
        (Some(from), Some(to)) => Some(format!("from {from} to {to}")),
        (Some(from), None) => Some(format!("from {from}")),
        (None, Some(to)) => Some(format!("until {to}")),
        (None, None) => None,
    }
}

/// The words as a sentence: a capital at the start, a full stop at the end.
pub(super) fn sentence(words: &str) -> String {
    let words = capital(words.trim());
    if words.is_empty() || words.ends_with(['.', '!', '?', '…']) {
        words
    } else {
        format!("{words}.")
    }
}

/// Several sentences in a row.
pub(super) fn sentences(sentences: impl IntoIterator<Item = Option<String>>) -> String {
    let said = sentences.into_iter().flatten().map(|words| sentence(&words));
    said.filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ")
}
