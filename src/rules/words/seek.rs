//! Finding fixed phrases in running text as a reader would: whole words, whatever the apostrophe,
//! the hyphen and the capitals. Knows nothing of what the phrases mean.

use crate::text::{THREES, three};
use crate::workspace::{Passage, WordStart};
use std::ops::Range;

#[cfg(test)]
mod tests;

/// Phrases to look for, ready to be found in one pass over a text.
#[derive(Debug)]
pub(in crate::rules) struct Phrases {
    /// Longest first.
    rows: Vec<Row>,
    /// For each three bytes a bit: whether a phrase may begin with them. Most words of a text end here.
    begins: Vec<u64>,
    /// The numbers of three bytes, each with the rows that may begin with them; in order.
    by_three: Vec<(u16, usize)>,
}

/// A phrase.
#[derive(Debug)]
struct Row {
    key: usize,
    letters: Vec<Letter>,
    start: Start,
}

/// The first eight bytes of a phrase in small letters; by them most words that begin like it and are
/// others are passed at once.
#[derive(Debug, Clone, Copy)]
struct Start {
    bytes: u64,
    /// Which of the bytes count: letters and digits, not marks and what follows the phrase.
    mask: u64,
}

/// A letter or a mark of a phrase.
#[derive(Debug, Clone, Copy)]
struct Letter {
    wanted: char,
    /// Whether it has to be a capital as it is.
    exact: bool,
    /// The two ASCII bytes with which most texts write it.
    usual: [u8; 2],
}

/// A phrase that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) struct Hit {
    /// Which phrase, by the number it was given.
    pub(in crate::rules) key: usize,
    /// First byte.
    pub(in crate::rules) start: usize,
    /// One past the last byte.
    pub(in crate::rules) end: usize,
}

impl Phrases {
    /// Phrases with the number that a [`Hit`] gives back. Letters of an abbreviation (`CCG`) have to
    /// be capitals; all else is found in capitals and in small letters.
    pub(in crate::rules) fn new<'a>(phrases: impl IntoIterator<Item = (usize, &'a str)>) -> Self {
        let mut rows: Vec<Row> =
            phrases.into_iter().map(|(key, words)| Row::new(key, words)).collect();
        rows.sort_by_key(|row| std::cmp::Reverse(row.letters.len()));
        let all = rows.iter().enumerate();
        let mut by_three: Vec<(u16, usize)> = all
            .flat_map(|(index, row)| row.threes().into_iter().map(move |three| (three, index)))
            .collect();
        by_three.sort_unstable();
        let mut begins = vec![0; THREES / 64];
        for (three, _) in &by_three {
            begins[usize::from(three / 64)] |= 1 << (three % 64);
        }
        Self { rows, begins, by_three }
    }

    /// Every phrase in `text`, in order; of phrases that begin together the longest.
    pub(in crate::rules) fn find(&self, text: &str) -> Vec<Hit> {
        self.find_at(text, &WordStart::all(text))
    }

    /// Every phrase in a passage.
    pub(in crate::rules) fn find_in(&self, passage: &Passage) -> Vec<Hit> {
        self.find_at(passage.text(), passage.word_starts())
    }

    /// Every phrase in the bytes `range` of a passage.
    pub(in crate::rules) fn find_within(
        &self,
        passage: &Passage,
        range: &Range<usize>,
    ) -> Vec<Hit> {
        if self.rows.is_empty() {
            return Vec::new();
        }
        let starts = passage.word_starts();
        let before = |byte: usize| starts.partition_point(|start| start.at() < byte);
        self.find_at(&passage.text()[..range.end], &starts[before(range.start)..before(range.end)])
    }

    fn find_at(&self, text: &str, starts: &[WordStart]) -> Vec<Hit> {
        let mut hits: Vec<Hit> = Vec::new();
        let may_begin = |start: &&WordStart| {
            self.begins[usize::from(start.three / 64)] >> (start.three % 64) & 1 == 1
        };
        for start in starts.iter().filter(may_begin) {
            if hits.last().is_none_or(|last| last.end <= start.at()) {
                hits.extend(self.hit_at(text, *start));
            }
        }
        hits
    }

    /// The longest phrase that begins at `start`, where one may.
    fn hit_at(&self, text: &str, start: WordStart) -> Option<Hit> {
        let (start, three) = (start.at(), start.three);
        // Phrases begin with an ASCII character, so `start` lies between two characters.
        if !begins_word(&text[..start]) {
            return None;
        }
        let from = self.by_three.partition_point(|(other, _)| *other < three);
        let rows = self.by_three[from..].iter().take_while(|(other, _)| *other == three);
        rows.map(|(_, index)| &self.rows[*index]).find_map(|row| {
            let length = row.match_at(&text[start..])?;
            Some(Hit { key: row.key, start, end: start + length })
        })
    }
}

impl Row {
    fn new(key: usize, words: &str) -> Self {
        Self { key, letters: letters(words), start: Start::of(words) }
    }

