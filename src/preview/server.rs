//! The server of a preview: on this machine, at a port that is free.

use super::guard::admit;
use super::http::{Request, write_head};
use super::news::News;
use crate::publish::html::{SCRIPT, SCRIPT_ADDRESS};
use std::io::{self, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::Arc;
use std::time::Duration;

/// How many connections are attended to at once; one more is closed.
const MOST_OPEN: usize = 128;

/// How many pages may wait for news at once; a browser lets a reader open no more.
const MOST_WAITING: usize = 64;

/// How long nothing is said to a page that waits, so that one that has gone is noticed.
const SILENCE: Duration = Duration::from_secs(10);

/// How long to wait when no connection can be taken, as when too many files are open.
const PAUSE: Duration = Duration::from_millis(100);

const TEXT: &str = "text/plain; charset=utf-8";

/// What every answer says beside itself. The page has a policy of its own; what only a header can
/// say stands here.
const PROMISES: [(&str, &str); 6] = [
    ("Cache-Control", "no-store"),
    ("Content-Security-Policy", "frame-ancestors 'none'"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
];

/// A server that is there and answers nothing yet.
#[derive(Debug)]
pub struct Server {
    listener: TcpListener,
    port: u16,
}

impl Server {
    /// Takes a port of this machine that nobody else can reach: `port`, or any that is free for 0.
    ///
    /// Fails when the port is taken.
    pub fn at(port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let port = listener.local_addr()?.port();
        Ok(Self { listener, port })
    }

    /// The address of the page.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Answers until the program ends, each connection in a thread of its own.
    pub fn serve(&self, news: &News) -> ! {
        let (open, waiting) = (Arc::new(()), Arc::new(()));
        loop {
            let Ok((mut stream, _)) = self.listener.accept() else {
                std::thread::sleep(PAUSE);
                continue;
            };
            if Arc::strong_count(&open) > MOST_OPEN {
                continue;
            }
            let (news, port) = (news.clone(), self.port);
            let (one_more, waiting) = (Arc::clone(&open), Arc::clone(&waiting));
            // Where no thread can be made the connection is closed, and the next may do better.
            let _ = std::thread::Builder::new().spawn(move || {
                // Whoever asked may have gone, and that is no mistake.
                let _ = answer(&mut stream, port, &news, &waiting);
                drop(one_more);
            });
        }
    }
}

/// Answers the request that comes on a connection.
fn answer(stream: &mut TcpStream, port: u16, news: &News, waiting: &Arc<()>) -> io::Result<()> {
    let request = Request::read(stream)?;
    let mut give = |status, kind, content: &str| give(stream, &request, status, kind, content);
    match (admit(&request.method, port, |name| request.header(name)), request.path.as_str()) {
        (Err(refusal), _) => give(refusal.status(), TEXT, refusal.in_words()),
        (Ok(()), "/") => give(200, "text/html; charset=utf-8", &news.now().html),
        (Ok(()), SCRIPT_ADDRESS) => give(200, "text/javascript; charset=utf-8", SCRIPT),
        (Ok(()), "/events") => {
            let one_more = Arc::clone(waiting);
            if Arc::strong_count(&one_more) > MOST_WAITING {
                return give(503, TEXT, "Too many pages are open.\n");
            }
            tell_of_changes(stream, news)
        }
        (Ok(()), _) => give(404, TEXT, "There is nothing here.\n"),
    }
}

fn give(
    to: &mut TcpStream,
    request: &Request,
    status: u16,
    kind: &str,
    content: &str,
) -> io::Result<()> {
    let length = content.len().to_string();
    let about = [("Content-Type", kind), ("Content-Length", length.as_str())];
    write_head(to, status, &[&about[..], &PROMISES].concat())?;
    if request.method == "HEAD" { Ok(()) } else { to.write_all(content.as_bytes()) }
}

/// Tells a page of every change for as long as it listens.
fn tell_of_changes(to: &mut TcpStream, news: &News) -> io::Result<()> {
    let about = [("Content-Type", "text/event-stream")];
    write_head(to, 200, &[&about[..], &PROMISES].concat())?;
    to.write_all(b"retry: 1000\n\n")?;
    let mut told = None;
    loop {
        let version = match told {
            None => news.now().version,
            Some(told) => news.after(told, SILENCE).version,
        };
        if told == Some(version) {
            to.write_all(b": still here\n\n")?;
        } else {
            to.write_all(format!("data: {version}\n\n").as_bytes())?;
            told = Some(version);
        }
    }
}
