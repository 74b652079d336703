//! A preview answers its reader, follows the document, and turns everybody else away.

// A test edits the files it is about.
#![allow(clippy::disallowed_methods)]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

const PLAN: &str = "\
format: 1
kind: plan
edition: wt26
partnership: {name: Northvale Safeguarding Children Partnership}
document: {status: draft}
vision: Every child in Northvale is safe.
";

/// A preview that is running, and its document.
struct Running {
    masa: Child,
    port: u16,
    folder: tempfile::TempDir,
}

impl Running {
    fn start() -> Self {
        let folder = tempfile::tempdir().expect("a folder can be made");
        write(&folder.path().join("plan.yaml"), PLAN);
        let mut masa = Command::new(env!("CARGO_BIN_EXE_masa"))
            .args(["preview", "--today", "2026-11-22"])
            .current_dir(folder.path())
            .stdout(Stdio::piped())
            .spawn()
            .expect("masa starts");
        let mut line = String::new();
        let told = masa.stdout.take().expect("its output is piped");
        BufReader::new(told).read_line(&mut line).expect("it says where the page is");
        let port = line.rsplit("127.0.0.1:").next().expect("an address stands there");
        let port = port.trim().trim_end_matches('/').parse().expect("a port stands there");
        Self { masa, port, folder }
    }

    fn plan(&self) -> std::path::PathBuf {
        self.folder.path().join("plan.yaml")
    }

    /// What is answered to a request with these lines beside the name of the machine.
    fn ask(&self, first: &str, headers: &[&str]) -> String {
        let own = format!("Host: 127.0.0.1:{}", self.port);
        self.ask_plainly(&[&[first, own.as_str()], headers].concat())
    }

    fn ask_plainly(&self, lines: &[&str]) -> String {
        let mut stream = self.connect();
        let request = format!("{}\r\nConnection: close\r\n\r\n", lines.join("\r\n"));
        stream.write_all(request.as_bytes()).expect("the request is taken");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("the answer ends");
        String::from_utf8(answer).expect("the answer is text")
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).expect("somebody listens");
        stream.set_read_timeout(Some(Duration::from_mins(1))).expect("a limit can be set");
        stream
    }

    fn page(&self) -> String {
        self.ask("GET / HTTP/1.1", &[])
    }

    /// The news, read line by line as they come.
    fn news(&self) -> impl Iterator<Item = String> {
        let mut stream = self.connect();
        let request = format!("GET /events HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", self.port);
        stream.write_all(request.as_bytes()).expect("the request is taken");
        let lines = BufReader::new(stream).lines();
        // What is said when nothing changed for ten seconds ends the news.
        let lines = lines.map_while(Result::ok).take_while(|line| !line.starts_with(':'));
        lines.filter_map(|line| line.strip_prefix("data: ").map(str::to_owned))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.masa.kill();
        let _ = self.masa.wait();
    }
}

fn write(path: &Path, text: &str) {
    fs::write(path, text).expect("the file can be written");
}

fn status(answer: &str) -> &str {
    answer.split(' ').nth(1).expect("an answer begins with its status")
}

#[test]
fn the_page_follows_the_document() {
    let preview = Running::start();
    let page = preview.page();
    assert_eq!(status(&page), "200");
    for words in [
        "Every child in Northvale is safe.",
        "Where each part stands",
        "notes in the margin",
        "questions not answered yet",
        "script-src &#x27;self&#x27;; connect-src &#x27;self&#x27;",
        "frame-ancestors 'none'",
        "default-src &#x27;none&#x27;",
        "Load the page again",
    ] {
        assert!(page.contains(words), "{words} is not on the page");
    }
    assert!(!page.to_ascii_lowercase().contains("access-control"), "no other page may read it");
    assert!(preview.ask("GET /preview.js HTTP/1.1", &[]).contains("EventSource"));

    let mut news = preview.news();
    assert_eq!(news.next().as_deref(), Some("1"));
    write(&preview.plan(), &PLAN.replace("is safe", "is safe and heard"));
    assert_eq!(news.next().as_deref(), Some("2"));
    assert!(preview.page().contains("Every child in Northvale is safe and heard."));

    // A narrative that comes later belongs to the document too.
    fs::create_dir(preview.folder.path().join("sections")).expect("a folder can be made");
    write(&preview.folder.path().join("sections/1.md"), "---\ntitle: Training\n---\nWe train.\n");
    assert_eq!(news.next().as_deref(), Some("3"));
    assert!(preview.page().contains("We train."));
}

