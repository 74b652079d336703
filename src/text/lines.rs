//! Lines and columns of a text.
//!
//! Everything inside masa counts bytes. People count characters, editors count UTF-16 units: both
//! are worked out here, once, when something is shown.

/// Where a byte stands, counted from 1 as people do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters (Unicode code points), from 1.
    pub column: usize,
    /// Column in UTF-16 units, from 1.
    pub utf16_column: usize,
    /// Column in bytes, from 1.
    pub byte_column: usize,
}

/// How far apart, in bytes, characters are counted beforehand.
const STEP: usize = 4096;

/// How many characters and UTF-16 units a stretch of text holds.
#[derive(Debug, Clone, Copy, Default)]
struct Count {
    characters: usize,
    utf16: usize,
}

impl Count {
    /// Counts the characters that begin in `bytes`, a part of UTF-8 text.
    fn of(bytes: &[u8]) -> Self {
        if bytes.is_ascii() {
            return Self { characters: bytes.len(), utf16: bytes.len() };
        }
        let characters = bytes.iter().filter(|byte| (**byte & 0xC0) != 0x80).count();
        let in_two_units = bytes.iter().filter(|byte| **byte >= 0xF0).count();
        Self { characters, utf16: characters + in_two_units }
    }

    const fn plus(self, other: Self) -> Self {
        Self { characters: self.characters + other.characters, utf16: self.utf16 + other.utf16 }
    }

    const fn less(self, other: Self) -> Self {
        Self { characters: self.characters - other.characters, utf16: self.utf16 - other.utf16 }
    }
}

/// The bytes at which the lines of a text start. Lines end at `\n`, `\r\n` or a lone `\r`.
#[derive(Debug, Clone, Default)]
pub struct LineIndex {
    starts: Vec<usize>,
    /// What stands before every [`STEP`] bytes, so that a place in a line of any length is found at
    /// once.
    counts: Vec<Count>,
}

impl LineIndex {
    /// Finds the lines of `text`.
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        let ends = memchr::memchr2_iter(b'\n', b'\r', bytes);
        let is_pair = |end: usize| bytes[end..].starts_with(b"\r\n");
        starts.extend(ends.filter(|end| !is_pair(*end)).map(|end| end + 1));
        let mut counts = Vec::with_capacity(bytes.len() / STEP + 1);
        let mut before = Count::default();
        for chunk in bytes.chunks(STEP) {
            counts.push(before);
            before = before.plus(Count::of(chunk));
        }
        Self { starts, counts }
    }

    /// How many lines there are; a text that ends with a line end has an empty last line.
    pub fn count(&self) -> usize {
        self.starts.len()
    }

    /// The line that holds the byte `offset`, from 0.
    pub fn line_of(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset).saturating_sub(1)
    }

    /// The first byte of line `line` (from 0), or `None` past the end.
    pub fn start_of(&self, line: usize) -> Option<usize> {
        self.starts.get(line).copied()
    }

    /// The position of the byte `offset` of `text`, the text this index was made from. An offset
    /// inside a character counts as its first byte; one past the end, as the end.
    pub fn position(&self, text: &str, offset: usize) -> Position {
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.line_of(offset);
        let start = self.starts[line];
        let within = if offset - start < STEP {
            Count::of(&text.as_bytes()[start..offset])
        } else {
            self.before(text, offset).less(self.before(text, start))
        };
        Position {
            line: line + 1,
            column: within.characters + 1,
            utf16_column: within.utf16 + 1,
            byte_column: offset - start + 1,
        }
    }

    /// What stands in `text` before the byte `offset`.
    fn before(&self, text: &str, offset: usize) -> Count {
        // Past the last whole step, the last count is where to start from.
        let step = (offset / STEP).min(self.counts.len().saturating_sub(1));
        let before = self.counts.get(step).copied().unwrap_or_default();
        before.plus(Count::of(&text.as_bytes()[step * STEP..offset]))
    }
}
