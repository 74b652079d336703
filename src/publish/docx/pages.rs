//! Pages: upright or on their side, and what stands at their edges.

use super::package::{Package, Relations};
use super::palette::{MARGIN, PAGE};
use super::properties::{Paragraph, Run};
use super::xml::Xml;
use super::{MAIN, Writer};

/// How a page lies.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Turn {
    /// Upright.
    #[default]
    Upright,
    /// On its side, for a table that needs the room.
    Sideways,
}

const HEADER: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml";
const FOOTER: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml";

impl Writer<'_> {
    /// Goes on on pages that lie like this.
    pub fn turn(&mut self, turn: Turn) {
        if self.turn != turn {
            let section = self.section_properties();
            self.xml.tag("w:p").open();
            Paragraph::styled("SectionEnd").write(&mut self.xml, Some(section));
            self.xml.close();
            self.turn = turn;
        }
    }

    /// Says how the last pages lie, and ends the body.
    pub fn last_section(&mut self) {
        let section = self.section_properties();
        self.xml.append(section);
    }

    /// How the pages up to here lie. The first of these says what stands at the edges of all.
    fn section_properties(&mut self) -> Xml {
        let mut xml = Xml::default();
        let is_first = self.edges_of_pages.is_none();
        let (header, footer) = self.edges_of_pages.get_or_insert_with(|| {
            let header = self.relations.part("header", "header1.xml");
            (header, self.relations.part("footer", "footer1.xml"))
        });
        xml.tag("w:sectPr").open();
        if is_first {
            xml.tag("w:headerReference").with("w:type", "default").with("r:id", header).end();
            xml.tag("w:footerReference").with("w:type", "default").with("r:id", footer).end();
        }
        let (is_turned, (width, height)) = match self.turn {
            Turn::Upright => (false, PAGE),
            Turn::Sideways => (true, (PAGE.1, PAGE.0)),
        };
        xml.tag("w:pgSz")
            .with("w:w", width)
            .with("w:h", height)
            .with_any("w:orient", is_turned.then_some("landscape"))
            .end();
        xml.tag("w:pgMar")
            .with("w:top", 1_420)
            .with("w:right", MARGIN)
            .with("w:bottom", 1_300)
            .with("w:left", MARGIN)
            .with("w:header", 640)
            .with("w:footer", 600)
            .with("w:gutter", 0)
            .end();
        // The cover has neither header nor footer.
        xml.flag("w:titlePg", is_first);
        xml
    }

    /// Adds the parts at the edges of the pages.
    pub fn edges(&mut self, package: &mut Package) {
        let title = self.publication.title.clone();
        let header = self.edge("w:hdr", |to| {
            to.filled(&Paragraph::styled("Header"), |to| to.words(&title, &Run::default()));
        });
        package.add("word/header1.xml", HEADER, header);
        let footer = self.edge("w:ftr", |to| {
            to.filled(&Paragraph::styled("Footer"), |to| {
                let voice = Run::default();
                to.words("Page ", &voice);
                to.field("PAGE", &voice, "1");
                to.words(" of ", &voice);
                to.field("NUMPAGES", &voice, "1");
            });
        });
        package.add("word/footer1.xml", FOOTER, footer);
    }

    fn edge(&mut self, name: &'static str, inside: impl FnOnce(&mut Self)) -> String {
        let mut xml = Xml::part();
        xml.tag(name).with("xmlns:w", MAIN).open();
        self.apart(xml, inside).0
    }

    /// Writes a part of its own; gives it with what it refers to.
    pub fn apart(&mut self, xml: Xml, inside: impl FnOnce(&mut Self)) -> (String, Relations) {
        let outer = (std::mem::replace(&mut self.xml, xml), std::mem::take(&mut self.relations));
        inside(self);
        let xml = std::mem::replace(&mut self.xml, outer.0);
        let relations = std::mem::replace(&mut self.relations, outer.1);
        (xml.finish(), relations)
    }
}
