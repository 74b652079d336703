//! Words of which any one is sought, made ready once and sought in many texts. Knows nothing of what
//! they mean.

use super::missing::find_word;

#[cfg(test)]
mod tests;

/// Words and phrases in lower case, of which one is enough.
#[derive(Debug)]
pub(super) struct Vocabulary<'w> {
    /// The words by their first letter; see [`slot`].
    by_letter: [Vec<&'w str>; LETTERS],
    /// Those that do not begin with a letter from a to z.
    others: Vec<&'w str>,
}

const LETTERS: usize = 26;

impl<'w> Vocabulary<'w> {
    /// Ready to seek `words`.
    pub(super) fn of(words: &[&'w str]) -> Self {
        let mut by_letter = [const { Vec::new() }; LETTERS];
        let mut others = Vec::new();
        for word in words.iter().copied().filter(|word| !word.is_empty()) {
            match slot(word.as_bytes()[0]) {
                Some(slot) => by_letter[slot].push(word),
                None => others.push(word),
            }
        }
        Self { by_letter, others }
    }

    /// Whether `word` is one of them.
    pub(super) fn has(&self, word: &str) -> bool {
        let slot = word.bytes().next().and_then(slot);
        slot.map_or(&self.others, |slot| &self.by_letter[slot]).contains(&word)
    }

    /// Whether one of them stands in `text`, which is in lower case, as whole words: whether
    /// [`find_word`] finds one.
    pub(super) fn is_in(&self, text: &str) -> bool {
        let mut is_inside_word = false;
        for (at, byte) in text.bytes().enumerate() {
            let found =
                !is_inside_word && slot(byte).is_some_and(|slot| self.begins(text, at, slot));
            if found {
                return true;
            }
            is_inside_word = byte.is_ascii_alphanumeric();
        }
        self.others.iter().any(|word| find_word(text, word).is_some())
    }

    /// Whether one of the words with this first letter stands at the byte `at`.
    fn begins(&self, text: &str, at: usize, slot: usize) -> bool {
        let is_whole = |word: &str| {
            let after = text[at + word.len()..].chars().next();
            !after.is_some_and(char::is_alphanumeric)
        };
        self.by_letter[slot].iter().any(|word| text[at..].starts_with(word) && is_whole(word))
            && !text[..at].chars().next_back().is_some_and(char::is_alphanumeric)
    }
}

/// The place of a letter from a to z.
fn slot(byte: u8) -> Option<usize> {
    byte.is_ascii_lowercase().then(|| usize::from(byte - b'a'))
}
