//! Finding short forms in running text, and the long forms that spell them.

use super::abbreviations::{EVERYBODY_KNOWS, LONG_FORMS};
use super::context::in_address;
use crate::text::count_pairs;
use crate::workspace::Loaded;

/// A short form in a text, without a plural s.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Short<'a> {
    /// The letters: `LSP` of “LSPs”.
    pub(super) letters: &'a str,
    /// First byte.
    pub(super) start: usize,
    /// One past the last letter, plural and all.
    pub(super) end: usize,
}

/// Longer words in capitals are words and no short forms.
const LONGEST: usize = 6;

/// The short forms in `text` that not everybody knows. A text that is all in capitals has none.
pub(super) fn short_forms(text: &str) -> Vec<Short<'_>> {
    // No `&&`: with a choice among them, not many pairs can be seen at once.
    let are_capitals =
        |first: u8, second: u8| first.is_ascii_uppercase() & matches!(second, b'A'..=b'Z' | b'&');
    if count_pairs(text, 1, are_capitals) == 0 {
        return Vec::new();
    }
    let words: Vec<(usize, &str)> = words(text).collect();
    let has_small = |word: &str| word.contains(char::is_lowercase);
    if words.len() > 1 && !words.iter().any(|(_, word)| has_small(word)) {
        return Vec::new();
    }
    let found = words.iter().enumerate().filter_map(|(index, (start, word))| {
        let letters = plural_off(word);
        let known =
            || letters.contains(|c: char| c.is_ascii_digit()) && long_form(letters).is_some();
        let fits = is_capitals(letters) && letters.len() <= LONGEST || known();
        let plain = fits && !EVERYBODY_KNOWS.contains(&letters) && !is_roman(letters);
        let end = start + word.len();
        let stands = plain && !in_address(text, *start) && !is_joined(text, *start, end);
        (stands && !is_loud(&words, index)).then_some(Short { letters, start: *start, end })
    });
    found.collect()
}

/// Whether a word in capitals stands between two more of its kind, none of which masa knows:
/// somebody raised their voice.
fn is_loud(words: &[(usize, &str)], index: usize) -> bool {
    let is_shout = |index: Option<usize>| {
        let word = index.and_then(|index| words.get(index)).map(|(_, word)| *word);
        word.is_some_and(|word| is_capitals(word) && long_form(word).is_none())
    };
    is_shout(Some(index)) && is_shout(index.checked_sub(1)) && is_shout(Some(index + 1))
}

/// The long form that masa knows for a short form.
pub(super) fn long_form(letters: &str) -> Option<&'static str> {
    LONG_FORMS.iter().find(|(short, _)| *short == letters).map(|(_, long)| *long)
}

/// Words as letters, digits and the & between letters.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let inside = |c: char| c.is_alphanumeric() || c == '&';
    text.split(move |c: char| !inside(c)).filter(|word| !word.is_empty()).map(move |word| {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        let trimmed = word.trim_start_matches('&');
        (start + word.len() - trimmed.len(), trimmed.trim_end_matches('&'))
    })
}

fn plural_off(word: &str) -> &str {
    word.strip_suffix('s').filter(|rest| is_capitals(rest)).unwrap_or(word)
}

/// Two capitals or more, and nothing else but an & between.
fn is_capitals(word: &str) -> bool {
    word.bytes().filter(u8::is_ascii_uppercase).count() >= 2
        && word.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'&')
}

fn is_roman(word: &str) -> bool {
    word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'))
}

/// Whether the word is part of something longer: GOV.UK, a reference such as AB-12.
fn is_joined(text: &str, start: usize, end: usize) -> bool {
    let joins = |mark: Option<char>, next: Option<char>| match mark {
        Some('_' | '@') => true,
        Some('.') => next.is_some_and(char::is_alphanumeric),
        Some('-') => next.is_some_and(|c| c.is_ascii_digit()),
        _ => false,
    };
    let (mut before, mut after) = (text[..start].chars().rev(), text[end..].chars());
    joins(before.next(), before.next()) || joins(after.next(), after.next())
}

