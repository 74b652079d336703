//! Running text as HTML.

use std::collections::BTreeMap;

use super::Writer;
use crate::publish::tree::{Inline, Target, plain};

/// How often each footnote was referred to so far, by its number.
#[derive(Debug, Default)]
pub struct References(BTreeMap<usize, usize>);

impl References {
    /// How often the footnote with this number was referred to.
    pub fn of(&self, number: usize) -> usize {
        self.0.get(&number).copied().unwrap_or(0)
    }
}

/// The id of a footnote.
pub fn note_id(number: usize) -> String {
    format!("note_{number}")
}

/// The id of the `times`-th reference to a footnote, from 1.
pub fn reference_id(number: usize, times: usize) -> String {
    format!("note_{number}_reference_{times}")
}

impl Writer<'_> {
    /// Writes a run of text.
    pub fn inlines(&mut self, content: &[Inline]) {
        for inline in content {
            self.inline(inline);
        }
    }

    fn inline(&mut self, inline: &Inline) {
        match inline {
            Inline::Text { text } => self.markup.text(text),
            Inline::Emphasis { content } => self.element("em", &[], |to| to.inlines(content)),
            Inline::Strong { content } => self.element("strong", &[], |to| to.inlines(content)),
            Inline::Struck { content } => self.element("s", &[], |to| to.inlines(content)),
            Inline::Code { text } => self.words("code", &[], text),
            Inline::Abbreviation { short, long } => {
                self.words("abbr", &[("title", long)], short);
            }
            Inline::Break => self.markup.open("br", &[]),
            Inline::Link { target, content } => self.link(target, content),
            Inline::Footnote { id } => self.reference(id),
        }
    }

    fn link(&mut self, target: &Target, content: &[Inline]) {
        let address = target.to_string();
        let words = plain(content);
        // On paper the address is printed after the words, unless the words say it already.
        let says_itself =
            address.trim_end_matches('/').ends_with(words.trim().trim_end_matches('/'));
        let class = [("class", "says-itself")];
        let attributes = [("href", address.as_str())];
        let all = [attributes[0], class[0]];
        let attributes = if says_itself { &all[..] } else { &attributes[..] };
        self.element("a", attributes, |to| to.inlines(content));
    }

    fn reference(&mut self, id: &str) {
        let Some(number) = self.publication.footnote_number(id) else { return };
        let times = self.references.0.entry(number).or_default();
        *times += 1;
        let own = reference_id(number, *times);
        let note = format!("#{}", note_id(number));
        self.element("sup", &[("class", "note-reference")], |to| {
            let label = format!("Note {number}");
            let attributes = [("href", note.as_str()), ("id", &own), ("aria-label", &label)];
            to.words("a", &attributes, &number.to_string());
        });
    }
}
