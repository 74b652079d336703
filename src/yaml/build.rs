//! The tree while it grows: open lists and maps, anchors, and what is noticed on the way.

use std::collections::{BTreeMap, HashMap};

use super::problem::{Problem, ProblemKind};
use super::scalar::{Scalar, Style};
use super::tree::{Data, Entry, MAX_ALIAS_WEIGHT, MAX_DEPTH, Node, NodeId, Tree};
use crate::text::{FileId, OffsetMap, Place, Span};

/// From how many entries on a map looks its keys up in an index.
const INDEX_FROM: usize = 12;

/// A list or map that is still open.
pub(super) struct Frame {
    pub(super) node: NodeId,
    pub(super) is_map: bool,
    /// Whether it stands in brackets, where nothing can be added from a later line.
    pub(super) flow: bool,
    items: Vec<NodeId>,
    entries: Vec<Entry>,
    index: HashMap<String, usize>,
    pub(super) key: Option<NodeId>,
}

/// What an alias to a node would add.
#[derive(Clone, Copy)]
struct Cost {
    weight: usize,
    depth: usize,
}

struct Anchor {
    name: String,
    node: NodeId,
    place: Place,
    used: bool,
}

/// A tree that is being filled, from one or several parts of one text.
pub(super) struct Builder<'s> {
    pub(super) tree: Tree,
    pub(super) file: FileId,
    pub(super) source: &'s str,
    pub(super) frames: Vec<Frame>,
    /// The key of the outermost map that was read last in this part.
    pub(super) top_key: Option<NodeId>,
    /// The node that was completed last in this part.
    pub(super) last: Option<NodeId>,
    /// How many parts ended in an error.
    pub(super) failures: usize,
    /// How many bytes were read in those parts.
    pub(super) read_in_vain: usize,
    costs: Vec<Cost>,
    alias_weight: usize,
    anchors: Vec<Anchor>,
    /// The latest anchor of each name.
    names: BTreeMap<String, usize>,
}

impl<'s> Builder<'s> {
    pub(super) fn new(file: FileId, source: &'s str) -> Self {
        Self {
            tree: Tree::default(),
            file,
            source,
            frames: Vec::new(),
            top_key: None,
            last: None,
            failures: 0,
            read_in_vain: 0,
            costs: Vec::new(),
            alias_weight: 0,
            anchors: Vec::new(),
            names: BTreeMap::new(),
        }
    }

    pub(super) fn report(&mut self, kind: ProblemKind, span: Span, related: Option<Span>) {
        let place = Place::new(self.file, span);
        let related = related.map(|span| Place::new(self.file, span));
        self.tree.problems.push(Problem { kind, place, related });
    }

    pub(super) fn span(&self, node: NodeId) -> Span {
        self.tree.node(node).place.span
    }

    fn push(&mut self, span: Span, data: Data, cost: Cost) -> NodeId {
        let id = NodeId(self.tree.nodes.len() as u32);
        self.tree.nodes.push(Node { place: Place::new(self.file, span), data });
        self.costs.push(cost);
        id
    }

    pub(super) fn scalar(&mut self, span: Span, scalar: Scalar) -> NodeId {
        let cost = Cost { weight: 1 + scalar.text.len() / 64, depth: 0 };
        let id = self.push(span, Data::Scalar(scalar), cost);
        self.complete(id);
        id
    }

    /// Opens a list or map; `None` when it would stand too deep. The outermost map of a later part
    /// of the text continues the one of the first.
    pub(super) fn open(&mut self, span: Span, is_map: bool, flow: bool) -> Option<NodeId> {
        if self.frames.len() >= MAX_DEPTH {
            return None;
        }
        let continued = match self.tree.root {
            Some(root) if self.frames.is_empty() && is_map => {
                match &mut self.tree.nodes[root.0 as usize].data {
                    Data::Map(entries) => Some((root, std::mem::take(entries))),
                    _ => None,
                }
            }
            _ => None,
        };
        let (node, entries) = continued.unwrap_or_else(|| {
            let data = if is_map { Data::Map(Vec::new()) } else { Data::List(Vec::new()) };
            (self.push(span, data, Cost { weight: 1, depth: 1 }), Vec::new())
        });
        let mut frame = Frame {
            node,
            is_map,
            flow,
            items: Vec::new(),
            entries,
            index: HashMap::new(),
            key: None,
        };
        if frame.entries.len() >= INDEX_FROM {
            self.index_keys(&mut frame);
        }
        self.frames.push(frame);
        Some(node)
    }

