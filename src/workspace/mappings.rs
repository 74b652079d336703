//! Walking the facts mapping by mapping, for rules that look for a shape wherever it stands: a
//! vacancy, a pair of dates, a key left empty. It knows no key by name.

use super::Loaded;
use crate::yaml::{Data, NodeId};
use std::collections::BTreeSet;

/// Every mapping of the document in the order of its paths, without those under keys that masa does
/// not know. What an alias repeats is visited once, where it stands.
pub fn mappings(doc: &Loaded) -> Vec<NodeId> {
    let unknown: BTreeSet<NodeId> = doc.unknown.iter().copied().collect();
    let mut found = Vec::new();
    let mut open: Vec<NodeId> = doc.tree.root().into_iter().collect();
    while let Some(node) = open.pop() {
        if unknown.contains(&node) {
            continue;
        }
        match &doc.tree.node(node).data {
            Data::Map(entries) => {
                found.push(node);
                open.extend(entries.iter().rev().map(|entry| entry.value));
            }
            Data::List(items) => open.extend(items.iter().rev()),
            Data::Scalar(_) | Data::Alias { .. } => {}
        }
    }
    found
}
