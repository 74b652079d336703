//! The shape of a document against its schema: every mismatch at once, each with its place.

use super::index::{At, path_by_ids};
use super::trouble::Trouble;
use crate::document::{DocumentKind, schema};
use crate::findings::{Spot, Subject};
use crate::text::quoted;
use crate::yaml::{Data, NodeId, Step, Tree, to_json};
use jsonschema::Validator;
use jsonschema::error::ValidationErrorKind;
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// A schema and its validator, made once.
pub(super) struct Prepared {
    pub(super) schema: Value,
    validator: Validator,
}

impl Prepared {
    fn of(shipped: &str) -> Self {
        let schema: Value =
            serde_json::from_str(shipped).expect("the shipped schema is JSON: a test reads it");
        let validator = jsonschema::draft202012::new(&schema)
            .expect("the shipped schema is a schema: a test makes it");
        Self { schema, validator }
    }
}

/// The schema of documents of `kind`.
pub(super) fn prepared(kind: DocumentKind) -> &'static Prepared {
    static PLAN: OnceLock<Prepared> = OnceLock::new();
    static NETWORK: OnceLock<Prepared> = OnceLock::new();
    static EVENT: OnceLock<Prepared> = OnceLock::new();
    let cell = match kind {
        DocumentKind::Plan => &PLAN,
        DocumentKind::Network => &NETWORK,
        DocumentKind::Event => &EVENT,
    };
    cell.get_or_init(|| Prepared::of(schema::shipped(kind)))
}

/// The schema of the settings file.
pub(super) fn prepared_settings() -> &'static Prepared {
    static SETTINGS: OnceLock<Prepared> = OnceLock::new();
    SETTINGS.get_or_init(|| Prepared::of(schema::shipped_settings()))
}

/// What the structure check found.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    /// The mismatches.
    pub troubles: Vec<Trouble>,
    /// Nodes of the wrong shape, to be left out of the typed document.
    pub wrong: BTreeSet<NodeId>,
    /// Top-level keys whose values have the wrong shape.
    pub dropped: BTreeSet<String>,
    /// Values of keys that the schema does not know.
    pub unknown: Vec<NodeId>,
}

impl Outcome {
    fn leave_out(&mut self, at: &At, node: NodeId) {
        self.wrong.insert(node);
        if let [Step::Key(key)] = at.0.as_slice() {
            self.dropped.insert(key.clone());
        }
    }
}

/// Compares `tree` with a schema.
pub(super) fn check(tree: &Tree, prepared: &Prepared) -> Outcome {
    let mut outcome = Outcome::default();
    let Some(root) = tree.root() else { return outcome };
    let json = to_json(tree, root);
    for error in prepared.validator.iter_errors(&json) {
        let at = steps_of(&json, error.instance_path().as_str());
        let Some(found) = tree.at(&at.0) else { continue };
        let node = found.value;
        match error.kind() {
            ValidationErrorKind::AdditionalProperties { unexpected } => {
                let known = keys_of(schema_at(&prepared.schema, &at.0));
                for key in unexpected {
                    unknown_key(tree, &at, key, &known, &mut outcome);
                }
            }
            ValidationErrorKind::Required { property } => {
                let key = property.as_str().unwrap_or_default().to_owned();
                let place = mapping_place(tree, &at);
                let subject = Subject::Fact(path_by_ids(tree, &at.then(&key)));
                outcome.troubles.push(Trouble::MissingKey { spot: Spot { place, subject }, key });
            }
            ValidationErrorKind::Enum { options } => {
                let known = words_of(options);
                let word = tree.scalar(node).map_or("", |scalar| scalar.text.as_str()).to_owned();
                let spot = spot_of(tree, &at, node);
                outcome.leave_out(&at, node);
                outcome.troubles.push(Trouble::UnknownWord { spot, word, known });
            }
            ValidationErrorKind::Constant { expected_value } => {
                let known = vec![as_word(expected_value)];
                let word = tree.scalar(node).map_or("", |scalar| scalar.text.as_str()).to_owned();
                let spot = spot_of(tree, &at, node);
                outcome.leave_out(&at, node);
                outcome.troubles.push(Trouble::UnknownWord { spot, word, known });
            }
            _ => {
                let wanted = wanted(schema_at(&prepared.schema, &at.0));
                let found = describe(tree, node);
                let spot = spot_of(tree, &at, node);
                outcome.leave_out(&at, node);
                outcome.troubles.push(Trouble::WrongShape { spot, wanted, found });
            }
        }
    }
    outcome
}

