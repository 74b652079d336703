//! What the schema of a kind of document says of one of its facts.

use super::index::At;
use super::structure::{follow, keys_of, prepared, words_of};
use crate::document::DocumentKind;
use crate::yaml::Step;
use serde_json::Value;

/// What sort of fact may stand somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// A mapping with these keys.
    Map(Vec<String>),
    /// A list.
    List,
    /// One of these words.
    Word(Vec<String>),
    /// A value: the name of its type (`DateText`, `Money`), or of its sort (`integer`, `boolean`).
    Value(String),
}

/// What may stand at `at` in documents of `kind`; `None` when the schema knows no such path. The
/// numbers of entries do not matter.
pub fn shape_at(kind: DocumentKind, at: &At) -> Option<Shape> {
    let root = &prepared(kind).schema;
    let mut here = root;
    let mut name = None;
    for step in std::iter::once(None).chain(at.0.iter().map(Some)) {
        let next = match step {
            None => here,
            Some(Step::Key(key)) => here.get("properties")?.get(key)?,
            Some(Step::Index(_)) => here.get("items")?,
        };
        name = next.get("$ref").and_then(Value::as_str);
        here = follow(root, next)?;
    }
    if here.get("properties").is_some() {
        return Some(Shape::Map(keys_of(Some(here))));
    }
    if let Some(words) = here.get("enum") {
        return Some(Shape::Word(words_of(words)));
    }
    let sort = here.get("type").and_then(Value::as_str);
    if sort == Some("array") {
        return Some(Shape::List);
    }
    let name = name.and_then(|name| name.rsplit('/').next()).or(sort);
    Some(Shape::Value(name.unwrap_or_default().to_owned()))
}
