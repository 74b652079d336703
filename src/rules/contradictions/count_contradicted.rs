//! Text that counts the partners, groups or priorities of a plan otherwise than its facts list them.

use super::listed::{Counted, Listed};
use super::named::Named;
use super::rates::number;
use super::sentence::{self, Kind, Text, Token};
use crate::findings::{Message, Severity};
use crate::rules::mending::write_count;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use std::ops::Range;

pub static RULE: Rule = Rule {
    name: "count-contradicted",
    severity: Severity::Error,
    in_draft: Severity::Warning,
    kinds: PLANS,
    serves: &[],
    page: include_str!("count_contradicted.md"),
    look,
};

/// Letters that every count of these holds.
const WORDS: [&str; 9] = [
    "partners",
    "agencies",
    "groups",
    "priorities",
    "principles",
    "lsps",
    "dsps",
    "stages",
    "steps",
];

/// Words before a number that make it the number of all.
const ALL: [&str; 10] =
    ["the", "our", "all", "these", "its", "has", "have", "are", "following", "comprises"];

/// Those after which even fewer than the facts list is no part of them.
const SURELY_ALL: [&str; 6] = ["our", "all", "has", "have", "are", "comprises"];

/// Words after the noun that pick some of all, or belong to somebody else.
const PICKED: [&str; 26] = [
    "who",
    "that",
    "which",
    "whose",
    "concerned",
    "involved",
    "of",
    "with",
    "without",
    "outside",
    "from",
    "below",
    "chaired",
    "led",
    "on",
    "about",
    "where",
    "present",
    "named",
    "other",
    "across",
    "above",
    "each",
    "for",
    "at",
    "in",
];

/// Words of a sentence that speaks of elsewhere, of others or of what may be.
const DOUBT: [&str; 19] = [
    "wellbeing board",
    "community safety",
    "youth justice",
    "neighbouring",
    "neighbours",
    "neighbour",
    "region",
    "regional",
    "adults",
    "national",
    "if",
    "would",
    "could",
    "may",
    "proposed",
    "other areas",
    "some areas",
    "elsewhere",
    "footprint",
];

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let doc = look.doc;
    let named = Named::nothing(doc);
    for text in sentence::texts(look, &WORDS) {
        for sentence in text.sentences.iter().filter(|one| text.holds_sought(&one.range)) {
            let tokens = text.tokens(&named, sentence);
            let sentence = &sentence.range;
            let counts = counts(&text, sentence, &tokens);
            if counts.is_empty()
                || text.is_past(sentence)
                || text.says_any(sentence, &DOUBT)
                || !text.is_of_today(doc)
            {
                continue;
            }
            for (counted, stated, sure, words) in counts {
                let Some(listed) = counted.listed(plan, look.day) else { continue };
                let few = stated < *listed.fits.start();
                if listed.fits.contains(&stated)
                    || few && !sure
                    || text.is_quoted(&words)
                    || !doc.may_judge_absence(&listed.at)
                {
                    continue;
                }
                let list = doc.gap(&listed.at);
                let message = differs(&text.passage.text()[words.clone()], &listed);
                let spot = text.passage.spot(words.start, words.end);
                let fix = write_count(doc, text.passage, spot.place, listed.count);
                let finding = look.report_spot(spot, message);
                finding.fix = fix;
                finding.with_related(&list, format!("{} listed here", listed.count));
            }
        }
    }
}

