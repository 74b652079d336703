//! One body, two spellings, in one document.

use super::body_names::{Spelling, names_of};
use super::context::is_past_fact;
use super::short_forms::{is_muddled, short_forms};
use crate::findings::{FactPath, Message, Segment, Severity, Spot, Subject};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use crate::workspace::{Loaded, Passage, PassageKind};
use std::collections::{BTreeMap, BTreeSet};

pub static RULE: Rule = Rule {
    name: "body-spelt-two-ways",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("body_spelt_two_ways.md"),
    look,
};

/// A spelling where it first stands.
struct Name {
    spelling: Spelling,
    words: String,
    spot: Spot,
}

fn look(look: &mut Look<'_>) {
    let allowed = allowed(look.doc);
    let names = names(look.doc, &allowed);
    for (second, first) in pairs(&names) {
        let (second, first) = (&names[second], &names[first]);
        look.report_spot(second.spot.clone(), two_ways(&second.words, &first.words))
            .with_related(&first.spot, format!("spelt {} here", quoted(&first.words)));
    }
    muddled(look, &allowed);
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
            let declared = allowed.contains(&Spelling::of(short.letters).strict);
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

/// Every spelling in the document, each where it first stands, in reading order.
fn names(doc: &Loaded, allowed: &BTreeSet<String>) -> Vec<Name> {
    let bodies: BTreeSet<FactPath> = doc
        .values_of("BodyName")
        .iter()
        .filter_map(|node| match doc.node_spot(*node).subject {
            Subject::Fact(path) => Some(path),
            _ => None,
        })
        .collect();
    let mut met: BTreeSet<&str> = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let mut names = Vec::new();
    for passage in doc.passages() {
        let past = passage.fact.as_ref().is_some_and(is_past_fact);
        if passage.quoted || past || is_kind(passage, &["title", "document"]) {
            continue;
        }
        let text = passage.text();
        let is_body = passage.fact.as_ref().is_some_and(|path| bodies.contains(path));
        let ranges = if is_body { vec![(0, text.len())] } else { names_of(passage) };
        for (start, end) in ranges {
            if !met.insert(&text[start..end]) {
                continue;
            }
            let spelling = Spelling::of(&text[start..end]);
            if !allowed.contains(&spelling.strict) && seen.insert(spelling.strict.clone()) {
                let spot = passage.spot(start, end);
                names.push(Name { spelling, words: text[start..end].to_owned(), spot });
            }
        }
    }
    names
}

/// Spellings that the document declares: other names, short names, bodies of its own.
fn allowed(doc: &Loaded) -> BTreeSet<String> {
    doc.passages()
        .iter()
        .filter(|passage| is_kind(passage, &["aliases", "short_name"]) || is_declared(passage))
        .map(|passage| Spelling::of(passage.text()).strict)
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
    first == Some(&Segment::Key("bodies".to_owned()))
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