    /// Closes the innermost list or map. `end` is where its bracket ends; a block ends with its
    /// last child.
    pub(super) fn close(&mut self, end: Option<usize>) {
        let Some(frame) = self.frames.pop() else { return };
        let last = match (frame.is_map, frame.entries.last(), frame.items.last()) {
            (true, Some(entry), _) => Some(entry.value),
            (false, _, Some(item)) => Some(*item),
            _ => None,
        };
        let start = self.span(frame.node).start;
        let end = end.or_else(|| last.map(|node| self.span(node).end)).unwrap_or(start);
        let node = &mut self.tree.nodes[frame.node.0 as usize];
        node.place.span.end = end.max(start);
        node.data = if frame.is_map { Data::Map(frame.entries) } else { Data::List(frame.items) };
        self.complete(frame.node);
    }

    /// A node is complete: it becomes the root, an item, a key or a value.
    fn complete(&mut self, id: NodeId) {
        self.last = Some(id);
        let cost = self.costs[id.0 as usize];
        let Some(frame) = self.frames.last_mut() else {
            if self.tree.root.is_none() {
                self.tree.root = Some(id);
            }
            return;
        };
        let outer = &mut self.costs[frame.node.0 as usize];
        outer.weight = outer.weight.saturating_add(cost.weight);
        outer.depth = outer.depth.max(cost.depth + 1);
        if !frame.is_map {
            frame.items.push(id);
        } else if let Some(key) = frame.key.take() {
            self.entry(Entry { key, value: id });
        } else {
            frame.key = Some(id);
            if self.frames.len() == 1 {
                self.top_key = Some(id);
            }
        }
    }

    fn entry(&mut self, entry: Entry) {
        let Some(mut frame) = self.frames.pop() else { return };
        if let Some((kind, first)) = self.key_problem(&frame, entry) {
            let first = first.map(|first| frame.entries[first]);
            let damaged = first.map_or(frame.node, |first| self.tree.follow(first.value));
            self.tree.damaged.insert(damaged);
            if self.frames.is_empty() {
                match &kind {
                    ProblemKind::DuplicateKey { key } => {
                        self.tree.broken_keys.insert(key.clone());
                    }
                    _ => self.tree.unknown_keys_lost = true,
                }
            }
            let related = first.map(|first| self.span(first.key));
            self.report(kind, self.span(entry.key), related);
        } else {
            frame.entries.push(entry);
            if frame.entries.len() == INDEX_FROM {
                self.index_keys(&mut frame);
            } else if frame.entries.len() > INDEX_FROM {
                let key = self.tree.key_text(entry).to_owned();
                frame.index.insert(key, frame.entries.len() - 1);
            }
        }
        self.frames.push(frame);
    }

    fn index_keys(&self, frame: &mut Frame) {
        let keys = frame.entries.iter().map(|entry| self.tree.key_text(*entry).to_owned());
        frame.index = keys.zip(0..).collect();
    }

    /// Why this entry cannot stand in the map, and the entry of the same key if that is why.
    fn key_problem(&self, frame: &Frame, entry: Entry) -> Option<(ProblemKind, Option<usize>)> {
        let Data::Scalar(key) = &self.tree.node(entry.key).data else {
            return Some((ProblemKind::KeyNotText, None));
        };
        if key.style == Style::Plain && key.text == "<<" {
            return Some((ProblemKind::MergeKey, None));
        }
        if key.is_nothing() {
            return Some((ProblemKind::KeyNotText, None));
        }
        let first = if frame.entries.len() >= INDEX_FROM {
            frame.index.get(&key.text).copied()
        } else {
            frame.entries.iter().position(|other| self.tree.key_text(*other) == key.text)
        };
        first.map(|first| (ProblemKind::DuplicateKey { key: key.text.clone() }, Some(first)))
    }

