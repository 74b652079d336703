//! Words that point somewhere: “Appendix 1”, “the following structure:”, “the table below”, “click
//! here”. It finds them; whether what they point to is there is for the rule to say.

use crate::markdown::FACT_MARK;
use crate::rules::missing::find_word;
use std::ops::Range;

/// What kind of pointer it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pointer {
    /// To something with a label: Appendix 1.
    Label,
    /// To what stands right after.
    Following,
    /// To what stands further down.
    Below,
    /// To another page, by a link.
    Here,
}

/// What can be labelled, and whether the label may be a letter.
const LABELLED: [(&str, bool); 6] = [
    ("appendix", true),
    ("annex", true),
    ("figure", false),
    ("chart", false),
    ("diagram", false),
    ("table", false),
];

/// What can follow or stand below, the longer before the shorter.
const SHOWN: [&str; 7] = [
    "structure chart",
    "organisation chart",
    "organogram",
    "structure",
    "diagram",
    "chart",
    "table",
];

/// After “below”, these go on speaking of what is shown.
const TELLING: [&str; 9] = [
    "shows",
    "sets out",
    "illustrates",
    "gives",
    "provides",
    "details",
    "lists",
    "describes",
    "explains",
];

/// Phrases that want a link on their last word.
const HERE: [&str; 6] = [
    "viewed here",
    "click here",
    "accessed here",
    "downloaded here",
    "can be found here",
    "can be read here",
];

/// Documents of others, whose appendices are not ours.
const OTHERS: [&str; 5] = ["working together", "regulations", "guidance", "act ", "handbook"];

/// Every pointer holds one of these, so that only the passages that do are looked at closely.
pub const SIGNS: [&str; 9] =
    ["appendix", "annex", "figure", "chart", "diagram", "table", "following ", " below", " here"];

/// The pointers in `text`, with their bytes.
pub fn pointers_in(text: &str) -> Vec<(Range<usize>, Pointer)> {
    let lower = text.to_ascii_lowercase();
    let mut found = Vec::new();
    labels(text, &lower, &mut found);
    // Few passages hold either word; only those are looked at closely.
    if lower.contains("following ") || lower.contains(" below") {
        shown(&lower, &mut found);
    }
    here(&lower, &mut found);
    found.sort_by_key(|(range, _)| (range.start, range.end));
    found
}

/// Pointers to what follows or stands below.
fn shown(lower: &str, found: &mut Vec<(Range<usize>, Pointer)>) {
    for noun in SHOWN {
        let following = format!("following {noun}");
        for (start, words) in lower.match_indices(&following) {
            let rest = lower[start + words.len()..].trim();
            if matches!(rest, "" | ":" | ".") {
                found.push((with_the(lower, start)..start + words.len(), Pointer::Following));
            }
        }
        for below in [format!("{noun} below"), format!("{noun} shown below")] {
            let start = find_word(lower, &below);
            let is_free = |start| found.iter().all(|(range, _)| !range.contains(&start));
            if let Some(start) = start.filter(|start| is_free(*start)) {
                let end = start + below.len();
                let rest = lower[end..].trim_start();
                let ends = rest.is_empty() || rest.starts_with(['.', ',', ':', ';', ')']);
                if ends || TELLING.iter().any(|word| rest.starts_with(word)) {
                    found.push((with_the(lower, start)..end, Pointer::Below));
                }
            }
        }
    }
}

/// The start of the article before `start`, if there is one.
fn with_the(lower: &str, start: usize) -> usize {
    if lower[..start].ends_with("the ") { start - "the ".len() } else { start }
}

fn labels(text: &str, lower: &str, found: &mut Vec<(Range<usize>, Pointer)>) {
    for (noun, may_be_letter) in LABELLED {
        for (start, _) in lower.match_indices(noun) {
            // “a figure 10 times as high” is no label.
            let is_name = may_be_letter || text[start..].starts_with(|c: char| c.is_uppercase());
            let at_word = is_name && !lower[..start].ends_with(|c: char| c.is_alphanumeric());
            let rest = &text[start + noun.len()..];
            let Some(label) = rest.strip_prefix([' ', '\u{A0}']) else { continue };
            let length = label.find(|c: char| !c.is_alphanumeric()).unwrap_or(label.len());
            let (label, after) = label.split_at(length);
            let is_number = label.len() <= 2 && label.bytes().all(|byte| byte.is_ascii_digit());
            let is_letter =
                may_be_letter && label.len() == 1 && label.as_bytes()[0].is_ascii_uppercase();
            let is_label = !label.is_empty() && (is_number || is_letter);
            if at_word && is_label && !is_of_another(&lower[..start], &after.to_ascii_lowercase()) {
                let end = text.len() - after.len();
                found.push((start..end, Pointer::Label));
            }
        }
    }
}

/// Whether the words round a label say that it belongs to another document.
fn is_of_another(before: &str, after: &str) -> bool {
    let near: String =
        before.chars().rev().take(40).collect::<Vec<_>>().into_iter().rev().collect();
    let after = after.trim_start();
    let belongs = ["of ", "to ", "in "].into_iter().find_map(|word| after.strip_prefix(word));
    let ours = ["this ", "these ", "our "];
    OTHERS.iter().any(|other| near.contains(other))
        || belongs.is_some_and(|whose| !ours.iter().any(|word| whose.starts_with(word)))
}

fn here(lower: &str, found: &mut Vec<(Range<usize>, Pointer)>) {
    for phrase in HERE {
        for (start, words) in lower.match_indices(phrase) {
            let end = start + words.len();
            let rest = lower[end..].trim_start();
            let is_end = rest.is_empty() || rest.starts_with(['.', ',', ':', ';', ')']);
            let address = rest.trim_start_matches([':', ' ', '(', '<']);
            let has_address = ["http", "www."].iter().any(|way| address.starts_with(way))
                || address.starts_with(FACT_MARK);
            if is_end && !has_address {
                found.push((start..end, Pointer::Here));
            }
        }
    }
}

#[cfg(test)]
mod tests;
