//! Walking a text inline by inline.

use super::{Block, BlockData, Inline, InlineData, Markdown};

impl Markdown {
    /// Every inline in order, each before those within it, footnotes last.
    pub fn inlines(&self) -> Vec<&Inline> {
        let mut found = Vec::new();
        in_blocks(&self.blocks, &mut found);
        for note in &self.footnotes {
            in_blocks(&note.blocks, &mut found);
        }
        found
    }
}

/// Every inline of `blocks`, in order.
pub fn inlines_of(blocks: &[Block]) -> Vec<&Inline> {
    let mut found = Vec::new();
    in_blocks(blocks, &mut found);
    found
}

fn in_blocks<'a>(blocks: &'a [Block], found: &mut Vec<&'a Inline>) {
    for block in blocks {
        match &block.data {
            BlockData::Heading { content, .. } | BlockData::Paragraph(content) => {
                in_inlines(content, found);
            }
            BlockData::List { items, .. } => {
                for item in items {
                    in_blocks(&item.blocks, found);
                }
            }
            BlockData::Table { head, rows, .. } => {
                for cell in head.iter().chain(rows.iter().flatten()) {
                    in_inlines(&cell.content, found);
                }
            }
            BlockData::Quote(blocks) => in_blocks(blocks, found),
            BlockData::Code { .. } | BlockData::Rule | BlockData::Html(_) => {}
        }
    }
}

fn in_inlines<'a>(inlines: &'a [Inline], found: &mut Vec<&'a Inline>) {
    for inline in inlines {
        found.push(inline);
        if let InlineData::Emphasis(content)
        | InlineData::Strong(content)
        | InlineData::Strikethrough(content)
        | InlineData::Link { content, .. } = &inline.data
        {
            in_inlines(content, found);
        }
    }
}
