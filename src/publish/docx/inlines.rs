//! Running text: runs, links, references to footnotes.

use super::properties::Run;
use super::{Writer, names};
use crate::publish::direction::stretches;
use crate::publish::tree::{Inline, Target};

/// The longest address that Word opens.
const LONGEST: usize = 2_000;

impl Writer<'_> {
    /// Writes a run of text in this voice.
    pub fn inlines(&mut self, content: &[Inline], voice: &Run) {
        for inline in content {
            self.inline(inline, voice);
        }
    }

    fn inline(&mut self, inline: &Inline, voice: &Run) {
        match inline {
            Inline::Text { text } | Inline::Abbreviation { short: text, .. } => {
                self.words(text, voice);
            }
            Inline::Emphasis { content } => {
                self.inlines(content, &Run { italic: !voice.italic, ..voice.clone() });
            }
            Inline::Strong { content } => {
                self.inlines(content, &Run { bold: true, ..voice.clone() });
            }
            Inline::Struck { content } => {
                self.inlines(content, &Run { struck: true, ..voice.clone() });
            }
            Inline::Code { text } => {
                self.words(text, &Run { style: Some("HTMLCode"), ..voice.clone() });
            }
            Inline::Break => self.run(&Run::default(), |writer| writer.xml.tag("w:br").end()),
            Inline::Link { target, content } => self.link(target, content, voice),
            Inline::Footnote { id } => {
                if let Some(number) = self.publication.footnote_number(id) {
                    self.note_reference(number);
                }
            }
        }
    }

    /// Writes words; those of the other direction stand in runs of their own.
    pub fn words(&mut self, words: &str, voice: &Run) {
        for (right_to_left, words) in stretches(words) {
            let voice = Run { right_to_left, ..voice.clone() };
            self.run(&voice, |writer| {
                let words = words.replace(['\n', '\t'], " ");
                writer.xml.tag("w:t").with("xml:space", "preserve").holds(&words);
            });
        }
    }

    /// Writes lines as they are.
    pub fn lines(&mut self, text: &str) {
        for (at, line) in text.lines().enumerate() {
            if at > 0 {
                self.run(&Run::default(), |writer| writer.xml.tag("w:br").end());
            }
            for (at, words) in line.split('\t').enumerate() {
                if at > 0 {
                    self.tab();
                }
                self.words(words, &Run::default());
            }
        }
    }

    /// Writes a step to the next tab.
    pub fn tab(&mut self) {
        self.run(&Run::default(), |writer| writer.xml.tag("w:tab").end());
    }

    /// Writes a run.
    pub fn run(&mut self, voice: &Run, inside: impl FnOnce(&mut Self)) {
        self.xml.tag("w:r").open();
        voice.write(&mut self.xml);
        inside(self);
        self.xml.close();
    }

    /// Writes a field with what it gave last.
    pub fn field(&mut self, instruction: &str, voice: &Run, result: &str) {
        self.field_mark("begin", voice);
        self.instruction(instruction, voice);
        self.field_mark("separate", voice);
        if !result.is_empty() {
            self.words(result, voice);
        }
        self.field_mark("end", voice);
    }

    /// Writes the beginning, middle or end of a field.
    pub fn field_mark(&mut self, kind: &str, voice: &Run) {
        self.run(voice, |writer| {
            writer.xml.tag("w:fldChar").with("w:fldCharType", kind).end();
        });
    }

    /// Writes what a field is to do.
    pub fn instruction(&mut self, instruction: &str, voice: &Run) {
        self.run(voice, |writer| {
            let instruction = format!(" {instruction} ");
            writer.xml.tag("w:instrText").with("xml:space", "preserve").holds(&instruction);
        });
    }

    /// Writes what `inside` writes as a link to a bookmark.
    pub fn linked_to(&mut self, name: &str, inside: impl FnOnce(&mut Self)) {
        self.xml.tag("w:hyperlink").with("w:anchor", name).with("w:history", 1).open();
        inside(self);
        self.xml.close();
    }

    fn link(&mut self, target: &Target, content: &[Inline], voice: &Run) {
        let linked = Run { style: Some("Hyperlink"), ..voice.clone() };
        match target {
            Target::Anchor(anchor) => {
                self.linked_to(&names::bookmark(anchor), |to| to.inlines(content, &linked));
            }
            Target::Address(address) => match web_address(address.as_str()) {
                Some(address) => {
                    let id = self.relations.address(&address);
                    self.xml.tag("w:hyperlink").with("r:id", id).with("w:history", 1).open();
                    self.inlines(content, &linked);
                    self.xml.close();
                }
                None => self.inlines(content, voice),
            },
        }
    }

    /// Writes a bookmark around what `inside` writes.
    pub fn marked(&mut self, name: &str, inside: impl FnOnce(&mut Self)) {
        self.marks += 1;
        let id = self.marks;
        self.xml.tag("w:bookmarkStart").with("w:id", id).with("w:name", name).end();
        inside(self);
        self.xml.tag("w:bookmarkEnd").with("w:id", id).end();
    }
}

/// The address with everything escaped that an address may not hold: Word refuses a whole file for
/// one that is not well-formed. None for one that is longer than Word opens.
fn web_address(text: &str) -> Option<String> {
    use std::fmt::Write as _;
    let mut out = String::with_capacity(text.len());
    for (at, byte) in text.bytes().enumerate() {
        let is_hex = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_hexdigit);
        let is_kept = match byte {
            b'%' => is_hex(at + 1) && is_hex(at + 2),
            b'#' => !out.contains('#'),
            byte => byte.is_ascii_alphanumeric() || b"-._~:/?@!$&'()*+,;=".contains(&byte),
        };
        if is_kept {
            out.push(char::from(byte));
        } else {
            // Writing into a String does not fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    (out.len() <= LONGEST).then_some(out)
}
