//! The publication tree: a document as a reader meets it, before it has a format.
//!
//! It holds what is said and what each part is for: headings, paragraphs, lists, tables, figures
//! with their text alternatives, notices. It must not know HTML, PDF or Word, nor plans, facts or
//! YAML. A builder makes a [`Publication`], settling makes it safe and whole, and every writer
//! walks the settled tree.

mod block;
mod drawing;
mod inline;
mod note;
mod picture;

pub use block::{
    Align, Block, Cell, Column, Contact, Description, Figure, Image, Item, List, ListStyle, Notice,
    NoticeKind, Quotation, Row, RowKind, Table,
};
pub use drawing::{Anchor, Drawing, Role, Shape};
pub use inline::{Content, Inline, Target, plain, words};
pub use note::{MarginNote, NoteKind};
pub use picture::{MediaType, Picture, PictureRefused};

use super::stamp::Stamp;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Serialize, Serializer};

/// A whole document.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
pub struct Publication {
    /// The title, as the one heading of the first level.
    pub title: String,
    /// A line under the title, such as the name of the partnership.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subtitle: Option<String>,
    /// The language of the document as a BCP 47 tag; empty means `en-GB`.
    pub language: String,
    /// One or two sentences for search results and file properties.
    pub description: String,
    /// The day on which it was made from its facts: what a file says of itself.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "as_words")]
    #[schemars(with = "Option<String>")]
    pub made_on: Option<Date>,
    /// What sort of document it is, in words: “Safeguarding arrangements”, “Terms of reference”.
    pub document_kind: String,
    /// What the cover says at a glance: version, status, key dates.
    pub key_facts: Vec<Description>,
    /// What a reader has to know before anything else: a draft, a review that is overdue.
    pub status_banner: Vec<Notice>,
    /// What stands before the first section.
    pub summary: Vec<Block>,
    /// The sections of the first rank, in reading order.
    pub sections: Vec<Section>,
    /// Every footnote that the text refers to; settling puts them in order of first reference.
    pub footnotes: Vec<Footnote>,
    /// How and from what the document was made, at its very end.
    pub colophon: Vec<Block>,
    /// What a published copy carries in its properties; its colophon says the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stamp: Option<Stamp>,
    /// In a working copy with notes in the margin: the day it was made, as 2026-11-22.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub annotated_on: Option<String>,
}

/// A day as `2026-06-24`.
#[allow(
    clippy::ref_option,
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over a reference to the field"
)]
fn as_words<S: Serializer>(day: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
    day.map(|day| day.to_string()).serialize(serializer)
}

/// A part of a document under a heading. The level of the heading is how deep the section lies, so
/// headings can never skip a level.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
pub struct Section {
    /// The anchor that links point to; left empty, settling makes one from the title.
    pub id: String,
    /// The heading.
    pub title: String,
    /// What stands under the heading before the first subsection.
    pub blocks: Vec<Block>,
    /// The subsections.
    pub children: Vec<Section>,
}

impl Section {
    /// An empty section with this heading.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), ..Self::default() }
    }

    /// The section with one more block at its end.
    #[must_use]
    pub fn with(mut self, block: impl Into<Block>) -> Self {
        self.blocks.push(block.into());
        self
    }

    /// The section with one more subsection at its end.
    #[must_use]
    pub fn with_child(mut self, child: Self) -> Self {
        self.children.push(child);
        self
    }

    /// Whether nothing stands under the heading.
    pub const fn is_empty(&self) -> bool {
        self.blocks.is_empty() && self.children.is_empty()
    }
}

/// A note that stands apart from the text that refers to it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Footnote {
    /// What [`Inline::Footnote`] names.
    pub id: String,
    /// The note.
    pub blocks: Vec<Block>,
}
