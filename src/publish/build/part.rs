//! A part of a document before it is known under which heading it stands.

use super::builder::Builder;
use super::print::Print;
use crate::publish::tree::{Block, Section};

/// Blocks, and subsections after them.
#[derive(Debug, Default)]
pub(super) struct Part {
    pub blocks: Vec<Block>,
    pub children: Vec<Section>,
}

impl Part {
    /// Adds blocks.
    pub fn add(&mut self, blocks: impl IntoIterator<Item = Block>) -> &mut Self {
        self.blocks.extend(blocks);
        self
    }

    /// Adds a value that needs no label.
    pub fn print(&mut self, builder: &Builder<'_>, value: &impl Print) -> &mut Self {
        self.add(value.print(builder))
    }

    /// Adds a subsection, unless it is empty.
    pub fn child(&mut self, title: &str, part: Self) -> &mut Self {
        if !part.is_empty() {
            self.children.push(part.under(title));
        }
        self
    }

    /// Adds notes at its end: after its own blocks, or where its first subsection begins.
    pub fn note(&mut self, notes: Option<Block>) {
        match self.children.first_mut() {
            Some(child) if self.blocks.is_empty() => {
                child.blocks.splice(0..0, notes);
            }
            _ => self.blocks.extend(notes),
        }
    }

    /// Adds everything of another part.
    pub fn join(&mut self, other: Self) -> &mut Self {
        self.blocks.extend(other.blocks);
        self.children.extend(other.children);
        self
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty() && self.children.is_empty()
    }

    /// The part under a heading.
    pub fn under(self, title: &str) -> Section {
        Section { blocks: self.blocks, children: self.children, ..Section::new(title) }
    }

    /// The part under a heading, unless it is empty.
    pub fn section(self, title: &str) -> Option<Section> {
        (!self.is_empty()).then(|| self.under(title))
    }
}
