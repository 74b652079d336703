//! What fixes are made of: other words for a fact or a passage, and a key that is missing.
//!
//! A fix is a change of bytes; whether it does what it should is tried before it is written
//! (`src/fixing/`). Here nothing is made where it cannot be said how to write it.

use crate::findings::{Edit, Fix, Safety};
use crate::rules::numbers::NUMBERS;
use crate::text::{Place, Span, quoted};
use crate::workspace::{At, Loaded, Passage, described};
use crate::yaml::{Addition, Change, Data, NodeId, Step};
use std::ops::Range;
use strsim::osa_distance;

/// A fix of one change.
pub fn fix(label: impl Into<String>, safety: Safety, edit: Edit) -> Fix {
    Fix { label: label.into(), safety, edits: vec![edit] }
}

/// The change that makes `new` of the fact or key in `node`.
pub fn other_fact(doc: &Loaded, node: NodeId, new: &str) -> Option<Edit> {
    let source = source_of(doc, doc.tree.node(node).place);
    doc.tree.rewritten(source, node, new).map(edit)
}

/// The fix that writes a fact or key another way.
pub fn write_as(doc: &Loaded, node: NodeId, new: &str, safety: Safety) -> Option<Fix> {
    other_fact(doc, node, new).map(|edit| fix(format!("Write {}", quoted(new)), safety, edit))
}

/// The change that makes `new` of the words `start..end` of a passage; none where marks of Markdown
/// or YAML stand among them.
pub fn other_words(doc: &Loaded, passage: &Passage, part: Range<usize>, new: &str) -> Option<Edit> {
    let place = passage.words.place(part.start, part.end);
    let is_exact = doc.sources.text_at(place) == &passage.text()[part];
    is_exact.then(|| words_at(doc, passage, place, new)).flatten()
}

/// The change that makes `new` of the words at a place in a passage.
fn words_at(doc: &Loaded, passage: &Passage, place: Place, new: &str) -> Option<Edit> {
    let is_mark = |c: char| c.is_control() || "*_[]<>|`~#\\{}$".contains(c);
    if new.contains(is_mark) {
        return None;
    }
    let Some(node) = doc.tree.scalar_holding(place) else {
        // Only what stands among the facts is YAML.
        return passage.fact.is_none().then(|| Edit { place, text: new.to_owned() });
    };
    let old = doc.sources.text_at(place);
    let scalar = doc.tree.scalar(node)?;
    let mut starts = scalar.text.match_indices(old).map(|(at, _)| at);
    let at = starts.find(|at| scalar.map.span(*at, at + old.len()) == place.span)?;
    let part = at..at + old.len();
    doc.tree.partly_rewritten(source_of(doc, place), node, part, new).map(edit)
}

/// The fix that writes the words `part` of a passage another way.
pub fn write_words(
    doc: &Loaded,
    passage: &Passage,
    part: Range<usize>,
    new: &str,
    safety: Safety,
) -> Option<Fix> {
    let edit = other_words(doc, passage, part, new)?;
    Some(fix(format!("Write {}", quoted(new)), safety, edit))
}

/// The fix that states another number in words of a passage that begin with one: “four groups”. One
/// is left to a person, since the words after it change too.
pub fn write_count(doc: &Loaded, passage: &Passage, place: Place, count: usize) -> Option<Fix> {
    let words = doc.sources.text_at(place);
    let old = words.split_whitespace().next().filter(|old| words.starts_with(old) && count > 1)?;
    let is_digits = old.bytes().all(|byte| byte.is_ascii_digit());
    let new = match NUMBERS.get(count) {
        Some(word) if !is_digits => like(old, word),
        _ => count.to_string(),
    };
    let number = Span::new(place.span.start, place.span.start + old.len());
    let edit = words_at(doc, passage, Place::new(place.file, number), &new)?;
    Some(fix(format!("Write {}", quoted(&new)), Safety::Unsafe, edit))
}

