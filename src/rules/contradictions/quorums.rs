//! What a sentence says about who has to be at a meeting, read in the forms that plans use and
//! compared with a quorum among the facts.

use super::rates::number;
use super::sentence::{Kind, Token};
use crate::document::group::Quorum;
use crate::document::values::Prose;
use std::ops::Range;

/// A quorum as a sentence gives it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Said {
    /// Every statutory partner.
    pub(super) all_partners: bool,
    /// Only so many of the statutory partners.
    pub(super) some_partners: Option<u32>,
    /// So many members.
    pub(super) members: Option<u32>,
    /// Out of so many.
    out_of: Option<u32>,
    /// The bytes of the words.
    pub(super) words: Range<usize>,
}

/// Words that may stand between a number and “partners”.
const PARTNER_WORDS: [&str; 10] = [
    "of",
    "the",
    "our",
    "statutory",
    "safeguarding",
    "local",
    "lead",
    "delegated",
    "multi",
    "agency",
];

const MEMBERS: [&str; 8] = [
    "members",
    "people",
    "representatives",
    "organisations",
    "agencies",
    "attendees",
    "settings",
    "persons",
];

/// Reads the quorum in a sentence; nothing where it gives two that differ.
pub(super) fn read(tokens: &[Token<'_>]) -> Option<Said> {
    let mut said = Said::default();
    let mut at = 0;
    while at < tokens.len() {
        let length = all_partners(&tokens[at..], &mut said)
            .or_else(|| some(&tokens[at..], &mut said))
            .or_else(|| after_quorum(&tokens[at..], &mut said));
        match length {
            Some(length) => {
                let words = tokens[at].start..tokens[at + length - 1].end;
                if said.words.is_empty() {
                    said.words = words;
                } else {
                    said.words.end = words.end;
                }
                at += length;
            }
            None => at += 1,
        }
    }
    (!said.words.is_empty()).then_some(said)
}

/// All three statutory partners; each of the safeguarding partners.
fn all_partners(tokens: &[Token<'_>], said: &mut Said) -> Option<usize> {
    if !tokens.first()?.is_any(&["all", "each", "every"]) {
        return None;
    }
    let (length, told) = partners(&tokens[1..])?;
    said.all_partners |= told;
    told.then_some(length + 1)
}

/// Words up to “partners”: how many, and whether statutory ones are meant.
fn partners(tokens: &[Token<'_>]) -> Option<(usize, bool)> {
    let mut told = false;
    for (at, token) in tokens.iter().enumerate().take(8) {
        let Kind::Word(word) = token.kind else { return None };
        if matches!(word, "partner" | "partners") {
            let agencies =
                tokens.get(at + 1).is_some_and(|token| token.is_any(&["agency", "agencies"]));
            return Some((at + 1 + usize::from(agencies), told));
        }
        told |= matches!(word, "statutory" | "safeguarding" | "lead" | "delegated")
            || number(word) == Some(3);
        if !PARTNER_WORDS.contains(&word) && number(word).is_none() {
            return None;
        }
    }
    None
}

/// Two of the three statutory partners; four members; four of six; four out of the six members.
fn some(tokens: &[Token<'_>], said: &mut Said) -> Option<usize> {
    let Kind::Word(word) = tokens.first()?.kind else { return None };
    let count = number(word)?;
    if let Some((length, true)) = partners(&tokens[1..]) {
        said.some_partners = Some(count);
        return Some(length + 1);
    }
    let mut at = 1;
    if tokens.get(at).is_some_and(|token| token.is("out")) {
        at += 1;
    }
    if tokens.get(at).is_some_and(|token| token.is("of")) {
        at += 1;
        while tokens.get(at).is_some_and(|token| token.is_any(&["the", "its", "our"])) {
            at += 1;
        }
        let Kind::Word(word) = tokens.get(at)?.kind else { return None };
        let all = number(word)?;
        add(said, count, Some(all));
        let noun = tokens.get(at + 1).is_some_and(|token| token.is_any(&MEMBERS));
        return Some(at + 1 + usize::from(noun));
    }
    while tokens.get(at)?.is_any(&["full", "voting", "core", "permanent", "named"]) {
        at += 1;
    }
    if !tokens.get(at)?.is_any(&MEMBERS) {
        return None;
    }
    add(said, count, None);
    Some(at + 1)
}

/// A quorum of four; the quorum is four.
fn after_quorum(tokens: &[Token<'_>], said: &mut Said) -> Option<usize> {
    let link = tokens.get(1)?.is_any(&["of", "is"]);
    if !tokens.first()?.is("quorum") || !link {
        return None;
    }
    let Kind::Word(word) = tokens.get(2)?.kind else { return None };
    let ends = tokens.get(3).is_none_or(|token| matches!(token.kind, Kind::Mark('.' | ',' | ';')));
    let count = number(word).filter(|_| ends)?;
    add(said, count, None);
    Some(3)
}

fn add(said: &mut Said, count: u32, out_of: Option<u32>) {
    said.members = Some(said.members.map_or(count, |known| known.max(count)));
    said.out_of = said.out_of.or(out_of);
}

impl Said {
    /// Whether a plan with `partners` statutory partners cannot mean both this and `fact`.
    pub(super) fn contradicts(&self, fact: &Quorum, partners: u32) -> bool {
        let all = fact.all_statutory_partners == Some(true);
        let own_words = fact.text.as_ref().is_some_and(|text| !text.is_empty());
        if self.some_partners.is_some_and(|count| all && count < partners.min(3)) {
            return true;
        }
        if self.all_partners || self.some_partners.is_some() {
            let other = fact.at_least.is_some() || fact.all_statutory_partners == Some(false);
            return self.all_partners && !all && other && !own_words && fact.also.is_empty();
        }
        let Some(members) = self.members else { return false };
        if own_words && says(fact.text.as_ref(), members) {
            return false;
        }
        match fact.at_least {
            Some(count) => {
                let of = self.out_of.zip(fact.out_of).is_some_and(|(one, other)| one != other);
                members != count || of
            }
            None => all && !own_words && members < partners.min(3),
        }
    }
}

/// Whether the words of a fact hold this number.
fn says(text: Option<&Prose>, count: u32) -> bool {
    let lower = text.map_or_else(String::new, |text| text.as_str().to_lowercase());
    lower.split(|c: char| !c.is_alphanumeric()).any(|word| number(word) == Some(count))
}

/// A quorum of the facts in a few words.
pub(super) fn in_words(fact: &Quorum) -> String {
    let members = match (fact.at_least, fact.out_of) {
        (Some(count), Some(all)) => Some(format!("{count} of {all} members")),
        (Some(count), None) => Some(format!("{count} members")),
        (None, _) => None,
    };
    let all = "all statutory partners";
    match (fact.all_statutory_partners, members) {
        (Some(true), Some(members)) => format!("{all} and {members}"),
        (Some(true), None) => all.to_owned(),
        (_, Some(members)) => members,
        (_, None) => "something else".to_owned(),
    }
}
