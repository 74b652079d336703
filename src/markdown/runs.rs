//! The readable text of each paragraph, heading, cell and item as one string.
//!
//! A phrase may go over a line end or into emphasis; a rule that looks for it should not have to
//! know. In a [`Run`] marks are gone and white space of any kind is one space, and
//! [`crate::text::Mapped::place`] gives the exact place of any part of it.

use crate::text::{Mapped, OffsetMap, Place, is_plainly_spaced};
use std::ops::Range;
use std::sync::Arc;

#[cfg(test)]
mod tests;

/// What stands in a [`Run`] for a reference to a fact, so that no phrase goes across it.
pub const FACT_MARK: char = '\u{FFFC}';

/// What a run is the text of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RunKind {
    /// A heading.
    Heading,
    /// A paragraph that stands in no list.
    Paragraph,
    /// A paragraph of a list item.
    Item,
    /// A header cell of a table.
    HeaderCell,
    /// Any other cell of a table.
    Cell,
    /// A paragraph of a footnote.
    Footnote,
    /// A block of code.
    Code,
    /// A block of raw HTML, which is shown as text.
    Html,
}

/// The heading that something stands under.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct UnderHeading {
    /// Its words.
    pub text: String,
    /// 1 for the first heading with these words in this text, 2 for the second, and so on.
    pub ordinal: usize,
    /// Its level.
    pub level: u8,
    /// Where it stands.
    pub place: Place,
}

/// Readable text in one piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The words with the way back to the file. Facts are [`FACT_MARK`]; the text alternative of a
    /// picture and the words of a link are words; tags and footnote references are left out.
    pub words: Mapped,
    /// What it is the text of.
    pub kind: RunKind,
    /// The heading it stands under; a heading stands under itself, `None` before the first.
    /// Headings inside quotations, lists and footnotes do not count.
    pub heading: Option<Arc<UnderHeading>>,
    /// Whether it stands inside a quotation.
    pub quoted: bool,
}

impl Run {
    /// The text.
    pub fn text(&self) -> &str {
        &self.words.text
    }

    /// The place of the bytes `start..end` of the text.
    pub fn place(&self, start: usize, end: usize) -> Place {
        self.words.place(start, end)
    }
}

/// A run that is being gathered.
#[derive(Debug, Default)]
pub(super) struct RunBuilder {
    text: String,
    map: OffsetMap,
    /// White space seen and not yet written, as decoded bytes: it is dropped at either end.
    space: Option<Range<usize>>,
}

impl RunBuilder {
    /// Adds `words`, which came from the bytes `range` of `source`.
    pub(super) fn push(&mut self, source: &Mapped, words: &str, range: Range<usize>) {
        if source.text.get(range.clone()) == Some(words) {
            self.push_exact(source, range);
        } else if words.trim().is_empty() {
            self.push_space(range);
        } else {
            self.write(source, words, range);
        }
    }

    /// Adds a space that came from the bytes `range`.
    pub(super) fn push_space(&mut self, range: Range<usize>) {
        let start = self.space.as_ref().map_or(range.start, |space| space.start);
        self.space = Some(start..range.end);
    }

    /// The words gathered since the last call, or `None` when there are none.
    pub(super) fn finish(&mut self, source: &Mapped) -> Option<Mapped> {
        self.space = None;
        if self.text.is_empty() {
            return None;
        }
        let Self { text, map, .. } = std::mem::take(self);
        Some(Mapped { text, file: source.file, map })
    }

    fn push_exact(&mut self, source: &Mapped, range: Range<usize>) {
        let words = &source.text[range.clone()];
        let start = range.end - words.trim_start().len();
        let end = (range.start + words.trim_end().len()).max(start);
        if range.start < start {
            self.push_space(range.start..start);
        }
        let words = &source.text[start..end];
        if is_plainly_spaced(words) {
            self.write(source, words, start..end);
        } else {
            self.push_word_by_word(source, start..end);
        }
        if end < range.end {
            self.push_space(end..range.end);
        }
    }

    fn push_word_by_word(&mut self, source: &Mapped, range: Range<usize>) {
        let mut start = range.start;
        let words = &source.text[range.clone()];
        for (at, space) in words.match_indices(char::is_whitespace) {
            let at = range.start + at;
            if start < at {
                self.write(source, &source.text[start..at], start..at);
            }
            start = at + space.len();
            self.push_space(at..start);
        }
        if start < range.end {
            self.write(source, &source.text[start..range.end], start..range.end);
        }
    }

    fn write(&mut self, source: &Mapped, words: &str, range: Range<usize>) {
        if let Some(space) = self.space.take().filter(|_| !self.text.is_empty()) {
            self.text.push(' ');
            if space.len() == 1 {
                self.map.extend_from(&source.map, space.start, space.end);
            } else {
                self.map.push(1, source.map.span(space.start, space.end));
            }
        }
        self.text.push_str(words);
        if words.len() == range.len() {
            self.map.extend_from(&source.map, range.start, range.end);
        } else {
            self.map.push(words.len(), source.map.span(range.start, range.end));
        }
    }
}
