//! Finding fixed phrases in running text as a reader would: whole words, whatever the apostrophe,
//! the hyphen and the capitals. Knows nothing of what the phrases mean.

/// Phrases to look for, ready to be found in one pass over a text.
#[derive(Debug)]
pub(super) struct Phrases {
    rows: Vec<Row>,
    /// The rows by their first letter, in lower case; longest first.
    by_letter: Vec<Vec<usize>>,
    /// Which two ASCII letters, in lower case, a row may begin with: most words end here.
    pairs: Vec<bool>,
}

/// A phrase: its letters, and which of them have to be capitals.
#[derive(Debug)]
struct Row {
    key: usize,
    letters: Vec<(char, bool)>,
}

/// A phrase that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hit {
    /// Which phrase, by the number it was given.
    pub(super) key: usize,
    /// First byte.
    pub(super) start: usize,
    /// One past the last byte.
    pub(super) end: usize,
}

impl Phrases {
    /// Phrases with the number that a [`Hit`] gives back. Letters of an abbreviation (`CCG`) have to
    /// be capitals; all else is found in capitals and in small letters.
    pub(super) fn new<'a>(phrases: impl IntoIterator<Item = (usize, &'a str)>) -> Self {
        let mut rows: Vec<Row> =
            phrases.into_iter().map(|(key, words)| Row { key, letters: letters(words) }).collect();
        rows.sort_by_key(|row| std::cmp::Reverse(row.letters.len()));
        let mut by_letter = vec![Vec::new(); 128];
        let mut pairs = vec![false; 128 * 128];
        for (index, row) in rows.iter().enumerate() {
            if let Some(slot) = row.letters.first().and_then(|(first, _)| slot(*first)) {
                by_letter[slot].push(index);
                for second in (0..128_u8).filter(|second| row.may_go_on_with(*second)) {
                    pairs[slot * 128 + usize::from(second)] = true;
                }
            }
        }
        Self { rows, by_letter, pairs }
    }

    /// Every phrase in `text`, in order; of phrases that begin together the longest.
    pub(super) fn find(&self, text: &str) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mut before = ' ';
        let mut free_from = 0;
        for (start, first) in text.char_indices() {
            let is_free = start >= free_from && self.may_begin(text.as_bytes(), start);
            if is_free && begins_word(before, &text[..start]) {
                let rows = slot(first).map_or(&[][..], |slot| &self.by_letter[slot]);
                let found = rows.iter().find_map(|index| {
                    let row = &self.rows[*index];
                    row.match_at(&text[start..]).map(|length| (row.key, start + length))
                });
                if let Some((key, end)) = found {
                    hits.push(Hit { key, start, end });
                    free_from = end;
                }
            }
            before = first;
        }
        hits
    }

    /// Whether the first two letters from byte `start` on may begin a phrase.
    fn may_begin(&self, bytes: &[u8], start: usize) -> bool {
        let first = usize::from(bytes[start].to_ascii_lowercase());
        // Where the second is no ASCII letter, or there is none, the rows are asked.
        match bytes.get(start + 1) {
            _ if first >= 128 => false,
            Some(second) if second.is_ascii() => {
                self.pairs[first * 128 + usize::from(second.to_ascii_lowercase())]
            }
            _ => true,
        }
    }
}

impl Row {
    /// Whether the ASCII letter `found`, in lower case, may stand after the first letter.
    fn may_go_on_with(&self, found: u8) -> bool {
        self.letters.get(1).is_none_or(|(second, _)| is_same(char::from(found), *second))
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

fn slot(letter: char) -> Option<usize> {
    letter.is_ascii().then_some(letter.to_ascii_lowercase() as usize)
}

fn is_same(found: char, wanted: char) -> bool {
    found.eq_ignore_ascii_case(&wanted)
        || (wanted == '\'' && matches!(found, '’' | '‘' | 'ʼ'))
        || (wanted == '-' && matches!(found, '‐' | '\u{2011}'))
        || (wanted == ' ' && found.is_whitespace())
}

fn begins_word(before: char, earlier: &str) -> bool {
    if before == '-' {
        // `non-CCG` is a word of its own.
        return !earlier[..earlier.len() - 1].ends_with(char::is_alphanumeric);
    }
    !before.is_alphanumeric() && !matches!(before, '_' | '@')
}

fn ends_word(rest: &str) -> bool {
    let mut after = rest.chars();
    match after.next() {
        Some('-') => !after.next().is_some_and(char::is_alphanumeric),
        Some(next) => !next.is_alphanumeric() && !matches!(next, '_' | '@'),
        None => true,
    }
}
