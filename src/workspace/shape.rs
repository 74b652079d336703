//! What the schema of a kind of document, or of the settings, says of one of its facts.

use super::index::At;
use super::structure::{
    as_word, below_key, follow, keys_of, prepared, prepared_settings, words_of,
};
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

/// The schema that a file is written by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// That of a kind of document.
    Document(DocumentKind),
    /// That of the settings.
    Settings,
}

/// What a schema says of a fact, for those who write it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Described {
    /// What the fact is, then what its type is; either may say nothing.
    pub says: Vec<String>,
    /// The name of its type (`PartnerRef`), where it has one.
    pub type_name: String,
    /// What sort of fact it is.
    pub shape: Shape,
    /// The keys that it has to have.
    pub required: Vec<String>,
}

/// What may stand at `at` in documents of `kind`; `None` when the schema knows no such path. The
/// numbers of entries do not matter.
pub fn shape_at(kind: DocumentKind, at: &At) -> Option<Shape> {
    let (named, here) = part_at(&prepared(kind).schema, at)?;
    Some(shape_of(named, here))
}

/// What the schema of a form says of `at`.
pub fn described_at(form: Form, at: &At) -> Option<Described> {
    let root = match form {
        Form::Document(kind) => &prepared(kind).schema,
        Form::Settings => &prepared_settings().schema,
    };
    let (named, here) = part_at(root, at)?;
    let mut says: Vec<String> = [named, here]
        .into_iter()
        .filter_map(|part| part.get("description")?.as_str().map(str::to_owned))
        .collect();
    says.dedup();
    let shape = match here.get("const") {
        Some(only) => Shape::Word(vec![as_word(only)]),
        None => shape_of(named, here),
    };
    let required = here.get("required").map(words_of).unwrap_or_default();
    Some(Described { says, type_name: type_of(named).unwrap_or_default(), shape, required })
}

/// The part of a schema that speaks of `at`: as it stands there, and what that refers to.
fn part_at<'a>(root: &'a Value, at: &At) -> Option<(&'a Value, &'a Value)> {
    let mut named = root;
    let mut here = follow(root, root)?;
    for step in &at.0 {
        named = match step {
            Step::Key(key) => below_key(here, key)?,
            Step::Index(_) => here.get("items")?,
        };
        here = follow(root, named)?;
    }
    Some((named, here))
}

fn shape_of(named: &Value, here: &Value) -> Shape {
    if here.get("properties").is_some() {
        return Shape::Map(keys_of(Some(here)));
    }
    if let Some(words) = here.get("enum") {
        return Shape::Word(words_of(words));
    }
    let sort = here.get("type").and_then(Value::as_str);
    if sort == Some("array") {
        return Shape::List;
    }
    let name = type_of(named).or_else(|| sort.map(str::to_owned));
    Shape::Value(name.unwrap_or_default())
}

/// The name of the type that a part of a schema refers to.
fn type_of(named: &Value) -> Option<String> {
    let reference = named.get("$ref").and_then(Value::as_str)?;
    reference.rsplit('/').next().map(str::to_owned)
}

/// What the schema says of the fact at `at`, in a sentence or two; `None` when it knows no such path.
pub fn described(kind: DocumentKind, at: &At) -> Option<&'static str> {
    let (own, followed) = part_at(&prepared(kind).schema, at)?;
    own.get("description").or_else(|| followed.get("description"))?.as_str()
}
