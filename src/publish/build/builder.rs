//! What every part of the builder shares: the loaded document, the names behind ids, narrative in
//! Markdown with its facts and pictures, and the footnotes that have been met.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use super::notes::Margin;
use super::pictures;
use crate::document::Document;
use crate::document::group::Group;
use crate::document::values::{GroupRef, PartnerRef, Prose};
use crate::markdown::{self, Markdown};
use crate::publish::narrative::{Lookup, Narrative, narrative};
use crate::publish::tree::{Block, Footnote, Image, Inline, Section};
use crate::text::{FileId, Mapped, Place};
use crate::workspace::{Files, Loaded, Resolved};
use jiff::civil::Date;

/// What every part of the builder shares.
pub(super) struct Builder<'a> {
    pub loaded: &'a Loaded,
    pub today: Date,
    /// The notes that still seek their place.
    pub margin: Margin,
    files: &'a dyn Files,
    partners: BTreeMap<&'a str, &'a str>,
    groups: BTreeMap<&'a str, &'a str>,
    footnotes: RefCell<Vec<Footnote>>,
    /// How many texts have been read; tells their footnotes apart.
    texts: Cell<usize>,
}

impl<'a> Builder<'a> {
    pub fn new(loaded: &'a Loaded, today: Date, files: &'a dyn Files) -> Self {
        let (mut partners, mut groups) = (BTreeMap::new(), BTreeMap::new());
        let named: &[Group] = match &loaded.document {
            Some(Document::Plan(plan)) => {
                for partner in plan.partners.iter().rev() {
                    if let (Some(id), Some(name)) = (&partner.id, &partner.name) {
                        partners.insert(id.as_str(), name.as_str());
                    }
                }
                &plan.groups
            }
            Some(Document::Network(network)) => &network.groups,
            _ => &[],
        };
        for group in named.iter().rev() {
            if let (Some(id), Some(name)) = (&group.id, &group.name) {
                groups.insert(id.as_str(), name.as_str());
            }
        }
        let (footnotes, texts) = (RefCell::default(), Cell::new(0));
        let margin = Margin::default();
        Self { loaded, today, margin, files, partners, groups, footnotes, texts }
    }

    /// The name of a partner; its id as written when no partner has it.
    pub fn partner(&self, id: &PartnerRef) -> String {
        self.partners.get(id.as_str()).copied().unwrap_or(id.as_str()).to_owned()
    }

    /// The name of a group; its id as written when no group has it.
    pub fn group(&self, id: &GroupRef) -> String {
        self.groups.get(id.as_str()).copied().unwrap_or(id.as_str()).to_owned()
    }

    /// Text of a fact as blocks. Headings in it become strong words: the heading above the fact is
    /// the builder's.
    pub fn prose(&self, text: &Prose) -> Vec<Block> {
        let markdown = markdown::parse(&Mapped::exact(FileId(0), text.as_str(), 0));
        let Narrative { mut blocks, sections, .. } = self.read(&markdown, &OfFact(self));
        flatten(sections, &mut blocks);
        blocks
    }

    /// Narrative with the notes on it; its footnotes are kept for the end of the publication.
    pub fn narrative(&self, markdown: &Markdown) -> Narrative {
        self.read(markdown, self)
    }

    fn read(&self, markdown: &Markdown, lookup: &dyn Lookup) -> Narrative {
        self.texts.set(self.texts.get() + 1);
        let mut narrative = narrative(markdown, &self.texts.get().to_string(), lookup);
        self.footnotes.borrow_mut().append(&mut narrative.footnotes);
        narrative
    }

    /// Every footnote met so far.
    pub fn take_footnotes(&self) -> Vec<Footnote> {
        self.footnotes.take()
    }
}

impl Lookup for Builder<'_> {
    fn fact(&self, path: &str) -> Option<String> {
        match self.loaded.resolve(path) {
            Resolved::Fact(node) => Some(self.loaded.fact_in_words(node)),
            Resolved::Group | Resolved::Missing { .. } => None,
        }
    }

    fn picture(&self, address: &str) -> Image {
        pictures::picture(self.files, &self.loaded.folder, address)
    }

    fn notes(&self, place: Place) -> Option<Block> {
        self.margin.in_place(place)
    }
}

/// What the text of a fact refers to. Its places are not those of a file, so no note is sought there:
/// notes on a fact stand with its topic.
struct OfFact<'b, 'a>(&'b Builder<'a>);

impl Lookup for OfFact<'_, '_> {
    fn fact(&self, path: &str) -> Option<String> {
        self.0.fact(path)
    }

    fn picture(&self, address: &str) -> Image {
        self.0.picture(address)
    }
}

fn flatten(sections: Vec<Section>, into: &mut Vec<Block>) {
    for section in sections {
        into.push(Block::inlines(vec![Inline::strong(section.title)]));
        into.extend(section.blocks);
        flatten(section.children, into);
    }
}
