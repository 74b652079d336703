//! Where *Working Together* is cited with a year, however it is written.

use super::context::has_words;
use crate::document::values::MONTHS;
use crate::guidance::editions;

/// Words that lean on what they cite, in lower case.
const LEANING: [&str; 22] = [
    "requires",
    "require",
    "required by",
    "sets out",
    "set out in",
    "in line with",
    "in accordance with",
    "comply with",
    "complies with",
    "compliant with",
    "as defined in",
    "as stated in",
    "as described in",
    "under",
    "meets",
    "meet the",
    "according to",
    "expects",
    "states",
    "says",
    "asks",
    "in keeping with",
];

/// Whether a sentence leans on what it cites, and does not only mention it.
pub(super) fn leans(sentence: &str) -> bool {
    let lower = sentence.to_lowercase();
    LEANING.iter().any(|words| has_words(&lower, words))
}

/// A citation with a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cited {
    /// First byte of “Working Together”, or of its short form.
    pub(super) start: usize,
    /// One past the year.
    pub(super) end: usize,
    /// The year.
    pub(super) year: i16,
    /// The month before the year, 1 to 12, where one stands there.
    pub(super) month: Option<i8>,
}

/// Editions before those that masa holds.
pub(super) const EARLIER: [i16; 6] = [1991, 1999, 2006, 2010, 2013, 2015];

/// The years of all editions, oldest first.
pub(super) fn edition_years() -> impl Iterator<Item = i16> {
    EARLIER.into_iter().chain(editions().iter().map(|facts| facts.published_on.year()))
}

/// Every citation of *Working Together* with a year in `text`, in order.
pub(super) fn cited(text: &str) -> Vec<Cited> {
    memchr::memchr_iter(b'W', text.as_bytes())
        .filter_map(|start| match &text[start..] {
            rest if rest.starts_with("Working Together") => read(text, start),
            rest if rest.starts_with("WT") => read_short(text, start),
            _ => None,
        })
        .collect()
}

/// `WT23`, `WT 2023`: only with the year of an edition, since other things have numbers too.
fn read_short(text: &str, start: usize) -> Option<Cited> {
    let rest = &text[start + "WT".len()..];
    let rest = rest.strip_prefix(' ').unwrap_or(rest);
    let count = rest.bytes().take_while(u8::is_ascii_digit).count();
    let number: i16 = rest.get(..count)?.parse().ok()?;
    let year = if count == 2 { 2000 + number } else { number };
    let end = text.len() - rest.len() + count;
    let alone = !text[..start].ends_with(char::is_alphanumeric)
        && !text[end..].starts_with(|c: char| c.is_alphanumeric() || c == '-');
    let is_edition = matches!(count, 2 | 4) && edition_years().any(|known| known == year);
    (alone && is_edition).then_some(Cited { start, end, year, month: None })
}

fn read(text: &str, start: usize) -> Option<Cited> {
    let mut rest = &text[start + "Working Together".len()..];
    for title in [" to Safeguard Children", " to Safeguarding Children", " to safeguard children"] {
        rest = rest.strip_prefix(title).unwrap_or(rest);
    }
    let marks =
        |c: char| c.is_whitespace() || matches!(c, ',' | '(' | '’' | '”' | '\'' | '"' | '*');
    rest = rest.trim_start_matches(marks);
    for issuer in ["GOV.UK", "HM Government", "DfE", "HMG"] {
        rest = rest.strip_prefix(issuer).map_or(rest, |rest| rest.trim_start_matches(marks));
    }
    let month = MONTHS.iter().position(|month| rest.starts_with(month));
    if let Some(index) = month {
        rest = rest[MONTHS[index].len()..].trim_start_matches(marks);
    }
    let year = rest.get(..4).filter(|year| year.bytes().all(|byte| byte.is_ascii_digit()))?;
    let after = &rest[4..];
    // 2023-25 is a span of years, 20231 a year with the number of a footnote.
    let goes_on = |mark: char| {
        after.strip_prefix(mark).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    if after.starts_with(char::is_alphanumeric) || ['-', '/', '–'].into_iter().any(goes_on) {
        return None;
    }
    Some(Cited {
        start,
        end: text.len() - after.len(),
        year: year.parse().ok()?,
        month: month.and_then(|index| i8::try_from(index + 1).ok()),
    })
}
