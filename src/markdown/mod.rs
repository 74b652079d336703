//! Markdown as blocks and inlines with the place of each.
//!
//! [`parse`] reads the narrative of a document: a section file after its front matter, or text that
//! stands in a YAML scalar. Every node knows its place in the file, exact to the word. This layer
//! knows nothing of plans: `{{ path }}` is kept as a [`InlineData::Fact`] and not looked up. Raw
//! HTML is kept as text and never passed on; the words of a document are never rewritten.

mod frame;
mod front_matter;
mod line;
mod links;
mod prepare;
mod problem;
mod reader;
mod runs;
mod walk;
mod words;

pub use front_matter::{split_front_matter, unclosed_front_matter};
pub use links::is_remote;
pub use problem::{Problem, ProblemKind};
pub use runs::{FACT_MARK, Run, RunKind, UnderHeading};
pub use walk::inlines_of;

use crate::text::{Mapped, Place};

/// How deep quotations, lists and emphasis may stand in each other. What is deeper is read as if
/// it stood at this depth, and reported.
pub const MAX_DEPTH: usize = 100;

/// A text as it was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Markdown {
    /// Its blocks in order; footnotes stand apart.
    pub blocks: Vec<Block>,
    /// What could not be read as it was meant, or must not be passed on, in order of place.
    pub problems: Vec<Problem>,
    /// The footnotes in the order they are defined, each label once.
    pub footnotes: Vec<Footnote>,
    runs: Vec<Run>,
}

impl Markdown {
    /// The readable text of each heading, paragraph, item, cell, footnote and code block, in order.
    pub fn words(&self) -> &[Run] {
        &self.runs
    }
}

/// A footnote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Footnote {
    /// The name by which the text refers to it, in lower case.
    pub label: String,
    /// Where it is defined.
    pub place: Place,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A block and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Where it stands, with its marks.
    pub place: Place,
    /// What it is.
    pub data: BlockData,
}

/// What a block is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BlockData {
    /// A heading.
    Heading {
        /// 1 to 6, as written.
        level: u8,
        /// The anchor that the author gave as `{#id}`; none is made up here.
        id: Option<String>,
        /// Its words.
        content: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list.
    List {
        /// The first number of a numbered list; `None` for bullets.
        start: Option<u64>,
        /// Its items.
        items: Vec<Item>,
    },
    /// A table.
    Table {
        /// How each column is aligned.
        align: Vec<Align>,
        /// The header cells.
        head: Vec<Cell>,
        /// The rows; each has as many cells as the head.
        rows: Vec<Vec<Cell>>,
    },
    /// A quotation.
    Quote(Vec<Block>),
    /// Code, fenced or indented.
    Code {
        /// The first word after the fence, if any.
        language: Option<String>,
        /// The code.
        text: String,
    },
    /// A line across the page.
    Rule,
    /// Raw HTML, as text to be shown and never passed on.
    Html(String),
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Where it stands, with its mark.
    pub place: Place,
    /// For a task: whether it is done.
    pub task: Option<bool>,
    /// What it says; words that stand directly in the item are a paragraph.
    pub blocks: Vec<Block>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Where it stands.
    pub place: Place,
    /// What it says.
    pub content: Vec<Inline>,
}

/// How a column of a table is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// As the reader's language does.
    #[default]
    None,
    /// To the left.
    Left,
    /// In the middle.
    Centre,
    /// To the right.
    Right,
}

/// A piece of a line and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inline {
    /// Where it stands, with its marks.
    pub place: Place,
    /// What it is.
    pub data: InlineData,
}

/// What a piece of a line is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InlineData {
    /// Words, with escapes and entities resolved.
    Text(String),
    /// Code.
    Code(String),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// Words struck through.
    Strikethrough(Vec<Inline>),
    /// A link.
    Link {
        /// Where it leads; empty when the destination was harmful (a problem says so) or not given.
        href: String,
        /// Its title, often empty.
        title: String,
        /// Its words.
        content: Vec<Inline>,
    },
    /// A picture.
    Image {
        /// Where it is; empty when the address was harmful (a problem says so) or not given.
        src: String,
        /// Its title, often empty.
        title: String,
        /// Its text alternative; empty when there is none.
        alt: String,
    },
    /// A reference to the footnote of this label, in lower case.
    FootnoteReference(String),
    /// A line end in the source that means a space.
    SoftBreak,
    /// A line end that the author wants.
    HardBreak,
    /// A raw HTML tag, as text to be shown and never passed on.
    Html(String),
    /// A reference to a fact, `{{ path }}`.
    Fact {
        /// The path as written, without the space around it.
        path: String,
    },
}

/// Reads `text` as Markdown. Never fails: what cannot be read is kept as text and reported.
pub fn parse(text: &Mapped) -> Markdown {
    match prepare::prepare(text) {
        Some(prepared) => reader::Reader::new(&prepared.text, prepared.cut).read(),
        None => reader::Reader::new(text, None).read(),
    }
}

/// The words of `inlines` and nothing else: breaks are spaces, pictures their text alternative,
/// code its text; facts, footnote references and raw HTML are left out.
pub fn plain(inlines: &[Inline]) -> String {
    let mut words = String::new();
    collect_words(inlines, &mut words);
    words
}

fn collect_words(inlines: &[Inline], words: &mut String) {
    for inline in inlines {
        match &inline.data {
            InlineData::Text(text) | InlineData::Code(text) => words.push_str(text),
            InlineData::Image { alt, .. } => words.push_str(alt),
            InlineData::SoftBreak | InlineData::HardBreak => words.push(' '),
            InlineData::Emphasis(content)
            | InlineData::Strong(content)
            | InlineData::Strikethrough(content)
            | InlineData::Link { content, .. } => collect_words(content, words),
            InlineData::FootnoteReference(_) | InlineData::Html(_) | InlineData::Fact { .. } => {}
        }
    }
}
