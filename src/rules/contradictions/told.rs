//! Sentences in which a document speaks for itself and for today, as words with their places. Knows
//! nothing of what they say.

use crate::rules::Look;
use crate::rules::sentences::in_quotes;
use crate::rules::vocabulary::Vocabulary;
use crate::rules::words::context::stands_in_the_past;
use crate::workspace::{Loaded, Passage, PassageKind};
use std::borrow::Cow;
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
    pub(super) low: Cow<'a, str>,
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
        let is_same = found.iter().zip(phrase).all(|(word, wanted)| *word.low == *wanted.as_ref());
        let is_joined = |at: usize| matches!(self.gap(at), " " | ", ");
        let is_phrase = is_same && !phrase.is_empty() && (index..end - 1).all(is_joined);
        is_phrase.then_some(end)
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
        self.words.iter().any(|word| words.contains(&&*word.low))
    }

    /// Whether one of many words stands in it.
    pub(super) fn has_among(&self, words: &Vocabulary<'_>) -> bool {
        self.words.iter().any(|word| words.has(&word.low))
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
pub(super) fn sentences<'a>(
    look: &Look<'a>,
    words: &[&str],
) -> impl Iterator<Item = &'a Sentence<'a>> + use<'a> {
    let (passages, readings) = (look.doc.passages(), look.readings);
    let found = look.doc.all_words().passages_with(words).into_iter();
    found
        .filter(|index| {
            let passage = &passages[*index];
            passage.kind == PassageKind::Body && !passage.quoted
        })
        .flat_map(|index| readings.told(index))
}

/// The sentences of a passage.
pub(super) fn sentences_of(passage: &Passage) -> Vec<Sentence<'_>> {
    let text = passage.text();
    let mut words = words_of(text, passage.lower());
    let ends = |pair: &[Word<'_>]| {
        let (last, next) = (&pair[0], &pair[1]);
        let gap = &text[last.end..next.start];
        let closes = |mark: char| gap.starts_with(mark) && gap.contains(' ');
        closes('?') || closes('!') || closes(';') || closes('.') && !is_shortened(last)
    };
    let mut found = Vec::new();
    // From the end, so that each sentence takes its words off the last of what is left.
    for last in (0..words.len().saturating_sub(1)).rev() {
        if ends(&words[last..last + 2]) {
            found.push(Sentence { passage, words: words.split_off(last + 1) });
        }
    }
    found.push(Sentence { passage, words });
    found.reverse();
    found
}

fn is_shortened(word: &Word<'_>) -> bool {
    SHORTENED.contains(&&*word.low)
        || word.raw.len() == 1 && word.raw.starts_with(char::is_uppercase)
}

/// The words of a text, given once more with its ASCII letters made small.
pub(super) fn words_of<'a>(text: &'a str, lower: &'a str) -> Vec<Word<'a>> {
    let mut found = Vec::with_capacity(text.len() / 6);
    let mut at = 0;
    while let Some(first) = text.as_bytes().get(at) {
        let part = &text[at..at + part_length(&text[at..])];
        if let Some((before, raw)) = word_in(part) {
            let (start, end) = (at + before, at + before + raw.len());
            found.push(Word { start, end, raw, low: compared(raw, &lower[start..end]) });
        }
        let width =
            if first.is_ascii() { 1 } else { text[at..].chars().next().map_or(1, char::len_utf8) };
        at += part.len().max(width);
    }
    found
}

/// The word in what may be part of one, without the joints at its ends, and how many bytes stand before
/// it.
fn word_in(part: &str) -> Option<(usize, &str)> {
    const JOINTS: [char; 3] = ['-', '\'', '’'];
    let ends = part.as_bytes().first().zip(part.as_bytes().last())?;
    if ends.0.is_ascii_alphanumeric() && ends.1.is_ascii_alphanumeric() {
        return Some((0, part));
    }
    let word = part.trim_start_matches(JOINTS);
    let before = part.len() - word.len();
    let word = word.trim_end_matches(JOINTS);
    (!word.is_empty()).then_some((before, word))
}

/// How many bytes at the start of `text` are parts of words.
fn part_length(text: &str) -> usize {
    let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'\'' | b'&');
    let mut end = 0;
    loop {
        end += text.as_bytes()[end..].iter().take_while(|byte| is_plain(byte)).count();
        if text.as_bytes().get(end).is_none_or(u8::is_ascii) {
            return end;
        }
        match text[end..].chars().next() {
            Some(c) if c == '’' || c.is_alphanumeric() => end += c.len_utf8(),
            _ => return end,
        }
    }
}

/// A word as it is compared, given with its ASCII letters made small.
fn compared<'a>(word: &str, lower: &'a str) -> Cow<'a, str> {
    match word {
        "&" => Cow::Borrowed("and"),
        _ if word.is_ascii() => Cow::Borrowed(lower),
        _ => Cow::Owned(word.to_lowercase().replace('’', "'")),
    }
}

/// A phrase as words to compare.
pub(super) fn phrase(text: &str) -> Vec<String> {
    let lower = text.to_ascii_lowercase();
    words_of(text, &lower).into_iter().map(|word| word.low.into_owned()).collect()
}