/// What a sentence counts: what, how many, whether it surely means all, and the bytes of the words.
fn counts(
    text: &Text<'_>,
    sentence: &Range<usize>,
    tokens: &[Token<'_>],
) -> Vec<(Counted, usize, bool, Range<usize>)> {
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate().skip(1) {
        let Kind::Word(word) = token.kind else { continue };
        let Some(stated) = number(word).filter(|number| *number > 1) else { continue };
        let before = &tokens[at - 1];
        let Some((counted, end)) =
            noun(&tokens[at + 1..]).map(|(what, length)| (what, at + length))
        else {
            continue;
        };
        let Some(counted) = counted.or_else(|| ladder(text, sentence)) else { continue };
        let after = tokens.get(end + 1);
        let own = before.is_any(&["our", "has", "have"]);
        if counted == Counted::Principles && !own || !is_ours(&tokens[..at]) {
            continue;
        }
        if !before.is_any(&ALL) || after.is_some_and(|token| token.is_any(&PICKED)) {
            continue;
        }
        // “The two statutory partners are the council and the police.”
        let defines = after.is_some_and(|token| token.is("are") || token.kind == Kind::Mark(':'));
        let sure = before.is_any(&SURELY_ALL) || defines || !is_of_people(counted);
        let stated = usize::try_from(stated).unwrap_or(usize::MAX);
        found.push((counted, stated, sure, token.start..tokens[end].end));
    }
    found
}

/// Whether “has” before a number has the partnership or a process of the plan as its subject.
fn is_ours(before: &[Token<'_>]) -> bool {
    let Some((last, rest)) = before.split_last() else { return false };
    if !last.is_any(&["has", "have", "comprises"]) {
        return true;
    }
    let mut rest = rest;
    while let [start @ .., end] = rest
        && (end.is("which") || end.kind == Kind::Mark(','))
    {
        rest = start;
    }
    match rest {
        [.., whose, end] if end.is_any(&["partnership", "executive"]) => {
            whose.is_any(&["the", "our", "children", "safeguarding", "'s"])
        }
        [.., end] => {
            end.is_any(&["we", "plan", "arrangements", "process", "procedure", "executive"])
        }
        [] => false,
    }
}

/// Whether “the two” may look back to two of them who were just named.
const fn is_of_people(counted: Counted) -> bool {
    !matches!(
        counted,
        Counted::Subgroups | Counted::Priorities | Counted::DisputeSteps | Counted::EscalationSteps
    )
}

/// What is counted after a number, with how many words that takes; `None` inside for the steps of a
/// ladder, which the words around have to tell.
fn noun(tokens: &[Token<'_>]) -> Option<(Option<Counted>, usize)> {
    let words: Vec<&str> = tokens
        .iter()
        .take(5)
        .map_while(|token| match token.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        })
        .collect();
    let counted = match words.as_slice() {
        ["sub" | "standing" | "working", "groups", ..] | ["standing", "subgroups", ..] => {
            (Counted::Subgroups, 2)
        }
        ["subgroups", ..] => (Counted::Subgroups, 1),
        ["standing", "sub", "groups", ..] => (Counted::Subgroups, 3),
        ["task", "and", "finish", "groups", ..] => (Counted::TaskGroups, 4),
        ["relevant", "agencies", ..] => (Counted::RelevantAgencies, 2),
        ["priorities", ..] => (Counted::Priorities, 1),
        ["strategic" | "shared" | "key" | "main" | "joint" | "safeguarding", "priorities", ..] => {
            (Counted::Priorities, 2)
        }
        ["principles", ..] => (Counted::Principles, 1),
        ["shared" | "core" | "guiding", "principles", ..] => (Counted::Principles, 2),
        ["stages" | "steps", ..] => return Some((None, 1)),
        _ => partners(&words)?,
    };
    Some((Some(counted.0), counted.1))
}

/// The partners that are counted: statutory, safeguarding, lead or delegated ones.
fn partners(words: &[&str]) -> Option<(Counted, usize)> {
    let adjectives = ["statutory", "local", "lead", "delegated", "safeguarding", "partner"];
    let length = words.iter().take_while(|word| adjectives.contains(word)).count();
    let (told, noun) = (&words[..length], *words.get(length)?);
    let has = |word: &str| told.contains(&word);
    let counted = match noun {
        "lsps" => Counted::LeadPartners,
        "dsps" => Counted::DelegatedPartners,
        "partners" if has("lead") => Counted::LeadPartners,
        "partners" if has("delegated") => Counted::DelegatedPartners,
        "partners" | "agencies" if has("statutory") => Counted::StatutoryPartners,
        "partners" | "agencies" if has("safeguarding") => Counted::SafeguardingPartners,
        _ => return None,
    };
    Some((counted, length + 1))
}

/// Which ladder a sentence about steps speaks of, by its own words.
fn ladder(text: &Text<'_>, sentence: &Range<usize>) -> Option<Counted> {
    let lower = text.words(sentence).to_lowercase();
    match (lower.contains("dispute"), lower.contains("escalation")) {
        (true, false) => Some(Counted::DisputeSteps),
        (false, true) => Some(Counted::EscalationSteps),
        _ => None,
    }
}

fn differs(words: &str, listed: &Listed) -> Message {
    Message::new(
        format!("The text counts {}, and the facts list {}", quoted(words), listed.count),
        "readers cannot tell whether one is missing from the list or the number is old",
        "Correct the number or the list",
    )
}
