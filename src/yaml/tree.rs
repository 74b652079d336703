//! The tree: nodes in one arena, what is known about their gaps, and how to walk them. How it is
//! filled stands in `parse` and `build`.

use std::collections::BTreeSet;

use super::problem::Problem;
use super::scalar::Scalar;
use crate::text::{Mapped, Place};

/// How deep lists and maps may stand in one another, aliases followed.
pub const MAX_DEPTH: usize = 128;

/// How much aliases may add to a file: every node reached through one counts 1, and 1 more for each
/// 64 bytes of its text.
pub const MAX_ALIAS_WEIGHT: usize = 100_000;

/// One node of a [`Tree`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub(super) u32);

/// A value, a key, a list or a map, and where it stands.
#[derive(Debug, Clone)]
pub struct Node {
    /// Where it stands: a quoted text with its marks, a list or map from its first to its last
    /// child, a value that was left empty as an empty span after its key.
    pub place: Place,
    /// What it is.
    pub data: Data,
}

/// What a node holds.
#[derive(Debug, Clone)]
pub enum Data {
    /// A text, number, date, word or nothing.
    Scalar(Scalar),
    /// A list.
    List(Vec<NodeId>),
    /// A map, its entries in the order of the file. Keys are scalars and no key stands twice.
    Map(Vec<Entry>),
    /// A reference (`*name`) to a node that stands earlier in the file.
    Alias {
        /// The name after the `*`.
        name: String,
        /// What it refers to. References that lead nowhere or into themselves are not in the tree.
        target: NodeId,
    },
}

/// A key and its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The key, always a scalar.
    pub key: NodeId,
    /// The value.
    pub value: NodeId,
}

/// A comment of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Where it stands, with its `#`.
    pub place: Place,
    /// What follows the `#`.
    pub text: String,
}

/// A YAML file as nodes with places; after [`Tree::merge`], several files.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    pub(super) nodes: Vec<Node>,
    pub(super) root: Option<NodeId>,
    pub(super) problems: Vec<Problem>,
    pub(super) comments: Vec<Comment>,
    pub(super) broken: bool,
    pub(super) broken_keys: BTreeSet<String>,
    pub(super) unknown_keys_lost: bool,
    pub(super) damaged: BTreeSet<NodeId>,
}

impl Tree {
    /// What could not be read or must not be relied on, in the order of the file.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Whether a part of the text could not be read. Then what is absent must not be judged without
    /// asking [`Tree::may_hide`] or [`Tree::is_damaged`].
    pub const fn is_broken(&self) -> bool {
        self.broken
    }

    /// The top-level keys whose values are incomplete or missing because something in them was left
    /// out.
    pub const fn broken_keys(&self) -> &BTreeSet<String> {
        &self.broken_keys
    }

    /// Whether what was left out (broken text, a key given twice, a reference that leads nowhere, a
    /// second document) may hold the top-level key `key`, or a part of its value.
    pub fn may_hide(&self, key: &str) -> bool {
        self.unknown_keys_lost || self.broken_keys.contains(key)
    }

    /// Whether something that stands in this list or map in the file was left out of the tree.
    /// Aliases are followed.
    pub fn is_damaged(&self, node: NodeId) -> bool {
        self.damaged.contains(&self.follow(node))
    }

    /// The comments, in the order of the file.
    pub fn comments(&self) -> &[Comment] {
        &self.comments
    }

    /// The outermost node; `None` when the file holds nothing but comments or could not be read.
    pub const fn root(&self) -> Option<NodeId> {
        self.root
    }

    /// The node `id`, aliases not followed.
    ///
    /// # Panics
    ///
    /// When the id came from another tree.
    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.0 as usize]
    }

    /// The node `id`; for an alias, what it refers to.
    ///
    /// # Panics
    ///
    /// When the id came from another tree.
    pub fn resolved(&self, id: NodeId) -> &Node {
        self.node(self.follow(id))
    }

    /// The id behind `id` when that is an alias. Targets stand before their aliases and are never
    /// aliases themselves, so one step is enough.
    pub(super) fn follow(&self, id: NodeId) -> NodeId {
        match &self.node(id).data {
            Data::Alias { target, .. } => *target,
            _ => id,
        }
    }

    /// The scalar at `id`, aliases followed; `None` for a list or map.
    pub fn scalar(&self, id: NodeId) -> Option<&Scalar> {
        match &self.resolved(id).data {
            Data::Scalar(scalar) => Some(scalar),
            _ => None,
        }
    }

    /// The entries of the map `map`, aliases followed; none for anything else.
    pub fn entries(&self, map: NodeId) -> &[Entry] {
        match &self.resolved(map).data {
            Data::Map(entries) => entries,
            _ => &[],
        }
    }

    /// The items of the list `list`, aliases followed; none for anything else.
    pub fn items(&self, list: NodeId) -> &[NodeId] {
        match &self.resolved(list).data {
            Data::List(items) => items,
            _ => &[],
        }
    }

    /// The entry of `map` under `key`.
    pub fn entry(&self, map: NodeId, key: &str) -> Option<Entry> {
        self.entries(map).iter().copied().find(|entry| self.key_text(*entry) == key)
    }

    /// The words of a key, whatever YAML would take them for (`2026` is “2026”).
    pub fn key_text(&self, entry: Entry) -> &str {
        self.scalar(entry.key).map_or("", |scalar| scalar.text.as_str())
    }

    /// The text of the scalar `id` with the way back to the file, aliases followed; `None` for a
    /// list or map.
    pub fn mapped(&self, id: NodeId) -> Option<Mapped> {
        let node = self.resolved(id);
        match &node.data {
            Data::Scalar(scalar) => Some(Mapped {
                text: scalar.text.clone(),
                file: node.place.file,
                map: scalar.map.clone(),
            }),
            _ => None,
        }
    }

    /// Whether the value is empty, `~` or `null`: the same as if its key were not there.
    pub fn is_nothing(&self, id: NodeId) -> bool {
        self.scalar(id).is_some_and(Scalar::is_nothing)
    }
}
