//! The readable text of each paragraph, heading, cell and item as one string.
//!
//! A phrase may go over a line end or into emphasis; a rule that looks for it should not have to
//! know. In a [`Run`] marks are gone and white space of any kind is one space, and
//! [`crate::text::Mapped::place`] gives the exact place of any part of it.

use crate::text::{Mapped, Place};
use std::sync::Arc;

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
