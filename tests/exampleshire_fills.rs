//! The model plan fills every field that a plan can have, so that an author finds each in use.

use masa::document::DocumentKind;
use masa::document::schema;
use masa::workspace::{Disk, load};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::path::Path;

/// Fields that a published plan can only fill by saying something untrue, and why.
const UNFILLED: [(&str, &str); 6] = [
    ("Control.draft", "a published plan is no draft"),
    ("Control.superseded_on", "no later document has taken its place"),
    ("Answer.who", "it belongs to an answer that is still to be written, and none is"),
    ("Answer.by", "it belongs to an answer that is still to be written, and none is"),
    ("Partner.acts_for", "no partner acts for another body"),
    ("Plan.accepted", "nothing is found, so there is nothing to accept"),
];

#[test]
fn the_model_plan_fills_every_field() {
    let loaded = load(&Disk, Path::new("examples/exampleshire/plan.yaml"));
    let document = loaded.document.as_ref().and_then(|document| document.plan()).expect("a plan");
    let value = serde_json::to_value(document).expect("a plan is data");
    let schema = schema::generate(DocumentKind::Plan);
    let mut filled = BTreeMap::new();
    Walk { schema: &schema, filled: &mut filled }.value(&value, &schema, "Plan");
    let open: Vec<&str> =
        filled.iter().filter(|(_, filled)| !**filled).map(|(name, _)| name.as_str()).collect();
    let mut expected: Vec<&str> = UNFILLED.iter().map(|(name, _)| *name).collect();
    expected.sort_unstable();
    assert_eq!(open, expected, "fields that no record of the model plan fills");
}

/// A walk through data along its schema, which notes for each field of each type whether it is
/// filled anywhere.
struct Walk<'a> {
    schema: &'a Value,
    filled: &'a mut BTreeMap<String, bool>,
}

impl Walk<'_> {
    fn value(&mut self, value: &Value, schema: &Value, name: &str) {
        if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
            let name = reference.rsplit('/').next().unwrap_or_default();
            let target = self.schema["$defs"][name].clone();
            return self.value(value, &target, name);
        }
        match value {
            Value::Object(map) => {
                if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
                    self.record(map, properties, name);
                }
            }
            Value::Array(items) => items.iter().for_each(|item| {
                self.value(item, &schema["items"], name);
            }),
            _ => {}
        }
    }

    fn record(&mut self, map: &Map<String, Value>, properties: &Map<String, Value>, name: &str) {
        for (key, schema) in properties {
            let value = map.get(key).unwrap_or(&Value::Null);
            let is_filled = !matches!(value, Value::Null) && value != &Value::Array(Vec::new());
            *self.filled.entry(format!("{name}.{key}")).or_insert(false) |= is_filled;
            self.value(value, schema, key);
        }
    }
}
