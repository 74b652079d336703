//! JSON.

use masa::publish::tree::Publication;
use masa::publish::{check, json};

use crate::sample;

#[test]
fn the_format_comes_first_and_the_tree_is_there() {
    let text = json::write(&sample::publication().settle());
    assert!(text.starts_with("{\n  \"format\": \"masa-publication/1\",\n  \"title\""));
    let value: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
    assert_eq!(value["sections"][0]["id"], "the-partners");
    assert_eq!(value["sections"][0]["blocks"][0]["type"], "paragraph");
    assert_eq!(value["sections"][0]["blocks"][1]["columns"][0]["align"], "start");
    let picture = value.to_string();
    assert!(picture.contains("\"source\":\"data:image/gif;base64,R0lGOD"));
}

#[test]
fn the_tree_fits_the_schema() {
    let schema = serde_json::from_str(json::shipped_schema()).expect("the schema is JSON");
    let validator = jsonschema::draft202012::new(&schema).expect("the schema is one");
    for publication in [sample::publication(), Publication::default()] {
        let text = json::write(&publication.settle());
        let value: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
        let wrong: Vec<String> = validator.iter_errors(&value).map(|it| it.to_string()).collect();
        assert_eq!(wrong, Vec::<String>::new());
    }
    assert!(!validator.is_valid(&serde_json::json!({"format": "masa-publication/2"})));
}

#[test]
fn a_deep_tree_is_no_deeper_than_programs_read() {
    let settled = sample::deep().settle();
    let text = json::write(&settled);
    serde_json::from_str::<serde_json::Value>(&text).expect("it is within 127 levels");
    assert!(text.contains("\"deep\""), "its words are kept");
    check::json::check(text.as_bytes(), &settled).expect("it is as in the tree");
}
