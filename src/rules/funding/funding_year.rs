//! A financial year that cannot be told.

use crate::findings::{Message, Severity};
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "funding-year",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["FUN-ARI-04"],
    page: include_str!("funding_year.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let funding = look.plan().and_then(|plan| plan.funding.as_ref());
    let Some(year) = funding.and_then(|funding| funding.year.as_ref()) else { return };
    let at = At::key("funding").then("year");
    match read(year.as_str()) {
        Reading::OneYear => {}
        Reading::Apart => {
            look.report(&at, not_one_year(year.as_str()));
        }
        Reading::Open => {
            look.report(&at, which_year(year.as_str())).weighing(Severity::Advice);
        }
    }
}

/// What the words say.
#[derive(Debug, PartialEq, Eq)]
enum Reading {
    /// One financial year, from April to March.
    OneYear,
    /// Two years that do not follow one another.
    Apart,
    /// Anything else.
    Open,
}

/// Reads 2026-27, 2026/27, 2026–2027, “2026 to 2027”, “April 2026 to March 2027”.
fn read(text: &str) -> Reading {
    let numbers: Vec<&str> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| part.len() == 4 || part.len() == 2)
        .collect();
    // Days may stand before months; only years count here.
    let years: Vec<u32> = match numbers.iter().position(|part| part.len() == 4) {
        Some(first) => numbers[first..].iter().filter_map(|part| part.parse().ok()).collect(),
        None => return Reading::Open,
    };
    let (first, last) = match years.as_slice() {
        [first, last] if *last < 100 => (*first, first / 100 * 100 + last),
        [first, last] | [first, _, last] => (*first, *last),
        _ => return Reading::Open,
    };
    let turn_of_century = first % 100 == 99 && last == first - 99;
    if last == first + 1 || turn_of_century { Reading::OneYear } else { Reading::Apart }
}

const WHY: &str = "contributions belong to one financial year, from April to March; a reader has to \
                   know which";

fn not_one_year(text: &str) -> Message {
    Message::new(
        format!("{} is not one financial year", quoted(text)),
        WHY,
        "Write the two years that it touches, such as 2026-27",
    )
}

fn which_year(text: &str) -> Message {
    Message::new(
        format!("{} does not say which financial year is meant", quoted(text)),
        WHY,
        "Write the two years that it touches, such as 2026-27",
    )
}
