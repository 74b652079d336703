//! A sentence of the narrative as words, marks and the things of the plan that it names, each with
//! its place. It knows no rule and no fact.

use super::named::Named;
use crate::rules::Look;
use crate::rules::names::has_any;
use crate::rules::sentences::in_quotes;
use crate::rules::vocabulary::Vocabulary;
use crate::rules::words::context::{speaks_of_the_past, stands_in_the_past};
use crate::workspace::{Loaded, Passage, PassageKind};
use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind<'a> {
    /// A word in lower case; the ending of a possessive is a word of its own, `'s`.
    Word(&'a str),
    /// A mark other than a hyphen within a word.
    Mark(char),
    /// A thing of the plan, by its number in [`Named`].
    Thing(usize),
    /// A reference to a fact that names none of these things.
    Fact,
}

/// A word, a mark or the name of a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token<'a> {
    pub(super) kind: Kind<'a>,
    /// First byte in the passage.
    pub(super) start: usize,
    /// One past the last byte.
    pub(super) end: usize,
}

impl Token<'_> {
    /// Whether it is this word, in lower case.
    pub(super) fn is(&self, word: &str) -> bool {
        self.kind == Kind::Word(word)
    }

    /// Whether it is one of these words.
    pub(super) fn is_any(&self, words: &[&str]) -> bool {
        matches!(self.kind, Kind::Word(word) if words.contains(&word))
    }
}

/// A sentence of a passage.
#[derive(Debug)]
pub(super) struct Sentence<'a> {
    /// Its bytes.
    pub(super) range: Range<usize>,
    /// Its words and marks, whatever they name, once somebody has asked.
    plain: OnceLock<Vec<Token<'a>>>,
}

/// A passage of today's narrative.
#[derive(Debug)]
pub(super) struct Text<'a> {
    pub(super) passage: &'a Passage,
    /// Its sentences; a semicolon ends one too.
    pub(super) sentences: &'a [Sentence<'a>],
    /// Where the words stand for which it was chosen.
    sought: Vec<usize>,
}

/// Passages of narrative in the words of the plan itself that hold one of `words`. Whether a passage
/// speaks of today is asked last, of those that say something: see [`Text::is_of_today`].
pub(super) fn texts<'a>(look: &Look<'a>, words: &[&str]) -> Vec<Text<'a>> {
    let (passages, readings) = (look.doc.passages(), look.readings);
    let mut sought = vec![Vec::new(); passages.len()];
    for (passage, start) in look.doc.all_words().places_of(words) {
        sought[passage].push(start);
    }
    let told = passages.iter().enumerate().zip(sought).filter(|((_, passage), sought)| {
        !sought.is_empty() && passage.kind == PassageKind::Body && !passage.quoted
    });
    let text =
        |((index, passage), sought)| Text { passage, sentences: readings.marked(index), sought };
    told.map(text).collect()
}

impl<'p> Text<'p> {
    /// Whether the passage is not as a whole about the past.
    pub(super) fn is_of_today(&self, doc: &Loaded) -> bool {
        !stands_in_the_past(doc, self.passage)
    }

    /// Whether one of the words for which the passage was chosen stands in a sentence.
    pub(super) fn holds_sought(&self, sentence: &Range<usize>) -> bool {
        self.sought.iter().any(|start| sentence.contains(start))
    }

    /// Whether a sentence holds one of `words`, given in lower case, as whole words.
    pub(super) fn says_any(&self, sentence: &Range<usize>, words: &[&str]) -> bool {
        has_any(&self.passage.lower()[sentence.clone()], words)
    }

    /// Whether a sentence holds one of many words, as whole words.
    pub(super) fn says_one(&self, sentence: &Range<usize>, words: &Vocabulary<'_>) -> bool {
        words.is_in(&self.passage.lower()[sentence.clone()])
    }

    /// Whether words are somebody else's, between quotation marks.
    pub(super) fn is_quoted(&self, words: &Range<usize>) -> bool {
        in_quotes(self.passage.text(), words.start, words.end)
    }

    /// The words of a sentence.
    pub(super) fn words(&self, sentence: &Range<usize>) -> &str {
        &self.passage.text()[sentence.clone()]
    }

    /// Whether a sentence speaks of the past, of a change or of what is not so.
    pub(super) fn is_past(&self, sentence: &Range<usize>) -> bool {
        speaks_of_the_past(self.words(sentence))
    }

