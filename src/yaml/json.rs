//! The tree as JSON, for the check of structure.

use serde_json::{Map, Number, Value};

use super::scalar::{Core, Scalar};
use super::tree::{Data, NodeId, Tree};

/// The value of `node` as JSON, aliases followed, keys in the order of the file.
///
/// Plain scalars are what the YAML 1.2 core schema takes them for (`2.1` is a number, `2026-01-01`
/// a text); JSON has no infinity, so `.inf` and `.nan` stay text. An entry whose value is empty or
/// `null` is left out, as if its key were not there; an empty item of a list is `null`, so that
/// indexes agree with [`Tree::at`].
///
/// Size and depth are bounded: the tree refused anything beyond when it was read.
pub fn to_json(tree: &Tree, node: NodeId) -> Value {
    match &tree.resolved(node).data {
        Data::Scalar(scalar) => scalar_value(scalar),
        Data::List(items) => items.iter().map(|item| to_json(tree, *item)).collect(),
        Data::Map(entries) => {
            let mut map = Map::with_capacity(entries.len());
            for entry in entries.iter().filter(|entry| !tree.is_nothing(entry.value)) {
                map.insert(tree.key_text(*entry).to_owned(), to_json(tree, entry.value));
            }
            Value::Object(map)
        }
        Data::Alias { .. } => Value::Null,
    }
}

fn scalar_value(scalar: &Scalar) -> Value {
    let text = || Value::String(scalar.text.clone());
    match scalar.core() {
        Core::Null => Value::Null,
        Core::Bool(value) => Value::Bool(value),
        Core::Int(value) => Value::from(value),
        Core::Float(value) => Number::from_f64(value).map_or_else(text, Value::Number),
        Core::Text => text(),
    }
}