/// A word by its first letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Initial {
    letter: char,
    /// Whether the word begins with a capital, or is the second half of one that does.
    capital: bool,
    /// Whether it is a small word that short forms leave out.
    small: bool,
}

/// The first letters of the words of `text`; the halves of a hyphenated word count for themselves.
pub(super) fn initials(text: &str) -> Vec<Initial> {
    const SMALL: [&str; 9] = ["of", "and", "the", "for", "in", "to", "on", "with", "&"];
    let mut found = Vec::new();
    for word in text.split(|c: char| c.is_whitespace() || c == '/') {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '&');
        let capital = word.starts_with(char::is_uppercase);
        for part in word.split(['-', '‐', '\u{2011}']) {
            let Some(first) = part.chars().next() else { continue };
            let small = SMALL.contains(&part.to_ascii_lowercase().as_str());
            found.push(Initial { letter: first.to_ascii_uppercase(), capital, small });
        }
    }
    found
}

/// Whether words that stand side by side spell the short form. Fewer than four letters are spelt by
/// words with capitals only: small words would spell them by accident.
pub(super) fn spelt(initials: &[Initial], letters: &str) -> bool {
    let wanted: Vec<char> = letters.chars().filter(char::is_ascii_uppercase).collect();
    let any_case = wanted.len() >= 4;
    (0..initials.len()).any(|start| {
        let first = initials[start];
        first.letter == wanted[0] && spells_on(&initials[start..], &wanted, any_case)
    })
}

fn spells_on(initials: &[Initial], wanted: &[char], any_case: bool) -> bool {
    let Some((letter, rest)) = wanted.split_first() else { return true };
    let Some((first, others)) = initials.split_first() else { return false };
    let fits = first.letter == *letter && (any_case || first.capital || first.small);
    fits && spells_on(others, rest, any_case) || first.small && spells_on(others, wanted, any_case)
}

/// Whether the short form stands in brackets after its long form, or its long form after it, in
/// brackets or behind a dash or a colon.
pub(super) fn in_brackets(text: &str, letters: &str) -> bool {
    text.match_indices(letters).any(|(start, found)| {
        let before = text[..start].trim_end_matches(['“', '‘', '"', '\'', ' ']);
        let before = ["the", "or", "known as"]
            .iter()
            .find_map(|word| before.strip_suffix(word))
            .unwrap_or(before)
            .trim_end();
        let after = &text[start + found.len()..];
        let after = after.strip_prefix('s').unwrap_or(after);
        let after_mark = after.trim_start_matches(['”', '’', '"', '\'']);
        let opened = before.ends_with('(') && after_mark.starts_with([')', ',', ' ', '/']);
        let follows = after.strip_prefix(" (").is_some_and(|rest| {
            let inside = rest.split(')').next().unwrap_or_default();
            inside.split_whitespace().count() >= 2 && inside.starts_with(char::is_alphabetic)
        });
        let dash = [" – ", " — ", " - ", ": ", " = "].iter().find_map(|d| after.strip_prefix(d));
        let same = dash.is_some_and(|rest| {
            let rest = rest.strip_prefix("the ").unwrap_or(rest);
            rest.starts_with(|c: char| c.is_uppercase() && letters.starts_with(c))
        });
        opened || follows || same
    })
}

/// The partnership’s own short name, where `letters` are the same letters in another order and
/// nothing says what they mean.
pub(super) fn is_muddled(doc: &Loaded, letters: &str) -> bool {
    let plan = doc.document.as_ref().and_then(|document| document.plan());
    let own = plan.and_then(|plan| plan.partnership.as_ref()?.short_name.as_ref());
    let sorted = |letters: &str| {
        let mut letters: Vec<char> = letters.chars().collect();
        letters.sort_unstable();
        letters
    };
    own.map(|own| own.as_str().trim()).is_some_and(|own| {
        let anagram = own.len() >= 4 && own != letters && sorted(own) == sorted(letters);
        anagram && doc.passages().iter().all(|passage| !in_brackets(passage.text(), letters))
    })
}
