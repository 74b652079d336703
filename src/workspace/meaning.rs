//! What a document says, whatever its files look like: one value from facts and narrative.
//!
//! The order of keys, comments, quotation marks, white space, line ends, the names of files and
//! which facts stand in which file are gone; words, facts, their order in lists and the bytes of
//! pictures are there. Two documents with the same meaning say the same.

mod narrative;

use super::files::Files;
use super::load::Loaded;
use super::pictures::{Picture, picture_path};
use crate::markdown;
use crate::yaml::{Data, NodeId};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// The form of the meaning that is hashed. A change of the form is a new name, so that an old print
/// is never compared with a new one.
const FORM: &str = "masa-meaning/1";
/// Facts of a section that its narrative holds.
const OF_NARRATIVE: [&str; 3] = ["title", "text", "answers"];

/// The SHA-256 of what the document says, as 64 digits.
pub fn content_hash(loaded: &Loaded, files: &dyn Files) -> String {
    digits(meaning(loaded, files).to_string().as_bytes())
}

/// What the document says.
pub fn meaning(loaded: &Loaded, files: &dyn Files) -> Value {
    let meaning = Meaning::of(loaded, files);
    let facts = loaded.tree.root().map_or(Value::Null, |root| meaning.facts(root));
    let sections: Vec<Value> =
        loaded.sections.iter().map(|section| narrative::section(&meaning, section)).collect();
    json!({ "form": FORM, "facts": facts, "sections": sections })
}

/// What is known of a document while its meaning is gathered.
struct Meaning<'a> {
    loaded: &'a Loaded,
    prose: BTreeSet<NodeId>,
    /// The hash of each picture's bytes, by its address as written; none for a file that is not
    /// there.
    pictures: BTreeMap<&'a str, String>,
    /// Facts that are the address of a picture.
    addresses: BTreeSet<NodeId>,
}

impl<'a> Meaning<'a> {
    fn of(loaded: &'a Loaded, files: &dyn Files) -> Self {
        let mut pictures = BTreeMap::new();
        let mut addresses = BTreeSet::new();
        for Picture { src, fact, .. } in loaded.pictures() {
            let path = picture_path(src).map(|path| loaded.folder.join(path));
            if let Some(bytes) = path.and_then(|path| files.read(&path).ok()) {
                pictures.insert(src.as_str(), digits(&bytes));
            }
            let node = fact.as_ref().and_then(|at| loaded.tree.at(&at.0));
            addresses.extend(node.map(|found| found.value));
        }
        let prose = loaded.values_of("Prose").iter().copied().collect();
        Self { loaded, prose, pictures, addresses }
    }

    /// The facts under the outermost node; of sections, what is not narrative.
    fn facts(&self, root: NodeId) -> Value {
        let tree = &self.loaded.tree;
        let mut facts = BTreeMap::new();
        for entry in tree.entries(root) {
            let key = tree.key_text(*entry);
            let value = if key == "sections" {
                let others = tree.items(entry.value).iter().map(|item| self.other_facts(*item));
                let others: Vec<Value> = others.collect();
                if others.iter().all(Value::is_null) { Value::Null } else { others.into() }
            } else {
                self.value(entry.value)
            };
            insert(&mut facts, key, value);
        }
        in_order(facts)
    }

    fn other_facts(&self, section: NodeId) -> Value {
        let tree = &self.loaded.tree;
        let mut facts = BTreeMap::new();
        for entry in tree.entries(section) {
            let key = tree.key_text(*entry);
            if !OF_NARRATIVE.contains(&key) {
                insert(&mut facts, key, self.value(entry.value));
            }
        }
        in_order(facts)
    }

    fn value(&self, node: NodeId) -> Value {
        let tree = &self.loaded.tree;
        match &tree.resolved(node).data {
            Data::Scalar(scalar) if scalar.is_nothing() => Value::Null,
            Data::Scalar(_) if self.prose.contains(&node) => {
                let text = tree.mapped(node).map(|text| markdown::parse(&text));
                narrative::markdown(self, &text.unwrap_or_default())
            }
            Data::Scalar(scalar) => {
                let text = one_spaced(&scalar.text);
                let is_address = self.addresses.contains(&node);
                let picture = self.pictures.get(scalar.text.trim()).filter(|_| is_address);
                picture.map_or(Value::String(text), |hash| json!({ "picture": hash }))
            }
            Data::List(items) => items.iter().map(|item| self.value(*item)).collect(),
            Data::Map(entries) => {
                let mut facts = BTreeMap::new();
                for entry in entries {
                    insert(&mut facts, tree.key_text(*entry), self.value(entry.value));
                }
                in_order(facts)
            }
            // `resolved` has followed it.
            Data::Alias { .. } => Value::Null,
        }
    }
}

/// A key with nothing after it is as if it were not there.
fn insert<'a>(facts: &mut BTreeMap<&'a str, Value>, key: &'a str, value: Value) {
    let is_nothing = match &value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(entries) => entries.is_empty(),
        _ => false,
    };
    if !is_nothing {
        facts.insert(key, value);
    }
}

fn in_order(facts: BTreeMap<&str, Value>) -> Value {
    if facts.is_empty() {
        return Value::Null;
    }
    facts.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

fn one_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn digits(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut digits, byte| {
        // Writing into a String does not fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}
