//! The outline, what can be folded, and all that works on while the text is broken.

use crate::plan::{GROUPS, GROUPS_TEXT, PATH, PLAN_TEXT, SECTION, SECTION_TEXT, files};
use crate::talk::{Editor, able, place, position, uri, words};
use serde_json::{Value, json};

fn of_file(editor: &mut Editor, method: &str, path: &str) -> Vec<Value> {
    let found = editor.ask(method, json!({ "textDocument": { "uri": uri(path) } }));
    found.as_array().expect("a list").clone()
}

fn named<'a>(symbols: &'a [Value], name: &str) -> &'a Value {
    let found = symbols.iter().find(|symbol| symbol["name"] == name);
    found.unwrap_or_else(|| panic!("{name} is not among {symbols:#?}"))
}

fn children(symbol: &Value) -> &[Value] {
    symbol["children"].as_array().map_or(&[], Vec::as_slice)
}

#[test]
fn the_outline_of_facts_is_their_keys() {
    let mut editor = Editor::over(files());
    editor.open(PATH, PLAN_TEXT);
    let symbols = of_file(&mut editor, "textDocument/documentSymbol", PATH);
    assert_eq!(symbols[1]["name"], "kind");
    assert_eq!(symbols[1]["detail"], "plan");
    let partners = named(&symbols, "partners");
    assert_eq!(words(PLAN_TEXT, &partners["selectionRange"]), "partners");
    let police = named(children(partners), "police");
    assert_eq!(named(children(police), "kind")["detail"], "police");
    let whole = words(PLAN_TEXT, &partners["range"]);
    assert!(whole.starts_with("partners:") && whole.ends_with("yn arwain."), "{whole}");
    editor.leave();
}

#[test]
fn the_outline_of_a_section_is_its_headings() {
    let mut editor = Editor::over(files());
    editor.open(SECTION, SECTION_TEXT);
    let symbols = of_file(&mut editor, "textDocument/documentSymbol", SECTION);
    let first = named(&symbols, "Pwy sy’n arwain");
    let inner = named(children(first), "Manylion");
    assert!(words(SECTION_TEXT, &inner["range"]).starts_with("## Manylion"));
    let folds = of_file(&mut editor, "textDocument/foldingRange", SECTION);
    let lines: Vec<(u64, u64)> = folds
        .iter()
        .filter_map(|fold| Some((fold["startLine"].as_u64()?, fold["endLine"].as_u64()?)))
        .collect();
    assert_eq!(lines, [(0, 3), (5, 11), (9, 11)]);
    editor.leave();
}

#[test]
fn an_old_editor_gets_a_list() {
    let mut capabilities = able();
    capabilities["textDocument"]["documentSymbol"] = json!({});
    let mut editor = Editor::with(files(), capabilities);
    editor.open(PATH, PLAN_TEXT);
    let symbols = of_file(&mut editor, "textDocument/documentSymbol", PATH);
    let police = named(&symbols, "police");
    assert_eq!(
        (&police["containerName"], &police["location"]["uri"]),
        (&json!("partners"), &json!(uri(PATH)))
    );
    editor.leave();
}

#[test]
fn facts_fold_by_key_and_entry() {
    let mut editor = Editor::over(files());
    editor.open(PATH, PLAN_TEXT);
    let folds = of_file(&mut editor, "textDocument/foldingRange", PATH);
    let lines: Vec<(u64, u64)> = folds
        .iter()
        .filter_map(|fold| Some((fold["startLine"].as_u64()?, fold["endLine"].as_u64()?)))
        .collect();
    assert_eq!(lines, [(5, 11), (7, 11), (12, 16), (13, 15)]);
    editor.leave();
}

#[test]
fn broken_text_works_on_from_the_last_good_reading() {
    let mut editor = Editor::over(files());
    editor.open(PATH, PLAN_TEXT);
    editor.open(GROUPS, GROUPS_TEXT);
    let before = of_file(&mut editor, "textDocument/documentSymbol", PATH);
    // Somebody writes a line within the partners, and has not closed its bracket.
    let text =
        PLAN_TEXT.replace("  - id: police\r\n", "  - {id: iechyd 🏥, kind: \r\n  - id: police\r\n");
    editor.rewrite(PATH, 2, &text);
    let after = of_file(&mut editor, "textDocument/documentSymbol", PATH);
    assert_eq!(after.len(), before.len());
    let police = named(children(named(&after, "partners")), "police");
    assert!(words(&text, &police["range"]).starts_with("id: police"), "{police}");
    let total = named(children(named(&after, "funding")), "total");
    assert_eq!(words(&text, &total["selectionRange"]), "total");
    // What a field below means, where an id is given, and what can be written.
    let found = editor.ask_at("textDocument/hover", PATH, &place(&text, "total: 300"));
    assert!(found["contents"]["value"].as_str().is_some_and(|says| says.starts_with("total: ")));
    let found = editor.ask_at("textDocument/definition", GROUPS, &place(GROUPS_TEXT, "police}}"));
    assert_eq!(words(&text, &found["range"]), "police");
    let at = text.find("kind: \r\n").expect("it is there") + "kind: ".len();
    let found = editor.ask_at("textDocument/completion", PATH, &position(&text, at));
    let labels: Vec<&str> =
        found.as_array().expect("a list").iter().filter_map(|own| own["label"].as_str()).collect();
    assert!(labels.contains(&"icb"), "{labels:?}");
    assert!(!of_file(&mut editor, "textDocument/foldingRange", PATH).is_empty());
    // When it can be read again, the outline is that of the text.
    editor.rewrite(PATH, 3, &PLAN_TEXT.replace("funding:", "area: {}\r\nfunding:"));
    let after = of_file(&mut editor, "textDocument/documentSymbol", PATH);
    named(&after, "area");
    editor.leave();
}

#[test]
fn files_that_masa_does_not_know_are_answered_with_nothing() {
    let mut editor = Editor::over(files());
    editor.open("/other/service.yaml", "kind: Service\n");
    let at = json!({ "line": 99, "character": 99 });
    for path in ["/other/service.yaml", "/never/opened.yaml"] {
        for method in ["hover", "completion", "definition", "prepareRename"] {
            let found = editor.ask_at(&format!("textDocument/{method}"), path, &at);
            assert_eq!(found, Value::Null, "{method} of {path}");
        }
        for method in ["documentSymbol", "foldingRange"] {
            let params = json!({ "textDocument": { "uri": uri(path) } });
            assert_eq!(editor.ask(&format!("textDocument/{method}"), params), Value::Null);
        }
    }
    assert!(editor.try_ask("textDocument/hover", json!({ "nonsense": 1 })).is_err());
    editor.open(PATH, PLAN_TEXT);
    assert_eq!(editor.ask_at("textDocument/hover", PATH, &at), Value::Null);
    editor.leave();
}
