//! Findings while somebody writes, and the conversation itself.

use crate::talk::{Editor, able, of_rule, place, position, uri, words};
use masa::editor::Ending;
use masa::workspace::Memory;
use serde_json::{Value, json};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

const PLAN: &str = "\
format: 1
kind: plan
edition: wt26
partnership: {name: Partneriaeth Ddiogelu Tŷ Newydd 🦊, scope: children}
document: {status: published, version: \"1\", published_on: 2026-06-24, review_due: 2026-09-30}
funding:
  contributions:
    - {partner: council, cash: 100}
    - {partner: police, cash: 100}
  total: 300
partners:
  - {id: council, kind: local_authority, name: Northvale Council, lead: {post: Chief Executive}}
  - {id: police, kind: police, name: Northvale Police, lead: {post: Chief Constable}}
";

const SECTION: &str = "---\r\ntitle: Ysgolion 🏫 tŷ\r\n---\r\nMae’r ysgolion 🏫 TBC yma.\r\n";

fn files() -> Memory {
    let mut files = Memory::default();
    files.add("/my plans/plan.yaml", PLAN);
    files.add("/my plans/sections/01.md", SECTION);
    files
}

#[test]
fn a_finding_says_what_masa_check_says_and_links_to_its_page() {
    let mut editor = Editor::over(files());
    editor.open("/my plans/plan.yaml", PLAN);
    let findings = editor.findings("/my plans/plan.yaml");
    let sum = of_rule(&findings, "funding-total");
    assert_eq!(words(PLAN, &sum["range"]), "300");
    assert_eq!((&sum["severity"], &sum["source"]), (&json!(1), &json!("masa")));
    assert_eq!(sum["codeDescription"]["href"], "file:///pages/funding-total.md");
    let message = sum["message"].as_str().expect("words");
    assert!(message.contains("£200") && message.contains("\nWhy: "), "{message}");
    let related = sum["relatedInformation"].as_array().expect("other places");
    assert_eq!(related[0]["location"]["uri"], uri("/my plans/plan.yaml"));
    assert_eq!(editor.leave(), Ending::Asked);
}

#[test]
fn what_is_on_the_screen_counts_and_not_what_is_saved() {
    let mut editor = Editor::over(files());
    let path = "/my plans/plan.yaml";
    editor.open(path, PLAN);
    of_rule(&editor.findings(path), "funding-total");
    let at = place(PLAN, "300");
    let end = position(PLAN, PLAN.find("300").expect("it is there") + 3);
    let range = json!({ "start": at, "end": end });
    editor.change(path, 2, &json!([{ "range": range, "text": "200" }]));
    let told = editor.publication(path);
    assert_eq!(told["version"], 2);
    let findings = told["diagnostics"].as_array().expect("a list").clone();
    assert!(findings.iter().all(|finding| finding["code"] != "funding-total"));
    // A change that comes too late changes nothing.
    editor.change(path, 1, &json!([{ "text": "" }]));
    editor.change(path, 3, &json!([{ "range": range, "text": "250" }]));
    let told = editor.publication(path);
    assert_eq!(told["version"], 3);
    of_rule(told["diagnostics"].as_array().expect("a list"), "funding-total");
    editor.leave();
}

#[test]
fn a_section_is_judged_with_its_document() {
    let mut editor = Editor::over(files());
    editor.open("/my plans/sections/01.md", SECTION);
    let findings = editor.findings("/my plans/sections/01.md");
    let tbc = of_rule(&findings, "placeholder");
    assert_eq!(words(SECTION, &tbc["range"]), "TBC");
    assert_eq!(tbc["range"]["start"], json!({ "line": 3, "character": 18 }));
    of_rule(&editor.findings("/my plans/plan.yaml"), "funding-total");
    editor.close("/my plans/sections/01.md");
    assert!(editor.findings("/my plans/plan.yaml").is_empty());
    assert!(editor.findings("/my plans/sections/01.md").is_empty());
    editor.leave();
}

#[test]
fn columns_are_bytes_where_the_editor_offers_them() {
    let mut capabilities = able();
    capabilities["general"]["positionEncodings"] = json!(["utf-16", "utf-8"]);
    let mut editor = Editor::with(files(), capabilities);
    assert_eq!(editor.told["capabilities"]["positionEncoding"], "utf-8");
    editor.open("/my plans/sections/01.md", SECTION);
    let findings = editor.findings("/my plans/sections/01.md");
    let line = SECTION.lines().nth(3).expect("a line");
    let column = line.find("TBC").expect("it is there");
    let tbc = of_rule(&findings, "placeholder");
    assert_eq!(tbc["range"]["start"], json!({ "line": 3, "character": column }));
    editor.leave();
}

#[test]
fn an_old_editor_is_told_less() {
    let mut editor = Editor::with(files(), json!({}));
    assert_eq!(editor.told["capabilities"]["positionEncoding"], "utf-16");
    editor.open("/my plans/plan.yaml", PLAN);
    let findings = editor.findings("/my plans/plan.yaml");
    let sum = of_rule(&findings, "funding-total");
    assert!(sum.get("codeDescription").is_none() && sum.get("relatedInformation").is_none());
    editor.leave();
}

#[test]
fn mistakes_in_settings_are_findings() {
    let mut editor = Editor::over(files());
    let path = "/my plans/masa.yaml";
    editor.open("/my plans/plan.yaml", PLAN);
    editor.findings("/my plans/plan.yaml");
    editor.open(path, "format: 1\ntheem: {}\n");
    let findings = editor.findings(path);
    let unknown = of_rule(&findings, "unknown-key");
    assert_eq!(words("format: 1\ntheem: {}\n", &unknown["range"]), "theem");
    // The document is judged all the same.
    of_rule(&editor.findings("/my plans/plan.yaml"), "funding-total");
    editor.rewrite(path, 2, "format: 1\ntheme: {}\n");
    assert!(editor.findings(path).is_empty());
    editor.leave();
}

#[test]
fn settings_that_nobody_opened_are_told_too() {
    let mut files = files();
    files.add("/my plans/masa.yaml", "format: 1\ntheem: {}\n");
    let mut editor = Editor::over(files);
    editor.open("/my plans/plan.yaml", PLAN);
    of_rule(&editor.findings("/my plans/masa.yaml"), "unknown-key");
    editor.close("/my plans/plan.yaml");
    assert!(editor.findings("/my plans/masa.yaml").is_empty());
    editor.leave();
}

#[test]
fn files_that_are_no_documents_are_left_alone() {
    let mut editor = Editor::over(files());
    editor.open("/other/service.yaml", "kind: Service\n");
    editor.open("/other/README.md", "# TBC\n");
    editor.tell("textDocument/didChange", json!({ "nonsense": true }));
    editor.tell(
        "textDocument/didOpen",
        json!({ "textDocument": {
        "uri": "untitled:Untitled-1", "languageId": "yaml", "version": 1, "text": "kind: plan" } }),
    );
    editor.open("/my plans/plan.yaml", PLAN);
    // The first that is told is of the plan.
    let told = editor.news(|note| note.method == "textDocument/publishDiagnostics");
    assert_eq!(told["uri"], uri("/my plans/plan.yaml"));
    editor.leave();
}

#[test]
fn the_conversation_ends_as_the_protocol_says() {
    let editor = Editor::over(files());
    editor.tell("exit", Value::Null);
    assert_eq!(editor.vanish(), Ending::Broken);
    assert_eq!(Editor::over(files()).vanish(), Ending::Broken);
    let mut editor = Editor::over(files());
    assert!(editor.try_ask("masa/nonsense", json!({})).is_err());
    editor.ask("shutdown", Value::Null);
    let refused = editor.try_ask("textDocument/hover", json!({}));
    assert!(refused.is_err_and(|message| message.contains("shut down")));
    editor.tell("exit", Value::Null);
    assert_eq!(editor.vanish(), Ending::Asked);
}

#[test]
fn a_mistake_of_masa_does_not_end_the_conversation() {
    let broken = Arc::new(AtomicBool::new(false));
    let mut editor = Editor::by_clock(files(), &able(), broken.clone());
    let path = "/my plans/plan.yaml";
    editor.open(path, PLAN);
    editor.findings(path);
    broken.store(true, Ordering::SeqCst);
    // A request that asks what day it is.
    let params =
        json!({ "textDocument": { "uri": uri(path) }, "position": place(PLAN, "2026-09-30") });
    let failed = editor.try_ask("textDocument/completion", params.clone()).expect_err("no answer");
    assert!(failed.contains("masa made a mistake"), "{failed}");
    // And a change that has to be judged.
    editor.rewrite(path, 2, PLAN);
    let told = editor.news(|note| note.method == "window/logMessage");
    assert!(told["message"].as_str().is_some_and(|text| text.contains("masa made a mistake")));
    broken.store(false, Ordering::SeqCst);
    editor.rewrite(path, 3, PLAN);
    of_rule(&editor.findings(path), "funding-total");
    assert!(editor.ask("textDocument/completion", params).is_array());
    assert_eq!(editor.leave(), Ending::Asked);
}
