//! What the words under the cursor mean, and what can be written there.

use crate::plan::{GROUPS, GROUPS_TEXT, PATH, PLAN_TEXT, SECTION, SECTION_TEXT, files};
use crate::talk::{Editor, able, edited, place, position, words};
use masa::workspace::Memory;
use serde_json::{Value, json};

fn hover(editor: &mut Editor, path: &str, text: &str, at: &str) -> String {
    let found = editor.ask_at("textDocument/hover", path, &place(text, at));
    found["contents"]["value"].as_str().map(str::to_owned).unwrap_or_default()
}

/// What can be written at the end of `before`, which begins the words of `text`; by its name.
fn choices(editor: &mut Editor, path: &str, text: &str, before: &str) -> Vec<Value> {
    let at = text.find(before).expect("it is there") + before.len();
    let found = editor.ask_at("textDocument/completion", path, &position(text, at));
    found.as_array().cloned().unwrap_or_default()
}

fn labels(choices: &[Value]) -> Vec<&str> {
    choices.iter().filter_map(|choice| choice["label"].as_str()).collect()
}

#[test]
fn hovering_tells_what_a_field_means() {
    let mut editor = Editor::over(files());
    editor.open(PATH, PLAN_TEXT);
    let says = hover(&mut editor, PATH, PLAN_TEXT, "review_due");
    assert!(says.starts_with("review_due: ") && says.contains("A date:"), "{says}");
    let says = hover(&mut editor, PATH, PLAN_TEXT, "partners:");
    assert!(says.contains("partners: "), "{says}");
    let says = hover(&mut editor, PATH, PLAN_TEXT, "published, version");
    assert!(says.contains("One of: draft"), "{says}");
    let found = editor.ask_at("textDocument/hover", PATH, &place(PLAN_TEXT, "status"));
    assert_eq!(words(PLAN_TEXT, &found["range"]), "status");
    editor.leave();
}

#[test]
fn hovering_tells_of_bodies_partners_questions_and_references() {
    let mut editor = Editor::over(files());
    editor.open(PATH, PLAN_TEXT);
    editor.open(SECTION, SECTION_TEXT);
    let says = hover(&mut editor, PATH, PLAN_TEXT, "Durham Constabulary");
    assert!(says.contains("police force") && says.contains("exists today"), "{says}");
    let says = hover(&mut editor, PATH, PLAN_TEXT, "police, cash");
    assert!(says.contains("Durham Constabulary") && says.contains("Prif Gwnstabl"), "{says}");
    let says = hover(&mut editor, SECTION, SECTION_TEXT, "scrutiny.method");
    assert!(says.starts_with("# scrutiny.method") && says.contains("A good answer"), "{says}");
    let says = hover(&mut editor, SECTION, SECTION_TEXT, "police.lead");
    assert_eq!(says, "It prints: Prif Gwnstabl");
    let says = hover(&mut editor, SECTION, SECTION_TEXT, "CA04-16G-01");
    assert!(says.starts_with("# CA04-16G-01") && says.contains("How far it binds"), "{says}");
    assert_eq!(hover(&mut editor, SECTION, SECTION_TEXT, "Manylion"), "");
    editor.leave();
}

#[test]
fn an_editor_without_markdown_is_told_in_plain_words() {
    let mut capabilities = able();
    capabilities["textDocument"]["hover"] = json!({ "contentFormat": ["plaintext"] });
    let mut editor = Editor::with(files(), capabilities);
    editor.open(PATH, PLAN_TEXT);
    let found = editor.ask_at("textDocument/hover", PATH, &place(PLAN_TEXT, "review_due"));
    assert_eq!(found["contents"]["kind"], "plaintext");
    editor.leave();
}

#[test]
fn keys_are_offered_where_they_belong() {
    let mut editor = Editor::over(files());
    let text = PLAN_TEXT.replace("    kind: police\r\n", "    ki\r\n");
    editor.open(PATH, &text);
    let found = choices(&mut editor, PATH, &text, "    ki");
    let names = labels(&found);
    assert_eq!(names.first(), Some(&"kind"), "what has to be there comes first: {names:?}");
    assert!(names.contains(&"delegates") && !names.contains(&"lead"), "{names:?}");
    let kind = found.iter().find(|choice| choice["label"] == "kind").expect("it is there");
    assert_eq!(
        edited(&text, &json!([kind["textEdit"]])),
        text.replace("    ki\r\n", "    kind: \r\n")
    );
    assert!(kind["documentation"].as_str().is_some_and(|says| says.contains("partner")));
    let found = choices(&mut editor, PATH, &text, "{post: Prif Weithredwr 🏛️");
    assert!(found.is_empty(), "nothing is offered for words");
    editor.leave();
}

