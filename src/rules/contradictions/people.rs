//! Names of persons in running text. Only what can hardly be anything else counts: two to four words
//! with capitals, none of which names a body, a post, a place of the plan or a time.

use super::told::{Sentence, phrase};
use crate::register::{self, normal};
use crate::rules::vocabulary::Vocabulary;
use crate::workspace::Loaded;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

/// Words before a name that are no part of it.
const TITLES: &str = "\
    dr mr mrs ms miss mx prof professor sir dame lord lady cllr councillor rev reverend";

/// Words with capitals that are no part of a person's name.
const OTHERS: &str = "\
    a an the our their its this these that both each all and or of for in at by with from to \
    as if when while where we they he she it you who there currently also three four two one \
    chief executive officer constable commissioner director deputy assistant head lead leader \
    member manager chair chairman chairperson chairwoman vice co-chair scrutineer independent \
    interim acting detective superintendent inspector sergeant commander nurse nursing doctor \
    medical designated named principal teacher headteacher governor mayor secretary state \
    minister president accountable strategic corporate service services social care children \
    children's child young youth people people's adult adults family families education health \
    public wellbeing safeguarding partner partners partnership partnerships delegated \
    statutory board council county city borough district metropolitan unitary authority local \
    police constabulary force crime integrated nhs trust foundation hospital hospitals \
    community group committee panel forum network team unit office home business quality \
    assurance learning working together act england department government town";

/// More of them: times and places.
const TIMES_AND_PLACES: &str = "\
    january february march april may june july august september october november december \
    monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter north \
    south east west northern southern eastern western greater mid upper lower great british \
    english street road house hall school college";

/// The words of [`TITLES`].
static BEFORE_NAMES: LazyLock<Vocabulary<'_>> = LazyLock::new(|| words_of(&[TITLES]));

/// The words of [`OTHERS`].
static NO_NAMES: LazyLock<Vocabulary<'_>> = LazyLock::new(|| words_of(&[OTHERS]));

/// All of these words.
static NO_PARTS: LazyLock<Vocabulary<'_>> =
    LazyLock::new(|| words_of(&[TITLES, OTHERS, TIMES_AND_PLACES]));

fn words_of(lists: &[&'static str]) -> Vocabulary<'static> {
    Vocabulary::of(&lists.iter().flat_map(|list| list.split_whitespace()).collect::<Vec<_>>())
}

/// Finds names of persons in one document.
#[derive(Debug)]
pub(super) struct People {
    /// Words of the names of bodies and places in the document.
    bodies: BTreeSet<String>,
}

impl People {
    /// Ready for the names in `doc`.
    pub(super) fn of(doc: &Loaded) -> Self {
        let nodes = doc.values_of("BodyName").iter();
        let names = nodes.filter_map(|node| Some(doc.tree.scalar(*node)?.text.as_str()));
        Self { bodies: names.flat_map(phrase).collect() }
    }

    /// The names of persons in a sentence, as ranges of words, without titles.
    pub(super) fn names_in(&self, sentence: &Sentence<'_>) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut index = 0;
        while index < sentence.words.len() {
            let mut end = index;
            while end < sentence.words.len()
                && self.may_be_part(sentence, end)
                && (end == index || is_within_name(sentence, end - 1))
            {
                end += 1;
            }
            if is_name(sentence, &(index..end)) {
                found.push(index..end);
            }
            index = end.max(index + 1);
        }
        found
    }

    fn may_be_part(&self, sentence: &Sentence<'_>, index: usize) -> bool {
        let word = &sentence.words[index];
        let low = word.low.as_ref();
        word.raw.starts_with(char::is_uppercase)
            && (word.raw.len() == 1 || word.raw.contains(char::is_lowercase))
            && word.raw.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’'))
            && !low.ends_with("'s")
            && !NO_PARTS.has(low)
            && !self.bodies.contains(low)
    }
}

/// Whether words that may be a name are long enough to be one.
fn is_name(sentence: &Sentence<'_>, range: &Range<usize>) -> bool {
    let titled = range.start > 0
        && BEFORE_NAMES.has(&sentence.words[range.start - 1].low)
        && matches!(sentence.gap(range.start - 1), " " | ". ");
    let full = range.clone().filter(|index| sentence.words[*index].raw.len() > 1).count();
    let long_enough = if titled { full >= 1 } else { full >= 1 && range.len() >= 2 };
    long_enough && range.len() <= 4
}

/// Whether the words go on as one name: a space, or the full stop of an initial.
fn is_within_name(sentence: &Sentence<'_>, index: usize) -> bool {
    let gap = sentence.gap(index);
    gap == " " || gap == ". " && sentence.words[index].raw.len() == 1
}

/// Whether words are how the name of a body of the register begins: “Thames Valley”.
pub(super) fn is_place(words: &str) -> bool {
    let words = normal(words);
    register::bodies().iter().any(|body| {
        let names = [body.name, body.short].into_iter().chain(body.aliases.iter().copied());
        names.map(normal).any(|name| name.starts_with(&words))
    })
}

/// Whether two names can hardly belong to one person: the surname of neither is in the other.
pub(super) fn are_different(one: &str, other: &str) -> bool {
    let (one, other) = (parts(one), parts(other));
    let (Some(first), Some(second)) = (one.last(), other.last()) else { return false };
    let shares = |surname: &String, all: &[String]| {
        surname
            .split('-')
            .any(|part| all.iter().flat_map(|word| word.split('-')).any(|word| word == part))
    };
    !shares(first, &other) && !shares(second, &one)
}

/// The parts of a name without titles and honours.
fn parts(name: &str) -> Vec<String> {
    let before = name.split([',', '(']).next().unwrap_or_default();
    let is_honour = |word: &str| word.len() > 1 && word.chars().all(char::is_uppercase);
    let kept = before.split_whitespace().filter(|word| !is_honour(word));
    let words = phrase(&kept.collect::<Vec<_>>().join(" "));
    words.into_iter().filter(|word| !BEFORE_NAMES.has(word)).collect()
}

/// Whether a fact is the full name of one person.
pub(super) fn is_full_name(name: &str) -> bool {
    let words = parts(name);
    (2..=5).contains(&words.len())
        && words.iter().all(|word| {
            word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\''))
                && !NO_NAMES.has(word)
                && !matches!(word.as_str(), "vacant" | "tbc" | "tba" | "confirmed" | "post")
        })
}
