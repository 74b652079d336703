//! Finding what belongs to one person in running text: NHS and National Insurance numbers, dates of
//! birth, a child's name beside an age. Knows the shape of these, and not whether they may be shown.

use super::context::has_words;
use crate::document::values::MONTHS;
use crate::rules::sentences::around;
use crate::text::digits_in;
use crate::workspace::{Loaded, Passage};

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// An NHS number with a right check digit.
    NhsNumber,
    /// A National Insurance number with letters that are in use.
    NationalInsurance,
    /// A date of birth.
    DateOfBirth,
    /// The name of a child, with an age.
    NamedChild,
}

/// What stands before a date of birth, in lower case.
const BIRTH: [&str; 3] = ["date of birth", "dob", "d.o.b."];

/// Everything of the kind in a document: its passage, the bytes there and what it is, in reading order.
pub(super) fn found(doc: &Loaded) -> Vec<(&Passage, usize, usize, Kind)> {
    let of_birth = doc.all_words().passages_with(&BIRTH);
    let passages = doc.passages().iter().enumerate();
    let found = passages.flat_map(|(index, passage)| {
        let found = found_in(passage, of_birth.contains(&index)).into_iter();
        found.map(move |(start, end, kind)| (passage, start, end, kind))
    });
    found.collect()
}

/// Everything of the kind in a passage, in order; whether it speaks of a birth is known.
fn found_in(passage: &Passage, is_of_birth: bool) -> Vec<(usize, usize, Kind)> {
    let mut found = Vec::new();
    let text = passage.text();
    let digits = digits_in(text);
    if digits >= 10 {
        found.extend(nhs_numbers(text, passage.lower()).map(|(s, e)| (s, e, Kind::NhsNumber)));
    }
    if digits >= 6 {
        found.extend(insurance_numbers(text).map(|(s, e)| (s, e, Kind::NationalInsurance)));
    }
    if digits > 0 {
        if is_of_birth {
            let dates = birth_dates(text, passage.lower());
            found.extend(dates.map(|(s, e)| (s, e, Kind::DateOfBirth)));
        }
        found.extend(named_children(passage).map(|(s, e)| (s, e, Kind::NamedChild)));
    }
    found.sort_by_key(|(start, ..)| *start);
    found
}

/// Ten digits, alone or as 3, 3 and 4, with a right check digit, where the sentence speaks of the NHS.
fn nhs_numbers<'a>(text: &'a str, lower: &'a str) -> impl Iterator<Item = (usize, usize)> + 'a {
    runs(text).filter(|(start, end)| {
        let words = &text[*start..*end];
        let digits: Vec<u32> = words.chars().filter_map(|c| c.to_digit(10)).collect();
        let shape: Vec<usize> = words.split([' ', '-']).map(str::len).collect();
        if !matches!(shape.as_slice(), [10] | [3, 3, 4]) || !has_check_digit(&digits) {
            return false;
        }
        let sentence = around(lower, *start, *end);
        ["nhs number", "nhs no", "nhs numbers"].iter().any(|words| has_words(sentence, words))
    })
}

/// Runs of digits with single spaces or hyphens between, that no letter or digit touches.
fn runs(text: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(|c: char| c.is_ascii_digit())?;
        let bytes = text.as_bytes();
        let mut end = start;
        while end < bytes.len() {
            let joins = matches!(bytes[end], b' ' | b'-')
                && bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
            if !bytes[end].is_ascii_digit() && !joins {
                break;
            }
            end += 1;
        }
        at = end;
        Some((start, end))
    })
    .filter(|(start, end)| {
        !text[..*start].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '+' | '/'))
            && !text[*end..].starts_with(|c: char| c.is_alphanumeric() || c == '/')
    })
}

/// The check digit of an NHS number: weights 10 to 2, modulo 11.
fn has_check_digit(digits: &[u32]) -> bool {
    let [body @ .., check] = digits else { return false };
    let sum: u32 = body.iter().zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum();
    let right = (11 - sum % 11) % 11;
    body.len() == 9 && right != 10 && right == *check
}

/// `AB 12 34 56 C`: two letters that are in use, six digits, a letter A to D.
fn insurance_numbers(text: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    let pairs = text.as_bytes().windows(2).enumerate();
    let capitals = pairs.filter(|(_, pair)| pair.iter().all(u8::is_ascii_uppercase));
    let starts = capitals
        .map(|(at, _)| at)
        .filter(|at| !text[..*at].ends_with(|c: char| c.is_alphanumeric()));
    starts.filter_map(|start| {
        let mut bare = Vec::new();
        let mut end = start;
        for (at, c) in text[start..].char_indices().take(13) {
            if c == ' ' && bare.len() % 2 == 0 && !bare.is_empty() {
                continue;
            }
            if !c.is_ascii_alphanumeric() || bare.len() == 9 {
                break;
            }
            bare.push(c as u8);
            end = start + at + 1;
        }
        let alone = !text[end..].starts_with(|c: char| c.is_alphanumeric());
        (alone && is_insurance(&bare)).then_some((start, end))
    })
}

fn is_insurance(bare: &[u8]) -> bool {
    const NOT_IN_USE: [&[u8]; 7] = [b"BG", b"GB", b"NK", b"KN", b"TN", b"NT", b"ZZ"];
    let [first, second, digits @ .., last] = bare else { return false };
    let letter = |letter: &u8, not: &[u8]| letter.is_ascii_uppercase() && !not.contains(letter);
    digits.len() == 6
        && digits.iter().all(u8::is_ascii_digit)
        && letter(first, b"DFIQUV")
        && letter(second, b"DFIOQUV")
        && !NOT_IN_USE.contains(&&bare[..2])
        && matches!(last, b'A'..=b'D')
}

