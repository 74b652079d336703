//! Words that stand where a fact should: TBC, to be confirmed, xx.

use super::seek::{Hit, Phrases};
use crate::findings::{Message, Severity};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use std::sync::LazyLock;

pub static RULE: Rule = Rule {
    name: "placeholder",
    severity: Severity::Error,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("placeholder.md"),
    look,
};

/// Words and phrases that are placeholders wherever they stand by themselves.
const PLACEHOLDERS: [&str; 13] = [
    "tbc",
    "tba",
    "tbd",
    "xx",
    "xxx",
    "xxxx",
    "lorem",
    "to be confirmed",
    "to be agreed",
    "to be determined",
    "to be announced",
    "insert name",
    "insert date",
];

static PHRASES: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(PLACEHOLDERS.into_iter().enumerate()));

/// Whether words that leave something open stand in `text`.
pub fn holds_placeholder(text: &str) -> bool {
    PHRASES.find(text).iter().any(|hit| is_open(text, hit))
}

/// Whether a hit leaves something open, and is no number.
fn is_open(text: &str, hit: &Hit) -> bool {
    !is_roman(text, hit.start, hit.end)
}

/// Whether “XX” or “XXX” is a number after the name of a part of a law: Schedule XX.
fn is_roman(text: &str, start: usize, end: usize) -> bool {
    const NUMBERED: [&str; 7] =
        ["Schedule", "Schedules", "Article", "Articles", "Part", "Parts", "Protocol"];
    let before = text[..start].trim_end().rsplit(|c: char| !c.is_alphabetic()).next();
    matches!(&text[start..end], "XX" | "XXX") && before.is_some_and(|word| NUMBERED.contains(&word))
}

/// Whether `text` is nothing but words that leave it open.
pub fn leaves_open(text: &str) -> bool {
    let text = text.trim().trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    PLACEHOLDERS.contains(&text.as_str())
}

fn look(look: &mut Look<'_>) {
    let doc = look.doc;
    for passage in doc.passages().iter().filter(|passage| !passage.quoted) {
        let hits = PHRASES.find_in(passage).into_iter();
        for hit in hits.filter(|hit| is_open(passage.text(), hit)) {
            let words = &passage.text()[hit.start..hit.end];
            if is_a_task(passage.text(), hit.start, hit.end) {
                continue;
            }
            look.report_spot(passage.spot(hit.start, hit.end), left_open(words));
        }
    }
}

/// Whether “to be agreed” says what somebody does: “has to be agreed”, “to be agreed by the leads”.
fn is_a_task(text: &str, start: usize, end: usize) -> bool {
    const BEFORE: [&str; 9] =
        ["has", "have", "had", "need", "needs", "ought", "required", "what", "expected"];
    const AFTER: [&str; 9] =
        ["by", "with", "between", "before", "each", "every", "annually", "jointly", "among"];
    if !text[start..end].to_ascii_lowercase().starts_with("to be") {
        return false;
    }
    let before = text[..start].split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let after = text[end..].strip_prefix(' ').unwrap_or_default();
    let mut words = after.split_whitespace();
    let next = words.next().unwrap_or_default().trim_end_matches([',', '.', ';']);
    // “To be confirmed by March 2027” leaves it open until then.
    let by_when = next == "by"
        && words.next().is_some_and(|word| {
            word.starts_with(|c: char| c.is_ascii_digit())
                || crate::document::values::MONTHS.iter().any(|month| word.starts_with(month))
        });
    BEFORE.contains(&before.as_str()) || AFTER.contains(&next) && !by_when
}

fn left_open(words: &str) -> Message {
    Message::new(
        format!("{} was left where a fact should stand", quoted(words)),
        "a reader who needs the fact does not find it, and cannot tell whether it is still open",
        "Write the fact; for a post that nobody holds, write `vacant:` with `since`, `cover` and \
         `expected`",
    )
}
