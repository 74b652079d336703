//! From a path to the node at its end.

use super::tree::{Data, NodeId, Tree};

/// One step of a path.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Into a map, by key.
    Key(String),
    /// Into a list, from 0.
    Index(usize),
}

/// What stands at the end of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// The key, when the last step went into a map.
    pub key: Option<NodeId>,
    /// The value; an alias itself and not what it refers to, so that its place is where the author
    /// used it.
    pub value: NodeId,
}

impl Tree {
    /// The node at the end of `path`, from the root. Aliases on the way are followed. `None` when
    /// the path leads nowhere.
    pub fn at(&self, path: &[Step]) -> Option<Found> {
        let mut found = Found { key: None, value: self.root()? };
        for step in path {
            found = self.step(found.value, step)?;
        }
        Some(found)
    }

    /// The node that one step leads to.
    pub fn step(&self, from: NodeId, step: &Step) -> Option<Found> {
        match (step, &self.resolved(from).data) {
            (Step::Key(key), Data::Map(_)) => {
                let entry = self.entry(from, key)?;
                Some(Found { key: Some(entry.key), value: entry.value })
            }
            (Step::Index(index), Data::List(items)) => {
                Some(Found { key: None, value: *items.get(*index)? })
            }
            _ => None,
        }
    }
}
