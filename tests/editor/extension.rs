//! The extension for VS Code names each kind of document with its schema.

// The test reads the files that it is about.
#![allow(clippy::disallowed_methods)]

use masa::document::DocumentKind;
use serde_json::{Value, json};
use std::path::Path;

#[test]
fn files_go_with_the_schemas_that_masa_ships() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text =
        std::fs::read_to_string(root.join("editors/vscode/package.json")).expect("it is there");
    let package: Value = serde_json::from_str(&text).expect("it is JSON");
    let mut wanted: Vec<Value> = DocumentKind::ALL
        .into_iter()
        .map(|kind| {
            let word = kind.word();
            let files = [format!("{word}.yaml"), format!("{word}.yml")];
            json!({ "fileMatch": files, "url": format!("./schemas/{word}.json") })
        })
        .collect();
    wanted.push(json!({ "fileMatch": ["masa.yaml"], "url": "./schemas/masa.json" }));
    let named = package["contributes"]["yamlValidation"].as_array().expect("a list");
    assert_eq!(named, &wanted);
    for one in named {
        let schema = one["url"].as_str().expect("a path").trim_start_matches("./");
        assert!(root.join(schema).is_file(), "{schema} is not shipped");
    }
    assert_eq!(package["version"], env!("CARGO_PKG_VERSION"));
    for script in [&package["main"], &json!("bundle.js")] {
        let script = script.as_str().expect("a path");
        assert!(root.join("editors/vscode").join(script).is_file());
    }
}
