//! Paths to facts as the guidance data writes them: `groups[].frequency`,
//! `partners[kind=police].lead.post`.

use crate::workspace::Loaded;
use crate::yaml::{Data, NodeId};

/// The nodes that `path` leads to and that hold something: one for each entry of a list that it goes
/// through.
pub(super) fn nodes(loaded: &Loaded, path: &str) -> Vec<NodeId> {
    let Some(root) = loaded.tree.root() else { return Vec::new() };
    let mut here = vec![root];
    for step in path.split('.') {
        let (key, choice) =
            step.split_once('[').map_or((step, None), |(key, rest)| (key, Some(rest)));
        here = here
            .into_iter()
            .filter_map(|node| loaded.tree.entry(node, key))
            .flat_map(|entry| match choice {
                Some(choice) => chosen(loaded, entry.value, choice.trim_end_matches(']')),
                None => vec![entry.value],
            })
            .collect();
    }
    here.retain(|node| holds_something(loaded, *node));
    here
}

/// The entries of a list: all of them, or those with a field of this value (`kind=police`).
fn chosen(loaded: &Loaded, list: NodeId, choice: &str) -> Vec<NodeId> {
    let items = loaded.tree.items(list).iter().copied();
    let Some((field, value)) = choice.split_once('=') else { return items.collect() };
    let has = |item: &NodeId| {
        let entry = loaded.tree.entry(*item, field);
        let scalar = entry.and_then(|entry| loaded.tree.scalar(entry.value));
        scalar.is_some_and(|scalar| scalar.text.trim() == value)
    };
    items.filter(has).collect()
}

/// Whether a node holds more than nothing, an empty list or words that leave it open.
fn holds_something(loaded: &Loaded, node: NodeId) -> bool {
    match &loaded.tree.resolved(node).data {
        Data::Scalar(scalar) => !scalar.is_nothing() && !crate::rules::leaves_open(&scalar.text),
        Data::List(items) => items.iter().any(|item| holds_something(loaded, *item)),
        Data::Map(entries) => entries.iter().any(|entry| holds_something(loaded, entry.value)),
        Data::Alias { .. } => false,
    }
}
