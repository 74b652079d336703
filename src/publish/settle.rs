//! From the tree that a builder made to one that every writer can trust.
//!
//! A [`Settled`] publication has clean words, bounded depth, unique anchors, links that lead
//! somewhere, rows as long as their table is wide, and footnotes in the order of their first
//! reference. Writers take nothing else, so none of them has to look again.

mod bound;

use std::collections::BTreeMap;
use std::ops::Deref;

use super::anchors::Anchors;
use super::tree::{
    Block, Cell, Column, Content, Inline, MarginNote, Publication, Section, Target, plain,
};
use super::walk;

pub use bound::DEEPEST;

/// A publication that writers can trust.
#[derive(Debug, Clone, PartialEq)]
pub struct Settled(Publication);

impl Deref for Settled {
    type Target = Publication;

    fn deref(&self) -> &Publication {
        &self.0
    }
}

impl Settled {
    /// The notes in the margin by their numbers.
    pub fn margin_notes(&self) -> Vec<MarginNote> {
        let mut found = Vec::new();
        // The one walk there is lends mutable parts, so it walks a copy.
        walk::each_blocks(&mut self.0.clone(), &mut |blocks| {
            for block in blocks {
                if let Block::Notes { notes } = block {
                    found.append(&mut notes.clone());
                }
            }
        });
        found.sort_by_key(|note| note.number);
        found
    }

    /// The same for a format in which parts cannot lie deeper in each other than `room`.
    #[must_use]
    pub fn bounded(&self, room: usize) -> Self {
        let mut copy = self.0.clone();
        bound::bound(&mut copy, room);
        Self(copy)
    }

    /// The number that readers see for the footnote with this id.
    pub fn footnote_number(&self, id: &str) -> Option<usize> {
        self.0.footnotes.iter().position(|note| note.id == id).map(|index| index + 1)
    }
}

impl Publication {
    /// Makes the publication safe and whole.
    pub fn settle(mut self) -> Settled {
        bound::bound(&mut self, DEEPEST);
        name_the_nameless(&mut self);
        walk::each_blocks(&mut self, &mut |blocks| blocks.retain_mut(keep));
        let anchors = give_anchors(&mut self);
        order_footnotes(&mut self);
        walk::each_content(&mut self, &mut |content| resolve_links(content, &anchors));
        number_notes(&mut self);
        Settled(self)
    }
}

/// Gives the title, the language and every heading words when they have none.
fn name_the_nameless(publication: &mut Publication) {
    let tag = &publication.language;
    let is_tag = |c: char| c.is_ascii_alphanumeric() || c == '-';
    if !tag.starts_with(|c: char| c.is_ascii_alphabetic()) || !tag.chars().all(is_tag) {
        "en-GB".clone_into(&mut publication.language);
    }
    if publication.title.trim().is_empty() {
        "Untitled document".clone_into(&mut publication.title);
    }
    publication.subtitle.take_if(|subtitle| subtitle.trim().is_empty());
    name_sections(&mut publication.sections);
}

fn name_sections(sections: &mut [Section]) {
    for section in sections {
        if section.title.trim().is_empty() {
            "Untitled section".clone_into(&mut section.title);
        }
        name_sections(&mut section.children);
    }
}

/// Mends a block in place and says whether anything is left of it.
fn keep(block: &mut Block) -> bool {
    match block {
        Block::Paragraph { content } => !content.is_empty(),
        Block::List(list) => !list.items.is_empty(),
        Block::Descriptions { entries } => !entries.is_empty(),
        Block::Notes { notes } => !notes.is_empty(),
        Block::Table(table) => {
            let widest = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
            if table.columns.is_empty() {
                table.columns.resize_with(widest, || Column::new(""));
            }
            for row in &mut table.rows {
                row.cells.resize_with(table.columns.len(), Cell::default);
            }
            !table.columns.is_empty()
        }
        _ => true,
    }
}