/// `new` with the capitals of `old`: of its first word, or of each.
pub fn like(old: &str, new: &str) -> String {
    const SMALL: [&str; 5] = ["of", "and", "for", "the", "in"];
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let is_short_form = |word: &str| word.chars().filter(|c| c.is_uppercase()).count() > 1;
    let words: Vec<&str> = old.split_whitespace().collect();
    let first = words.first().is_some_and(|word| capital(word) && !is_short_form(word));
    let each = first && words.len() > 1 && words.iter().all(|word| capital(word));
    let word = |(at, word): (usize, &str)| {
        let is_raised = at == 0 && first || each && !SMALL.contains(&word);
        let mut letters = word.chars();
        match letters.next() {
            Some(letter) if is_raised => letter.to_uppercase().chain(letters).collect(),
            _ => word.to_owned(),
        }
    };
    new.split(' ').enumerate().map(word).collect::<Vec<_>>().join(" ")
}

/// The fix that puts the key at `at` where it is missing, empty, with a comment of what belongs there;
/// or with `value`, where that is certain.
pub fn add_key(doc: &Loaded, at: &At, value: Option<&str>, safety: Safety) -> Option<Fix> {
    let kind = doc.document.as_ref()?.kind();
    if doc.tree.at(&at.0).is_some() {
        return None;
    }
    let depth = (0..at.0.len()).rev().find(|depth| doc.tree.at(&at.0[..*depth]).is_some())?;
    // What an alias refers to is shared with other facts.
    let is_alias = |depth: usize| {
        let found = doc.tree.at(&at.0[..depth]);
        found.is_none_or(|found| matches!(doc.tree.node(found.value).data, Data::Alias { .. }))
    };
    if (0..=depth).any(is_alias) {
        return None;
    }
    let keys: Option<Vec<&str>> = at.0[depth..].iter().map(key_of).collect();
    let keys = keys.filter(|keys| !keys.is_empty())?;
    let comment = value.is_none().then(|| described(kind, at).unwrap_or_default());
    let addition = Addition {
        keys: &keys,
        value: value.unwrap_or_default(),
        comment: comment.unwrap_or_default(),
    };
    let found = doc.tree.at(&at.0[..depth])?;
    let change = if doc.tree.is_nothing(found.value) {
        let key = found.key?;
        doc.tree.added_below(source_of(doc, doc.tree.node(key).place), key, addition)
    } else {
        // The first file is the file of facts; all that is outermost stands there.
        let first = doc.sources.iter().next().map(|(file, _)| file)?;
        let file = if depth == 0 { first } else { doc.tree.node(found.value).place.file };
        doc.tree.added(&doc.sources.get(file).text, file, found.value, addition)
    };
    let label = match value {
        Some(value) => format!("Add `{}: {value}`", keys.join(".")),
        None => format!("Add `{}:`, to be filled in", keys.join(".")),
    };
    change.map(|change| fix(label, safety, edit(change)))
}

/// The word among `known` that `word` is by a slip of one letter, or of two in a longer word; none
/// where another is as near as that, and where a figure differs.
pub fn only_slip<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let allowed = match word.chars().count() {
        0..3 => return None,
        3..6 => 1,
        _ => 2,
    };
    let lower = word.to_lowercase();
    let distance = |known: &str| osa_distance(&known.to_lowercase(), &lower);
    let mut near: Vec<(usize, &str)> = known.into_iter().map(|one| (distance(one), one)).collect();
    let figures = |word: &str| word.chars().filter(char::is_ascii_digit).collect::<String>();
    near.retain(|(distance, one)| *distance <= allowed && figures(one) == figures(word));
    near.sort_unstable();
    match near.as_slice() {
        [(_, only)] => Some(only),
        [(first, nearest), (second, _), ..] if first < second => Some(nearest),
        _ => None,
    }
}

fn key_of(step: &Step) -> Option<&str> {
    match step {
        Step::Key(key) => Some(key),
        Step::Index(_) => None,
    }
}

fn edit((place, text): Change) -> Edit {
    Edit { place, text }
}

fn source_of(doc: &Loaded, place: Place) -> &str {
    &doc.sources.get(place.file).text
}
