//! One body, two spellings, in one document.

use super::body_names::{Spelling, names_of, strict};
use super::context::is_past_fact;
use super::short_forms::{is_muddled, short_forms};
use crate::findings::{Edit, FactPath, Fix, Message, Safety, Segment, Severity, Spot, Subject};
use crate::register;
use crate::rules::mending::other_words;
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use crate::workspace::{Loaded, Passage, PassageKind};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

pub static RULE: Rule = Rule {
    name: "body-spelt-two-ways",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("body_spelt_two_ways.md"),
    look,
};

/// How many pairs of one document get a fix.
const MOST_FIXES: usize = 20;

/// A spelling where it first stands.
struct Name {
    spelling: Spelling,
    words: String,
    spot: Spot,
}

fn look(look: &mut Look<'_>) {
    let allowed = allowed(look.doc);
    let names = names(look.doc, &allowed);
    for (count, (second, first)) in pairs(&names).into_iter().enumerate() {
        let (second, first) = (&names[second], &names[first]);
        // Each looks through the whole document.
        let fix = (count < MOST_FIXES).then(|| one_way(look, second, first)).flatten();
        let finding = look.report_spot(second.spot.clone(), two_ways(&second.words, &first.words));
        finding.fix = fix;
        finding.with_related(&first.spot, format!("spelt {} here", quoted(&first.words)));
    }
    muddled(look, &allowed);
}

/// The fix that writes one spelling everywhere: the registered name where both are names of one body
/// of that day, else the first. Among the facts the register leaves no doubt.
fn one_way(look: &Look<'_>, second: &Name, first: &Name) -> Option<Fix> {
    let registered = |words: &str| {
        let mut of_day = register::find_all(None, words).filter(|body| body.existed_on(look.day));
        of_day.next().filter(|_| of_day.next().is_none())
    };
    let body = registered(&second.words)
        .filter(|body| registered(&first.words).is_some_and(|other| other.id == body.id));
    let right = body.map_or(first.words.as_str(), |body| body.name);
    let right_spelling = Spelling::of(right).strict;
    let wrong = [&second.spelling.strict, &first.spelling.strict];
    let wrong: Vec<&String> = wrong.into_iter().filter(|one| **one != right_spelling).collect();
    let places: Vec<(&Passage, Range<usize>)> = spoken_names(look.doc)
        .filter(|(passage, range)| {
            wrong.contains(&&Spelling::of(&passage.text()[range.clone()]).strict)
        })
        .collect();
    let are_facts = places.iter().all(|(passage, _)| passage.kind == PassageKind::Fact);
    let safety = if body.is_some() && are_facts { Safety::Safe } else { Safety::Unsafe };
    let edits: Option<Vec<Edit>> = places
        .into_iter()
        .map(|(passage, range)| other_words(look.doc, passage, range, right))
        .collect();
    edits.map(|edits| Fix { label: format!("Write {} everywhere", quoted(right)), safety, edits })
}

/// Where the letters of the partnership’s own short name stand in another order.
fn muddled(look: &mut Look<'_>, allowed: &BTreeSet<String>) {
    let own = look.plan().and_then(|plan| plan.partnership.as_ref()?.short_name.as_ref());
    let Some(own) = own else { return };
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for passage in look.doc.passages() {
        let past = passage.fact.as_ref().is_some_and(is_past_fact);
        if passage.quoted || past || is_kind(passage, &["title", "document"]) {
            continue;
        }
        for short in short_forms(passage.text()) {
            let declared = allowed.contains(&strict(short.letters));
            if short.letters.len() == own.as_str().trim().len()
                && !declared
                && is_muddled(look.doc, short.letters)
                && seen.insert(short.letters.to_owned())
            {
                let spot = passage.spot(short.start, short.start + short.letters.len());
                found.push((spot, two_ways(short.letters, own.as_str())));
            }
        }
    }
    for (spot, message) in found {
        look.report_spot(spot, message);
    }
}

/// Every name of a body that is spoken of as it is today, in reading order.
fn spoken_names(doc: &Loaded) -> impl Iterator<Item = (&Passage, Range<usize>)> {
    let bodies: BTreeSet<FactPath> = doc
        .values_of("BodyName")
        .iter()
        .filter_map(|node| match doc.node_spot(*node).subject {
            Subject::Fact(path) => Some(path),
            _ => None,
        })
        .collect();
    doc.passages().iter().flat_map(move |passage| {
        let past = passage.fact.as_ref().is_some_and(is_past_fact);
        let is_body = || passage.fact.as_ref().is_some_and(|path| bodies.contains(path));
        let ranges = if passage.quoted || past || is_kind(passage, &["title", "document"]) {
            Vec::new()
        } else if is_body() {
            vec![(0, passage.text().len())]
        } else {
            names_of(passage)
        };
        ranges.into_iter().map(move |(start, end)| (passage, start..end))
    })
}

/// Every spelling in the document, each where it first stands, in reading order.
fn names(doc: &Loaded, allowed: &BTreeSet<String>) -> Vec<Name> {
    let mut met: BTreeSet<&str> = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let mut names = Vec::new();
    for (passage, range) in spoken_names(doc) {
        let words = &passage.text()[range.clone()];
        if !met.insert(words) {
            continue;
        }
        let spelling = Spelling::of(words);
        if !allowed.contains(&spelling.strict) && seen.insert(spelling.strict.clone()) {
            let spot = passage.spot(range.start, range.end);
            names.push(Name { spelling, words: words.to_owned(), spot });
        }
    }
    names
}

/// Spellings that the document declares: other names, short names, bodies of its own.
fn allowed(doc: &Loaded) -> BTreeSet<String> {
    doc.passages()
        .iter()
        .filter(|passage| is_kind(passage, &["aliases", "short_name"]) || is_declared(passage))
        .map(|passage| strict(passage.text()))
        .collect()
}

fn is_kind(passage: &Passage, keys: &[&str]) -> bool {
    let Some(path) = passage.fact.as_ref().filter(|_| passage.kind == PassageKind::Fact) else {
        return false;
    };
    let last = path.0.iter().rev().find_map(|segment| match segment {
        Segment::Key(key) => Some(key.as_str()),
        Segment::Item(_) => None,
    });
    last.is_some_and(|last| keys.contains(&last))
}

fn is_declared(passage: &Passage) -> bool {
    let first = passage.fact.as_ref().and_then(|path| path.0.first());
    matches!(first, Some(Segment::Key(key)) if key == "bodies")
}

/// Pairs of spellings of one name: each later one with the first.
fn pairs(names: &[Name]) -> Vec<(usize, usize)> {
    let mut first_with: BTreeMap<&str, usize> = BTreeMap::new();
    let mut pairs = Vec::new();
    for (index, name) in names.iter().enumerate() {
        let keys = [name.spelling.loose.as_str(), name.spelling.any_order.as_str()];
        let first = keys.iter().filter_map(|key| first_with.get(key)).min();
        let differs =
            |first: &&usize| names[**first].spelling.differs_only_in_spelling(&name.spelling);
        pairs.extend(first.filter(differs).map(|first| (index, *first)));
        for key in keys.into_iter().filter(|key| !key.is_empty()) {
            first_with.entry(key).or_insert(index);
        }
    }
    pairs
}

fn two_ways(second: &str, first: &str) -> Message {
    Message::new(
        format!("{} is spelt {} elsewhere", quoted(second), quoted(first)),
        "a reader may take them for two bodies, and a search for one does not find the other",
        "Use one spelling, the registered one where there is one; a name that is used locally goes \
         under `aliases:`",
    )
}
