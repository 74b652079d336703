//! What a house rule asks of what it looks at.

use super::quantity::Quantity;
use crate::document::settings::Demand as Written;
use crate::document::values::{DateText, DateValue, Text};
use crate::rules::missing::find_word;
use crate::rules::names::lower;
use crate::text::quoted;
use crate::workspace::{Shape, near_misses};
use jiff::civil::Date;
use std::fmt;

/// What is asked.
#[derive(Debug, Clone, PartialEq)]
pub enum Demand {
    /// It is there; or, where false, it is not.
    Present(bool),
    /// It is one of these.
    OneOf(Vec<String>),
    /// It holds one of these.
    Holds(Vec<String>),
    /// It holds none of these.
    HoldsNone(Vec<String>),
    /// It is as much or more.
    AtLeast(Quantity, String),
    /// It is as much or less.
    AtMost(Quantity, String),
    /// It is before this day.
    Before(Day),
    /// It is after this day.
    After(Day),
    /// It has so many entries or more.
    HasAtLeast(usize),
    /// It has so many entries or fewer.
    HasAtMost(usize),
}

/// A day to compare with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// This one.
    On(Date),
    /// The reader's.
    Today,
}

impl Day {
    fn read(text: &DateText) -> Option<Self> {
        if text.as_str().eq_ignore_ascii_case("today") {
            return Some(Self::Today);
        }
        text.day().map(Self::On)
    }

    /// The day itself.
    pub const fn on(self, today: Date) -> Date {
        match self {
            Self::On(day) => day,
            Self::Today => today,
        }
    }
}

/// Why a demand cannot be followed: the key at fault, empty for all of it, what is wrong, and what
/// to do.
pub type Refused = (&'static str, String, String);

impl Demand {
    /// Reads a demand: one, and one that says something.
    pub fn read(written: &Written) -> Result<Self, Refused> {
        let mut asked: Vec<(&'static str, Result<Self, Refused>)> = Vec::new();
        let mut ask = |key: &'static str, demand: Option<Result<Self, Refused>>| {
            asked.extend(demand.map(|demand| (key, demand)));
        };
        ask("be_present", written.be_present.map(|there| Ok(Self::Present(there))));
        ask("be", written.be.as_ref().map(|word| words("be", [word]).map(Self::OneOf)));
        ask("be_one_of", list("be_one_of", &written.be_one_of, Self::OneOf));
        ask("contain", written.contain.as_ref().map(|w| words("contain", [w]).map(Self::Holds)));
        ask("contain_one_of", list("contain_one_of", &written.contain_one_of, Self::Holds));
        ask("contain_none_of", list("contain_none_of", &written.contain_none_of, Self::HoldsNone));
        ask("be_at_least", amount("be_at_least", written.be_at_least.as_ref(), Self::AtLeast));
        ask("be_at_most", amount("be_at_most", written.be_at_most.as_ref(), Self::AtMost));
        ask("be_before", day("be_before", written.be_before.as_ref(), Self::Before));
        ask("be_after", day("be_after", written.be_after.as_ref(), Self::After));
        let count = |number: Option<u32>| number.map(|number| number as usize);
        ask("have_at_least", count(written.have_at_least).map(|n| Ok(Self::HasAtLeast(n))));
        ask("have_at_most", count(written.have_at_most).map(|n| Ok(Self::HasAtMost(n))));
        if asked.len() > 1 {
            let keys: Vec<String> = asked.iter().map(|(key, _)| format!("`{key}`")).collect();
            let what = format!("This rule asks {} things: {}", asked.len(), keys.join(", "));
            return Err(("", what, "Keep one here, and make a rule of each of the others".into()));
        }
        asked.pop().map_or_else(
            || {
                let todo = "Add one of: be_present, be, be_one_of, contain, contain_one_of, \
                            contain_none_of, be_at_least, be_at_most, be_before, be_after, \
                            have_at_least, have_at_most";
                Err(("", "This rule asks for nothing".into(), todo.into()))
            },
            |(_, demand)| demand,
        )
    }

    /// Whether what stands at the end of a route can meet the demand at all; `None` is narrative.
    pub fn suits(&self, shape: Option<&Shape>, ends_in_entries: bool) -> Result<(), Refused> {
        let counts = matches!(self, Self::HasAtLeast(_) | Self::HasAtMost(_));
        if counts {
            let is_list = ends_in_entries || matches!(shape, Some(Shape::List));
            return if is_list {
                Ok(())
            } else {
                Err(not_for("has no entries to count", "a list"))
            };
        }
        match (self, shape) {
            (Self::Present(_), _)
            | (Self::Holds(_) | Self::HoldsNone(_), None)
            | (Self::OneOf(_) | Self::Holds(_) | Self::HoldsNone(_), Some(Shape::Value(_))) => {
                Ok(())
            }
            (Self::OneOf(words), Some(Shape::Word(known))) => known_words(words, known),
            (Self::Before(_) | Self::After(_), Some(Shape::Value(name))) if name == "DateText" => {
                Ok(())
            }
            (Self::Before(_) | Self::After(_), _) => Err(not_for("is no date", "a date")),
            (Self::AtLeast(..) | Self::AtMost(..), Some(Shape::Value(name)))
                if !matches!(name.as_str(), "boolean" | "Prose" | "DateText") =>
            {
                Ok(())
            }
            (Self::AtLeast(..) | Self::AtMost(..), _) => {
                Err(not_for("is no amount", "a number, a sum of money or a span of time"))
            }
            (_, None) => Err(not_for("is text, and this asks for a fact", "a fact")),
            (_, Some(Shape::Map(_))) => Err(not_for("is a group of keys", "one of its keys")),
            (_, Some(Shape::List)) => {
                Err(not_for("is a list", "its entries, with `[]` after the name of the list"))
            }
            (_, Some(Shape::Word(_))) => Err(not_for(
                "is one of a few words that masa knows",
                "free text, or ask with `be` or `be_one_of`",
            )),
            (_, Some(Shape::Value(_))) => Ok(()),
        }
    }

    /// Whether words meet the demand. Counts are no matter of words and count as met.
    pub fn is_met_by(&self, text: &str, today: Date) -> bool {
        let text_lower = lower(text);
        match self {
            Self::Present(wanted) => *wanted != text_lower.is_empty(),
            Self::OneOf(words) => words.iter().any(|word| lower(word) == text_lower),
            Self::Holds(words) => {
                words.iter().any(|word| find_word(&text_lower, &lower(word)).is_some())
            }
            Self::HoldsNone(words) => {
                !words.iter().any(|word| find_word(&text_lower, &lower(word)).is_some())
            }
            Self::AtLeast(bar, _) => {
                Quantity::read(text).and_then(|found| found.is_at_least(*bar)).unwrap_or(false)
            }
            Self::AtMost(bar, _) => {
                Quantity::read(text).and_then(|found| bar.is_at_least(found)).unwrap_or(false)
            }
            Self::Before(day) => {
                DateValue::read(text.trim()).last_day().is_some_and(|last| last < day.on(today))
            }
            Self::After(day) => {
                DateValue::read(text.trim()).first_day().is_some_and(|first| first > day.on(today))
            }
            Self::HasAtLeast(_) | Self::HasAtMost(_) => true,
        }
    }

    /// Whether so many entries meet the demand; `None` when it does not count.
    pub const fn is_met_by_count(&self, count: usize) -> Option<bool> {
        match self {
            Self::HasAtLeast(bar) => Some(count >= *bar),
            Self::HasAtMost(bar) => Some(count <= *bar),
            _ => None,
        }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::On(day) => day.strftime("%-d %B %Y").fmt(f),
            Self::Today => f.write_str("today"),
        }
    }
}

