//! The text of a file while fixes are tried on it, and the bytes it is written as.

use crate::findings::Edit;
use crate::text::{Span, decode};
use crate::workspace::Files;
use std::path::{Path, PathBuf};

const MARK: &[u8] = b"\xEF\xBB\xBF";

/// A file and what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileText {
    /// Where it is.
    pub path: PathBuf,
    /// Its bytes as they were read.
    pub before: Vec<u8>,
    /// Its text now, without a byte order mark.
    pub text: String,
}

/// Why a file is left as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// It is not plain UTF-8: masa can guess what was meant, and must not write a guess.
    Encoding,
    /// It is no longer what was checked.
    Changed,
    /// It cannot be read, and why.
    Unreadable(String),
}

impl FileText {
    /// Reads the file at `path`, which was `checked` when it was checked.
    pub(super) fn read(files: &dyn Files, path: &Path, checked: &str) -> Result<Self, Refusal> {
        let before = files.read(path).map_err(|error| Refusal::Unreadable(error.to_string()))?;
        let decoded = decode(&before);
        if decoded.note.is_some() {
            return Err(Refusal::Encoding);
        }
        if decoded.text != checked {
            return Err(Refusal::Changed);
        }
        Ok(Self { path: path.to_path_buf(), before, text: decoded.text })
    }

    /// The text as it was read.
    pub fn old_text(&self) -> String {
        decode(&self.before).text
    }

    /// Its bytes now; a byte order mark stays.
    pub fn bytes(&self) -> Vec<u8> {
        let mark = if self.before.starts_with(MARK) { MARK } else { &[] };
        [mark, self.text.as_bytes()].concat()
    }

    /// Whether it is another than was read.
    pub fn is_changed(&self) -> bool {
        self.bytes() != self.before
    }
}

/// A change of one file: bytes that go, and what comes in their place.
pub(super) type Change<'a> = (Span, &'a str);

/// `text` after changes in the order of their places; none when one lies outside it or two overlap.
pub(super) fn apply(text: &str, changes: &[Change<'_>]) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for (span, new) in changes {
        out.push_str(text.get(at..span.start)?);
        text.get(span.start..span.end)?;
        out.push_str(new);
        at = span.end;
    }
    out.push_str(text.get(at..)?);
    Some(out)
}

/// Whether two changes touch the same text, or put the same key in at the same place.
pub(super) fn clash(one: &Edit, other: &Edit) -> bool {
    let (a, b) = (one.place.span, other.place.span);
    if one.place.file != other.place.file || a.start > b.end || b.start > a.end {
        return false;
    }
    !(a.is_empty() && a == b && key_in(&one.text) != key_in(&other.text))
}

/// The first line of lines that are put in which is no comment.
fn key_in(text: &str) -> Option<&str> {
    text.split(['\n', '\r']).map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Where the byte `at` of the text before stands after the changes; what was replaced goes to its
/// beginning.
pub(super) fn moved(at: usize, changes: &[Change<'_>]) -> usize {
    let mut by = 0_isize;
    for (span, new) in changes {
        if span.end <= at {
            by += new.len().cast_signed() - span.len().cast_signed();
        } else if span.start < at {
            return span.start.saturating_add_signed(by);
        }
    }
    at.saturating_add_signed(by)
}

/// The bytes after the changes that are new.
pub(super) fn new_spans(changes: &[Change<'_>]) -> Vec<Span> {
    let mut by = 0_isize;
    let mut spans = Vec::new();
    for (span, new) in changes {
        let start = span.start.saturating_add_signed(by);
        spans.push(Span::new(start, start + new.len()));
        by += new.len().cast_signed() - span.len().cast_signed();
    }
    spans
}
