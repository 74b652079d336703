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

/// The bytes at which the lines of a text start. Lines end at `\n`, `\r\n` or a lone `\r`.
#[derive(Debug, Clone, Default)]
pub struct LineIndex {
    starts: Vec<usize>,
}

impl LineIndex {
    /// Finds the lines of `text`.
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for (index, byte) in bytes.iter().enumerate() {
            let lone_return = *byte == b'\r' && bytes.get(index + 1) != Some(&b'\n');
            if *byte == b'\n' || lone_return {
                starts.push(index + 1);
            }
        }
        Self { starts }
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
        let before = &text[start..offset];
        Position {
            line: line + 1,
            column: before.chars().count() + 1,
            utf16_column: before.encode_utf16().count() + 1,
            byte_column: before.len() + 1,
        }
    }
}
