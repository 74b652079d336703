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

/// The longest code that is kept on one line, in bytes.
const LONGEST_CODE: usize = 12;

impl Writer<'_> {
    /// Writes a run of text.
    pub fn inlines(&mut self, content: &[Inline]) {
        for inline in content {
            self.inline(inline);
        }
    }

    fn inline(&mut self, inline: &Inline) {
        match inline {
            Inline::Text { text } => self.text(text),
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

    /// Writes words; a code such as RA-01 or a year such as 2026-27 stays on one line.
    fn text(&mut self, text: &str) {
        let mut rest = text;
        while let Some((start, end)) = code(rest) {
            self.markup.text(&rest[..start]);
            self.words("span", &[("class", "whole")], &rest[start..end]);
            rest = &rest[end..];
        }
        self.markup.text(rest);
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

/// Where the first code stands: capitals and digits joined by hyphens, at least one a digit.
fn code(text: &str) -> Option<(usize, usize)> {
    let is_part = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
    let is_word = |c: char| c.is_alphanumeric() || c == '-';
    text.match_indices('-').find_map(|(at, _)| {
        let start = text[..at].rfind(|c: char| !is_word(c));
        let start = start
            .map_or(0, |before| before + text[before..].chars().next().map_or(0, char::len_utf8));
        let end = text[at..].find(|c: char| !is_word(c)).map_or(text.len(), |end| at + end);
        let word = &text[start..end];
        let is_code = word.len() <= LONGEST_CODE
            && word.contains(|c: char| c.is_ascii_digit())
            && word.split('-').all(|part| !part.is_empty() && part.chars().all(is_part));
        is_code.then_some((start, end))
    })
}
