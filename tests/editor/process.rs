//! The program itself: exit codes, and the pages that findings link to.

// The test makes the files that the program reads.
#![allow(clippy::disallowed_methods)]

use crate::talk::able;
use lsp_server::{Message, Notification, Request, RequestId};
use serde_json::{Value, json};
use std::io::{BufReader, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

struct Program {
    child: Child,
    to: Option<ChildStdin>,
    from: BufReader<ChildStdout>,
}

impl Program {
    fn start() -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_masa"))
            .args(["lsp", "--today", "2026-11-22", "--stdio"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("masa starts");
        let to = child.stdin.take();
        let from = BufReader::new(child.stdout.take().expect("it was asked for"));
        let mut program = Self { child, to, from };
        program.ask("initialize", json!({ "capabilities": able() }));
        program.tell("initialized", json!({}));
        program
    }

    fn send(&mut self, message: &Message) {
        let to = self.to.as_mut().expect("it is open");
        message.write(to).and_then(|()| to.flush()).expect("masa listens");
    }

    fn tell(&mut self, method: &str, params: Value) {
        self.send(&Notification::new(method.to_owned(), params).into());
    }

    fn ask(&mut self, method: &str, params: Value) {
        self.send(&Request::new(RequestId::from(1), method.to_owned(), params).into());
        while !matches!(self.next(), Message::Response(_)) {}
    }

    fn next(&mut self) -> Message {
        Message::read(&mut self.from).expect("it can be read").expect("masa goes on")
    }

    fn code(mut self) -> Option<i32> {
        drop(self.to.take());
        self.child.wait().expect("masa ends").code()
    }
}

#[test]
fn findings_link_to_pages_that_are_there_while_masa_runs() {
    let folder = tempfile::tempdir().expect("a folder");
    let plan = folder.path().join("plan.yaml");
    let text = "format: 1\nkind: plan\ncolour: green\n";
    std::fs::write(&plan, text).expect("it can be written");
    let mut program = Program::start();
    let uri = format!("file://{}", plan.display());
    program.tell(
        "textDocument/didOpen",
        json!({ "textDocument": { "uri": uri, "languageId": "yaml", "version": 1, "text": text } }),
    );
    let Message::Notification(note) = program.next() else { panic!("masa tells of findings") };
    let findings = note.params["diagnostics"].as_array().expect("a list");
    let unknown = findings.iter().find(|finding| finding["code"] == "unknown-key");
    let page = unknown.and_then(|own| own["codeDescription"]["href"].as_str()).expect("a link");
    let page = page.strip_prefix("file://").expect("the address of a file").to_owned();
    let says = std::fs::read_to_string(&page).expect("the page is there");
    assert!(says.starts_with("# unknown-key"), "{says}");
    program.ask("shutdown", Value::Null);
    program.tell("exit", Value::Null);
    assert_eq!(program.code(), Some(0));
    assert!(std::fs::metadata(&page).is_err(), "the page goes with masa");
}

#[test]
fn an_editor_that_goes_without_a_word_is_code_1() {
    assert_eq!(Program::start().code(), Some(1));
    let mut program = Program::start();
    program.tell("exit", Value::Null);
    assert_eq!(program.code(), Some(1));
}