impl fmt::Display for Demand {
    /// The demand after the word “must”.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let quoted = |words: &[String]| {
            words.iter().map(|word| quoted(word)).collect::<Vec<_>>().join(" or ")
        };
        match self {
            Self::Present(true) => f.write_str("be there"),
            Self::Present(false) => f.write_str("not be there"),
            Self::OneOf(words) => write!(f, "be {}", quoted(words)),
            Self::Holds(words) => write!(f, "contain {}", quoted(words)),
            Self::HoldsNone(words) => write!(f, "not contain {}", quoted(words)),
            Self::AtLeast(_, words) => write!(f, "be {words} or more"),
            Self::AtMost(_, words) => write!(f, "be {words} or less"),
            Self::Before(day) => write!(f, "be before {day}"),
            Self::After(day) => write!(f, "be after {day}"),
            Self::HasAtLeast(count) => write!(f, "have {count} entries or more"),
            Self::HasAtMost(count) => write!(f, "have {count} entries or fewer"),
        }
    }
}

fn words<'a>(
    key: &'static str,
    written: impl IntoIterator<Item = &'a Text>,
) -> Result<Vec<String>, Refused> {
    let words: Vec<String> = written.into_iter().map(|word| word.as_str().to_owned()).collect();
    if words.iter().any(|word| lower(word).is_empty()) {
        return Err((
            key,
            "There is nothing between the quotation marks".into(),
            "Give the words".into(),
        ));
    }
    Ok(words)
}

fn list(
    key: &'static str,
    written: &[Text],
    of: fn(Vec<String>) -> Demand,
) -> Option<Result<Demand, Refused>> {
    (!written.is_empty()).then(|| words(key, written).map(of))
}

fn amount(
    key: &'static str,
    written: Option<&Text>,
    of: fn(Quantity, String) -> Demand,
) -> Option<Result<Demand, Refused>> {
    let text = written?.as_str();
    Some(Quantity::read(text).map(|quantity| of(quantity, text.to_owned())).ok_or_else(|| {
        let todo = "Write a number or a sum (3, £10,000) or a span of time (5 working days, 48 hours, \
                    2 weeks, 6 months, 2 years)";
        (key, format!("{} is no amount that masa can compare", quoted(text)), todo.into())
    }))
}

fn day(
    key: &'static str,
    written: Option<&DateText>,
    of: fn(Day) -> Demand,
) -> Option<Result<Demand, Refused>> {
    let text = written?;
    Some(Day::read(text).map(of).ok_or_else(|| {
        let what = format!("{} is not a day", quoted(text.as_str()));
        (key, what, "Write a day (2026-06-24), or today".into())
    }))
}

fn not_for(what: &str, instead: &str) -> Refused {
    let todo = format!("Let `where` lead to {instead}, or ask for something else");
    ("", format!("This cannot be asked: what `where` leads to {what}"), todo)
}

fn known_words(words: &[String], known: &[String]) -> Result<(), Refused> {
    let Some(lost) = words.iter().find(|word| !known.contains(word)) else { return Ok(()) };
    let near = near_misses(lost, known.iter().map(String::as_str));
    let todo = match near.first() {
        Some(near) => format!("Did you mean `{near}`? If so, write it that way"),
        None => format!("Use one of: {}", known.join(", ")),
    };
    Err(("", format!("It is never {}", quoted(lost)), todo))
}
