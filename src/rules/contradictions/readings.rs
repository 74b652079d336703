//! What several rules read of one document: its passages as sentences with their words, and the dates
//! in them. Each passage is read when the first rule asks for it, and the others are given the same. It
//! knows no rule.

use super::{sentence, told};
use crate::rules::dates::written::{Written, dates_in};
use crate::workspace::Loaded;
use std::sync::OnceLock;

/// The passages of a document as sentences, as far as rules have asked for them.
#[derive(Debug)]
pub(in crate::rules) struct Readings<'a> {
    doc: &'a Loaded,
    /// One for each passage.
    passages: Vec<Reading<'a>>,
}

#[derive(Debug, Default)]
struct Reading<'a> {
    marked: OnceLock<Vec<sentence::Sentence<'a>>>,
    told: OnceLock<Vec<told::Sentence<'a>>>,
    dates: OnceLock<Vec<Written>>,
}

impl<'a> Readings<'a> {
    /// Those of `doc`, of which nothing has been read yet.
    pub(in crate::rules) fn of(doc: &'a Loaded) -> Self {
        let passages = doc.passages().iter().map(|_| Reading::default()).collect();
        Self { doc, passages }
    }

    /// The sentences of a passage, by its number, with marks and words.
    pub(super) fn marked(&self, passage: usize) -> &[sentence::Sentence<'a>] {
        let reading = &self.passages[passage].marked;
        reading.get_or_init(|| sentence::sentences_of(&self.doc.passages()[passage]))
    }

    /// The sentences of a passage, by its number, as words to compare.
    pub(super) fn told(&self, passage: usize) -> &[told::Sentence<'a>] {
        let reading = &self.passages[passage].told;
        reading.get_or_init(|| told::sentences_of(&self.doc.passages()[passage]))
    }

    /// The dates in a passage, by its number.
    pub(in crate::rules) fn dates(&self, passage: usize) -> &[Written] {
        let reading = &self.passages[passage].dates;
        reading.get_or_init(|| dates_in(self.doc.passages()[passage].text()))
    }
}
