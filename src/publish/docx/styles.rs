//! The styles of the document, so that whoever goes on writing in Word finds what they know.

mod characters;
mod paragraphs;
pub mod tables;

use super::about;
use super::palette::{Palette, typeface};
use super::properties::{Paragraph, Run, Spacing, fonts};
use super::xml::Xml;
use super::{MAIN, Parts};
use crate::publish::{Look, Settled};

/// The part.
pub const PART: Parts = Parts {
    path: "styles.xml",
    relation: "styles",
    kind: "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml",
};

/// A style of paragraphs or of runs.
struct Style {
    /// What the document calls it.
    id: &'static str,
    /// What Word calls it; those that Word knows have the name that Word gives them.
    name: &'static str,
    /// The style it stands on, by id.
    above: &'static str,
    /// The style of the paragraph after it, by id.
    next: Option<&'static str>,
    /// What its paragraphs are.
    paragraph: Paragraph,
    /// What its words are.
    run: Run,
}

impl Style {
    fn new(id: &'static str, name: &'static str, above: &'static str) -> Self {
        Self { id, name, above, next: None, paragraph: Paragraph::default(), run: Run::default() }
    }

    const fn next(mut self, id: &'static str) -> Self {
        self.next = Some(id);
        self
    }

    fn paragraph(mut self, paragraph: Paragraph) -> Self {
        self.paragraph = paragraph;
        self
    }

    fn run(mut self, run: Run) -> Self {
        self.run = run;
        self
    }

    fn room(mut self, before: u32, after: u32) -> Self {
        let line = self.paragraph.spacing.line;
        self.paragraph.spacing = Spacing { before: Some(before), after: Some(after), line };
        self
    }

    fn write(&self, kind: &str, xml: &mut Xml) {
        let is_default = matches!(self.id, "Normal" | "DefaultParagraphFont");
        xml.tag("w:style")
            .with("w:type", kind)
            .with_any("w:default", is_default.then_some(1))
            .with_any("w:customStyle", self.is_ours().then_some(1))
            .with("w:styleId", self.id)
            .open();
        xml.value("w:name", self.name);
        if !self.above.is_empty() {
            xml.value("w:basedOn", self.above);
        }
        if let Some(next) = self.next {
            xml.value("w:next", next);
        }
        xml.flag("w:qFormat", true);
        if kind == "paragraph" {
            self.paragraph.write(xml, None);
        }
        self.run.write(xml);
        xml.close();
    }

    /// Whether Word knows no style of this name.
    fn is_ours(&self) -> bool {
        self.name.starts_with(OURS)
    }
}

/// What the names of styles begin with that Word does not know.
const OURS: &str = "Masa ";

/// Writes the part.
pub fn write(publication: &Settled, look: &Look, palette: &Palette) -> String {
    let mut xml = Xml::part();
    xml.tag("w:styles").with("xmlns:w", MAIN).open();
    defaults(&mut xml, about::language(publication), look, palette);
    for style in paragraphs::all(palette) {
        style.write("paragraph", &mut xml);
    }
    for style in characters::all(palette) {
        style.write("character", &mut xml);
    }
    tables::write(&mut xml, palette);
    xml.finish()
}

fn defaults(xml: &mut Xml, language: &str, look: &Look, palette: &Palette) {
    xml.tag("w:docDefaults").open();
    xml.tag("w:rPrDefault").filled(|xml| {
        xml.tag("w:rPr").filled(|xml| {
            fonts(typeface(look), xml);
            xml.value("w:color", &palette.ink);
            xml.value("w:sz", paragraphs::SIZE);
            xml.value("w:szCs", paragraphs::SIZE);
            xml.tag("w:lang")
                .with("w:val", language)
                .with("w:eastAsia", language)
                .with("w:bidi", "ar-SA")
                .end();
        });
    });
    xml.tag("w:pPrDefault").filled(|xml| {
        let spacing = Spacing { before: Some(0), after: Some(160), line: Some(288) };
        Paragraph { spacing, ..Paragraph::default() }.write(xml, None);
    });
    xml.close();
}
