//! Going through a tree: what each part holds, in reading order.

use super::tree::{
    Block, Content, Description, Figure, Image, Inline, MarginNote, Notice, Publication, Section,
    Shape,
};

/// Something that a part of the tree holds.
pub enum Part<'a> {
    /// Words on their own.
    Words(&'a mut String),
    /// Running text.
    Content(&'a mut Content),
    /// Blocks.
    Blocks(&'a mut Vec<Block>),
}

/// What stands in a publication outside its sections and footnotes, in reading order, up to the
/// first section.
pub fn front(publication: &mut Publication) -> Vec<Part<'_>> {
    let mut parts = vec![
        Part::Words(&mut publication.document_kind),
        Part::Words(&mut publication.title),
        Part::Words(&mut publication.description),
    ];
    parts.extend(publication.subtitle.as_mut().map(Part::Words));
    parts.extend(descriptions(&mut publication.key_facts));
    parts.extend(publication.status_banner.iter_mut().flat_map(notice));
    parts.push(Part::Blocks(&mut publication.summary));
    parts
}

/// What a block holds, in reading order.
pub fn parts(block: &mut Block) -> Vec<Part<'_>> {
    match block {
        Block::Paragraph { content } => vec![Part::Content(content)],
        Block::List(list) => list
            .items
            .iter_mut()
            .flat_map(|item| {
                let number = item.number.as_mut().map(Part::Words);
                number.into_iter().chain([Part::Blocks(&mut item.blocks)])
            })
            .collect(),
        Block::Table(table) => {
            let mut parts = vec![Part::Words(&mut table.caption)];
            parts.extend(table.columns.iter_mut().map(|column| Part::Content(&mut column.heading)));
            let cells = table.rows.iter_mut().flat_map(|row| &mut row.cells);
            parts.extend(cells.map(|cell| Part::Blocks(&mut cell.blocks)));
            parts
        }
        Block::Descriptions { entries } => descriptions(entries).collect(),
        Block::Figure(figure) => figure_parts(figure),
        Block::Notice(it) => notice(it).into(),
        Block::Quotation(it) => vec![Part::Blocks(&mut it.blocks), Part::Content(&mut it.speaker)],
        Block::Contact(it) => {
            [Part::Content(&mut it.name)].into_iter().chain(descriptions(&mut it.details)).collect()
        }
        Block::Code { text } => vec![Part::Words(text)],
        Block::Rule => Vec::new(),
        Block::Notes { notes } => notes.iter_mut().flat_map(margin_note).collect(),
    }
}

fn descriptions(entries: &mut [Description]) -> impl Iterator<Item = Part<'_>> {
    entries
        .iter_mut()
        .flat_map(|entry| [Part::Content(&mut entry.term), Part::Blocks(&mut entry.details)])
}

fn notice(notice: &mut Notice) -> [Part<'_>; 2] {
    [Part::Words(&mut notice.title), Part::Blocks(&mut notice.blocks)]
}

fn margin_note(note: &mut MarginNote) -> impl Iterator<Item = Part<'_>> {
    let accepted = note.accepted.as_mut().map(Part::Words);
    [Part::Words(&mut note.title), Part::Blocks(&mut note.blocks), Part::Words(&mut note.at)]
        .into_iter()
        .chain(accepted)
}

fn figure_parts(figure: &mut Figure) -> Vec<Part<'_>> {
    let mut parts = vec![Part::Words(&mut figure.alternative)];
    if let Image::Absent { reason } = &mut figure.image {
        parts.push(Part::Words(reason));
    }
    parts.push(Part::Content(&mut figure.caption));
    parts.push(Part::Blocks(&mut figure.equivalent));
    parts
}

/// The words drawn in a block's own drawing.
pub fn drawn_words(block: &mut Block) -> Vec<&mut String> {
    let Block::Figure(Figure { image: Image::Drawing(drawing), .. }) = block else {
        return Vec::new();
    };
    let words = drawing.shapes.iter_mut().filter_map(|shape| match shape {
        Shape::Words { text, .. } => Some(text),
        Shape::Rectangle { .. } | Shape::Circle { .. } | Shape::Line { .. } => None,
    });
    words.collect()
}

/// Calls `visit` for every list of blocks in the publication, an outer list before those in it, in
/// reading order, footnotes last. The tree must not be deep: settling bounds it first.
pub fn each_blocks(publication: &mut Publication, visit: &mut dyn FnMut(&mut Vec<Block>)) {
    for part in front(publication) {
        part_blocks(part, visit);
    }
    for section in &mut publication.sections {
        section_blocks(section, visit);
    }
    part_blocks(Part::Blocks(&mut publication.colophon), visit);
    for footnote in &mut publication.footnotes {
        part_blocks(Part::Blocks(&mut footnote.blocks), visit);
    }
}

fn section_blocks(section: &mut Section, visit: &mut dyn FnMut(&mut Vec<Block>)) {
    part_blocks(Part::Blocks(&mut section.blocks), visit);
    for child in &mut section.children {
        section_blocks(child, visit);
    }
}

fn part_blocks(part: Part<'_>, visit: &mut dyn FnMut(&mut Vec<Block>)) {
    let Part::Blocks(blocks) = part else { return };
    visit(blocks);
    for block in blocks {
        for part in parts(block) {
            part_blocks(part, visit);
        }
    }
}

/// Calls `visit` for every run of text in the publication, in the order of [`each_blocks`]; inside
/// a run, for the whole before its parts.
pub fn each_content(publication: &mut Publication, visit: &mut dyn FnMut(&mut Content)) {
    for part in front(publication) {
        part_content(part, visit);
    }
    for section in &mut publication.sections {
        section_content(section, visit);
    }
    part_content(Part::Blocks(&mut publication.colophon), visit);
    for footnote in &mut publication.footnotes {
        part_content(Part::Blocks(&mut footnote.blocks), visit);
    }
}

fn section_content(section: &mut Section, visit: &mut dyn FnMut(&mut Content)) {
    part_content(Part::Blocks(&mut section.blocks), visit);
    for child in &mut section.children {
        section_content(child, visit);
    }
}

fn part_content(part: Part<'_>, visit: &mut dyn FnMut(&mut Content)) {
    match part {
        Part::Words(_) => {}
        Part::Content(content) => content_in(content, visit),
        Part::Blocks(blocks) => {
            for part in blocks.iter_mut().flat_map(parts) {
                part_content(part, visit);
            }
        }
    }
}

fn content_in(content: &mut Content, visit: &mut dyn FnMut(&mut Content)) {
    visit(content);
    for inline in content {
        if let Some(inner) = inner(inline) {
            content_in(inner, visit);
        }
    }
}

/// The run of text inside an inline.
pub const fn inner(inline: &mut Inline) -> Option<&mut Content> {
    match inline {
        Inline::Emphasis { content }
        | Inline::Strong { content }
        | Inline::Struck { content }
        | Inline::Link { content, .. } => Some(content),
        Inline::Text { .. }
        | Inline::Code { .. }
        | Inline::Abbreviation { .. }
        | Inline::Footnote { .. }
        | Inline::Break => None,
    }
}