#[test]
fn words_ids_and_bodies_are_offered_as_values() {
    let mut editor = Editor::over(files());
    editor.open(PATH, PLAN_TEXT);
    editor.open(GROUPS, GROUPS_TEXT);
    let found = choices(&mut editor, PATH, PLAN_TEXT, "document: {status: ");
    assert!(labels(&found).contains(&"draft"));
    let found = choices(&mut editor, PATH, PLAN_TEXT, "{partner: ");
    assert_eq!(labels(&found), ["council", "police"]);
    let found = choices(&mut editor, GROUPS, GROUPS_TEXT, "reports_to: ");
    assert_eq!(labels(&found), ["gweithredol", "adolygu"]);
    let found = choices(&mut editor, PATH, PLAN_TEXT, "    name: ");
    let names = labels(&found);
    assert!(names.contains(&"Northumbria Police") && !names.contains(&"Durham County Council"));
    let found = choices(&mut editor, PATH, PLAN_TEXT, "review_due: ");
    assert_eq!(labels(&found), ["2026-11-22"]);
    editor.leave();
}

#[test]
fn a_name_with_a_comma_is_offered_in_quotation_marks_between_brackets() {
    let mut editor = Editor::over(files());
    let text = PLAN_TEXT.replace("name: Durham County Council", "name: ");
    editor.open(PATH, &text);
    let found = choices(&mut editor, PATH, &text, "local_authority, name: ");
    let bournemouth = found
        .iter()
        .find(|choice| choice["label"].as_str().is_some_and(|name| name.contains("Bournemouth,")))
        .expect("it is a council");
    let new = bournemouth["textEdit"]["newText"].as_str().expect("words");
    assert!(new.starts_with('"') && new.ends_with('"'), "{new}");
    editor.leave();
}

#[test]
fn steps_of_references_are_offered_in_sections_and_in_facts() {
    let mut editor = Editor::over(files());
    editor.open(SECTION, SECTION_TEXT);
    editor.open(PATH, PLAN_TEXT);
    let found = choices(&mut editor, SECTION, SECTION_TEXT, "{{ partners.");
    assert_eq!(labels(&found), ["council", "police"]);
    let found = choices(&mut editor, SECTION, SECTION_TEXT, "{{ ");
    assert!(labels(&found).contains(&"groups"));
    let text = SECTION_TEXT.replace("{{ groups.adolygu.name }}", "{{ funding.");
    editor.rewrite(SECTION, 2, &text);
    let found = choices(&mut editor, SECTION, &text, "{{ funding.");
    let total = found.iter().find(|choice| choice["label"] == "total").expect("it is there");
    assert_eq!(total["detail"], "£300");
    let found = choices(&mut editor, PATH, PLAN_TEXT, "Mae {{ partners.police.");
    assert!(labels(&found).contains(&"lead"));
    editor.leave();
}

#[test]
fn questions_rules_and_places_are_offered() {
    let mut editor = Editor::over(files());
    editor.open(SECTION, SECTION_TEXT);
    let found = choices(&mut editor, SECTION, SECTION_TEXT, "  - scrutiny.");
    assert!(labels(&found).contains(&"scrutiny.method"));
    let found = choices(&mut editor, SECTION, SECTION_TEXT, "---\r\n");
    assert_eq!(labels(&found), ["title"], "the other key is there");
    let text = format!("{PLAN_TEXT}accepted:\r\n  - rule: funding-total\r\n    at: \r\n");
    editor.open(PATH, &text);
    let found = choices(&mut editor, PATH, &text, "  - rule: ");
    let names = labels(&found);
    let here = names.iter().position(|name| *name == "funding-total").expect("a rule");
    let nowhere = names.iter().position(|name| *name == "yaml-problem").expect("a rule");
    assert!(here < nowhere, "what found something comes first");
    let found = choices(&mut editor, PATH, &text, "    at: ");
    assert_eq!(labels(&found), ["funding.total"]);
    let text = format!(
        "{PLAN_TEXT}answers:\r\n  - {{question: train, state: not_yet}}\r\nguidance: [t]\r\n"
    );
    editor.rewrite(PATH, 2, &text);
    let found = choices(&mut editor, PATH, &text, "{question: train");
    assert!(labels(&found).contains(&"training.impact"));
    let found = choices(&mut editor, PATH, &text, "guidance: [t");
    assert!(labels(&found).contains(&"tyne"));
    editor.leave();
}

#[test]
fn settings_are_completed_and_explained_too() {
    let mut editor = Editor::over(Memory::default());
    let path = "/a/masa.yaml";
    let text = "format: 1\ntheme:\n  typeface: a\n  lo\n";
    editor.open(path, text);
    let found = choices(&mut editor, path, text, "typeface: a");
    assert_eq!(labels(&found), ["source-sans", "atkinson-hyperlegible"]);
    let found = choices(&mut editor, path, text, "  lo");
    assert!(labels(&found).contains(&"logo_alternative"));
    let says = hover(&mut editor, path, text, "theme");
    assert!(says.contains("How publications look"), "{says}");
    editor.leave();
}
