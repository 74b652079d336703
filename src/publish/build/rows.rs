//! Facts as names and what belongs to each.

use super::builder::Builder;
use super::print::Print;
use crate::publish::tree::{Block, Description, words};

/// A list of facts that is being filled; a fact that is not there leaves no row.
pub(super) struct Rows<'b, 'a> {
    builder: &'b Builder<'a>,
    entries: Vec<Description>,
}

impl<'b, 'a> Rows<'b, 'a> {
    pub fn new(builder: &'b Builder<'a>) -> Self {
        Self { builder, entries: Vec::new() }
    }

    /// Adds a fact under its name.
    pub fn row(&mut self, label: &str, value: &impl Print) -> &mut Self {
        let details = value.print(self.builder);
        if !details.is_empty() {
            self.entries.push(Description { term: words(label), details });
        }
        self
    }

    /// Adds words under a name.
    pub fn words(&mut self, label: &str, text: Option<impl Into<String>>) -> &mut Self {
        self.row(label, &text.map(Into::into))
    }

    /// Adds a sentence for something that is or is not so.
    pub fn says(&mut self, label: &str, flag: Option<bool>, yes: &str, no: &str) -> &mut Self {
        self.words(label, flag.map(|flag| if flag { yes } else { no }))
    }

    /// The list, unless it is empty.
    pub fn block(&mut self) -> Option<Block> {
        let entries = std::mem::take(&mut self.entries);
        (!entries.is_empty()).then_some(Block::Descriptions { entries })
    }

    /// The entries.
    pub fn entries(&mut self) -> Vec<Description> {
        std::mem::take(&mut self.entries)
    }
}
