//! Every guidance file against the schema, and the schema against the types it is made from.

#![allow(clippy::unwrap_used, reason = "tests say what they expect by failing")]
#![allow(clippy::disallowed_methods, reason = "tests read the repository's own files")]

use std::{env, fs};

use serde_json::Value;

const SCHEMA: &str = "schemas/guidance-pack.json";

fn packs() -> Vec<(String, Value)> {
    let mut paths: Vec<_> = fs::read_dir("guidance")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "yaml"))
        .collect();
    paths.sort();
    let read = |path| serde_yaml::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    paths.iter().map(|path| (path.display().to_string(), read(path))).collect()
}

/// `MASA_UPDATE=1 cargo test --test guidance_schema` writes it anew.
#[test]
fn the_schema_is_fresh() {
    let made = masa::guidance::schema();
    if env::var_os("MASA_UPDATE").is_some() {
        fs::write(SCHEMA, &made).unwrap();
    }
    let fresh = fs::read_to_string(SCHEMA).unwrap() == made;
    assert!(fresh, "{SCHEMA} is older than the types; see above");
}

#[test]
fn every_guidance_file_is_valid() {
    let schema: Value = serde_json::from_str(&fs::read_to_string(SCHEMA).unwrap()).unwrap();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    for (path, value) in packs() {
        let errors: Vec<String> = validator
            .iter_errors(&value)
            .map(|error| format!("{path} {}: {error}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{errors:#?}");
    }
    assert!(packs().len() >= 16);
}

#[test]
fn the_schema_refuses_what_is_not_a_guidance_file() {
    let schema: Value = serde_json::from_str(&fs::read_to_string(SCHEMA).unwrap()).unwrap();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    assert!(!validator.is_valid(&serde_json::json!({"format": 1, "requirments": []})));
    assert!(!validator.is_valid(&serde_json::json!({"pack": null})));
}
