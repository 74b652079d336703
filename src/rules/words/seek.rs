//! Finding fixed phrases in running text as a reader would: whole words, whatever the apostrophe,
//! the hyphen and the capitals. Knows nothing of what the phrases mean.

#[cfg(test)]
mod tests;

/// Phrases to look for, ready to be found in one pass over a text.
#[derive(Debug)]
pub(in crate::rules) struct Phrases {
    rows: Vec<Row>,
    /// The rows by their first letter, in lower case; longest first.
    by_letter: Vec<Vec<usize>>,
    /// The rows by their first two ASCII letters, in lower case: for each pair a place in `lists`,
    /// 0 for none. Most words of a text end here.
    pairs: Vec<u16>,
    lists: Vec<Vec<usize>>,
    /// Whether a phrase begins with this byte.
    begins: [bool; 256],
}

/// A phrase: its letters, and which of them have to be capitals.
#[derive(Debug)]
struct Row {
    key: usize,
    letters: Vec<(char, bool)>,
    /// The third byte of a text that is this phrase, where that is a letter or a digit for sure. Most
    /// words that begin as a phrase does differ here.
    third: Option<u8>,
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
        let mut by_letter = vec![Vec::new(); 128];
        let mut pairs = vec![0; 128 * 128];
        let mut lists = vec![Vec::new()];
        for (index, row) in rows.iter().enumerate() {
            if let Some(slot) = row.letters.first().and_then(|(first, _)| slot(*first)) {
                by_letter[slot].push(index);
                for second in (0..128_u8).filter(|second| row.may_go_on_with(*second)) {
                    let pair = &mut pairs[slot * 128 + usize::from(second)];
                    if *pair == 0 {
                        *pair = lists.len() as u16;
                        lists.push(Vec::new());
                    }
                    lists[usize::from(*pair)].push(index);
                }
            }
        }
        let begins = std::array::from_fn(|byte| {
            let byte = (byte as u8).to_ascii_lowercase();
            by_letter.get(usize::from(byte)).is_some_and(|rows| !rows.is_empty())
        });
        Self { rows, by_letter, pairs, lists, begins }
    }

    /// Every phrase in `text`, in order; of phrases that begin together the longest.
    pub(in crate::rules) fn find(&self, text: &str) -> Vec<Hit> {
        self.find_from(text, 0)
    }

    /// Every phrase that begins at the byte `from` of `text` or after it.
    pub(in crate::rules) fn find_from(&self, text: &str, from: usize) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mut at = from;
        while let Some(start) = self.next_start(text.as_bytes(), at) {
            let hit = self.hit_at(text, start);
            at = hit.map_or(start + 1, |hit| hit.end.max(start + 1));
            hits.extend(hit);
        }
        hits
    }

    /// The next byte from `at` on where a word begins as a phrase does.
    fn next_start(&self, text: &[u8], at: usize) -> Option<usize> {
        let mut is_inside_word = at > 0 && text[at - 1].is_ascii_alphanumeric();
        let offset = text[at..].iter().position(|byte| {
            let may_begin = !is_inside_word && self.begins[usize::from(*byte)];
            is_inside_word = byte.is_ascii_alphanumeric();
            may_begin
        });
        Some(at + offset?)
    }

    /// The longest phrase that begins at byte `start`, where one may.
    fn hit_at(&self, text: &str, start: usize) -> Option<Hit> {
        let bytes = text.as_bytes();
        // Phrases begin with an ASCII letter, so `start` lies between two characters.
        let rows = self.rows_for(bytes[start], bytes.get(start + 1).copied());
        if rows.is_empty() || !begins_word(&text[..start]) {
            return None;
        }
        rows.iter().find_map(|index| {
            let row = &self.rows[*index];
            let length =
                row.fits_third(bytes.get(start + 2)).then(|| row.match_at(&text[start..]))??;
            Some(Hit { key: row.key, start, end: start + length })
        })
    }

    /// The rows that may begin with these two letters, of which the first is ASCII.
    fn rows_for(&self, first: u8, second: Option<u8>) -> &[usize] {
        let first = usize::from(first.to_ascii_lowercase());
        match second.filter(u8::is_ascii) {
            Some(second) => {
                let pair = self.pairs[first * 128 + usize::from(second.to_ascii_lowercase())];
                &self.lists[usize::from(pair)]
            }
            None => &self.by_letter[first],
        }
    }
}

impl Row {
    fn new(key: usize, words: &str) -> Self {
        let third = match words.as_bytes() {
            [first, second, third, ..] => {
                [first, second, third].into_iter().all(u8::is_ascii_alphanumeric).then_some(*third)
            }
            _ => None,
        };
        Self { key, letters: letters(words), third }
    }

    /// Whether the phrase may stand where the third byte is `found`.
    fn fits_third(&self, found: Option<&u8>) -> bool {
        let fits = |wanted: u8| found.is_some_and(|found| found.eq_ignore_ascii_case(&wanted));
        self.third.is_none_or(fits)
    }

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