#[test]
fn the_page_stays_while_the_document_cannot_be_read() {
    let preview = Running::start();
    let mut news = preview.news();
    assert_eq!(news.next().as_deref(), Some("1"));
    write(&preview.plan(), &PLAN.replace("{status: draft}", "{status: \"draft}"));
    assert_eq!(news.next().as_deref(), Some("2"));
    let page = preview.page();
    assert!(page.contains("Every child in Northvale is safe."), "the last page stays");
    assert!(page.contains("plan.yaml, line 5: "), "it says where the document is broken");
    assert!(page.contains("You see what stood there before."));
    write(&preview.plan(), PLAN);
    assert_eq!(news.next().as_deref(), Some("3"));
    assert!(!preview.page().contains("You see what stood there before."));
    // Settings that cannot be used.
    write(&preview.folder.path().join("masa.yaml"), "format: 1\nthemes: {}\n");
    assert_eq!(news.next().as_deref(), Some("4"));
    assert!(preview.page().contains("masa.yaml cannot be used"));
}

#[test]
fn everybody_else_is_turned_away() {
    let preview = Running::start();
    let (own, port) = ("GET / HTTP/1.1", preview.port);
    assert_eq!(status(&preview.ask_plainly(&[own, "Host: example.org"])), "403");
    assert_eq!(status(&preview.ask_plainly(&[own, &format!("Host: example.org:{port}")])), "403");
    assert_eq!(status(&preview.ask_plainly(&[own])), "403");
    assert_eq!(status(&preview.ask(own, &["Origin: http://example.org"])), "403");
    assert_eq!(status(&preview.ask(own, &["Origin: null"])), "403");
    assert_eq!(status(&preview.ask(own, &["Sec-Fetch-Site: cross-site"])), "403");
    let events = "GET /events HTTP/1.1";
    assert_eq!(status(&preview.ask(events, &["Origin: http://example.org"])), "403");
    assert_eq!(status(&preview.ask("POST / HTTP/1.1", &["Content-Length: 0"])), "405");
    write(&preview.folder.path().join("secret.txt"), "secret");
    for path in [
        "/secret.txt",
        "/plan.yaml",
        "/../plan.yaml",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%5c..%5cplan.yaml",
        "//etc/passwd",
        "/preview.js/../secret.txt",
        "/%00",
        "/?../secret.txt",
    ] {
        let answer = preview.ask(&format!("GET {path} HTTP/1.1"), &[]);
        assert_eq!(status(&answer), "404", "{path}");
        assert!(answer.ends_with("\r\n\r\nThere is nothing here.\n"), "{path}");
    }
    let head = preview.ask("HEAD / HTTP/1.1", &[]);
    assert!(status(&head) == "200" && head.ends_with("\r\n\r\n"), "only its head is asked for");
    // What is no request at all does no harm.
    let mut stream = preview.connect();
    stream.write_all(&[0xff; 4096]).expect("bytes are taken");
    drop(stream);
    assert_eq!(status(&preview.page()), "200");
}

#[test]
fn a_thousand_connections_do_no_harm() {
    let preview = Running::start();
    // As many as this machine allows; whoever says nothing is not answered, and that is all.
    let address = std::net::SocketAddr::from(([127, 0, 0, 1], preview.port));
    let open = |_| TcpStream::connect_timeout(&address, Duration::from_millis(500)).ok();
    let open: Vec<TcpStream> = (0..1000).map_while(open).collect();
    assert!(open.len() > 100, "{} could be opened", open.len());
    drop(open);
    assert_eq!(status(&preview.page()), "200");
    let listening: Vec<TcpStream> = (0..200)
        .map(|_| {
            let mut stream = preview.connect();
            let request =
                format!("GET /events HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", preview.port);
            stream.write_all(request.as_bytes()).expect("the request is taken");
            stream
        })
        .collect();
    assert_eq!(status(&preview.page()), "200");
    let refused = listening.into_iter().filter_map(|mut stream| {
        let mut answer = [0; 12];
        stream.read_exact(&mut answer).ok().map(|()| answer)
    });
    assert!(refused.filter(|answer| answer.ends_with(b"503")).count() > 100, "there is a limit");
}

#[test]
fn a_check_in_the_terminal_follows_the_document() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let plan = folder.path().join("plan.yaml");
    write(&plan, PLAN);
    let mut masa = Command::new(env!("CARGO_BIN_EXE_masa"))
        .args(["check", "--watch", "--format", "concise", "--today", "2026-11-22"])
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("masa starts");
    let told = masa.stdout.take().expect("its output is piped");
    let mut lines = BufReader::new(told).lines().map_while(Result::ok);
    let is_last = |line: &String| line.starts_with("Guidance as known on");
    assert!(lines.any(|line| is_last(&line)), "it checks at once");
    write(&plan, &PLAN.replace("draft", "drafted"));
    let again: Vec<String> = lines.by_ref().take_while(|line| !is_last(line)).collect();
    assert!(again.iter().any(|line| line.contains("drafted")), "it checks again: {again:?}");
    masa.kill().expect("it can be stopped");
    masa.wait().expect("it ends");
}
