//! Changing a tree after it was read: top-level keys of another file moved in, nodes left out.

use std::collections::{BTreeMap, BTreeSet};

use super::problem::{Problem, ProblemKind};
use super::tree::{Data, Entry, Node, NodeId, Tree};

impl Tree {
    /// Moves the top-level keys of `other` into this tree. A key that stands here already is a
    /// [`ProblemKind::DuplicateKey`] with both places and keeps its first value; a file whose
    /// outermost node is not a map is a [`ProblemKind::NotAMap`]. Ids of this tree stay valid, ids
    /// of `other` do not.
    pub fn merge(&mut self, other: Self) {
        let offset = self.nodes.len() as u32;
        let moved = |id: NodeId| NodeId(id.0 + offset);
        self.nodes.extend(other.nodes.into_iter().map(|node| moved_by(offset, node)));
        self.damaged.extend(other.damaged.into_iter().map(moved));
        self.problems.extend(other.problems);
        self.comments.extend(other.comments);
        self.broken |= other.broken;
        self.unknown_keys_lost |= other.unknown_keys_lost;
        self.broken_keys.extend(other.broken_keys);
        let Some(root) = other.root.map(moved) else { return };
        if !matches!(self.node(root).data, Data::Map(_)) {
            if !self.is_nothing(root) {
                let place = self.node(root).place;
                self.problems.push(Problem { kind: ProblemKind::NotAMap, place, related: None });
                self.broken = true;
                self.unknown_keys_lost = true;
            }
            return;
        }
        match self.root {
            Some(own) if !self.is_nothing(own) => self.move_entries(own, root),
            _ => self.root = Some(root),
        }
    }

    fn move_entries(&mut self, own: NodeId, root: NodeId) {
        let mut present: BTreeMap<String, Entry> = self
            .entries(own)
            .iter()
            .map(|entry| (self.key_text(*entry).to_owned(), *entry))
            .collect();
        let mut fresh = Vec::new();
        for entry in self.entries(root).to_vec() {
            let key = self.key_text(entry).to_owned();
            let place = self.node(entry.key).place;
            if let Some(first) = present.get(&key).copied() {
                let related = Some(self.node(first.key).place);
                self.damaged.insert(self.follow(first.value));
                self.broken_keys.insert(key.clone());
                let kind = ProblemKind::DuplicateKey { key };
                self.problems.push(Problem { kind, place, related });
            } else {
                present.insert(key, entry);
                fresh.push(entry);
            }
        }
        if self.damaged.contains(&root) {
            self.damaged.insert(own);
        }
        if let Data::Map(entries) = &mut self.nodes[own.0 as usize].data {
            entries.extend(fresh);
        }
    }

    /// Leaves these nodes out: out of the lists that hold them, and out of the maps together with
    /// their keys. Those lists and maps count as damaged ([`Tree::is_damaged`]) from then on, and
    /// indexes agree with the shorter lists. The outermost node goes too if it is among them.
    pub fn drop_nodes(&mut self, unwanted: &BTreeSet<NodeId>) {
        if unwanted.is_empty() {
            return;
        }
        for (index, node) in self.nodes.iter_mut().enumerate() {
            let kept = match &mut node.data {
                Data::List(items) => {
                    let before = items.len();
                    items.retain(|item| !unwanted.contains(item));
                    items.len() == before
                }
                Data::Map(entries) => {
                    let before = entries.len();
                    entries.retain(|entry| {
                        !unwanted.contains(&entry.key) && !unwanted.contains(&entry.value)
                    });
                    entries.len() == before
                }
                Data::Scalar(_) | Data::Alias { .. } => true,
            };
            if !kept {
                self.damaged.insert(NodeId(index as u32));
            }
        }
        self.root = self.root.filter(|root| !unwanted.contains(root));
    }
}

fn moved_by(offset: u32, mut node: Node) -> Node {
    match &mut node.data {
        Data::List(items) => items.iter_mut().for_each(|item| item.0 += offset),
        Data::Map(entries) => {
            for entry in entries {
                entry.key.0 += offset;
                entry.value.0 += offset;
            }
        }
        Data::Alias { target, .. } => target.0 += offset,
        Data::Scalar(_) => {}
    }
    node
}