    /// A sentence as words and marks, whatever they name.
    pub(super) fn plain_tokens(&self, sentence: &'p Sentence<'p>) -> &'p [Token<'p>] {
        sentence.plain.get_or_init(|| tokens_with(self.passage, &sentence.range, &[]))
    }

    /// A sentence as tokens.
    pub(super) fn tokens(
        &self,
        named: &Named<'_>,
        sentence: &'p Sentence<'p>,
    ) -> Cow<'p, [Token<'p>]> {
        let mentions = named.mentions(self.passage, &sentence.range);
        if mentions.is_empty() {
            return Cow::Borrowed(self.plain_tokens(sentence));
        }
        Cow::Owned(tokens_with(self.passage, &sentence.range, &mentions))
    }
}

/// The sentences of a passage; a semicolon ends one too.
pub(super) fn sentences_of(passage: &Passage) -> Vec<Sentence<'_>> {
    let text = passage.text();
    let is_mark = |byte: u8| matches!(byte, b';' | b'.' | b'?' | b'!');
    let marks = text.bytes().enumerate().filter(|(_, byte)| is_mark(*byte));
    let ends = marks.filter(|(at, mark)| {
        let next = text[at + 1..].trim_start_matches(['”', '’', '"', ')']);
        let goes_on = || next.trim_start().starts_with(char::is_lowercase);
        *mark == b';' || next.starts_with(' ') && !goes_on()
    });
    let mut found = Vec::new();
    let mut from = 0;
    for end in ends.map(|(at, _)| at + 1).chain([text.len()]) {
        if !text[from..end].trim().is_empty() {
            found.push(Sentence { range: from..end, plain: OnceLock::new() });
        }
        from = end;
    }
    found
}

/// A whole passage as tokens.
pub(super) fn tokens_of<'p>(passage: &'p Passage, named: &Named<'_>) -> Vec<Token<'p>> {
    let whole = 0..passage.text().len();
    tokens_with(passage, &whole, &named.mentions(passage, &whole))
}

/// The words and marks of a sentence, with what it mentions in place of the words for it.
fn tokens_with<'p>(
    passage: &'p Passage,
    sentence: &Range<usize>,
    mentions: &[(Range<usize>, Option<usize>)],
) -> Vec<Token<'p>> {
    let lower = &passage.lower()[..sentence.end];
    let mut tokens = Vec::with_capacity(sentence.len() / 4);
    let mut at = sentence.start;
    while at < sentence.end {
        if let Some((range, thing)) = mentions.iter().find(|(range, _)| range.start == at) {
            let kind = thing.map_or(Kind::Fact, Kind::Thing);
            tokens.push(Token { kind, start: range.start, end: range.end });
            at = range.end;
            continue;
        }
        at = push_token(lower, &mut tokens, at);
    }
    tokens
}

/// Adds the token that begins at byte `at` of `lower`, if any; gives where the next may begin.
fn push_token<'p>(lower: &'p str, tokens: &mut Vec<Token<'p>>, at: usize) -> usize {
    let rest = &lower[at..];
    if rest.starts_with(' ') {
        return at + 1;
    }
    let length = word_length(rest);
    if length > 0 {
        let end = at + length;
        tokens.push(Token { kind: Kind::Word(&rest[..length]), start: at, end });
        return end;
    }
    let after_word = tokens.last().is_some_and(|token| token.end == at);
    let Some(mark) = rest.chars().next() else { return lower.len() };
    let next = &rest[mark.len_utf8()..];
    let end = at + mark.len_utf8();
    match mark {
        '\'' | '’' if after_word && next.starts_with('s') => {
            tokens.push(Token { kind: Kind::Word("'s"), start: at, end: end + 1 });
            end + 1
        }
        // Within a word the hyphen is a space.
        '-' | '‐' | '\u{2011}' if after_word && next.starts_with(char::is_alphanumeric) => end,
        c if c.is_whitespace() => end,
        mark => {
            tokens.push(Token { kind: Kind::Mark(mark), start: at, end });
            end
        }
    }
}

/// How many bytes at the start of `text` are one word; within a number comma and point belong to it.
fn word_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let plain = bytes.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let joins = |mark: u8| match mark {
        b',' | b'.' => plain > 0 && bytes[plain - 1].is_ascii_digit(),
        mark => mark == b'%' || !mark.is_ascii(),
    };
    if !bytes.get(plain).is_some_and(|mark| joins(*mark)) {
        return plain;
    }
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let end = text.char_indices().find(|(at, c)| {
        let joins = matches!(c, ',' | '.')
            && is_digit(text[..*at].chars().next_back())
            && is_digit(text[at + 1..].chars().next());
        !(c.is_alphanumeric() || matches!(c, '£' | '%') || joins)
    });
    end.map_or(text.len(), |(at, _)| at)
}
