//! The editor's side of a conversation.

use jiff::civil::date;
use lsp_server::{Connection, Message, Notification, Request, RequestId, Response};
use masa::editor::{Ending, Surroundings, serve};
use masa::workspace::Memory;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

/// How long an answer may take before a test gives up.
const PATIENCE: Duration = Duration::from_mins(1);

/// An editor that talks to masa.
pub struct Editor {
    pub connection: Connection,
    pub told: Value,
    thread: JoinHandle<Ending>,
    asked: i32,
    /// What was told without being asked and nobody looked at yet.
    news: Vec<Notification>,
}

/// What an editor of today can do.
pub fn able() -> Value {
    json!({
        "general": { "positionEncodings": ["utf-16"] },
        "window": { "showDocument": { "support": true } },
        "workspace": { "workspaceEdit": { "documentChanges": true } },
        "textDocument": {
            "publishDiagnostics": { "relatedInformation": true, "codeDescriptionSupport": true },
            "hover": { "contentFormat": ["markdown", "plaintext"] },
            "documentSymbol": { "hierarchicalDocumentSymbolSupport": true },
            "codeAction": { "codeActionLiteralSupport": {
                "codeActionKind": { "valueSet": ["quickfix"] } } },
        },
    })
}

/// The address of a file.
pub fn uri(path: &str) -> String {
    format!("file://{}", path.replace(' ', "%20").replace('ŷ', "%C5%B7"))
}

/// The place of `words` in `text`, as UTF-16 columns.
pub fn place(text: &str, words: &str) -> Value {
    let at = text.find(words).unwrap_or_else(|| panic!("“{words}” is not in the text"));
    position(text, at)
}

/// The place of the byte `at`, as UTF-16 columns.
pub fn position(text: &str, at: usize) -> Value {
    let before = &text[..at];
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    let line = before.matches('\n').count();
    json!({ "line": line, "character": before[line_start..].encode_utf16().count() })
}

/// The words of `text` that a range speaks of.
pub fn words<'a>(text: &'a str, range: &Value) -> &'a str {
    &text[offset(text, &range["start"])..offset(text, &range["end"])]
}

/// The byte at a place in UTF-16 columns.
pub fn offset(text: &str, position: &Value) -> usize {
    let number = |key: &str| position[key].as_u64().expect("it is a number") as usize;
    let start: usize = text.split_inclusive('\n').take(number("line")).map(str::len).sum();
    let mut left = number("character");
    let mut end = start;
    for letter in text[start..].chars() {
        if left == 0 {
            break;
        }
        left -= letter.len_utf16();
        end += letter.len_utf8();
    }
    end
}

/// `text` with changes as an editor makes them.
pub fn edited(text: &str, edits: &Value) -> String {
    let mut edits: Vec<&Value> = edits.as_array().expect("a list of changes").iter().collect();
    edits.sort_by_key(|edit| std::cmp::Reverse(offset(text, &edit["range"]["start"])));
    let mut text = text.to_owned();
    for edit in edits {
        let (start, end) =
            (offset(&text, &edit["range"]["start"]), offset(&text, &edit["range"]["end"]));
        text.replace_range(start..end, edit["newText"].as_str().expect("a text"));
    }
    text
}

impl Editor {
    /// An editor of today over `files`.
    pub fn over(files: Memory) -> Self {
        Self::with(files, able())
    }

    /// An editor that can do what `capabilities` say.
    // Capabilities are made for this.
    #[allow(clippy::needless_pass_by_value)]
    pub fn with(files: Memory, capabilities: Value) -> Self {
        Self::by_clock(files, &capabilities, Arc::default())
    }

    /// The same, with a clock that can be broken.
    pub fn by_clock(files: Memory, capabilities: &Value, broken: Arc<AtomicBool>) -> Self {
        let (connection, server) = Connection::memory();
        let thread = std::thread::spawn(move || {
            let keep = |name: &str, _: &str| Some(PathBuf::from(format!("/pages/{name}.md")));
            let today = || {
                assert!(!broken.load(Ordering::SeqCst), "the clock is broken");
                date(2026, 11, 22)
            };
            let around = Surroundings { files: &files, today: &today, keep_page: &keep };
            serve(&server, around)
        });
        let mut editor = Self { connection, told: Value::Null, thread, asked: 0, news: Vec::new() };
        editor.told = editor.ask("initialize", json!({ "capabilities": capabilities }));
        editor.tell("initialized", json!({}));
        editor
    }

    /// Tells something that wants no answer.
    pub fn tell(&self, method: &str, params: Value) {
        let note = Notification::new(method.to_owned(), params);
        self.connection.sender.send(note.into()).expect("masa listens");
    }

