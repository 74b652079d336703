//! From a key stroke to findings: the released program serves an editor that types one letter after the
//! other, in the facts and in a section in turn, and waits each time for what it is told of that text.
//! Between two letters lies a pause as short as the fastest fingers make it.

use lsp_server::{Message, Notification, Request, RequestId};
use serde_json::{Value, json};
use std::io::{BufReader, Write};
use std::path::Path;
use std::process::{ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

/// Between two letters: twenty in a second.
const PAUSE: Duration = Duration::from_millis(50);

/// How long each of `count` key strokes took until its findings were there, shortest first.
pub fn key_strokes(masa: &Path, plan: &Path, section: &str, count: usize) -> Vec<Duration> {
    let mut child = Command::new(masa)
        .args(["lsp", "--today", "2026-11-22"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("masa was built before this ran");
    let mut talk = Talk {
        to: child.stdin.take().expect("it was asked for"),
        from: BufReader::new(child.stdout.take().expect("it was asked for")),
    };
    let encodings = json!({ "general": { "positionEncodings": ["utf-8"] } });
    talk.ask("initialize", json!({ "capabilities": encodings }));
    talk.tell("initialized", json!({}));
    let mut files: Vec<Open> = ["plan.yaml", section].map(|name| Open::read(plan, name)).into();
    for file in &files {
        talk.tell(
            "textDocument/didOpen",
            json!({ "textDocument": {
            "uri": file.uri, "languageId": "", "version": 0, "text": file.text } }),
        );
        talk.wait_for(&file.uri, 0);
    }
    let mut times: Vec<Duration> = (0..count)
        .map(|number| {
            let file = &mut files[number % 2];
            file.version += 1;
            // A letter at the end of the first line of words, and the next time away again.
            let typed = if file.version % 2 == 1 { "x" } else { "" };
            let end = file.column + u32::from(typed.is_empty());
            let at = |column: u32| json!({ "line": file.line, "character": column });
            let range = json!({ "start": at(file.column), "end": at(end) });
            std::thread::sleep(PAUSE);
            let start = Instant::now();
            talk.tell(
                "textDocument/didChange",
                json!({
                "textDocument": { "uri": file.uri, "version": file.version },
                "contentChanges": [{ "range": range, "text": typed }] }),
            );
            talk.wait_for(&file.uri, file.version);
            start.elapsed()
        })
        .collect();
    talk.ask("shutdown", Value::Null);
    talk.tell("exit", Value::Null);
    child.wait().expect("masa ends");
    times.sort();
    times
}

/// A file that is open, and where letters are typed.
struct Open {
    uri: String,
    text: String,
    version: u32,
    line: usize,
    column: u32,
}

impl Open {
    fn read(plan: &Path, name: &str) -> Self {
        let path = plan.join(name).canonicalize().expect("the file is there");
        let text = std::fs::read_to_string(&path).expect("the file can be read");
        let is_words =
            |line: &str| line.len() > 60 && line.is_ascii() && !line.contains(['{', '#']);
        let (line, words) =
            text.lines().enumerate().find(|(_, line)| is_words(line)).expect("a line of words");
        let column = words.len() as u32;
        Self { uri: format!("file://{}", path.display()), version: 0, line, column, text }
    }
}

struct Talk {
    to: ChildStdin,
    from: BufReader<ChildStdout>,
}

impl Talk {
    fn send(&mut self, message: &Message) {
        message.write(&mut self.to).and_then(|()| self.to.flush()).expect("masa listens");
    }

    fn tell(&mut self, method: &str, params: Value) {
        self.send(&Notification::new(method.to_owned(), params).into());
    }

    fn next(&mut self) -> Message {
        Message::read(&mut self.from).expect("it can be read").expect("masa goes on")
    }

    fn ask(&mut self, method: &str, params: Value) {
        self.send(&Request::new(RequestId::from(1), method.to_owned(), params).into());
        while !matches!(self.next(), Message::Response(_)) {}
    }

    /// Waits for the findings of a text.
    fn wait_for(&mut self, uri: &str, version: u32) {
        loop {
            if let Message::Notification(note) = self.next()
                && note.params["uri"] == uri
                && note.params["version"] == version
            {
                return;
            }
        }
    }
}
