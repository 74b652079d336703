//! From a tree to its types, whatever does not fit left out and told.
//!
//! The structure check has left out what has the wrong shape before this; what can still be wrong is a
//! number that is too large for any use.

use super::index::{Index, path_by_ids};
use super::trouble::Trouble;
use crate::findings::{Spot, Subject};
use crate::text::{Sources, quoted};
use crate::yaml::{NodeId, Step, Tree, from_tree_noting};
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};

/// What was read, and what did not fit.
pub(super) struct Fitted<T> {
    /// The value; `None` where nothing of the tree fits.
    pub(super) value: Option<T>,
    /// The nodes that were read as each type of value, in reading order.
    pub(super) nodes: BTreeMap<&'static str, Vec<NodeId>>,
    /// What did not fit, in words for a rule.
    pub(super) troubles: Vec<Trouble>,
    /// The top-level keys that lost something.
    pub(super) keys: BTreeSet<String>,
}

/// Reads `tree` as a `T`. What does not fit is taken out of the tree.
pub(super) fn fit<T: DeserializeOwned>(tree: &mut Tree, sources: &Sources) -> Fitted<T> {
    let mut fitted =
        Fitted { value: None, nodes: BTreeMap::new(), troubles: Vec::new(), keys: BTreeSet::new() };
    while let Some(root) = tree.root() {
        let (read, notes) = from_tree_noting::<T>(tree, root);
        let error = match read {
            Ok(value) => {
                fitted.value = Some(value);
                for (name, node) in notes {
                    fitted.nodes.entry(name).or_default().push(node);
                }
                break;
            }
            Err(error) => error,
        };
        fitted.tell(tree, sources, error.node());
        if error.node() == root {
            break;
        }
        tree.drop_nodes(&BTreeSet::from([error.node()]));
    }
    fitted
}

impl<T> Fitted<T> {
    fn tell(&mut self, tree: &Tree, sources: &Sources, node: NodeId) {
        let at = Index::new(tree).at(node);
        if let Some(Step::Key(key)) = at.0.first() {
            self.keys.insert(key.clone());
        }
        let place = tree.node(node).place;
        let spot = Spot { place, subject: Subject::Fact(path_by_ids(tree, &at)) };
        let found = quoted(sources.text_at(place));
        let wanted = "a number that is not so large".to_owned();
        self.troubles.push(Trouble::WrongShape { spot, wanted, found });
    }

    /// The same with another value in place of the value.
    pub(super) fn map<U>(self, change: impl FnOnce(T) -> U) -> Fitted<U> {
        let Self { value, nodes, troubles, keys } = self;
        Fitted { value: value.map(change), nodes, troubles, keys }
    }
}
