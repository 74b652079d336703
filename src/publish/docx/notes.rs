//! Footnotes.
//!
//! Word numbers a footnote where the text refers to it, and each can be referred to once; a second
//! reference is a field that repeats the number of the first. What nothing in the text refers to, or
//! only another footnote, Word would never show: it stands at the end as text.

use super::blocks::{Opening, Place};
use super::package::Package;
use super::properties::{Paragraph, Run};
use super::{Writer, names, text_part};
use crate::publish::tree::words;

const KIND: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml";

impl Writer<'_> {
    /// Writes a reference to the footnote with this number.
    pub fn note_reference(&mut self, number: usize) {
        let voice = Run { style: Some("FootnoteReference"), ..Run::default() };
        if self.in_note && !self.noted.contains(&number) {
            let number_in_words = number.to_string();
            return self
                .linked_to(&names::stray_note(number), |to| to.words(&number_in_words, &voice));
        }
        if self.noted.contains(&number) {
            let instruction = format!("NOTEREF {} \\h", names::note(number));
            return self.field(&instruction, &voice, &number.to_string());
        }
        self.noted.insert(number);
        self.marked(&names::note(number), |to| {
            to.run(&voice, |to| {
                to.xml.tag("w:footnoteReference").with("w:id", number).end();
            });
        });
    }

    /// Writes the number at the start of a footnote.
    pub fn note_mark(&mut self) {
        let voice = Run { style: Some("FootnoteReference"), ..Run::default() };
        self.run(&voice, |to| to.xml.tag("w:footnoteRef").end());
        self.words(" ", &Run::default());
    }

    /// Writes the footnotes that the text does not refer to.
    pub fn stray_notes(&mut self) {
        let publication = self.publication;
        let notes = publication.footnotes.iter().enumerate();
        let stray: Vec<_> = notes
            .map(|(at, note)| (at + 1, note))
            .filter(|(at, _)| !self.noted.contains(at))
            .collect();
        if stray.is_empty() {
            return;
        }
        // No heading of the tree, so it has the look of one alone.
        self.filled(&Paragraph::styled("TOCHeading"), |to| to.words("Notes", &Run::default()));
        let place = Place::page();
        for (number, note) in stray {
            let step = 600;
            self.opening =
                Some(Opening::Words("Clause", words(number.to_string()), "ClauseNumber", step));
            let inner = place.within(step);
            self.in_note = true;
            // Another note may refer to it.
            self.marked(&names::stray_note(number), |to| {
                to.blocks(&note.blocks, &inner);
                to.flush(&inner);
            });
            self.in_note = false;
        }
    }

    /// Adds the part with the footnotes.
    pub fn notes(&mut self, package: &mut Package) {
        let publication = self.publication;
        let mut xml = text_part("w:footnotes");
        for (id, kind, line) in [
            ("-1", "separator", "w:separator"),
            ("0", "continuationSeparator", "w:continuationSeparator"),
        ] {
            xml.tag("w:footnote").with("w:type", kind).with("w:id", id).filled(|xml| {
                xml.tag("w:p").filled(|xml| {
                    Paragraph::styled("FootnoteText").write(xml, None);
                    xml.tag("w:r").filled(|xml| xml.tag(line).end());
                });
            });
        }
        let (xml, relations) = self.apart(xml, |to| {
            to.in_note = true;
            for (at, note) in publication.footnotes.iter().enumerate() {
                if to.noted.contains(&(at + 1)) {
                    to.xml.tag("w:footnote").with("w:id", at + 1).open();
                    to.opening = Some(Opening::Note);
                    let place = Place { on_page: false, more: "FootnoteText", ..Place::page() };
                    let place = place.styled("FootnoteText");
                    to.blocks(&note.blocks, &place);
                    to.flush(&place);
                    to.xml.close();
                }
            }
        });
        package.add("word/footnotes.xml", KIND, xml);
        package.relate("word/_rels/footnotes.xml.rels", &relations);
        self.relations.part("footnotes", "footnotes.xml");
    }
}
