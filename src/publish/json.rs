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
    schema_of::<Document<'_>>(FORMAT, "masa publication")
}

/// The schema of a form whose name and version is `format`, made from its type.
pub fn schema_of<T: JsonSchema>(format: &str, title: &str) -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut value = settings.into_generator().into_root_schema_for::<T>().to_value();
    if let Some(root) = value.as_object_mut() {
        root.insert("$id".into(), json!(format!("{}.json", format.replace('/', "-"))));
        root.insert("title".into(), json!(title));
        if let Some(properties) = root.get_mut("properties").and_then(Value::as_object_mut)
            && properties.contains_key("format")
        {
            properties.insert("format".into(), named(format));
        }
    }
    value
}

/// The schema of the name and version of a form.
pub fn named(format: &str) -> Value {
    let description = "The name and version of this form. It changes only by addition.";
    json!({ "description": description, "const": format })
}

/// The schema file as it ships, made by [`schema`].
pub const fn shipped_schema() -> &'static str {
    include_str!("../../schemas/publication.json")
}
