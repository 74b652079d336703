//! The publication tree as a Word document.
//!
//! The file is written part by part: every part has a module that alone knows it, elements and
//! attributes come from [`xml`], which alone escapes, the order of properties from [`properties`].
//! Words stand in real styles, lists count by themselves, every table says which row and column name
//! the others, every picture has its text alternative, and a bookmark with a stable name stands at
//! each section ([`names`]). Notes in the margin are comments ([`margin`]). Nothing here knows what a
//! plan is.

mod about;
mod blocks;
mod contents;
mod cover;
mod descriptions;
mod figures;
mod inlines;
mod lists;
mod margin;
mod media;
mod names;
mod notes;
mod numbering;
mod package;
mod pages;
mod palette;
mod properties;
mod raster;
mod settings;
mod styles;
mod tables;
mod theme;
mod widths;
mod xml;

pub use media::Error;
pub use names::bookmark;

use std::collections::BTreeSet;

use super::look::Look;
use super::settle::Settled;
use blocks::{Opening, Place};
use margin::Comments;
use media::Media;
use numbering::Numbering;
use package::{Package, Relations};
use pages::Turn;
use palette::Palette;
use xml::Xml;

/// The name space of Word's own elements.
const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// The name space of references from one part to another.
const REFERENCES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A part of text, begun with its first element, under which words and pictures may stand.
fn text_part(element: &'static str) -> Xml {
    let mut xml = Xml::part();
    xml.tag(element)
        .with("xmlns:w", MAIN)
        .with("xmlns:r", REFERENCES)
        .with("xmlns:wp", media::PLACING)
        .with("xmlns:a", media::DRAWING)
        .with("xmlns:pic", media::PICTURE)
        .open();
    xml
}

/// A part that every document has: where it lies, and how the document refers to it.
struct Parts {
    path: &'static str,
    relation: &'static str,
    kind: &'static str,
}

/// The publication as a Word document.
///
/// Fails when a drawing cannot be made into a picture, or the archive cannot be written.
pub fn write(publication: &Settled, look: &Look) -> Result<Vec<u8>, Error> {
    let mut writer = Writer::new(publication, look);
    writer.cover();
    writer.contents();
    writer.main();
    writer.colophon();
    writer.file()
}

/// What the parts of the writer share while they walk one publication.
struct Writer<'a> {
    publication: &'a Settled,
    look: &'a Look,
    palette: Palette,
    /// The part that is being written, and what it refers to.
    xml: Xml,
    relations: Relations,
    numbering: Numbering,
    media: Media,
    /// What the next paragraph begins with.
    opening: Option<Opening>,
    /// How the page lies.
    turn: Turn,
    /// The relations to what stands at the edges of the pages, once a page was described.
    edges_of_pages: Option<(String, String)>,
    /// Whether the next paragraph begins a page.
    new_page: bool,
    /// The footnotes that the text has referred to.
    noted: BTreeSet<usize>,
    /// Whether a footnote is being written, which can hold none itself.
    in_note: bool,
    comments: Comments,
    /// How many bookmarks and pictures there are; each has a number of its own.
    marks: usize,
}

impl<'a> Writer<'a> {
    fn new(publication: &'a Settled, look: &'a Look) -> Self {
        let mut xml = text_part("w:document");
        xml.tag("w:body").open();
        Self {
            publication,
            look,
            palette: Palette::new(look),
            xml,
            relations: Relations::default(),
            numbering: Numbering::default(),
            media: Media::default(),
            opening: None,
            turn: Turn::default(),
            edges_of_pages: None,
            new_page: false,
            noted: BTreeSet::new(),
            in_note: false,
            comments: Comments::default(),
            marks: 0,
        }
    }

    fn main(&mut self) {
        let publication = self.publication;
        self.blocks(&publication.summary, &Place::page().styled("Lead"));
        for section in &publication.sections {
            self.section(section, 0);
        }
    }

    fn colophon(&mut self) {
        let publication = self.publication;
        self.turn(Turn::Upright);
        self.stray_notes();
        if !publication.colophon.is_empty() {
            self.rule();
            self.blocks(&publication.colophon, &Place::page().styled("Colophon"));
        }
    }

    /// Puts the parts together.
    fn file(mut self) -> Result<Vec<u8>, Error> {
        self.last_section();
        let mut package = Package::default();
        let mut top = Relations::default();
        top.part("officeDocument", "word/document.xml");
        top.part(CORE.relation, CORE.path);
        top.part("extended-properties", "docProps/app.xml");
        package.relate("_rels/.rels", &top);
        let language = about::language(self.publication);
        let core = about::core(self.publication, self.look);
        package.add(CORE.path, CORE.kind, core);
        package.add(
            "docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            about::program(self.look),
        );
        self.edges(&mut package);
        self.notes(&mut package);
        self.comments(&mut package);
        let (look, palette) = (self.look, &self.palette);
        let parts = [
            (styles::PART, styles::write(self.publication, look, palette)),
            (numbering::PART, self.numbering.write()),
            (settings::PART, settings::write(language)),
            (settings::FONTS, settings::fonts(look)),
            (theme::PART, theme::write(look, palette)),
        ];
        for (part, xml) in parts {
            self.relations.part(part.relation, part.path);
            package.add(&format!("word/{}", part.path), part.kind, xml);
        }
        package.add("word/document.xml", DOCUMENT, self.xml.finish());
        package.relate("word/_rels/document.xml.rels", &self.relations);
        self.media.into_package(&mut package)?;
        Ok(package.zip()?)
    }
}

const DOCUMENT: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

const CORE: Parts = Parts {
    path: "docProps/core.xml",
    relation: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    kind: "application/vnd.openxmlformats-package.core-properties+xml",
};
