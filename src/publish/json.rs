//! The publication tree as JSON, for those who build their own pages from it. The form has a
//! version and changes only by addition.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;
use serde_json::{Value, json};

use super::settle::Settled;
use super::tree::Publication;

/// The name and version of the form.
pub const FORMAT: &str = "masa-publication/1";

/// How deep parts lie in each other at most. A table in a table takes six levels of JSON, and many
/// programs read no more than 127 levels in all.
pub const DEEPEST: usize = 10;

/// A published document.
#[derive(Serialize, JsonSchema)]
struct Document<'a> {
    format: &'static str,
    #[serde(flatten)]
    publication: &'a Publication,
}

/// The publication as indented JSON with a line end.
///
/// # Panics
///
/// Never: a tree has only string keys, and nothing in it fails to serialise.
pub fn write(publication: &Settled) -> String {
    let publication = publication.bounded(DEEPEST);
    let document = Document { format: FORMAT, publication: &publication };
    let mut text = serde_json::to_string_pretty(&document)
        .expect("a tree has only string keys, and nothing in it fails to serialise");
    text.push('\n');
    text
}

/// The schema of the form, made from the types of the tree.
pub fn schema() -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let schema = settings.into_generator().into_root_schema_for::<Document<'_>>();
    let mut value = schema.to_value();
    if let Some(root) = value.as_object_mut() {
        root.insert("$id".into(), json!("masa-publication-1.json"));
        root.insert("title".into(), json!("masa publication"));
        if let Some(properties) = root.get_mut("properties").and_then(Value::as_object_mut) {
            let description = "The name and version of this form. It changes only by addition.";
            let format = json!({ "description": description, "const": FORMAT });
            properties.insert("format".into(), format);
        }
    }
    value
}

/// The schema file as it ships, made by [`schema`].
pub const fn shipped_schema() -> &'static str {
    include_str!("../../schemas/publication.json")
}
