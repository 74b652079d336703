//! The history of *Working Together* told wrongly: an edition skipped, a duty dated to another one.

use super::citations::{Cited, cited, edition_years};
use super::context::{in_quotes, is_past_fact, sentence};
use super::sources;
use crate::findings::{Message, Severity};
use crate::rules::sentences::denies;
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;

pub static RULE: Rule = Rule {
    name: "edition-history-wrong",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &["TRM-15"],
    page: include_str!("edition_history_wrong.md"),
    look,
};

/// What one edition does to another.
const REPLACES: [&str; 4] = ["replaces", "replaced", "supersedes", "superseded"];

/// How the three partners may be brought in; the law of 2017 did, and the edition of 2018 after it.
const BRINGS: [&str; 6] =
    ["introduced", "introduces", "established", "established the role of", "created", "brought in"];

const PARTNERS: [&str; 5] = [
    "three statutory safeguarding partners",
    "three safeguarding partners",
    "three statutory partners",
    "statutory safeguarding partners",
    "safeguarding partners",
];

fn look(look: &mut Look<'_>) {
    let mut found = Vec::new();
    for passage in look.doc.passages() {
        if passage.quoted || passage.fact.as_ref().is_some_and(is_past_fact) {
            continue;
        }
        let text = passage.text();
        for cited in cited(text) {
            let around = sentence(text, cited.start, cited.end);
            if in_quotes(text, cited.start, cited.end) || is_denied(around) {
                continue;
            }
            let after = &text[cited.end..offset_of(text, around) + around.len()];
            if let Some(message) = skips(cited, after) {
                let finding = (passage.spot(cited.start, cited.end), message);
                found.push((finding, sources::of_term("TRM-15")));
            } else if let Some(message) = too_late(cited, after) {
                let finding = (passage.spot(cited.start, cited.end), message);
                found.push((finding, sources::OWN_RULE.to_owned()));
            }
        }
    }
    for ((spot, message), source) in found {
        look.report_spot(spot, message).source = source;
    }
}

/// Whether a sentence denies something. “Previous” is no denial here, nor is “was”.
fn is_denied(sentence: &str) -> bool {
    let told = sentence.to_lowercase();
    let told: Vec<&str> =
        told.split_whitespace().filter(|word| !matches!(*word, "was" | "previously")).collect();
    denies(&told.join(" "))
}

fn offset_of(text: &str, part: &str) -> usize {
    part.as_ptr() as usize - text.as_ptr() as usize
}

/// “Working Together 2026 replaces the previous 2018 version.”
fn skips(cited: Cited, after: &str) -> Option<Message> {
    let mut words = after.split_whitespace();
    let verb = words.next().filter(|verb| REPLACES.contains(verb))?;
    let year = words.take(7).find_map(year_of)?;
    let before: Vec<i16> = edition_years().filter(|year| *year < cited.year).collect();
    let right = before.iter().max()?;
    let is_edition = edition_years().any(|known| known == cited.year) && before.contains(&year);
    (is_edition && year != *right).then(|| {
        Message::new(
            format!("The edition of {} {verb} that of {right}, not that of {year}", cited.year),
            "readers lose sight of what the edition between changed",
            format!("Write {right}"),
        )
    })
}

fn year_of(word: &str) -> Option<i16> {
    let word = word.trim_matches(|c: char| !c.is_ascii_digit());
    (word.len() == 4).then(|| word.parse().ok()).flatten()
}

/// “Working Together 2023 introduced the three safeguarding partners.”
fn too_late(cited: Cited, after: &str) -> Option<Message> {
    if cited.year <= 2018 {
        return None;
    }
    let after = after.trim_start();
    let rest = BRINGS.iter().find_map(|verb| after.strip_prefix(verb))?;
    let rest = rest.trim_start();
    let rest = rest.strip_prefix("the ").unwrap_or(rest);
    let partners = PARTNERS.iter().find(|partners| rest.starts_with(**partners))?;
    let ends = rest[partners.len()..]
        .chars()
        .next()
        .is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '\'' | '’'));
    ends.then(|| {
        Message::new(
            format!("{} came before the edition of {}", quoted(partners), cited.year),
            "they have been in law since the Children and Social Work Act 2017; a reader cannot tell \
             how long the duty has bound them",
            "Name the Act of 2017 and the edition of 2018; what came in 2023 are the lead and the \
             delegated safeguarding partners",
        )
    })
}
