//! Sentences in which a document speaks for itself and for today, as words with their places. Knows
//! nothing of what they say.

use crate::rules::sentences::in_quotes;
use crate::rules::words::context::stands_in_the_past;
use crate::workspace::{Loaded, Passage, PassageKind};
use std::collections::HashSet;
use std::ops::Range;

/// Words before a full stop that do not end a sentence.
const SHORTENED: [&str; 7] = ["dr", "mr", "mrs", "ms", "prof", "st", "no"];

/// Words of a sentence about what was, or about a change.
const PAST: [&str; 27] = [
    "former",
    "formerly",
    "previous",
    "previously",
    "earlier",
    "original",
    "originally",
    "predecessor",
    "predecessors",
    "successor",
    "successors",
    "replaced",
    "replaces",
    "replacing",
    "superseded",
    "abolished",
    "dissolved",
    "history",
    "historically",
    "legacy",
    "transition",
    "until",
    "since",
    "was",
    "were",
    "had",
    "longer",
];

/// A word with its place in the passage.
#[derive(Debug, Clone)]
pub(super) struct Word<'a> {
    /// First byte.
    pub(super) start: usize,
    /// One past the last byte.
    pub(super) end: usize,
    /// As it is written.
    pub(super) raw: &'a str,
    /// As it is compared: in lower case, with one kind of apostrophe, `&` as “and”.
    pub(super) low: String,
}

/// A sentence of a passage.
#[derive(Debug, Clone)]
pub(super) struct Sentence<'a> {
    /// Where it stands.
    pub(super) passage: &'a Passage,
    /// Its words.
    pub(super) words: Vec<Word<'a>>,
}

impl<'a> Sentence<'a> {
    /// What stands between the word `index` and the next; after the last word nothing.
    pub(super) fn gap(&self, index: usize) -> &'a str {
        let text = self.passage.text();
        self.words.get(index + 1).map_or("", |next| &text[self.words[index].end..next.start])
    }

    /// The word after `phrase`, when `phrase` stands at the word `index` with nothing but space or
    /// a comma of its own between its words.
    pub(super) fn phrase_at<S: AsRef<str>>(&self, index: usize, phrase: &[S]) -> Option<usize> {
        let end = index + phrase.len();
        let found = self.words.get(index..end)?;
        let is_same = found.iter().zip(phrase).all(|(word, wanted)| word.low == wanted.as_ref());
        let is_joined = (index..end.saturating_sub(1)).all(|at| matches!(self.gap(at), " " | ", "));
        (is_same && is_joined && !phrase.is_empty()).then_some(end)
    }

    /// The bytes of the words `range`.
    pub(super) fn bytes(&self, range: &Range<usize>) -> Range<usize> {
        self.words[range.start].start..self.words[range.end - 1].end
    }

    /// The text of the words `range`.
    pub(super) fn text(&self, range: &Range<usize>) -> &'a str {
        &self.passage.text()[self.bytes(range)]
    }

    /// The whole sentence.
    pub(super) fn whole(&self) -> &'a str {
        if self.words.is_empty() { "" } else { self.text(&(0..self.words.len())) }
    }

    /// Whether one of `words` stands in it.
    pub(super) fn has(&self, words: &[&str]) -> bool {
        self.words.iter().any(|word| words.contains(&word.low.as_str()))
    }

    /// Whether one of many words stands in it.
    pub(super) fn has_among(&self, words: &HashSet<&str>) -> bool {
        self.words.iter().any(|word| words.contains(word.low.as_str()))
    }

    /// Whether it speaks of the past or of a change.
    pub(super) fn is_of_the_past(&self) -> bool {
        self.has(&PAST)
    }

    /// Whether the words `range` are the document's own, about today.
    pub(super) fn counts(&self, doc: &Loaded, range: &Range<usize>) -> bool {
        let bytes = self.bytes(range);
        !in_quotes(self.passage.text(), bytes.start, bytes.end)
            && !stands_in_the_past(doc, self.passage)
    }
}

/// The sentences of the running text that hold one of `words`, given in lower case. What stands in a
/// quotation is left out; a semicolon ends a sentence too.
pub(super) fn sentences<'a>(doc: &'a Loaded, words: &[&str]) -> Vec<Sentence<'a>> {
    let found = doc.all_words().passages_with(words).into_iter();
    found
        .map(|index| &doc.passages()[index])
        .filter(|passage| passage.kind == PassageKind::Body && !passage.quoted)
        .flat_map(sentences_of)
        .collect()
}

/// The sentences of a passage.
pub(super) fn sentences_of(passage: &Passage) -> Vec<Sentence<'_>> {
    let text = passage.text();
    let mut found = Vec::new();
    let mut words: Vec<Word<'_>> = Vec::new();
    for word in words_of(text) {
        let ends = words.last().is_some_and(|last| {
            let gap = &text[last.end..word.start];
            let closes = |mark: &str| gap.starts_with(mark) && gap.contains(' ');
            closes("?") || closes("!") || closes(";") || closes(".") && !is_shortened(last)
        });
        if ends {
            found.push(Sentence { passage, words: std::mem::take(&mut words) });
        }
        words.push(word);
    }
    found.push(Sentence { passage, words });
    found
}

fn is_shortened(word: &Word<'_>) -> bool {
    SHORTENED.contains(&word.low.as_str())
        || word.raw.len() == 1 && word.raw.starts_with(char::is_uppercase)
}

/// The words of a text.
pub(super) fn words_of(text: &str) -> Vec<Word<'_>> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let is_part = c.is_alphanumeric() || matches!(c, '-' | '\'' | '’' | '&');
        match (start, is_part) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                let raw = text[from..at].trim_end_matches(['-', '\'', '’']);
                let inner = raw.trim_start_matches(['-', '\'', '’']);
                let from = from + raw.len() - inner.len();
                if !inner.is_empty() {
                    found.push(Word {
                        start: from,
                        end: from + inner.len(),
                        raw: inner,
                        low: compared(inner),
                    });
                }
                start = None;
            }
            _ => {}
        }
    }
    found
}

/// A word as it is compared.
fn compared(word: &str) -> String {
    match word {
        "&" => "and".to_owned(),
        word if word.is_ascii() => word.to_ascii_lowercase(),
        word => word.to_lowercase().replace('’', "'"),
    }
}

/// A phrase as words to compare.
pub(super) fn phrase(text: &str) -> Vec<String> {
    words_of(text).into_iter().map(|word| word.low).collect()
}
