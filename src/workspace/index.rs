//! Paths: from a node to its path, from a path to its place, and what an entry of a list is called.

use crate::findings::{FactPath, Segment};
use crate::text::safe;
use crate::yaml::{Data, NodeId, Step, Tree};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A path by position, written step by step: `At::key("partners").item(0).then("lead")`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct At(pub Vec<Step>);

impl At {
    /// The whole document.
    pub const fn root() -> Self {
        Self(Vec::new())
    }

    /// The top-level key `key`.
    pub fn key(key: &str) -> Self {
        Self::root().then(key)
    }

    /// The key `key` below.
    #[must_use]
    pub fn then(&self, key: &str) -> Self {
        self.with(Step::Key(key.to_owned()))
    }

    /// The entry `index` below, from 0.
    #[must_use]
    pub fn item(&self, index: usize) -> Self {
        self.with(Step::Index(index))
    }

    fn with(&self, step: Step) -> Self {
        let mut steps = Vec::with_capacity(self.0.len() + 1);
        steps.extend_from_slice(&self.0);
        steps.push(step);
        Self(steps)
    }
}

/// The way from every node back to the root.
#[derive(Debug, Clone, Default)]
pub struct Index {
    parents: BTreeMap<NodeId, (NodeId, Step)>,
}

impl Index {
    /// Walks `tree` once. A node that an alias reaches too keeps the path where it stands.
    pub fn new(tree: &Tree) -> Self {
        let mut parents = BTreeMap::new();
        let mut open: Vec<NodeId> = tree.root().into_iter().collect();
        while let Some(node) = open.pop() {
            let mut add = |child: NodeId, step: Step| {
                parents.insert(child, (node, step));
                open.push(child);
            };
            match &tree.node(node).data {
                Data::List(items) => {
                    for (index, item) in items.iter().enumerate() {
                        add(*item, Step::Index(index));
                    }
                }
                Data::Map(entries) => {
                    for entry in entries {
                        add(entry.value, Step::Key(tree.key_text(*entry).to_owned()));
                    }
                }
                Data::Scalar(_) | Data::Alias { .. } => {}
            }
        }
        Self { parents }
    }

    /// The path of `node` by position.
    pub fn at(&self, mut node: NodeId) -> At {
        let mut steps = Vec::new();
        while let Some((parent, step)) = self.parents.get(&node) {
            steps.push(step.clone());
            node = *parent;
        }
        steps.reverse();
        At(steps)
    }
}

/// The path `at` by ids. Steps that lead nowhere keep their key.
pub fn path_by_ids(tree: &Tree, at: &At) -> FactPath {
    let mut segments = Vec::with_capacity(at.0.len());
    let mut node = tree.root();
    for step in &at.0 {
        segments.push(match step {
            Step::Key(key) => Segment::Key(key.clone()),
            Step::Index(index) => Segment::Item(match node {
                Some(list) => label(tree, list, *index),
                None => (index + 1).to_string(),
            }),
        });
        node = node.and_then(|node| tree.step(node, step)).map(|found| found.value);
    }
    FactPath(segments)
}

/// Keys that name an entry of a list, most telling first.
const NAMING: [&str; 30] = [
    "id",
    "name",
    "title",
    "number",
    "label",
    "question",
    "rule",
    "requirement",
    "post",
    "role",
    "term",
    "partner",
    "organisation",
    "body",
    "partnership",
    "document",
    "what",
    "item",
    "who",
    "action",
    "level",
    "event",
    "version",
    "phase",
    "topic",
    "group",
    "date",
    "year",
    "question",
    "text",
];

/// What the entry `index` of `list` is called: its id, or its own words, with `~2` after them when
/// an earlier entry is called the same.
pub fn label(tree: &Tree, list: NodeId, index: usize) -> String {
    let items = tree.items(list);
    let Some(own) = items.get(index).map(|item| own_words(tree, *item)) else {
        return (index + 1).to_string();
    };
    if own.is_empty() {
        return (index + 1).to_string();
    }
    let earlier = items[..index].iter().filter(|item| own_words(tree, **item) == own).count();
    if earlier == 0 { own.into_owned() } else { format!("{own}~{}", earlier + 1) }
}

fn own_words(tree: &Tree, item: NodeId) -> Cow<'_, str> {
    let scalar = tree
        .scalar(item)
        .or_else(|| NAMING.iter().find_map(|key| tree.scalar(tree.entry(item, key)?.value)));
    let words = scalar.map_or("", |scalar| scalar.text.as_str());
    if is_plain(words) {
        return Cow::Borrowed(words);
    }
    let one_line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    Cow::Owned(safe(&one_line).chars().take(LONGEST).collect::<String>().trim_end().to_owned())
}

/// How many characters of its own words an entry is called by.
const LONGEST: usize = 48;

/// Whether words are short and safe as they are: visible ASCII with single spaces between.
fn is_plain(words: &str) -> bool {
    let is_safe = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    let mut before = b' ';
    let are_plain = words.bytes().all(|byte| {
        let is_plain = is_safe(byte) || byte == b' ' && before != b' ';
        before = byte;
        is_plain
    });
    words.len() <= LONGEST && are_plain && before != b' '
}
