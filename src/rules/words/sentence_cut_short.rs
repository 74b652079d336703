//! Lines that end in the middle: a lone dash, a sentence without a verb, an item of one letter.

use super::context::has_words;
use crate::findings::{Message, Severity, Spot, Subject};
use crate::markdown::RunKind;
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use crate::workspace::PassageKind;

pub static RULE: Rule = Rule {
    name: "sentence-cut-short",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("sentence_cut_short.md"),
    look,
};

/// Words with which a sentence without a verb begins.
const OPENERS: [&str; 8] =
    ["in", "within", "under", "across", "for", "at", "through", "as part of"];

/// Words that may stand between; none of them is a verb that could carry a sentence here.
const MIDDLE: [&str; 19] = [
    "the",
    "our",
    "this",
    "these",
    "newly",
    "established",
    "new",
    "refreshed",
    "revised",
    "local",
    "current",
    "wider",
    "whole",
    "multi-agency",
    "safeguarding",
    "children",
    "children's",
    "children’s",
    "statutory",
];

/// Words with which it ends.
const LAST: [&str; 9] = [
    "partnership",
    "arrangements",
    "area",
    "plan",
    "network",
    "county",
    "region",
    "group",
    "system",
];

fn look(look: &mut Look<'_>) {
    let mut found: Vec<(Spot, Message)> = Vec::new();
    for passage in look.doc.passages().iter().filter(|passage| !passage.quoted) {
        let text = passage.text();
        let has_dash = [" -", " –", " —"].iter().find(|dash| text.ends_with(**dash));
        if let Some(dash) = has_dash.filter(|_| text.contains(char::is_alphanumeric)) {
            let start = text.len() - dash.len() + 1;
            found.push((passage.spot(start, text.len()), ends_in_dash(text)));
        }
        if passage.kind == PassageKind::Body {
            for (start, end) in fragments(text) {
                found.push((passage.spot(start, end), no_verb(&text[start..end])));
            }
        }
    }
    found.extend(lone_letters(look));
    for (spot, message) in found {
        look.report_spot(spot, message);
    }
}

/// Sentences such as “In the newly established partnership.”: every word is known, and none is a verb.
fn fragments(text: &str) -> Vec<(usize, usize)> {
    let mut start = 0;
    let mut found = Vec::new();
    for (dot, _) in text.match_indices('.') {
        let end = dot + 1;
        if !text[end..].is_empty() && !text[end..].starts_with(' ') {
            continue;
        }
        let from = start + text[start..end].len() - text[start..end].trim_start().len();
        if is_fragment(&text[from..dot]) {
            found.push((from, end));
        }
        start = end;
    }
    found
}

fn is_fragment(sentence: &str) -> bool {
    let rest = OPENERS.iter().find_map(|opener| {
        let (first, rest) = sentence.split_at_checked(opener.len())?;
        (rest.starts_with(' ') && first.eq_ignore_ascii_case(opener)).then_some(rest)
    });
    let Some(rest) = rest else { return false };
    let lower = rest.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let Some((last, middle)) = words.split_last() else { return false };
    LAST.contains(last) && !middle.is_empty() && middle.iter().all(|word| MIDDLE.contains(word))
}

/// Items of a list that are one letter.
fn lone_letters(look: &Look<'_>) -> Vec<(Spot, Message)> {
    let mut found = Vec::new();
    for section in &look.doc.sections {
        for run in section.markdown.words() {
            let text = run.text();
            let is_letter = text.len() == 1 && text.bytes().all(|byte| byte.is_ascii_alphabetic());
            if run.kind == RunKind::Item && is_letter && !run.quoted {
                let heading = run.heading.as_ref().map(|heading| heading.text.clone());
                let subject = Subject::Words {
                    within: section.within(),
                    heading: heading.unwrap_or_default(),
                    words: text.to_owned(),
                    ordinal: 1,
                };
                found.push((Spot { place: run.place(0, 1), subject }, lone_letter(text)));
            }
        }
    }
    found
}

const WHY: &str = "something was lost, and a reader cannot know what";

fn ends_in_dash(text: &str) -> Message {
    let contact = has_words(&text.to_lowercase(), "manager") || has_words(text, "Contact");
    let todo = if contact {
        "Write what was to follow: for a contact, a shared mailbox or a number; or take the dash out"
    } else {
        "Write what was to follow, or take the dash out"
    };
    Message::new("A line ends with a dash, and nothing follows", WHY, todo)
}

fn no_verb(sentence: &str) -> Message {
    Message::new(
        format!("{} is no whole sentence", quoted(sentence)),
        WHY,
        "Join it to the sentence before or after, or finish it",
    )
}

fn lone_letter(letter: &str) -> Message {
    Message::new(
        format!("An item of a list says only {}", quoted(letter)),
        WHY,
        "Write the item out, or take it away",
    )
}
