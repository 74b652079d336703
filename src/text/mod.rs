//! Bytes and places: what a file says, where in it something stands, and how to show it safely.
//!
//! This is the lowest layer. It knows nothing of YAML, Markdown or plans. A [`Span`] is a range of
//! bytes in the text as it was decoded; lines and columns are worked out once, at the edge, by
//! [`Source::position`].

mod blanked;
mod count;
mod decode;
mod display;
mod lines;
mod mapped;
mod threes;

pub use count::{count_bytes, count_pairs, digits_in, is_plainly_spaced};
pub use decode::{DecodeNote, Decoded, decode};
pub use display::{quoted, safe, safe_json, safe_same_length};
pub use lines::{LineIndex, Position};
pub use mapped::{Mapped, OffsetMap};
pub use threes::{THREES, Threes, three};

use std::borrow::Cow;
use std::sync::OnceLock;

/// The words of `text` with one space between, whatever white space stands there.
pub fn evenly_spaced(text: &str) -> Cow<'_, str> {
    if is_plainly_spaced(text) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A range of bytes in one file, `start..end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to and without `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The empty span before the byte at `at`.
    pub const fn point(at: usize) -> Self {
        Self { start: at, end: at }
    }

    /// How many bytes the span holds.
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the span holds no byte.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// The text that the span covers; empty when it lies outside `text`.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

/// One file of a document, by its place in [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A span in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Which file.
    pub file: FileId,
    /// Which bytes of it.
    pub span: Span,
}

impl Place {
    /// The place of `span` in `file`.
    pub const fn new(file: FileId, span: Span) -> Self {
        Self { file, span }
    }

    /// The same bytes in another file.
    #[must_use]
    pub const fn in_file(self, file: FileId) -> Self {
        Self { file, ..self }
    }
}

/// One file as it was read: its path as shown to people, its text and where its lines start.
#[derive(Debug, Clone)]
pub struct Source {
    /// The path to show, with forward slashes.
    pub path: String,
    /// The decoded text, without a byte order mark.
    pub text: String,
    /// Found when somebody asks: in most files nothing is pointed at.
    lines: OnceLock<LineIndex>,
}

impl Source {
    /// Keeps `text` under the path `path`.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { path: path.into(), text: text.into(), lines: OnceLock::new() }
    }

    /// Where the byte `offset` stands, in every unit an output may want.
    pub fn position(&self, offset: usize) -> Position {
        self.lines().position(&self.text, offset)
    }

    /// The text up to `offset` and to the end of the next line, with equal places: enough to show what
    /// stands before.
    #[must_use]
    pub fn head(&self, offset: usize) -> Self {
        let lines = self.lines();
        let end = lines.start_of(lines.line_of(offset) + 2).unwrap_or(self.text.len());
        Self::new(self.path.clone(), &self.text[..end])
    }

    /// The line index, for outputs that show whole lines.
    pub fn lines(&self) -> &LineIndex {
        self.lines.get_or_init(|| LineIndex::new(&self.text))
    }
}

/// The files of one document, in the order they were read.
#[derive(Debug, Clone, Default)]
pub struct Sources(Vec<Source>);

impl Sources {
    /// Adds a file and gives its id.
    pub fn add(&mut self, source: Source) -> FileId {
        self.0.push(source);
        FileId(self.0.len() as u32 - 1)
    }

    /// The file with this id.
    ///
    /// # Panics
    ///
    /// When the id came from other sources: ids are only ever made by [`Sources::add`].
    pub fn get(&self, id: FileId) -> &Source {
        &self.0[id.0 as usize]
    }

    /// The same files, without the text of those that are not among `wanted`.
    #[must_use]
    pub fn only(&self, wanted: &std::collections::BTreeSet<FileId>) -> Self {
        let kept = |(id, source): (FileId, &Source)| {
            if wanted.contains(&id) { source.clone() } else { Source::new(&source.path, "") }
        };
        Self(self.iter().map(kept).collect())
    }

    /// Gives a file whose text was let go as much of it as `head` holds.
    pub fn give_back(&mut self, id: FileId, head: Source) {
        let source = &mut self.0[id.0 as usize];
        if source.text.len() < head.text.len() {
            *source = head;
        }
    }

    /// The same files with nothing left of their text but its shape.
    #[must_use]
    pub fn blanked(self) -> Self {
        let blank = |source: Source| Source::new(source.path, blanked::blanked(&source.text));
        Self(self.0.into_iter().map(blank).collect())
    }

    /// Every file with its id.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &Source)> {
        self.0.iter().enumerate().map(|(index, source)| (FileId(index as u32), source))
    }

    /// Where a place starts and ends, in every unit an output may want.
    pub fn extent(&self, place: Place) -> (Position, Position) {
        let source = self.get(place.file);
        (source.position(place.span.start), source.position(place.span.end))
    }

    /// The text at `place`.
    pub fn text_at(&self, place: Place) -> &str {
        place.span.of(&self.get(place.file).text)
    }
}
