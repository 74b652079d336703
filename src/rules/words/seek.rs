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

/// A phrase: its letters, and which of them have to be capitals.
#[derive(Debug)]
struct Row {
    key: usize,
    letters: Vec<(char, bool)>,
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
        let starts = passage.word_starts();
        let before = |byte: usize| starts.partition_point(|start| start.at < byte);
        self.find_at(&passage.text()[..range.end], &starts[before(range.start)..before(range.end)])
    }

    fn find_at(&self, text: &str, starts: &[WordStart]) -> Vec<Hit> {
        let mut hits: Vec<Hit> = Vec::new();
        for start in starts {
            let begins = self.begins[usize::from(start.three / 64)] >> (start.three % 64) & 1 == 1;
            if begins && hits.last().is_none_or(|last| last.end <= start.at) {
                hits.extend(self.hit_at(text, *start));
            }
        }
        hits
    }

    /// The longest phrase that begins at `start`, where one may.
    fn hit_at(&self, text: &str, start: WordStart) -> Option<Hit> {
        let WordStart { at: start, three } = start;
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
        Self { key, letters: letters(words) }
    }

    /// The numbers of the three bytes with which the phrase may begin. After a mark, which may be
    /// written with another, and after the end of the phrase may stand anything.
    fn threes(&self) -> Vec<u16> {
        let byte = |index: usize| {
            let letter = self.letters.get(index).map(|(letter, _)| *letter);
            letter.filter(char::is_ascii).map(|letter| letter as u8)
        };
        let plain = |index: usize| byte(index).filter(u8::is_ascii_alphanumeric);
        let any = || 0..32_u8;
        match (byte(0), plain(1), plain(2)) {
            (None, ..) => Vec::new(),
            (Some(first), Some(second), Some(third)) => vec![three(first, second, third)],
            (Some(first), Some(second), None) => {
                any().map(|third| three(first, second, third)).collect()
            }
            (Some(first), None, _) => any()
                .flat_map(|second| any().map(move |third| three(first, second, third)))
                .collect(),
        }
    }

    /// How many bytes of the start of `text` are this phrase, as whole words.
    fn match_at(&self, text: &str) -> Option<usize> {
        let mut rest = text.chars();
        for (letter, exact) in &self.letters {
            let found = rest.next()?;
            let same = if *exact { found == *letter } else { is_same(found, *letter) };
            if !same {
                return None;
            }
        }
        ends_word(rest.as_str()).then(|| text.len() - rest.as_str().len())
    }
}

fn letters(words: &str) -> Vec<(char, bool)> {
    let all: Vec<char> = words.chars().collect();
    let capital = |index: usize| all.get(index).is_some_and(|c| c.is_uppercase());
    let exact = |index: usize| {
        capital(index) && (capital(index + 1) || index.checked_sub(1).is_some_and(capital))
    };
    all.iter().enumerate().map(|(index, letter)| (*letter, exact(index))).collect()
}

fn is_same(found: char, wanted: char) -> bool {
    found.eq_ignore_ascii_case(&wanted)
        || (wanted == '\'' && matches!(found, '’' | '‘' | 'ʼ'))
        || (wanted == '-' && matches!(found, '‐' | '\u{2011}'))
        || (wanted == ' ' && found.is_whitespace())
}

/// Whether a word can begin after `earlier`.
fn begins_word(earlier: &str) -> bool {
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