    /// Gives the node that was begun last a name.
    pub(super) fn anchor(&mut self, node: NodeId, name: String, span: Span) {
        let place = Place::new(self.file, span);
        self.names.insert(name.clone(), self.anchors.len());
        self.anchors.push(Anchor { name, node, place, used: false });
    }

    /// A reference. One that leads nowhere, into itself or too far is left out, and what should
    /// hold it counts as damaged.
    pub(super) fn alias(&mut self, name: &str, span: Span) {
        let name = name.to_owned();
        let Some(index) = self.names.get(&name).copied() else {
            // After a broken part the name may have been given there.
            if !self.tree.broken {
                self.report(ProblemKind::UnknownAlias { name }, span, None);
            }
            return self.leave_out(span);
        };
        self.anchors[index].used = true;
        let Anchor { node, place, .. } = self.anchors[index];
        let target = self.tree.follow(node);
        if self.frames.iter().any(|frame| frame.node == target) {
            self.report(ProblemKind::AliasInItself { name }, span, Some(place.span));
            return self.leave_out(span);
        }
        let cost = self.costs[target.0 as usize];
        let weight = self.alias_weight.saturating_add(cost.weight);
        if weight > MAX_ALIAS_WEIGHT || self.frames.len() + cost.depth > MAX_DEPTH {
            self.report(ProblemKind::AliasTooLarge { name }, span, Some(place.span));
            return self.leave_out(span);
        }
        self.alias_weight = weight;
        let id = self.push(span, Data::Alias { name, target }, cost);
        self.complete(id);
    }

    fn leave_out(&mut self, span: Span) {
        let Some(frame) = self.frames.last_mut() else { return };
        if frame.is_map && frame.key.is_none() {
            // The entry of this key is refused when its value has been read.
            let data = Data::List(Vec::new());
            let id = self.push(span, data, Cost { weight: 1, depth: 1 });
            return self.complete(id);
        }
        let key = frame.key.take();
        self.tree.damaged.insert(frame.node);
        if let (Some(key), 1) = (key, self.frames.len()) {
            let name = self.tree.scalar(key).map(|key| key.text.clone());
            self.tree.broken_keys.extend(name);
        }
    }

    /// Takes the node that was completed last out of the list or map it went into: after a syntax
    /// error nobody knows whether it was read as it was meant.
    pub(super) fn take_back(&mut self) {
        let Some(last) = self.last.take() else { return };
        if let Some(frame) = self.frames.last_mut() {
            if frame.key == Some(last) {
                frame.key = None;
            } else if frame.items.last() == Some(&last) {
                frame.items.pop();
            } else if frame.entries.last().is_some_and(|entry| entry.value == last) {
                frame.entries.pop();
            }
        } else if self.tree.root == Some(last) {
            self.tree.root = None;
        }
    }

    /// The finished tree.
    pub(super) fn finish(mut self) -> Tree {
        for anchor in self.anchors {
            if !anchor.used && !self.tree.broken {
                let kind = ProblemKind::UnusedAnchor { name: anchor.name };
                self.tree.problems.push(Problem { kind, place: anchor.place, related: None });
            }
        }
        self.tree.problems.sort_by_key(|problem| problem.place);
        // “*Note* well” is one mistake: the failure says more than the unknown reference.
        self.tree.problems.dedup_by(|later, earlier| {
            later.place.span.start == earlier.place.span.start
                && matches!(later.kind, ProblemKind::UnknownAlias { .. })
                && earlier.kind.breaks_reading()
        });
        self.tree.root = self.tree.root.filter(|root| !self.tree.is_nothing(*root));
        self.tree
    }
}

/// A value that was left empty.
pub(super) fn empty(at: usize, tagged_text: bool) -> Scalar {
    let map = OffsetMap::starting_at(at);
    Scalar { text: String::new(), style: Style::Plain, map, tagged_text }
}
