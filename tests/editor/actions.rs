//! What can be done about a finding.

use crate::plan::{PATH, PLAN_TEXT, files};
use crate::talk::{Editor, able, edited, of_rule, place, uri};
use masa::workspace::Memory;
use serde_json::{Value, json};

fn actions(editor: &mut Editor, path: &str, at: &Value, only: Option<&str>) -> Vec<Value> {
    let mut context = json!({ "diagnostics": [] });
    if let Some(only) = only {
        context["only"] = json!([only]);
    }
    let range = json!({ "start": at, "end": at });
    let params =
        json!({ "textDocument": { "uri": uri(path) }, "range": range, "context": context });
    editor.ask("textDocument/codeAction", params).as_array().expect("a list").clone()
}

fn titled<'a>(actions: &'a [Value], title: &str) -> Option<&'a Value> {
    actions.iter().find(|action| action["title"].as_str().is_some_and(|own| own.starts_with(title)))
}

fn after(action: &Value, text: &str) -> String {
    let files = action["edit"]["documentChanges"].as_array().expect("files");
    assert_eq!(files.len(), 1);
    edited(text, &files[0]["edits"])
}

const REVIEW: &str = "2026-09-30";
const ENTRY: &str = "\r
  - rule: review-passed\r
    at: document.review_due\r
    because: \"\"\r
    agreed_by: \"\"\r
    until:";

#[test]
fn a_finding_is_accepted_with_room_for_the_reason() {
    let mut editor = Editor::over(files());
    editor.open(PATH, PLAN_TEXT);
    let found = actions(&mut editor, PATH, &place(PLAN_TEXT, REVIEW), None);
    let accept = titled(&found, "Accept “review-passed” here").expect("it is offered");
    assert_eq!(accept["kind"], "quickfix");
    assert_eq!(accept["diagnostics"][0]["code"], "review-passed");
    let text = after(accept, PLAN_TEXT);
    assert_eq!(text, format!("{PLAN_TEXT}accepted:{ENTRY}\r\n"));
    // What is left empty is a finding; what is filled in holds.
    editor.findings(PATH);
    editor.rewrite(PATH, 2, &text);
    of_rule(&editor.findings(PATH), "acceptance-malformed");
    let filled = text
        .replace("because: \"\"", "because: Arhoswn am y ffiniau newydd.")
        .replace("agreed_by: \"\"", "agreed_by: Gweithredol")
        .replace("until:", "until: 2027-03-31");
    editor.rewrite(PATH, 3, &filled);
    let findings = editor.findings(PATH);
    let accepted = of_rule(&findings, "review-passed");
    assert_eq!(accepted["severity"], 4, "what is accepted is only hinted at");
    assert!(
        accepted["message"].as_str().is_some_and(|text| text.contains("Accepted until 31 March"))
    );
    assert!(titled(&actions(&mut editor, PATH, &place(&filled, REVIEW), None), "Accept").is_none());
    editor.leave();
}

#[test]
fn an_acceptance_takes_the_form_of_those_that_are_there() {
    let other = "{rule: funding-total, because: x, agreed_by: y, until: 2027-03-31}";
    let flow =
        "{rule: review-passed, at: document.review_due, because: \"\", agreed_by: \"\", until: }";
    let before = format!("accepted:\r\n- {other}\r\nguidance: [tyne]\r\n");
    for (before, wanted) in [
        ("accepted:\r\n".to_owned(), format!("accepted:{ENTRY}\r\n")),
        ("accepted: []\r\n".to_owned(), format!("accepted: {ENTRY}\r\n")),
        (format!("accepted: [{other}]\r\n"), format!("accepted: [{other}, {flow}]\r\n")),
        (
            before,
            format!(
                "accepted:\r\n- {other}{}\r\nguidance: [tyne]\r\n",
                ENTRY.replace("\n  ", "\n")
            ),
        ),
    ] {
        let mut editor = Editor::over(files());
        let text = format!("{PLAN_TEXT}{before}");
        editor.open(PATH, &text);
        let found = actions(&mut editor, PATH, &place(&text, REVIEW), None);
        let accept = titled(&found, "Accept").unwrap_or_else(|| panic!("not offered: {before}"));
        assert_eq!(after(accept, &text), format!("{PLAN_TEXT}{wanted}"));
        editor.leave();
    }
}

#[test]
fn what_rests_on_the_law_or_was_not_read_cannot_be_accepted() {
    let text = "\
format: 1
kind: plan
edition: wt23
partnership: {name: Exampleshire Safeguarding Children Partnership}
document: {status: published, published_on: 2025-06-24}
partners:
  - {id: council, kind: local_authority, name: Exampleshire Council, lead: {post: Chief Executive}}
  - {id: health, kind: icb, name: NHS Exampleshire Integrated Care Board, lead: {post: Chief Executive}}
settings: nothing
";
    let mut files = Memory::default();
    files.add("/a/plan.yaml", text);
    let mut editor = Editor::over(files);
    editor.open("/a/plan.yaml", text);
    let findings = editor.findings("/a/plan.yaml");
    for rule in ["statutory-partner-missing", "wrong-shape"] {
        let at = of_rule(&findings, rule)["range"]["start"].clone();
        let found = actions(&mut editor, "/a/plan.yaml", &at, None);
        assert!(titled(&found, &format!("Explain the rule “{rule}”")).is_some(), "{found:#?}");
        assert!(titled(&found, &format!("Accept “{rule}”")).is_none(), "{found:#?}");
    }
    editor.leave();
}

#[test]
fn the_page_of_a_rule_is_shown() {
    let mut editor = Editor::over(files());
    editor.open(PATH, PLAN_TEXT);
    let found = actions(&mut editor, PATH, &place(PLAN_TEXT, REVIEW), None);
    let explain = titled(&found, "Explain the rule “review-passed”").expect("it is offered");
    let params = json!({
        "command": explain["command"], "arguments": explain["arguments"] });
    let page = editor.ask("workspace/executeCommand", params);
    assert_eq!(page, "file:///pages/review-passed.md");
    let shown = editor.shown();
    assert_eq!(shown["uri"], "file:///pages/review-passed.md");
    for params in [
        json!({ "command": "masa.explain", "arguments": ["../../etc/passwd"] }),
        json!({ "command": "rm", "arguments": [] }),
    ] {
        assert!(editor.try_ask("workspace/executeCommand", params).is_err());
    }
    editor.leave();
}

#[test]
fn only_what_is_asked_for_is_offered() {
    let mut editor = Editor::over(files());
    editor.open(PATH, PLAN_TEXT);
    let at = place(PLAN_TEXT, REVIEW);
    assert!(actions(&mut editor, PATH, &at, Some("refactor")).is_empty());
    assert!(!actions(&mut editor, PATH, &at, Some("quickfix")).is_empty());
    let nowhere = json!({ "line": 0, "character": 0 });
    let found = actions(&mut editor, PATH, &nowhere, None);
    assert!(titled(&found, "Accept “review-passed”").is_none());
    editor.leave();
}

#[test]
fn an_old_editor_gets_commands_alone() {
    let mut capabilities = able();
    capabilities["textDocument"]["codeAction"] = json!({});
    let mut editor = Editor::with(files(), capabilities);
    editor.open(PATH, PLAN_TEXT);
    let found = actions(&mut editor, PATH, &place(PLAN_TEXT, REVIEW), None);
    assert!(found.iter().all(|action| action["command"] == "masa.explain"), "{found:#?}");
    editor.leave();
}