/// “date of birth 4 May 2014”, “DOB: 04/05/2014”.
fn birth_dates<'a>(text: &'a str, lower: &str) -> impl Iterator<Item = (usize, usize)> + 'a {
    let ends: Vec<usize> = BIRTH
        .into_iter()
        .flat_map(|label| lower.match_indices(label).map(|(at, label)| (at, at + label.len())))
        .filter(|(at, _)| !lower[..*at].ends_with(char::is_alphanumeric))
        .map(|(_, end)| end)
        .collect();
    ends.into_iter().filter_map(|end| {
        let rest = &text[end..];
        let skipped = rest.trim_start_matches([' ', ':', '(', '–', '-', ',']);
        let skipped = skipped.strip_prefix("is ").or_else(|| skipped.strip_prefix("was "));
        let rest =
            skipped.unwrap_or_else(|| rest.trim_start_matches([' ', ':', '(', '–', '-', ',']));
        let start = text.len() - rest.len();
        Some((start, start + day_at(rest)?))
    })
}

/// How many bytes of the start of `text` are a day with a year.
fn day_at(text: &str) -> Option<usize> {
    let number = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let first = number(text);
    let rest = &text[first..];
    if let Some(mark) = rest.chars().next().filter(|c| matches!(c, '/' | '.' | '-')) {
        let counts: Vec<usize> = text.split(mark).take(3).map(number).collect();
        let fits = matches!(counts.as_slice(), [1 | 2, 1 | 2, 2 | 4] | [4, 2, 2]);
        return fits.then(|| counts.iter().sum::<usize>() + 2);
    }
    if !matches!(first, 1 | 2) {
        return None;
    }
    let rest =
        ["st", "nd", "rd", "th"].iter().find_map(|end| rest.strip_prefix(end)).unwrap_or(rest);
    let rest = rest.trim_start();
    let rest = rest.strip_prefix("of ").unwrap_or(rest);
    let rest = MONTHS.iter().find_map(|month| rest.strip_prefix(month))?.trim_start();
    (number(rest) == 4).then(|| text.len() - rest.len() + 4)
}

/// Words that are no name of a person, though they have a capital.
const NO_NAMES: [&str; 46] = [
    "Academy",
    "After",
    "Baby",
    "Boy",
    "Boys",
    "Care",
    "Carers",
    "Centre",
    "Child",
    "Children",
    "Club",
    "College",
    "Council",
    "Early",
    "Education",
    "Experienced",
    "Family",
    "Girl",
    "Girls",
    "Group",
    "Home",
    "House",
    "Infant",
    "Junior",
    "Key",
    "Leavers",
    "Looked",
    "Nursery",
    "Parents",
    "Partnership",
    "People",
    "Person",
    "Primary",
    "Pupil",
    "Pupils",
    "School",
    "Service",
    "Stage",
    "Student",
    "Students",
    "Team",
    "The",
    "Year",
    "Years",
    "Young",
    "Youth",
];

/// “Robin Specimen, aged 7”: two names, and one age under 18.
fn named_children(passage: &Passage) -> impl Iterator<Item = (usize, usize)> + '_ {
    const AGED: [&str; 6] = [", aged ", " (aged ", ", age ", " (age ", " aged ", ", who is "];
    let (text, lower) = (passage.text(), passage.lower());
    let starts = passage.word_starts().iter().map(|start| start.at());
    let ages = starts.filter(|at| text.as_bytes()[*at].is_ascii_digit());
    let hits = ages.flat_map(move |age| {
        let before = AGED.into_iter().filter(move |aged| lower[..age].ends_with(aged));
        before.map(move |aged| (age - aged.len(), aged))
    });
    let is_hidden = |lower: &str| lower.contains("real name") || lower.contains("pseudonym");
    hits.filter(move |_| !is_hidden(lower)).filter_map(move |(at, aged)| {
        let rest = &text[at + aged.len()..];
        let count = rest.bytes().take_while(u8::is_ascii_digit).count();
        let age: u8 = rest[..count].parse().ok().filter(|age| *age < 18)?;
        let after = &rest[count..];
        let is_span = [" to", "–", "-", " and", " or", "+", "/", " plus", " month"]
            .iter()
            .any(|mark| after.starts_with(mark));
        let of_years = !aged.contains("who") || after.starts_with(" years old");
        let mut words = text[..at].rsplit(' ');
        let (last, first) = (words.next()?, words.next()?);
        let start = at - last.len() - 1 - first.len();
        let sentence = around(lower, start, at);
        // One child, of whom something is told.
        let told = ["he", "she", "his", "her", "who", "died", "boy", "girl", "son", "daughter"]
            .iter()
            .any(|word| has_words(sentence, word));
        let names = is_name(first) && is_name(last);
        (names && told && of_years && !is_span && age > 0)
            .then_some((start, at + aged.len() + count))
    })
}

fn is_name(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && word.chars().count() > 2
        && letters.clone().any(char::is_lowercase)
        && letters.all(|c| c.is_alphabetic() || matches!(c, '-' | '’' | '\''))
        && !NO_NAMES.contains(&word)
}
