//! The contents: a field that Word can bring up to date, with its entries written already.
//!
//! Nobody knows the page numbers before the document is laid out, so none is claimed: each is a field
//! that is empty until an office program fills it, on printing or when the contents are updated.

use super::Writer;
use super::names;
use super::properties::{Paragraph, Run};
use crate::publish::tree::Section;

/// How many entries fit under what else stands on a cover.
const FITS: usize = 22;
/// With more entries than this the contents name the sections of the first rank alone: they are to be
/// taken in at a glance.
const MOST: usize = 80;

impl Writer<'_> {
    /// Writes the contents, on the cover where they fit; nothing when there is no section. The text
    /// begins on the next page.
    pub fn contents(&mut self) {
        let publication = self.publication;
        let mut entries: Vec<(usize, &Section)> = publication
            .sections
            .iter()
            .flat_map(|section| {
                let below = section.children.iter().map(|child| (1, child));
                std::iter::once((0, section)).chain(below)
            })
            .collect();
        if entries.is_empty() {
            return;
        }
        let levels = if entries.len() > MOST { "1-1" } else { "1-2" };
        if entries.len() > MOST {
            entries.retain(|(depth, _)| *depth == 0);
        }
        self.xml.tag("w:sdt").open();
        self.xml.tag("w:sdtPr").filled(|xml| {
            xml.tag("w:docPartObj").filled(|xml| {
                xml.value("w:docPartGallery", "Table of Contents");
                xml.flag("w:docPartUnique", true);
            });
        });
        self.xml.tag("w:sdtContent").open();
        let title =
            Paragraph { page_break: entries.len() > FITS, ..Paragraph::styled("TOCHeading") };
        self.filled(&title, |to| to.words("Contents", &Run::default()));
        let last = entries.len() - 1;
        for (at, (depth, section)) in entries.into_iter().enumerate() {
            let levels = (at == 0).then_some(levels);
            self.entry(section, depth, levels, at == last);
        }
        self.xml.close();
        self.xml.close();
        self.new_page = true;
    }

    fn entry(&mut self, section: &Section, depth: usize, levels: Option<&str>, is_last: bool) {
        let style = if depth == 0 { "TOC1" } else { "TOC2" };
        let right_to_left = crate::publish::direction::is_turned(&section.title);
        let name = names::bookmark(&section.id);
        let voice = Run::default();
        let paragraph = Paragraph { right_to_left, ..Paragraph::styled(style) };
        self.filled(&paragraph, |to| {
            if let Some(levels) = levels {
                to.field_mark("begin", &voice);
                to.instruction(&format!("TOC \\o \"{levels}\" \\h \\z"), &voice);
                to.field_mark("separate", &voice);
            }
            to.linked_to(&name, |to| {
                to.words(&section.title, &voice);
                to.tab();
                to.field(&format!("PAGEREF {name} \\h"), &voice, "");
            });
            if is_last {
                to.field_mark("end", &voice);
            }
        });
    }
}
