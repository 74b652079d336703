//! The schema files are what the types say. Run with `MASA_WRITE=1` to write them anew.

// A test reads and writes the files it is about.
#![allow(clippy::disallowed_methods)]

use masa::document::{DocumentKind, schema};
use masa::publish::json;
use masa::report;
use std::collections::BTreeSet;

#[test]
fn schema_files_are_fresh() {
    let of_kinds = DocumentKind::ALL.map(|kind| (kind.word(), schema::generate(kind)));
    let others = [
        ("masa", schema::generate_settings()),
        ("publication", json::schema()),
        ("check", report::check_schema()),
        ("check-lines", report::lines_schema()),
        ("calendar", report::calendar::schema()),
        ("clock", report::clock::schema()),
        ("settings-in-force", report::settings_schema()),
    ];
    let mut ids = BTreeSet::new();
    for (name, schema) in of_kinds.into_iter().chain(others) {
        let id = schema["$id"].as_str().expect("a schema says which it is").to_owned();
        assert!(ids.insert(id), "another schema is known by the same id as {name}");
        let path = format!("{}/schemas/{name}.json", env!("CARGO_MANIFEST_DIR"));
        let mut made = serde_json::to_string_pretty(&schema).expect("plain JSON");
        made.push('\n');
        if std::env::var_os("MASA_WRITE").is_some() {
            std::fs::write(&path, &made).expect("the schema folder can be written");
        }
        let kept = std::fs::read_to_string(&path).expect("the schema file is there");
        assert!(kept == made, "{path} is not what the types say: run with MASA_WRITE=1");
    }
}
