//! What stands round some words of the text: the Markdown that holds them, what follows them there,
//! whether they are a link. It knows blocks and places, and no phrase.

use crate::markdown::{self, Block, BlockData, Inline, InlineData, Markdown};
use crate::text::Place;
use crate::workspace::Loaded;
use std::borrow::Cow;

/// The section, or the text of a fact, that holds `place`.
pub fn text_holding(doc: &Loaded, place: Place) -> Option<Cow<'_, Markdown>> {
    let in_section = |markdown: &Markdown| {
        markdown.words().iter().any(|run| holds(run.place(0, run.text().len()), place))
    };
    let mut sections = doc.sections.iter().map(|section| &section.markdown);
    if let Some(markdown) = sections.find(|markdown| in_section(markdown)) {
        return Some(Cow::Borrowed(markdown));
    }
    let mut facts = doc.values_of("Prose").iter();
    let node = facts.find(|node| holds(doc.tree.node(**node).place, place))?;
    doc.tree.mapped(*node).map(|text| Cow::Owned(markdown::parse(&text)))
}

/// Whether the words at `place`, or some of them, are a link.
pub fn is_linked(markdown: &Markdown, place: Place) -> bool {
    let is_link = |inline: &&Inline| matches!(inline.data, InlineData::Link { .. });
    markdown.inlines().into_iter().filter(is_link).any(|link| touches(link.place, place))
}

/// The blocks after the one at `place`, beside it; `None` where it is not found.
pub fn after(blocks: &[Block], place: Place) -> Option<&[Block]> {
    let index = blocks.iter().position(|block| holds(block.place, place))?;
    match &blocks[index].data {
        BlockData::List { items, .. } => items
            .iter()
            .find(|item| holds(item.place, place))
            .and_then(|item| after(&item.blocks, place)),
        BlockData::Quote(blocks) => after(blocks, place),
        // A picture in the same paragraph is what follows.
        _ if shows(&blocks[index]) => Some(&blocks[index..]),
        _ => Some(&blocks[index + 1..]),
    }
}

/// Whether a block shows something: a list, a table, a picture, or lines set as they are.
pub fn shows(block: &Block) -> bool {
    match &block.data {
        BlockData::List { .. } | BlockData::Table { .. } | BlockData::Code { .. } => true,
        BlockData::Paragraph(_) | BlockData::Quote(_) => {
            markdown::inlines_of(std::slice::from_ref(block)).into_iter().any(is_picture)
        }
        BlockData::Heading { .. } | BlockData::Rule | BlockData::Html(_) => false,
    }
}

fn is_picture(inline: &Inline) -> bool {
    matches!(inline.data, InlineData::Image { .. })
}

fn holds(outer: Place, inner: Place) -> bool {
    outer.file == inner.file
        && outer.span.start <= inner.span.start
        && inner.span.end <= outer.span.end
}

fn touches(one: Place, other: Place) -> bool {
    one.file == other.file && one.span.start < other.span.end && other.span.start < one.span.end
}
