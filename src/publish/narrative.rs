//! Narrative as a part of the tree: blocks of Markdown become blocks and sections of a publication.
//!
//! What the narrative refers to is looked up through [`Lookup`]; this module knows neither where
//! facts are kept nor where pictures lie. Raw HTML is shown as the words it is made of, comments in
//! it are left out.

mod inlines;
mod outline;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use super::tree::{
    Align, Block, Cell, Column, Content, Footnote, Image, Inline, Item, List, ListStyle, Quotation,
    Row, RowKind, Section, Table, plain, words,
};
use crate::markdown::{self, BlockData, Markdown};
use crate::text::Place;

/// What narrative refers to.
pub trait Lookup {
    /// The fact at this path, in words; none when it is not there, and then the reference stays as
    /// written.
    fn fact(&self, path: &str) -> Option<String>;

    /// The picture at this address, or why it cannot be shown.
    fn picture(&self, address: &str) -> Image;

    /// The notes on what stands in this place, which are then not given again.
    fn notes(&self, _place: Place) -> Option<Block> {
        None
    }
}

/// Narrative as it enters a publication.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Narrative {
    /// What stands before the first heading.
    pub blocks: Vec<Block>,
    /// The headings and what stands under each, nested by their levels whatever these are.
    pub sections: Vec<Section>,
    /// The footnotes that the narrative defines.
    pub footnotes: Vec<Footnote>,
}

impl Narrative {
    /// Adds the narrative to the end of a section and its footnotes to `footnotes`.
    pub fn append_to(self, section: &mut Section, footnotes: &mut Vec<Footnote>) {
        section.blocks.extend(self.blocks);
        section.children.extend(self.sections);
        footnotes.extend(self.footnotes);
    }
}

/// Turns a text of Markdown into a part of the tree. `name` tells its footnotes apart from those of
/// other texts in the same publication: give each text another.
pub fn narrative(markdown: &Markdown, name: &str, lookup: &dyn Lookup) -> Narrative {
    let reader = Reader { name, lookup };
    let (blocks, sections) = outline::outline(&markdown.blocks, &reader);
    let footnotes = markdown.footnotes.iter().map(|note| Footnote {
        id: reader.note_id(&note.label),
        blocks: reader.blocks(&note.blocks),
    });
    Narrative { blocks, sections, footnotes: footnotes.collect() }
}

struct Reader<'a> {
    name: &'a str,
    lookup: &'a dyn Lookup,
}

impl Reader<'_> {
    fn note_id(&self, label: &str) -> String {
        format!("{}:{label}", self.name)
    }

    fn blocks(&self, blocks: &[markdown::Block]) -> Vec<Block> {
        blocks.iter().flat_map(|block| self.block(block)).collect()
    }

    fn block(&self, block: &markdown::Block) -> Vec<Block> {
        let one = match &block.data {
            BlockData::Paragraph(content) => return self.paragraph(content),
            // A heading inside a list or quotation is no part of the outline.
            BlockData::Heading { content, .. } => {
                Block::inlines(vec![Inline::Strong { content: self.content(content) }])
            }
            BlockData::List { start, items } => Block::List(self.list(*start, items)),
            BlockData::Table { align, head, rows } => Block::Table(self.table(align, head, rows)),
            BlockData::Quote(blocks) => Block::Quotation(self.quotation(blocks)),
            BlockData::Code { text, .. } => Block::Code { text: text.clone() },
            BlockData::Html(text) if inlines::is_comment(text) => return Vec::new(),
            BlockData::Html(text) => Block::Code { text: text.trim_end().to_owned() },
            BlockData::Rule => Block::Rule,
        };
        vec![one]
    }

    fn list(&self, start: Option<u64>, items: &[markdown::Item]) -> List {
        let item = |item: &markdown::Item| {
            let mut blocks = self.blocks(&item.blocks);
            let mark = item.task.map(|is_done| if is_done { "☑ " } else { "☐ " });
            match (mark, blocks.first_mut()) {
                (None, _) => {}
                (Some(mark), Some(Block::Paragraph { content })) => {
                    content.insert(0, Inline::text(mark));
                }
                (Some(mark), _) => blocks.insert(0, Block::paragraph(mark)),
            }
            Item::new(blocks)
        };
        let style = start.map_or(ListStyle::Bullets, ListStyle::Numbers);
        List { style, items: items.iter().map(item).collect() }
    }

    /// A table. Its first column names the rows when it has a different word for each.
    fn table(
        &self,
        align: &[markdown::Align],
        head: &[markdown::Cell],
        rows: &[Vec<markdown::Cell>],
    ) -> Table {
        let align = align.iter().map(|align| match align {
            markdown::Align::None | markdown::Align::Left => Align::Start,
            markdown::Align::Centre => Align::Centre,
            markdown::Align::Right => Align::End,
        });
        let columns = head.iter().zip(align.chain(std::iter::repeat(Align::Start)));
        let columns =
            columns.map(|(cell, align)| Column { heading: self.content(&cell.content), align });
        let columns = columns.collect();
        let row = |cells: &Vec<markdown::Cell>| Row {
            kind: RowKind::Ordinary,
            cells: cells.iter().map(|cell| Cell::inlines(self.content(&cell.content))).collect(),
        };
        let names = rows.iter().filter_map(|row| row.first());
        let names: BTreeSet<_> = names.map(|cell| plain(&self.content(&cell.content))).collect();
        let row_headers = names.len() == rows.len() && !names.contains("");
        let rows = rows.iter().map(row).collect();
        Table { id: String::new(), caption: String::new(), columns, row_headers, rows }
    }

    /// A quotation; a last paragraph that begins with a dash says whose words they are.
    fn quotation(&self, blocks: &[markdown::Block]) -> Quotation {
        let mut blocks = self.blocks(blocks);
        let speaker = match blocks.last() {
            Some(Block::Paragraph { content }) if blocks.len() > 1 => speaker(content),
            _ => None,
        };
        if speaker.is_some() {
            blocks.pop();
        }
        Quotation { blocks, speaker: speaker.unwrap_or_default() }
    }
}

/// The words after the dash, if a paragraph begins with one.
fn speaker(content: &[Inline]) -> Option<Content> {
    let (Inline::Text { text }, rest) = content.split_first()? else { return None };
    let name = text.strip_prefix(['—', '–'])?.trim_start();
    Some([words(name).as_slice(), rest].concat())
}
