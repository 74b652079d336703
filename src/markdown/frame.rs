//! What stands open while Markdown is read, and small facts about the tags of the library.

use super::{Align, Block, Cell, Inline, Item};
use pulldown_cmark::{Alignment, HeadingLevel, Tag, TagEnd};
use std::ops::Range;

/// What is open, with what it needs beside its blocks and inlines.
pub(super) enum Kind {
    Root,
    Heading { level: u8, id: Option<String> },
    Paragraph,
    List { start: Option<u64>, items: Vec<Item> },
    Item { task: Option<bool> },
    Table { align: Vec<Align>, head: Vec<Cell>, rows: Vec<Vec<Cell>> },
    Row { head: bool, cells: Vec<Cell>, end: usize },
    Cell { head: bool },
    Quote,
    Code { language: Option<String>, text: String },
    Html { text: String },
    Footnote { label: String },
    Emphasis,
    Strong,
    Strikethrough,
    Link { href: String, title: String },
    Image { src: String, title: String },
}

/// Something that stands open, with what was read of it so far.
pub(super) struct Frame {
    pub(super) kind: Kind,
    pub(super) range: Range<usize>,
    pub(super) blocks: Vec<Block>,
    pub(super) inlines: Vec<Inline>,
    /// Whether it counts towards the depth.
    pub(super) nests: bool,
}

impl Frame {
    pub(super) const fn new(kind: Kind, range: Range<usize>, nests: bool) -> Self {
        Self { kind, range, blocks: Vec::new(), inlines: Vec::new(), nests }
    }
}

/// The bytes of `range` that say `words`, or all of it when they are written in another way. The
/// last such bytes, because an address stands after the words of its link.
pub(super) fn find_within(source: &str, range: &Range<usize>, words: &str) -> Range<usize> {
    match source[range.clone()].rfind(words) {
        Some(at) if !words.is_empty() => range.start + at..range.start + at + words.len(),
        _ => range.clone(),
    }
}

/// The braces at the end of a heading: their range and what is between them.
pub(super) fn braces(source: &str, range: &Range<usize>) -> (Range<usize>, String) {
    let heading = &source[range.clone()];
    let (Some(open), Some(close)) = (heading.rfind('{'), heading.rfind('}')) else {
        return (range.clone(), String::new());
    };
    let words = heading.get(open + 1..close).unwrap_or_default().to_owned();
    (range.start + open..range.start + close + 1, words)
}

pub(super) const fn is_inline(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
    )
}

/// Whether a tag can stand in another of its kind, without end.
pub(super) const fn nests(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::BlockQuote(_)
            | Tag::List(_)
            | Tag::FootnoteDefinition(_)
            | Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Link { .. }
            | Tag::Image { .. }
    )
}

pub(super) const fn alignment(alignment: Alignment) -> Align {
    match alignment {
        Alignment::None => Align::None,
        Alignment::Left => Align::Left,
        Alignment::Center => Align::Centre,
        Alignment::Right => Align::Right,
    }
}

pub(super) const fn level_number(level: HeadingLevel) -> u8 {
    level as u8
}
