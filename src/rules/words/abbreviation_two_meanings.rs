//! One short form that is written out in two ways.

use super::context::is_past_fact;
use super::short_forms::{initials, spelt};
use crate::findings::{Message, Segment, Severity, Spot};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use crate::workspace::{At, Loaded, Passage, PassageKind};
use std::collections::BTreeMap;

pub static RULE: Rule = Rule {
    name: "abbreviation-two-meanings",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &["TRM-20"],
    page: include_str!("abbreviation_two_meanings.md"),
    look,
};

/// A long form where it stands.
struct Meaning {
    long: String,
    key: Vec<String>,
    spot: Spot,
}

fn look(look: &mut Look<'_>) {
    let mut first: BTreeMap<String, Meaning> = own_name(look).into_iter().collect();
    let former = former_names(look);
    let mut found = Vec::new();
    for (letters, meaning) in meanings(look.doc) {
        match first.get(&letters) {
            Some(_) if former.contains(&meaning.key) => {}
            Some(known) if !is_same(known, &meaning) => {
                found.push((two_meanings(&letters, &known.long, &meaning.long), meaning.spot, {
                    (known.spot.clone(), known.long.clone())
                }));
            }
            Some(_) => {}
            None => {
                first.insert(letters, meaning);
            }
        }
    }
    for (message, spot, (earlier, long)) in found {
        look.report_spot(spot, message)
            .with_related(&earlier, format!("{} is meant here", quoted(&long)));
    }
}

/// The short name of the document’s own partnership or network, with what it is short for.
fn own_name(look: &Look<'_>) -> Option<(String, Meaning)> {
    let of_plan = look.plan().and_then(|plan| plan.partnership.as_ref());
    let of_plan = of_plan.map(|own| ("partnership", own.short_name.as_ref(), own.name.as_ref()));
    let of_network = look.network().and_then(|network| network.network.as_ref());
    let of_network = of_network.map(|own| ("network", own.short_name.as_ref(), own.name.as_ref()));
    let (key_of, short, name) = of_plan.or(of_network)?;
    let (letters, long) = (short?.as_str().trim(), name?.as_str());
    if !is_short_form(letters) || !spelt(&initials(long), letters) {
        return None;
    }
    let spot = look.doc.spot(&At::key(key_of).then("short_name"))?;
    Some((letters.to_owned(), Meaning { key: key(long), long: long.to_owned(), spot }))
}

/// Names that the partnership had or is also known by: their letters may be the same.
fn former_names(look: &Look<'_>) -> Vec<Vec<String>> {
    let own = look.plan().and_then(|plan| plan.partnership.as_ref());
    own.iter().flat_map(|own| &own.aliases).map(|alias| key(alias.as_str())).collect()
}

fn is_short_form(letters: &str) -> bool {
    (2..=7).contains(&letters.len()) && letters.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Every “long form (LF)”, in reading order.
fn meanings(doc: &Loaded) -> Vec<(String, Meaning)> {
    let mut found = Vec::new();
    for passage in doc.passages() {
        let past = passage.quoted || passage.fact.as_ref().is_some_and(is_past_fact);
        if past || is_title(passage) || !passage.text().contains('(') {
            continue;
        }
        let text = passage.text();
        for (open, _) in text.match_indices('(') {
            let Some((inside, _)) = text[open + 1..].split_once(')') else { break };
            let letters = inside.strip_suffix('s').unwrap_or(inside);
            let start = if is_short_form(letters) {
                long_form_before(&text[..open], letters)
            } else {
                None
            };
            let Some(start) = start else { continue };
            let long = text[start..open].trim_end().to_owned();
            let spot = passage.spot(start, open + 1 + inside.len() + 1);
            found.push((letters.to_owned(), Meaning { key: key(&long), long, spot }));
        }
    }
    found
}

/// A document's own title gives the short form of another document.
fn is_title(passage: &Passage) -> bool {
    let last = passage.fact.as_ref().and_then(|path| path.0.last());
    passage.kind == PassageKind::Fact
        && matches!(last, Some(Segment::Key(key)) if key == "title" || key == "document")
}

/// Where the words begin that spell `letters` and end with `before`. As few words as will do.
fn long_form_before(before: &str, letters: &str) -> Option<usize> {
    let words: Vec<usize> = before
        .split_whitespace()
        .map(|word| word.as_ptr() as usize - before.as_ptr() as usize)
        .collect();
    words.iter().rev().take(letters.len() + 4).copied().find(|start| {
        let long = &before[*start..];
        !long.contains([',', ';', ':', '.', '(']) && {
            let all = initials(long);
            // Spelt by these words, and not already by those after the first.
            spelt(&all, letters) && !spelt(&all[1..], letters)
        }
    })
}

/// The words that count: in small letters, one for many, without the smallest.
fn key(long: &str) -> Vec<String> {
    long.to_lowercase()
        .split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’'))
        .filter(|word| !matches!(*word, "" | "of" | "and" | "the" | "for" | "in" | "to" | "on"))
        .map(|word| {
            let bare: String = word.chars().filter(|c| c.is_alphanumeric()).collect();
            bare.trim_end_matches('s').to_owned()
        })
        .collect()
}

/// Whether two long forms say the same. One that adds a word of the same letter does, and so does one
/// with a slip of the pen: other rules look at those.
fn is_same(one: &Meaning, other: &Meaning) -> bool {
    let within = |few: &[String], many: &[String]| few.iter().all(|word| many.contains(word));
    within(&one.key, &other.key)
        || within(&other.key, &one.key)
        || strsim::osa_distance(&one.key.join(" "), &other.key.join(" ")) <= 3
}

fn two_meanings(letters: &str, first: &str, second: &str) -> Message {
    Message::new(
        format!("{letters} stands for {} here and for {} before", quoted(second), quoted(first)),
        "where only the letters stand, a reader cannot tell which of the two is meant",
        "Keep the letters for one of them, and write the other out",
    )
}
