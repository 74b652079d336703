//! JSON.

use masa::publish::json;

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