/// Gives every section, table and figure an anchor: first those that ask for one, in reading
/// order, then the others.
fn give_anchors(publication: &mut Publication) -> Anchors {
    let mut anchors = Anchors::default();
    for asked in [true, false] {
        anchor_sections(&mut publication.sections, ["", ""], &mut anchors, asked);
        walk::each_blocks(publication, &mut |blocks| {
            for block in blocks {
                let (id, name, without) = match block {
                    Block::Table(table) => (&mut table.id, table.caption.clone(), "Table"),
                    Block::Figure(figure) => (&mut figure.id, plain(&figure.caption), "Figure"),
                    _ => continue,
                };
                let name = if name.trim().is_empty() { without } else { &name };
                anchor(id, name, ["", ""], &mut anchors, asked);
            }
        });
    }
    anchors
}

/// `around` holds the anchors of the section of the first rank and of the heading above.
fn anchor_sections(
    sections: &mut [Section],
    around: [&str; 2],
    anchors: &mut Anchors,
    asked: bool,
) {
    for section in sections {
        anchor(&mut section.id, &section.title, around, anchors, asked);
        let top = if around[0].is_empty() { section.id.as_str() } else { around[0] };
        anchor_sections(&mut section.children, [top, section.id.as_str()], anchors, asked);
    }
}

/// In the round of those that ask, makes what is asked for fit; in the other, fills what is empty.
fn anchor(id: &mut String, name: &str, around: [&str; 2], anchors: &mut Anchors, asked: bool) {
    if asked && !id.is_empty() {
        *id = anchors.take(id, "", "");
    } else if !asked && id.is_empty() {
        *id = anchors.take(name, around[0], around[1]);
    }
}

/// Puts footnotes in the order of first reference, those without one last, and renames them by
/// their number; takes out references to notes that are not there.
fn order_footnotes(publication: &mut Publication) {
    let mut names: BTreeMap<String, Option<usize>> =
        publication.footnotes.iter().map(|note| (note.id.clone(), None)).collect();
    let mut seen = 0;
    walk::each_content(publication, &mut |content| {
        content.retain_mut(|inline| {
            let Inline::Footnote { id } = inline else { return true };
            let Some(number) = names.get_mut(id.as_str()) else { return false };
            if number.is_none() {
                seen += 1;
            }
            *id = number.get_or_insert(seen).to_string();
            true
        });
    });
    let place = |id: &str| names.get(id).copied().flatten().unwrap_or(usize::MAX);
    publication.footnotes.sort_by_key(|note| place(&note.id));
    for (index, note) in publication.footnotes.iter_mut().enumerate() {
        note.id = (index + 1).to_string();
    }
}

/// Numbers the notes in the margin in reading order.
fn number_notes(publication: &mut Publication) {
    let mut last = 0;
    walk::each_blocks(publication, &mut |blocks| {
        for block in blocks {
            let Block::Notes { notes } = block else { continue };
            for note in notes {
                last += 1;
                note.number = last;
            }
        }
    });
}

/// Points links at the anchors that are there; a link to one that is not, or inside another link,
/// leaves its words. A footnote reference inside a link moves behind it.
fn resolve_links(content: &mut Content, anchors: &Anchors) {
    let mut settled = Vec::with_capacity(content.len());
    for inline in std::mem::take(content) {
        let Inline::Link { target, content } = inline else {
            settled.push(inline);
            continue;
        };
        let mut notes = Vec::new();
        let mut content = link_words(content, &mut notes);
        let target = match target {
            Target::Anchor(name) => anchors.find(&name).map(Target::Anchor),
            address @ Target::Address(_) => Some(address),
        };
        match target {
            Some(target) if !plain(&content).trim().is_empty() => {
                settled.push(Inline::Link { target, content });
            }
            _ => settled.append(&mut content),
        }
        settled.append(&mut notes);
    }
    *content = settled;
}

/// The words of a link without links in them; footnote references go to `notes`.
fn link_words(content: Content, notes: &mut Content) -> Content {
    let mut words = Vec::with_capacity(content.len());
    for mut inline in content {
        if let Some(inner) = walk::inner(&mut inline) {
            *inner = link_words(std::mem::take(inner), notes);
        }
        match inline {
            Inline::Link { mut content, .. } => words.append(&mut content),
            Inline::Footnote { .. } => notes.push(inline),
            other => words.push(other),
        }
    }
    words
}
