//! A chapter of *Working Together* cited by the number that another edition gives it.

use super::citations::cited;
use super::context::{has_words, in_quotes, is_past_fact, sentence};
use crate::findings::{Message, Severity};
use crate::guidance::Edition;
use crate::rules::judge::declared_edition;
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;

pub static RULE: Rule = Rule {
    name: "chapter-wrong",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("chapter_wrong.md"),
    look,
};

/// What chapters are about, in lower case, and the number that each edition gives it; 0 where masa
/// is not sure.
const SUBJECTS: [(&[&str], [u8; 3]); 3] = [
    (&["multi-agency safeguarding arrangements", "safeguarding arrangements"], [3, 2, 2]),
    (
        &[
            "serious child safeguarding incidents",
            "serious incidents",
            "child safeguarding practice reviews",
            "practice reviews",
            "rapid reviews",
        ],
        [4, 5, 5],
    ),
    (&["child death review", "child death reviews", "child deaths"], [5, 0, 0]),
];

fn look(look: &mut Look<'_>) {
    let own = declared_edition(look.doc).or_else(|| look.own_day().map(|_| look.edition));
    let mut found = Vec::new();
    for index in look.doc.all_words().passages_with(&["chapter "]) {
        let passage = &look.doc.passages()[index];
        if passage.quoted || passage.fact.as_ref().is_some_and(is_past_fact) {
            continue;
        }
        let text = passage.text();
        for (start, end, number) in chapters(text) {
            if in_quotes(text, start, end) {
                continue;
            }
            let around = sentence(text, start, end);
            let Some((edition, right)) = judged(around, number, own) else { continue };
            let message = other_number(&text[start..end], edition, right);
            found.push((passage.spot(start, end), message));
        }
    }
    for (spot, message) in found {
        look.report_spot(spot, message);
    }
}

/// Every “chapter 3” in `text`.
fn chapters(text: &str) -> Vec<(usize, usize, u8)> {
    let found = text.match_indices("hapter ").filter_map(|(at, word)| {
        let start = at.checked_sub(1)?;
        let rest = &text[at + word.len()..];
        let number = rest.bytes().next().filter(u8::is_ascii_digit)? - b'0';
        let alone = !rest[1..].starts_with(|c: char| c.is_alphanumeric())
            && text.is_char_boundary(start)
            && text[start..].starts_with(['C', 'c']);
        alone.then_some((start, at + word.len() + 1, number))
    });
    found.collect()
}

/// The edition that a sentence speaks of and the right number, where the number is wrong there and
/// right in another edition.
fn judged(around: &str, number: u8, own: Option<Edition>) -> Option<(Edition, u8)> {
    let lower = around.to_lowercase();
    if !has_words(&lower, "working together") || chapters(around).len() != 1 {
        return None;
    }
    let years = cited(around);
    let edition = match years.as_slice() {
        [] => own?,
        [one] => Edition::ALL.into_iter().find(|e| e.published_on().year() == one.year)?,
        _ => return None,
    };
    let mut subjects =
        SUBJECTS.iter().filter(|(words, _)| words.iter().any(|words| has_words(&lower, words)));
    let (_, places) = subjects.next()?;
    if subjects.next().is_some() {
        return None;
    }
    let right = places[edition as usize];
    let is_elsewhere = places.contains(&number) && number != right;
    let is_taken = SUBJECTS.iter().any(|(_, others)| others[edition as usize] == number);
    (is_elsewhere && (right != 0 || is_taken)).then_some((edition, right))
}

fn other_number(words: &str, edition: Edition, right: u8) -> Message {
    let title = edition.title();
    let todo = if right == 0 {
        format!("Look the number up in {title}, or give the heading and no number")
    } else {
        format!("Write chapter {right}, or name the edition that is meant")
    };
    Message::new(
        format!("{} of {title} is about something else", quoted(words)),
        "a reader who looks there finds other duties; the number seems to come from another edition",
        todo,
    )
}