    /// The numbers of the three bytes with which the phrase may begin.
    fn threes(&self) -> Vec<u16> {
        let letter = |index: usize| self.letters.get(index).map(|letter| letter.wanted);
        let Some(first) = letter(0).filter(char::is_ascii) else { return Vec::new() };
        let mut found = Vec::new();
        for second in first_bytes(letter(1)) {
            // What follows the first byte of a letter with several is left open.
            let thirds = first_bytes(letter(2).filter(|_| second.is_ascii()));
            found.extend(thirds.into_iter().map(|third| three(first as u8, second, third)));
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// How many bytes of the start of `text` are this phrase, as whole words.
    fn match_at(&self, text: &str) -> Option<usize> {
        if !self.start.may_be_of(text) {
            return None;
        }
        let mut end = 0;
        for letter in &self.letters {
            let byte = *text.as_bytes().get(end)?;
            end += if letter.usual.contains(&byte) {
                1
            } else {
                let found = text[end..].chars().next().filter(|found| letter.may_be(*found))?;
                found.len_utf8()
            };
        }
        ends_word(&text[end..]).then_some(end)
    }
}

impl Start {
    fn of(words: &str) -> Self {
        let (mut bytes, mut mask) = ([0; 8], [0; 8]);
        let letters = words.bytes().take_while(u8::is_ascii).take(8).enumerate();
        for (at, letter) in letters.filter(|(_, letter)| letter.is_ascii_alphanumeric()) {
            (bytes[at], mask[at]) = (letter.to_ascii_lowercase(), u8::MAX);
        }
        Self { bytes: u64::from_le_bytes(bytes), mask: u64::from_le_bytes(mask) }
    }

    /// Whether `text` may begin with the phrase. A letter that is not ASCII moves those after it, so
    /// that nothing is known.
    fn may_be_of(self, text: &str) -> bool {
        const NOT_ASCII: u64 = u64::from_le_bytes([0x80; 8]);
        const SMALL: u64 = u64::from_le_bytes([0x20; 8]);
        let first = text.as_bytes().first_chunk().map(|bytes| u64::from_le_bytes(*bytes));
        first
            .is_none_or(|first| first & NOT_ASCII != 0 || (first | SMALL) & self.mask == self.bytes)
    }
}

impl Letter {
    fn new(wanted: char, exact: bool) -> Self {
        let cases = [wanted.to_ascii_uppercase(), wanted.to_ascii_lowercase()];
        // No byte of UTF-8 is 255.
        let byte = |c: char| u8::try_from(c).ok().filter(u8::is_ascii).unwrap_or(u8::MAX);
        Self { wanted, exact, usual: if exact { [wanted; 2] } else { cases }.map(byte) }
    }

    fn may_be(self, found: char) -> bool {
        if self.exact { found == self.wanted } else { is_same(found, self.wanted) }
    }
}

fn letters(words: &str) -> Vec<Letter> {
    let all: Vec<char> = words.chars().collect();
    let capital = |index: usize| all.get(index).is_some_and(|c| c.is_uppercase());
    let exact = |index: usize| {
        capital(index) && (capital(index + 1) || index.checked_sub(1).is_some_and(capital))
    };
    all.iter().enumerate().map(|(index, letter)| Letter::new(*letter, exact(index))).collect()
}

fn is_same(found: char, wanted: char) -> bool {
    found.eq_ignore_ascii_case(&wanted)
        || (wanted == '\'' && matches!(found, '’' | '‘' | 'ʼ'))
        || (wanted == '-' && matches!(found, '‐' | '\u{2011}'))
        || (wanted == ' ' && found.is_whitespace())
}

/// The bytes with which a letter or mark of a phrase may begin in a text, by [`is_same`]; any after the
/// end of the phrase.
fn first_bytes(wanted: Option<char>) -> Vec<u8> {
    match wanted {
        Some(' ') => b" \t\n\x0b\x0c\r\xC2\xE1\xE2\xE3".to_vec(),
        Some('\'') => b"'\xCA\xE2".to_vec(),
        Some('-') => b"-\xE2".to_vec(),
        Some(letter) if letter.is_ascii() => vec![letter as u8],
        // Among these the lower five bits, which alone count, are any.
        _ => (0xE0..=0xFF).collect(),
    }
}

/// Whether a word can begin after `earlier`.
fn begins_word(earlier: &str) -> bool {
    if earlier.ends_with(' ') {
        return true;
    }
    let mut earlier = earlier.chars().rev();
    match earlier.next() {
        // `non-CCG` is a word of its own.
        Some('-') => !earlier.next().is_some_and(char::is_alphanumeric),
        Some(before) => !before.is_alphanumeric() && !matches!(before, '_' | '@'),
        None => true,
    }
}

fn ends_word(rest: &str) -> bool {
    let mut after = rest.chars();
    match after.next() {
        Some('-') => !after.next().is_some_and(char::is_alphanumeric),
        Some(next) => !next.is_alphanumeric() && !matches!(next, '_' | '@'),
        None => true,
    }
}
