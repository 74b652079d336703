//! From an id to where it is given and used, and to another id.

use crate::plan::{GROUPS, GROUPS_TEXT, PATH, PLAN_TEXT, SECTION, SECTION_TEXT, files};
use crate::talk::{Editor, able, edited, place, uri, words};
use serde_json::{Value, json};

#[test]
fn an_id_leads_to_where_it_is_given_across_files() {
    let mut editor = Editor::over(files());
    editor.open(GROUPS, GROUPS_TEXT);
    editor.open(SECTION, SECTION_TEXT);
    let at = place(GROUPS_TEXT, "police}}");
    let found = editor.ask_at("textDocument/definition", GROUPS, &at);
    assert_eq!(found["uri"], uri(PATH));
    assert_eq!(words(PLAN_TEXT, &found["range"]), "police");
    assert_eq!(found["range"]["start"]["line"], 7);
    let at = place(SECTION_TEXT, "adolygu.name");
    let found = editor.ask_at("textDocument/definition", SECTION, &at);
    assert_eq!(
        (&found["uri"], words(GROUPS_TEXT, &found["range"])),
        (&json!(uri(GROUPS)), "adolygu")
    );
    let found = editor.ask_at("textDocument/definition", SECTION, &place(SECTION_TEXT, "post }}"));
    assert_eq!(words(PLAN_TEXT, &found["range"]), "Prif Gwnstabl");
    let found = editor.ask_at("textDocument/definition", SECTION, &place(SECTION_TEXT, "TBC"));
    assert_eq!(found, Value::Null);
    editor.leave();
}

fn references(editor: &mut Editor, path: &str, at: &Value, and_given: bool) -> Vec<Value> {
    let params = json!({
        "textDocument": { "uri": uri(path) },
        "position": at,
        "context": { "includeDeclaration": and_given },
    });
    editor.ask("textDocument/references", params).as_array().expect("a list").clone()
}

#[test]
fn every_use_of_an_id_is_found() {
    let mut editor = Editor::over(files());
    editor.open(PATH, PLAN_TEXT);
    let at = place(PLAN_TEXT, "police\r\n    kind");
    let with = references(&mut editor, PATH, &at, true);
    let files: Vec<&str> = with.iter().filter_map(|found| found["uri"].as_str()).collect();
    assert_eq!(
        files,
        [PATH, PATH, PATH, GROUPS, SECTION].map(uri).iter().map(String::as_str).collect::<Vec<_>>()
    );
    assert_eq!(references(&mut editor, PATH, &at, false).len(), 4);
    editor.leave();
}

#[test]
fn where_a_question_is_answered_is_found() {
    let mut editor = Editor::over(files());
    editor.open(SECTION, SECTION_TEXT);
    let found = references(&mut editor, SECTION, &place(SECTION_TEXT, "scrutiny.method"), true);
    assert_eq!(found.len(), 1);
    assert_eq!(words(SECTION_TEXT, &found[0]["range"]), "scrutiny.method");
    editor.leave();
}

/// The text of a file after a rename.
fn renamed(edit: &Value, path: &str, text: &str) -> String {
    let files = edit["documentChanges"].as_array().expect("files");
    let of_file = files.iter().find(|file| file["textDocument"]["uri"] == uri(path));
    of_file.map_or_else(|| text.to_owned(), |file| edited(text, &file["edits"]))
}

fn rename(editor: &mut Editor, at: &Value, new: &str) -> Result<Value, String> {
    let document = json!({ "uri": uri(PATH) });
    let params = json!({ "textDocument": document, "position": at, "newName": new });
    editor.try_ask("textDocument/rename", params)
}

#[test]
fn an_id_is_renamed_in_every_file() {
    let mut editor = Editor::over(files());
    let plan = format!(
        "{PLAN_TEXT}accepted:\r\n  - {{rule: funding-total, at: \"partners[police].lead\"}}\r\n"
    );
    editor.open(PATH, &plan);
    let at = place(&plan, "police\r\n    kind");
    let found = editor.ask_at("textDocument/prepareRename", PATH, &at);
    assert_eq!(found["placeholder"], "police");
    let edit = rename(&mut editor, &at, "heddlu").expect("it can be renamed");
    let text = renamed(&edit, PATH, &plan);
    let wanted = plan
        .replace("id: police", "id: heddlu")
        .replace("partners.police", "partners.heddlu")
        .replace("partner: police", "partner: heddlu")
        .replace("partners[police]", "partners[heddlu]");
    assert_eq!(text, wanted);
    let text = renamed(&edit, GROUPS, GROUPS_TEXT);
    assert_eq!(text, GROUPS_TEXT.replace("partner: police", "partner: heddlu"));
    let text = renamed(&edit, SECTION, SECTION_TEXT);
    assert_eq!(text, SECTION_TEXT.replace("partners.police", "partners.heddlu"));
    // What is open bears its version; what is not bears none.
    let versions: Vec<&Value> = edit["documentChanges"]
        .as_array()
        .expect("files")
        .iter()
        .map(|file| &file["textDocument"]["version"])
        .collect();
    assert_eq!(versions, [&json!(1), &Value::Null, &Value::Null]);
    editor.leave();
}

#[test]
fn what_cannot_be_renamed_is_refused_with_a_reason() {
    let mut editor = Editor::over(files());
    editor.open(PATH, PLAN_TEXT);
    let at = place(PLAN_TEXT, "police\r\n    kind");
    let refused = |editor: &mut Editor, new: &str| rename(editor, &at, new).expect_err("refused");
    assert!(refused(&mut editor, "council").contains("already"));
    for new in ["", "two words", "a.b", "1st", "x: y", "null", "[x]"] {
        assert!(refused(&mut editor, new).contains("made of letters"), "{new}");
    }
    let elsewhere = place(PLAN_TEXT, "published,");
    assert!(rename(&mut editor, &elsewhere, "new").is_err());
    assert_eq!(editor.ask_at("textDocument/prepareRename", PATH, &elsewhere), Value::Null);
    editor.rewrite(PATH, 2, &format!("{PLAN_TEXT}area: {{\r\n"));
    assert!(refused(&mut editor, "heddlu").contains("as a whole"));
    editor.leave();
}

#[test]
fn an_old_editor_gets_changes_without_versions() {
    let mut capabilities = able();
    capabilities["workspace"] = json!({});
    let mut editor = Editor::with(files(), capabilities);
    editor.open(PATH, PLAN_TEXT);
    let at = place(PLAN_TEXT, "police\r\n    kind");
    let edit = rename(&mut editor, &at, "heddlu").expect("it can be renamed");
    assert_eq!(edit["changes"][uri(SECTION)].as_array().map(Vec::len), Some(1));
    editor.leave();
}
