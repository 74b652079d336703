//! A document that fills every field, made from its JSON Schema, with another value in each leaf.

use jiff::ToSpan;
use jiff::civil::date;
use masa::document::{DocumentKind, schema};
use serde_json::{Map, Value, json};

/// A value of the document that has no values below it.
#[derive(Debug, Clone)]
pub struct Leaf {
    /// Its path as a JSON pointer.
    pub path: String,
    /// What the publication should say; empty where any of `variants` may stand.
    pub printed: String,
    /// The values it may have, where these are few.
    pub variants: Vec<Value>,
}

/// A filled document.
pub struct Full {
    pub value: Value,
    pub leaves: Vec<Leaf>,
    schema: Value,
    count: u32,
}

impl Full {
    /// The document of this kind with every list `items` long.
    pub fn new(kind: DocumentKind, items: usize) -> Self {
        let schema: Value = serde_json::from_str(schema::shipped(kind)).expect("JSON");
        let mut full = Self { value: Value::Null, leaves: Vec::new(), schema, count: 0 };
        let root = full.schema.clone();
        full.value = full.fill(&root, "", items);
        full
    }

    /// The document as a file: JSON is YAML too.
    pub fn text(&self) -> String {
        serde_json::to_string_pretty(&self.value).expect("a value")
    }

    fn fill(&mut self, schema: &Value, path: &str, items: usize) -> Value {
        if let Some(reference) = schema["$ref"].as_str() {
            let name = reference.trim_start_matches("#/$defs/").to_owned();
            let target = self.schema["$defs"][&name].clone();
            if target["properties"].is_object() || target["enum"].is_array() {
                return self.fill(&target, path, items);
            }
            return self.word(&name, path);
        }
        if !schema["const"].is_null() {
            return schema["const"].clone();
        }
        if let Some(variants) = schema["enum"].as_array() {
            return self.one_of(variants.clone(), path);
        }
        match schema["type"].as_str() {
            Some("array") => {
                let one = |index| format!("{path}/{index}");
                let list = (0..items).map(|index| self.fill(&schema["items"], &one(index), items));
                Value::Array(list.collect())
            }
            Some("boolean") => self.one_of(vec![json!(true), json!(false)], path),
            Some("integer") => {
                let number = 5000 + self.next();
                self.leaf(path, number.to_string(), json!(number))
            }
            Some("number") => {
                let number = f64::from(5000 + self.next()) + 0.5;
                self.leaf(path, number.to_string(), json!(number))
            }
            _ => {
                let mut map = Map::new();
                let properties = schema["properties"].as_object().expect("a mapping").clone();
                for (key, below) in properties {
                    let value = self.fill(&below, &format!("{path}/{key}"), items);
                    map.insert(key, value);
                }
                Value::Object(map)
            }
        }
    }

    /// A value of one of the types that hold words.
    fn word(&mut self, name: &str, path: &str) -> Value {
        let number = self.next();
        let word = format!("word{number}");
        match name {
            "DateText" => {
                let day = date(1000, 1, 1) + i64::from(number).days();
                let printed = day.strftime("%-d %B %Y").to_string();
                self.leaf(path, printed, json!(day.to_string()))
            }
            "Money" => {
                let printed = format!("£{},000", 1000 + number).replacen("£1", "£1,", 1);
                self.leaf(path, printed, json!((1000 + number) * 1000))
            }
            "Url" => self.leaf(path, word.clone(), json!(format!("https://example.org/{word}"))),
            "Prose" => self.leaf(path, word.clone(), json!(format!("It is *{word}* here."))),
            "Text" | "BodyName" | "Duration" | "Code" | "PartnerRef" | "GroupRef" | "Reference"
            | "Frequency" => self.leaf(path, word.clone(), json!(word)),
            other => panic!("no value for {other} at {path}"),
        }
    }

    fn one_of(&mut self, variants: Vec<Value>, path: &str) -> Value {
        let first = variants[0].clone();
        self.leaves.push(Leaf { path: path.to_owned(), printed: String::new(), variants });
        first
    }

    fn leaf(&mut self, path: &str, printed: String, value: Value) -> Value {
        self.leaves.push(Leaf { path: path.to_owned(), printed, variants: Vec::new() });
        value
    }

    fn next(&mut self) -> u32 {
        self.count += 1;
        self.count
    }
}