fn unknown_key(tree: &Tree, at: &At, key: &str, known: &[String], outcome: &mut Outcome) {
    let below = at.then(key);
    let Some(found) = tree.at(&below.0) else { return };
    let key_node = found.key.unwrap_or(found.value);
    let place = tree.node(key_node).place;
    let subject = Subject::Fact(path_by_ids(tree, &below));
    outcome.unknown.push(found.value);
    outcome.troubles.push(Trouble::UnknownKey {
        spot: Spot { place, subject },
        key: key.to_owned(),
        known: known.to_vec(),
    });
}

fn spot_of(tree: &Tree, at: &At, node: NodeId) -> Spot {
    Spot { place: tree.node(node).place, subject: Subject::Fact(path_by_ids(tree, at)) }
}

/// Where a mapping is pointed at: its key, its first key where it is an entry of a list, or the
/// first line of the file.
pub(super) fn mapping_place(tree: &Tree, at: &At) -> crate::text::Place {
    let found = tree.at(&at.0);
    let first_key = |node: NodeId| tree.entries(node).first().map(|entry| entry.key);
    let node =
        found.and_then(|found| found.key.or_else(|| first_key(found.value)).or(Some(found.value)));
    node.or_else(|| tree.root()).map_or_else(
        || crate::text::Place::new(crate::text::FileId(0), crate::text::Span::point(0)),
        |node| tree.node(node).place,
    )
}

/// A JSON pointer as steps; whether a part is a key or an index, the value itself says.
fn steps_of(json: &Value, pointer: &str) -> At {
    let mut here = Some(json);
    let mut at = At::root();
    for part in pointer.split('/').skip(1) {
        let part = part.replace("~1", "/").replace("~0", "~");
        at = if let (Some(Value::Array(items)), Ok(index)) = (here, part.parse::<usize>()) {
            here = items.get(index);
            at.item(index)
        } else {
            here = here.and_then(|value| value.get(&part));
            at.then(&part)
        };
    }
    at
}

/// The part of the schema that speaks of the value at `steps`.
fn schema_at<'a>(schema: &'a Value, steps: &[Step]) -> Option<&'a Value> {
    let mut here = follow(schema, schema)?;
    for step in steps {
        let next = match step {
            Step::Key(key) => below_key(here, key)?,
            Step::Index(_) => here.get("items")?,
        };
        here = follow(schema, next)?;
    }
    Some(here)
}

/// The part that speaks of what stands under a key; a mapping may have keys that its author chooses.
pub(super) fn below_key<'a>(here: &'a Value, key: &str) -> Option<&'a Value> {
    let named = here.get("properties").and_then(|properties| properties.get(key));
    named.or_else(|| here.get("additionalProperties").filter(|any| any.is_object()))
}

pub(super) fn follow<'a>(root: &'a Value, schema: &'a Value) -> Option<&'a Value> {
    match schema.get("$ref").and_then(Value::as_str) {
        Some(reference) => root.pointer(reference.strip_prefix('#')?),
        None => Some(schema),
    }
}

pub(super) fn keys_of(schema: Option<&Value>) -> Vec<String> {
    let properties = schema.and_then(|schema| schema.get("properties")).and_then(Value::as_object);
    properties.map(|map| map.keys().cloned().collect()).unwrap_or_default()
}

pub(super) fn words_of(options: &Value) -> Vec<String> {
    options.as_array().map(|list| list.iter().map(as_word).collect()).unwrap_or_default()
}

pub(super) fn as_word(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// What a schema wants, in words.
fn wanted(schema: Option<&Value>) -> String {
    let kind = schema.and_then(|schema| schema.get("type"));
    match kind {
        Some(Value::String(kind)) => match kind.as_str() {
            "array" => "a list, each entry on a line of its own after a dash",
            "object" => "a group of keys, each on a line of its own",
            "integer" => "a whole number",
            "number" => "a number",
            "boolean" => "true or false",
            _ => "words",
        },
        Some(Value::Array(kinds)) if kinds.iter().any(|kind| kind == "number") => {
            "a few words or a number"
        }
        _ => "something else",
    }
    .to_owned()
}

fn describe(tree: &Tree, node: NodeId) -> String {
    match &tree.resolved(node).data {
        Data::Scalar(scalar) if scalar.is_nothing() => "nothing".to_owned(),
        Data::Scalar(scalar) => quoted(&scalar.text),
        Data::List(_) => "a list".to_owned(),
        Data::Map(_) | Data::Alias { .. } => "a group of keys".to_owned(),
    }
}
