//! The server of a preview: on this machine, at a port that is free.

use super::guard::{Refusal, admit};
use super::news::News;
use crate::publish::html::{SCRIPT, SCRIPT_ADDRESS};
use std::io::{self, Write};
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;
use std::time::Duration;
use tiny_http::{Header, Request, Response};

/// How many pages may wait for news at once; a browser lets a reader open no more.
const MOST_WAITING: usize = 64;

/// How long nothing is said to a page that waits, so that one that has gone is noticed.
const SILENCE: Duration = Duration::from_secs(10);

/// How long to wait when no connection can be taken, as when too many are open.
const PAUSE: Duration = Duration::from_millis(100);

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

    /// Answers until the program ends.
    pub fn serve(&self, news: &News) -> ! {
        loop {
            // With too many connections open none can be taken, and the library gives up. The port
            // stays ours, so the next one begins where the last left off.
            let taken = self
                .listener
                .try_clone()
                .ok()
                .and_then(|listener| tiny_http::Server::from_listener(listener, None).ok());
            if let Some(server) = taken {
                while let Ok(request) = server.recv() {
                    answer(request, self.port, news);
                }
            }
            std::thread::sleep(PAUSE);
        }
    }
}

/// Answers one request. Whoever asked may have gone, and that is no mistake.
fn answer(request: Request, port: u16, news: &News) {
    let named = |name: &str| -> Vec<&str> {
        let wanted = |header: &&Header| header.field.as_str().as_str().eq_ignore_ascii_case(name);
        request.headers().iter().filter(wanted).map(|header| header.value.as_str()).collect()
    };
    let admitted = admit(request.method().as_str(), port, named);
    let _ = match (admitted, request.url()) {
        (Err(refusal), _) => refuse(request, refusal),
        (Ok(()), "/") => {
            let page = news.now().html;
            give(request, 200, "text/html; charset=utf-8", &page)
        }
        (Ok(()), SCRIPT_ADDRESS) => give(request, 200, "text/javascript; charset=utf-8", SCRIPT),
        (Ok(()), "/events") => tell_of_changes(request, news),
        (Ok(()), _) => give(request, 404, "text/plain; charset=utf-8", "There is nothing here.\n"),
    };
}

fn refuse(request: Request, refusal: Refusal) -> io::Result<()> {
    give(request, refusal.status(), "text/plain; charset=utf-8", refusal.in_words())
}

fn give(request: Request, status: u16, kind: &str, content: &str) -> io::Result<()> {
    let mut response = Response::from_string(content).with_status_code(status);
    let kind = [("Content-Type", kind)];
    for (name, value) in kind.iter().chain(&PROMISES) {
        if let Ok(header) = Header::from_bytes(*name, *value) {
            response.add_header(header);
        }
    }
    request.respond(response)
}

/// Tells a page of every change for as long as it listens, from a thread of its own.
fn tell_of_changes(request: Request, news: &News) -> io::Result<()> {
    static WAITING: std::sync::LazyLock<Arc<()>> = std::sync::LazyLock::new(Arc::default);
    if Arc::strong_count(&WAITING) > MOST_WAITING {
        return give(request, 503, "text/plain; charset=utf-8", "Too many pages are open.\n");
    }
    let (news, one_more) = (news.clone(), Arc::clone(&WAITING));
    std::thread::Builder::new().spawn(move || {
        let mut to = request.into_writer();
        let _ = write_head(&mut to).and_then(|()| write_news(&mut to, &news));
        drop(one_more);
    })?;
    Ok(())
}

fn write_head(to: &mut dyn Write) -> io::Result<()> {
    write!(to, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n")?;
    for (name, value) in PROMISES {
        write!(to, "{name}: {value}\r\n")?;
    }
    write!(to, "\r\nretry: 1000\n\n")
}

/// Writes the number of each page, until nobody reads it.
fn write_news(to: &mut dyn Write, news: &News) -> io::Result<()> {
    let mut told = None;
    loop {
        let version = match told {
            None => news.now().version,
            Some(told) => news.after(told, SILENCE).version,
        };
        if told == Some(version) {
            to.write_all(b": still here\n\n")?;
        } else {
            write!(to, "data: {version}\n\n")?;
            told = Some(version);
        }
        to.flush()?;
    }
}
