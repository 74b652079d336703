//! A fix that a rule gives, offered as changes of open and of closed files; what settings turn off.

use super::*;
use crate::editor::requests::answer;
use crate::findings::{Edit, Fix, Safety};
use crate::text::{FileId, Place, Source, Span};
use crate::workspace::Memory;
use jiff::civil::date;
use lsp_server::{Request, RequestId};
use lsp_types::ClientCapabilities;
use serde_json::{Value, from_value, json};

const PLAN: &str = "format: 1\r\nkind: plan\r\ncolour: gwyrdd 🌿 tŷ\r\n";
const GROUPS: &str = "groups:\n  - {id: a, name: Grŵp}\n";

fn edit(file: u32, text: &str, words: &str, new: &str) -> Edit {
    let start = text.find(words).expect("it is there");
    let place = Place::new(FileId(file), Span::new(start, start + words.len()));
    Edit { place, text: new.to_owned() }
}

#[test]
fn a_fix_becomes_changes_of_every_file_it_names() {
    let mut files = Memory::default();
    files.add("/a/plan.yaml", PLAN);
    files.add("/a/facts/groups.yaml", GROUPS);
    let around =
        Surroundings { files: &files, today: &|| date(2026, 11, 22), keep_page: &|_, _| None };
    let told: ClientCapabilities = from_value(json!({
        "workspace": { "workspaceEdit": { "documentChanges": true } },
        "textDocument": { "codeAction": { "codeActionLiteralSupport": {
            "codeActionKind": { "valueSet": ["quickfix"] } } } },
    }))
    .expect("they are capabilities");
    let mut session = Session::new(around, Client::of(&told));
    let open = json!({ "textDocument": {
        "uri": "file:///a/plan.yaml", "languageId": "yaml", "version": 7, "text": PLAN } });
    session.opened(from_value(open).expect("it is opened"));
    session.settle();
    session.remember();
    let judged = session.judged.values_mut().next().expect("the plan is judged");
    let checked = judged.checked.as_mut().expect("the plan is judged");
    let found = checked.findings.iter_mut().find(|finding| finding.rule == "unknown-key");
    let edits = vec![edit(0, PLAN, "gwyrdd 🌿", "coch"), edit(1, GROUPS, "Grŵp", "Gweithgor")];
    let fix = Fix { label: "Write it well".to_owned(), safety: Safety::Unsafe, edits };
    found.expect("it is found").fix = Some(fix);
    // A file that no finding speaks of has lost its text, and is not changed blindly.
    let sources = std::mem::take(&mut checked.sources);
    checked.sources = sources.only(&BTreeSet::from([FileId(0)]));
    assert_eq!(changes(&mut session), Value::Null);
    let judged = session.judged.values_mut().next().expect("the plan is judged");
    let sources = &mut judged.checked.as_mut().expect("the plan is judged").sources;
    sources.give_back(FileId(1), Source::new("/a/facts/groups.yaml", GROUPS));
    let place = |line: u32, column: u32| json!({ "line": line, "character": column });
    let range = |line, from, to| json!({ "start": place(line, from), "end": place(line, to) });
    assert_eq!(
        changes(&mut session),
        json!([
            { "textDocument": { "uri": "file:///a/plan.yaml", "version": 7 },
              "edits": [{ "range": range(2, 8, 17), "newText": "coch" }] },
            { "textDocument": { "uri": "file:///a/facts/groups.yaml", "version": null },
              "edits": [{ "range": range(1, 18, 22), "newText": "Gweithgor" }] },
        ])
    );
}

#[test]
fn what_settings_turn_off_is_only_hinted_at() {
    const SETTINGS: &str = "format: 1\nseverities: {unknown-key: off}\n";
    let mut files = Memory::default();
    files.add("/a/plan.yaml", PLAN);
    files.add("/masa.yaml", SETTINGS);
    let around =
        Surroundings { files: &files, today: &|| date(2026, 11, 22), keep_page: &|_, _| None };
    let mut session = Session::new(around, Client::of(&ClientCapabilities::default()));
    let open = json!({ "textDocument": {
        "uri": "file:///a/plan.yaml", "languageId": "yaml", "version": 1, "text": PLAN } });
    session.opened(from_value(open).expect("it is opened"));
    let told = session.settle();
    let mut told = told.iter().flat_map(|one| &one.diagnostics);
    let hint = told.find(|one| one.range.start.line == 2).expect("the key is told");
    assert_eq!(hint.severity, Some(lsp_types::DiagnosticSeverity::HINT));
    assert!(hint.message.contains("\nTurned off in /masa.yaml:2."), "{}", hint.message);
}

/// The changes that are offered for the unknown key; null where none are.
fn changes(session: &mut Session<'_>) -> Value {
    let at = json!({ "line": 2, "character": 0 });
    let params = json!({
        "textDocument": { "uri": "file:///a/plan.yaml" },
        "range": { "start": at, "end": at },
        "context": { "diagnostics": [] },
    });
    let method = "textDocument/codeAction".to_owned();
    let request = Request { id: RequestId::from(1), method, params };
    let actions = answer(session, request).expect("it has an answer");
    let title = "Write it well (look whether it is right)";
    let mut actions = actions.as_array().expect("a list").iter();
    let own = actions.find(|action| action["title"] == title);
    own.map_or(Value::Null, |own| own["edit"]["documentChanges"].clone())
}