    /// Asks; gives the answer or the mistake.
    pub fn try_ask(&mut self, method: &str, params: Value) -> Result<Value, String> {
        self.asked += 1;
        let id = RequestId::from(self.asked);
        let request = Request::new(id.clone(), method.to_owned(), params);
        self.connection.sender.send(request.into()).expect("masa listens");
        loop {
            match self.connection.receiver.recv_timeout(PATIENCE).expect("masa answers") {
                Message::Response(Response { id: of, response_result }) => {
                    assert_eq!(of, id);
                    return response_result.map_err(|error| error.message);
                }
                Message::Notification(note) => self.news.push(note),
                // What masa asks the editor to do: done.
                Message::Request(request) => {
                    self.news.push(Notification::new(request.method.clone(), request.params));
                    let done = Response::new_ok(request.id, json!({ "success": true }));
                    self.connection.sender.send(done.into()).expect("masa listens");
                }
            }
        }
    }

    /// Asks; gives the answer.
    pub fn ask(&mut self, method: &str, params: Value) -> Value {
        self.try_ask(method, params).expect("it has an answer")
    }

    /// Asks about a place in a file.
    pub fn ask_at(&mut self, method: &str, path: &str, position: &Value) -> Value {
        let params = json!({ "textDocument": { "uri": uri(path) }, "position": position });
        self.ask(method, params)
    }

    pub fn open(&self, path: &str, text: &str) {
        let language = if path.contains("/sections/") { "markdown" } else { "yaml" };
        self.tell(
            "textDocument/didOpen",
            json!({ "textDocument": {
                "uri": uri(path), "languageId": language, "version": 1, "text": text } }),
        );
    }

    /// Replaces the whole text of a file.
    pub fn rewrite(&self, path: &str, version: i32, text: &str) {
        self.change(path, version, &json!([{ "text": text }]));
    }

    pub fn change(&self, path: &str, version: i32, changes: &Value) {
        let document = json!({ "uri": uri(path), "version": version });
        let params = json!({ "textDocument": document, "contentChanges": changes });
        self.tell("textDocument/didChange", params);
    }

    pub fn close(&self, path: &str) {
        self.tell("textDocument/didClose", json!({ "textDocument": { "uri": uri(path) } }));
    }

    /// The next thing of this sort that masa tells.
    pub fn news(&mut self, wanted: impl Fn(&Notification) -> bool) -> Value {
        loop {
            if let Some(at) = self.news.iter().position(&wanted) {
                return self.news.remove(at).params;
            }
            match self.connection.receiver.recv_timeout(PATIENCE).expect("masa tells it") {
                Message::Notification(note) => self.news.push(note),
                other => panic!("nobody asked for {other:?}"),
            }
        }
    }

    /// The next findings of a file.
    pub fn findings(&mut self, path: &str) -> Vec<Value> {
        self.publication(path)["diagnostics"].as_array().expect("a list").clone()
    }

    /// The next findings of a file, as they are told.
    pub fn publication(&mut self, path: &str) -> Value {
        let uri = uri(path);
        self.news(|note| {
            note.method == "textDocument/publishDiagnostics" && note.params["uri"] == uri.as_str()
        })
    }

    /// The next file that masa asks to be shown.
    pub fn shown(&mut self) -> Value {
        if let Some(at) = self.news.iter().position(|note| note.method == "window/showDocument") {
            return self.news.remove(at).params;
        }
        match self.connection.receiver.recv_timeout(PATIENCE).expect("masa asks") {
            Message::Request(request) => {
                let done = Response::new_ok(request.id, json!({ "success": true }));
                self.connection.sender.send(done.into()).expect("masa listens");
                request.params
            }
            other => panic!("nothing is shown: {other:?}"),
        }
    }

    /// Says goodbye.
    pub fn leave(mut self) -> Ending {
        assert_eq!(self.ask("shutdown", Value::Null), Value::Null);
        self.tell("exit", Value::Null);
        self.thread.join().expect("masa ends well")
    }

    /// Goes away without a word.
    pub fn vanish(self) -> Ending {
        drop(self.connection);
        self.thread.join().expect("masa ends well")
    }
}

/// The finding of a rule.
pub fn of_rule<'a>(findings: &'a [Value], rule: &str) -> &'a Value {
    findings.iter().find(|finding| finding["code"] == rule).unwrap_or_else(|| {
        let others: Vec<&Value> = findings.iter().map(|finding| &finding["code"]).collect();
        panic!("{rule} is not among {others:?}")
    })
}
