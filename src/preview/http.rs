//! As much of HTTP as a preview needs: one request on each connection, and its answer.
//!
//! A request is its head alone, since nothing is ever sent to a preview. It has to come whole, short
//! and soon; whoever opens a connection and says nothing is not waited for.

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// How long the head of a request may take to come, and an answer to be taken.
const PATIENCE: Duration = Duration::from_secs(5);

/// How long the head of a request may be, in bytes; browsers stay far below.
const LONGEST: usize = 16 * 1024;

/// How many headers a request may have.
const MOST_HEADERS: usize = 64;

/// The head of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// What is asked for, such as `GET`.
    pub method: String,
    /// The address within this server, as it was written.
    pub path: String,
    headers: Vec<(String, String)>,
}

impl Request {
    /// The request that comes on a connection.
    ///
    /// Fails when it does not come in time, is too long, or is no request.
    pub fn read(stream: &mut TcpStream) -> io::Result<Self> {
        let until = Instant::now() + PATIENCE;
        stream.set_write_timeout(Some(PATIENCE))?;
        let mut head = Vec::new();
        loop {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() || head.len() > LONGEST {
                return Err(io::ErrorKind::TimedOut.into());
            }
            stream.set_read_timeout(Some(left))?;
            let mut piece = [0; 2048];
            let taken = stream.read(&mut piece)?;
            if taken == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            head.extend_from_slice(&piece[..taken]);
            if let Some(request) = Self::parse(&head)? {
                return Ok(request);
            }
        }
    }

    /// The request that these bytes hold, or `None` while its head is not whole.
    fn parse(head: &[u8]) -> io::Result<Option<Self>> {
        let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
        let mut request = httparse::Request::new(&mut headers);
        let is_whole = request.parse(head).map_err(io::Error::other)?.is_complete();
        let (Some(method), Some(path), true) = (request.method, request.path, is_whole) else {
            return Ok(None);
        };
        let text = |value: &[u8]| String::from_utf8_lossy(value).into_owned();
        let named = request.headers.iter().map(|one| (one.name.to_owned(), text(one.value)));
        Ok(Some(Self {
            method: method.to_owned(),
            path: path.to_owned(),
            headers: named.collect(),
        }))
    }

    /// The values of a header by its name.
    pub fn header(&self, name: &str) -> Vec<&str> {
        let named = |(known, _): &&(String, String)| known.eq_ignore_ascii_case(name);
        self.headers.iter().filter(named).map(|(_, value)| value.as_str()).collect()
    }
}

/// Writes the head of an answer, of which no other follows on the connection.
pub fn write_head(to: &mut dyn Write, status: u16, headers: &[(&str, &str)]) -> io::Result<()> {
    let reason = match status {
        200 => "OK",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        503 => "Service Unavailable",
        _ => "",
    };
    let mut head = format!("HTTP/1.1 {status} {reason}\r\nConnection: close\r\n");
    for (name, value) in headers {
        head.extend([*name, ": ", *value, "\r\n"]);
    }
    head.push_str("\r\n");
    to.write_all(head.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_read_when_it_is_whole() {
        let head = b"GET /a HTTP/1.1\r\nHost: localhost:1\r\nORIGIN: x\r\norigin: y\r\n\r\n";
        for end in 0..head.len() {
            assert_eq!(Request::parse(&head[..end]).expect("no fault yet"), None, "{end}");
        }
        let request = Request::parse(head).expect("no fault").expect("it is whole");
        assert_eq!((request.method.as_str(), request.path.as_str()), ("GET", "/a"));
        assert_eq!(request.header("host"), ["localhost:1"]);
        assert_eq!(request.header("Origin"), ["x", "y"]);
    }

    #[test]
    fn what_is_no_request_is_refused() {
        let many = format!("GET / HTTP/1.1\r\n{}\r\n", "A: b\r\n".repeat(MOST_HEADERS + 1));
        for head in [b"\xff\xff".as_slice(), b"GET /\r\n\r\n", b"\x16\x03\x01\x02", many.as_bytes()]
        {
            assert!(Request::parse(head).is_err());
        }
    }
}
