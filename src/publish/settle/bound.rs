//! Clean words and bounded depth, so that all later walks may call themselves.

use crate::publish::clean::clean;
use crate::publish::tree::{Block, Content, Inline, Publication, Section};
use crate::publish::walk::{self, Part};

/// How deep blocks, runs of text or sections may lie in each other. What lies deeper keeps its
/// words and loses its shape.
pub const DEEPEST: usize = 32;

/// Cleans everything in the publication and bounds it to `room`: how deep parts may lie in each other.
pub fn bound(publication: &mut Publication, room: usize) {
    for part in walk::front(publication) {
        bound_part(part, room, room);
    }
    bound_sections(&mut publication.sections, room, room);
    bound_blocks(&mut publication.colophon, room, room);
    for note in &mut publication.footnotes {
        bound_blocks(&mut note.blocks, room, room);
    }
}

/// `left` is what is left of the room here.
fn bound_sections(sections: &mut Vec<Section>, left: usize, room: usize) {
    if left == 0 {
        raise_children(sections);
    }
    for section in sections {
        bound_words(&mut section.title);
        bound_words(&mut section.id);
        bound_blocks(&mut section.blocks, room, room);
        bound_sections(&mut section.children, left.saturating_sub(1), room);
    }
}

/// Puts every section below these beside them, in reading order.
fn raise_children(sections: &mut Vec<Section>) {
    let mut waiting: Vec<Section> = sections.drain(..).rev().collect();
    while let Some(mut section) = waiting.pop() {
        waiting.extend(section.children.drain(..).rev());
        sections.push(section);
    }
}

fn bound_part(part: Part<'_>, left: usize, room: usize) {
    match part {
        Part::Words(words) => bound_words(words),
        Part::Content(content) => bound_content(content, room),
        Part::Blocks(blocks) => bound_blocks(blocks, left, room),
    }
}

fn bound_words(words: &mut String) {
    if let std::borrow::Cow::Owned(clean) = clean(words) {
        *words = clean;
    }
}

fn bound_blocks(blocks: &mut Vec<Block>, left: usize, room: usize) {
    if left == 0 {
        raise_paragraphs(blocks);
    }
    for block in blocks {
        for words in walk::drawn_words(block) {
            bound_words(words);
        }
        for part in walk::parts(block) {
            bound_part(part, left.saturating_sub(1), room);
        }
    }
}

/// Puts all text in these blocks into paragraphs that stand directly here.
fn raise_paragraphs(blocks: &mut Vec<Block>) {
    let mut paragraphs = Vec::new();
    let mut waiting: Vec<Block> = std::mem::take(blocks).into_iter().rev().collect();
    while let Some(mut block) = waiting.pop() {
        let mut inside = Vec::new();
        for part in walk::parts(&mut block) {
            match part {
                Part::Words(words) => inside.push(Block::paragraph(std::mem::take(words))),
                Part::Content(content) => inside.push(Block::inlines(std::mem::take(content))),
                Part::Blocks(blocks) => inside.append(blocks),
            }
        }
        match block {
            Block::Paragraph { .. } => paragraphs.append(&mut inside),
            _ => waiting.extend(inside.into_iter().rev()),
        }
    }
    *blocks = paragraphs;
}

fn bound_content(content: &mut Content, left: usize) {
    if left == 0 {
        raise_text(content);
    }
    for inline in content {
        match inline {
            Inline::Text { text } | Inline::Code { text } => bound_words(text),
            Inline::Abbreviation { short, long } => {
                bound_words(short);
                bound_words(long);
            }
            Inline::Footnote { .. } | Inline::Break => {}
            Inline::Emphasis { content }
            | Inline::Strong { content }
            | Inline::Struck { content }
            | Inline::Link { content, .. } => bound_content(content, left.saturating_sub(1)),
        }
    }
}

/// Takes away everything that wraps text in this run.
fn raise_text(content: &mut Content) {
    let mut waiting: Vec<Inline> = content.drain(..).rev().collect();
    while let Some(mut inline) = waiting.pop() {
        match walk::inner(&mut inline) {
            Some(inner) => waiting.extend(inner.drain(..).rev()),
            None => content.push(inline),
        }
    }
}
