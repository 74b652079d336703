//! JSON Schemas, made from the types.
//!
//! What authors see in an editor is the doc comments of the types. The files in `schemas/` are kept
//! fresh by a test and are what the program itself validates with.

use super::settings::Settings;
use super::{DocumentKind, Event, Network, Plan};
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Value, json};

/// The schema of documents of `kind`, for the version of masa that runs.
pub fn generate(kind: DocumentKind) -> Value {
    let mut value = match kind {
        DocumentKind::Plan => made_from::<Plan>(kind.word()),
        DocumentKind::Network => made_from::<Network>(kind.word()),
        DocumentKind::Event => made_from::<Event>(kind.word()),
    };
    if let Some(properties) = value.get_mut("properties").and_then(Value::as_object_mut) {
        let description = "What the file is.";
        let word = kind.word();
        properties.insert("kind".into(), json!({ "description": description, "const": word }));
    }
    value
}

/// The schema of the settings file.
pub fn generate_settings() -> Value {
    made_from::<Settings>("settings")
}

fn made_from<T: JsonSchema>(name: &str) -> Value {
    let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(tidy));
    let schema = SchemaGenerator::new(settings).into_root_schema_for::<T>();
    let mut value = schema.to_value();
    if let Some(root) = value.as_object_mut() {
        root.insert("$id".into(), json!(format!("masa-{name}-1.json")));
        root.insert("title".into(), json!(format!("masa {name}")));
        if let Some(properties) = root.get_mut("properties").and_then(Value::as_object_mut) {
            let description = "The version of this file format.";
            properties.insert("format".into(), json!({ "description": description, "const": 1 }));
        }
    }
    value
}

/// The schema file of `kind` as it ships, made by [`generate`].
pub const fn shipped(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Plan => include_str!("../../schemas/plan.json"),
        DocumentKind::Network => include_str!("../../schemas/network.json"),
        DocumentKind::Event => include_str!("../../schemas/event.json"),
    }
}

/// The schema file of the settings as it ships, made by [`generate_settings`].
pub const fn shipped_settings() -> &'static str {
    include_str!("../../schemas/masa.json")
}

/// Takes out what only the program needs: nulls (an empty value and an absent one are the same),
/// defaults, number formats; and writes a choice of words as a plain `enum`.
fn tidy(schema: &mut Schema) {
    schema.remove("default");
    schema.remove("format");
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            schema.insert("type".into(), only);
        }
    }
    if let Some(Value::Array(choices)) = schema.get_mut("anyOf") {
        choices.retain(|choice| choice.get("type") != Some(&json!("null")));
        if let [Value::Object(only)] = choices.as_slice() {
            let only = only.clone();
            schema.remove("anyOf");
            for (key, value) in only {
                schema.insert(key, value);
            }
        }
    }
    plain_choice(schema);
}

fn plain_choice(schema: &mut Schema) {
    let Some(Value::Array(choices)) = schema.get("oneOf") else { return };
    let words: Option<Vec<Value>> =
        choices.iter().map(|choice| choice.get("const").cloned()).collect();
    let Some(words) = words else { return };
    let meanings: Vec<String> = choices
        .iter()
        .filter_map(|choice| {
            let word = choice.get("const")?.as_str()?;
            Some(format!("{word}: {}", choice.get("description")?.as_str()?))
        })
        .collect();
    let lead = schema.get("description").and_then(Value::as_str).unwrap_or_default();
    let description = format!("{lead} {}", meanings.join(" ")).trim().to_owned();
    schema.remove("oneOf");
    schema.insert("type".into(), json!("string"));
    schema.insert("description".into(), json!(description));
    schema.insert("enum".into(), Value::Array(words));
}
