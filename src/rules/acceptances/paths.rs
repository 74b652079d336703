//! The path of an acceptance, followed as far as it leads.

use crate::findings::Segment;
use crate::workspace::{Loaded, Shape, label, near_misses, shape_at};
use crate::yaml::{Data, NodeId, Tree};
use std::collections::BTreeSet;

/// The first step of `at` that can lead nowhere: a key that does not belong there, or an entry that
/// a list does not have; with what was perhaps meant. A key that is only absent is no lost step: what
/// is missing is often what is accepted.
pub(super) fn lost_step(doc: &Loaded, at: &str) -> Option<(String, Option<String>)> {
    if let Some((within, _)) = at.split_once('#') {
        return lost_file(doc, within.trim());
    }
    let kind = doc.document.as_ref()?.kind();
    let mut node = doc.tree.root()?;
    for segment in segments(at) {
        let known = match shape_at(kind, &doc.index.at(node)) {
            Some(Shape::Map(keys)) => keys,
            _ => Vec::new(),
        };
        match next(&doc.tree, node, &segment, &known) {
            Ok(Some(found)) => node = found,
            Ok(None) => return None,
            Err(lost) => return Some(lost),
        }
    }
    None
}

/// A section that is not there.
fn lost_file(doc: &Loaded, within: &str) -> Option<(String, Option<String>)> {
    let folder = doc.path.rfind('/').map_or("", |end| &doc.path[..=end]);
    let inner = |path: &str| path.strip_prefix(folder).unwrap_or(path).to_owned();
    let known: BTreeSet<String> = doc
        .sources
        .iter()
        .map(|(_, source)| inner(&source.path))
        .chain(doc.passages().iter().map(|passage| inner(&passage.within)))
        .collect();
    if known.contains(within) || doc.has_gaps() {
        return None;
    }
    let near = near_misses(within, known.iter().map(String::as_str));
    Some((within.to_owned(), near.first().map(|near| (*near).to_owned())))
}

/// The steps of a path as it is written: `partners[police].lead`. What stands between brackets may
/// hold dots, and brackets in pairs.
fn segments(at: &str) -> Vec<Segment> {
    let mut segments = Vec::new();
    let mut word = String::new();
    let mut depth = 0usize;
    for letter in at.trim().chars() {
        match letter {
            '[' if depth == 0 => {
                push_key(&mut word, &mut segments);
                depth = 1;
            }
            ']' if depth == 1 => {
                segments.push(Segment::Item(std::mem::take(&mut word)));
                depth = 0;
            }
            '.' if depth == 0 => push_key(&mut word, &mut segments),
            _ => {
                match letter {
                    '[' => depth += 1,
                    ']' if depth > 0 => depth -= 1,
                    _ => {}
                }
                word.push(letter);
            }
        }
    }
    push_key(&mut word, &mut segments);
    segments
}

fn push_key(word: &mut String, segments: &mut Vec<Segment>) {
    if !word.trim().is_empty() {
        segments.push(Segment::Key(word.trim().to_owned()));
    }
    word.clear();
}

type Lost = (String, Option<String>);

fn lost(step: &str, known: &[String]) -> Lost {
    let near = near_misses(step, known.iter().map(String::as_str));
    (step.to_owned(), near.first().map(|near| (*near).to_owned()))
}

/// One step: where it leads, `None` where it leads to something absent.
fn next(
    tree: &Tree,
    node: NodeId,
    segment: &Segment,
    known: &[String],
) -> Result<Option<NodeId>, Lost> {
    match (segment, &tree.resolved(node).data) {
        (Segment::Key(key), Data::Map(_)) => match tree.entry(node, key) {
            Some(entry) => Ok(Some(entry.value)),
            None if known.contains(key) => Ok(None),
            None => Err(lost(key, known)),
        },
        (Segment::Item(words), Data::List(items)) => {
            let labels: Vec<String> = (0..items.len()).map(|i| label(tree, node, i)).collect();
            match labels.iter().position(|own| own == words.trim()) {
                Some(index) => Ok(Some(items[index])),
                None => Err(lost(words, &labels)),
            }
        }
        (Segment::Key(step) | Segment::Item(step), Data::List(_) | Data::Map(_)) => {
            Err((step.clone(), None))
        }
        _ => Ok(None),
    }
}
