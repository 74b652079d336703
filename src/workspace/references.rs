//! `{{ path }}` in narrative: from the words between the braces to the fact.

use super::index::label;
use crate::yaml::{Data, NodeId, Tree};

/// What a reference leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolved {
    /// One fact.
    Fact(NodeId),
    /// A group of facts, which cannot stand in a sentence.
    Group,
    /// Nothing: the step that leads nowhere, and what stands there instead.
    Missing {
        /// The step as written.
        step: String,
        /// What could stand there.
        known: Vec<String>,
    },
}

/// Follows `path` (`partners.police.lead.post`): keys of mappings, ids or numbers of entries.
pub fn resolve(tree: &Tree, path: &str) -> Resolved {
    match follow(tree, path) {
        Ok(node) if tree.scalar(node).is_some() => Resolved::Fact(node),
        Ok(_) => Resolved::Group,
        Err((step, known)) => Resolved::Missing { step, known },
    }
}

/// The node at the end of `path`; else the step that leads nowhere, and what could stand there.
pub(super) fn follow(tree: &Tree, path: &str) -> Result<NodeId, (String, Vec<String>)> {
    let mut node = tree.root().ok_or_else(|| (path.to_owned(), Vec::new()))?;
    for step in path.split('.') {
        let step = step.trim();
        node = next(tree, node, step).map_err(|known| (step.to_owned(), known))?;
    }
    Ok(node)
}

fn next(tree: &Tree, node: NodeId, step: &str) -> Result<NodeId, Vec<String>> {
    match &tree.resolved(node).data {
        Data::Map(entries) => tree
            .entry(node, step)
            .filter(|entry| !tree.is_nothing(entry.value))
            .map(|entry| entry.value)
            .ok_or_else(|| entries.iter().map(|entry| tree.key_text(*entry).to_owned()).collect()),
        Data::List(items) => {
            let mut labels = (0..items.len()).map(|i| label(tree, node, i));
            let by_label = labels.position(|label| label == step);
            let by_number = step.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            let found = by_label.or(by_number).and_then(|i| items.get(i)).copied();
            found.ok_or_else(|| (0..items.len()).map(|i| label(tree, node, i)).collect())
        }
        Data::Scalar(_) | Data::Alias { .. } => Err(Vec::new()),
    }
}

/// The words among `known` that `word` was perhaps meant to be, nearest first, three at most.
pub fn near_misses<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let lower = word.to_lowercase();
    let mut scored: Vec<(f64, &str)> = known
        .into_iter()
        .map(|candidate| (strsim::jaro_winkler(&candidate.to_lowercase(), &lower), candidate))
        .filter(|(score, _)| *score >= 0.82)
        .collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(b.1)));
    scored.into_iter().take(3).map(|(_, candidate)| candidate).collect()
}
