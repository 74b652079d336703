//! Who is said to chair a group: “the Executive is chaired by the police”. Only forms that leave no
//! doubt are read.

use super::named::Named;
use super::people::People;
use super::roles::{is_longer, only, owner_after};
use super::standing::{Standing, posts_in};
use super::told::Sentence;
use super::whose::{Names, Whose};
use crate::document::Plan;
use std::ops::Range;

/// Who chairs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Chairing {
    /// Somebody of this partner, perhaps in a post.
    Partner(usize, Option<Standing>),
    /// Somebody who is independent of the partners.
    Independent,
    /// A person, by name.
    Person,
}

/// What is chaired.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Chaired {
    /// A group, by its number in [`Named`].
    Group(usize),
    /// The partnership itself.
    Partnership,
}

/// What a sentence says of a chair.
#[derive(Debug)]
pub(super) struct ChairSaid {
    /// What is chaired.
    pub(super) chaired: Chaired,
    /// Who chairs it.
    pub(super) chairing: Chairing,
    /// The words for who chairs.
    pub(super) words: Range<usize>,
}

/// Words of a sentence about a chair who changes, shares the work or is another one.
const DOUBT: &str = "not never nor may might can could should would if unless rotates rotating rotate \
    rotation rotates turn turns alternately alternates jointly joint co-chaired co-chair co-chairs \
    vice deputy deputises behalf absence absent or until from since was were will previously formerly \
    former interim acting year years months term each both either initially currently elected";

/// What a sentence says of the chair of one group.
pub(super) fn chair_said(
    plan: &Plan,
    names: &Names,
    groups: &Named<'_>,
    people: &People,
    sentence: &Sentence<'_>,
) -> Option<ChairSaid> {
    let chaired: Vec<usize> =
        (0..sentence.words.len()).filter(|at| sentence.words[*at].low == "chaired").collect();
    let [chaired] = chaired[..] else { return None };
    let low = |index: usize| sentence.words.get(index).map_or("", |word| word.low.as_ref());
    let is_said = chaired > 0 && low(chaired - 1) == "is" && low(chaired + 1) == "by";
    let deputy_post =
        |index: usize| low(index) == "deputy" && matches!(low(index + 1), "chief" | "director");
    let doubtful = (0..sentence.words.len()).any(|index| {
        DOUBT.split_whitespace().any(|doubt| doubt == low(index)) && !deputy_post(index)
    });
    if !is_said || doubtful {
        return None;
    }
    let group = subject(groups, sentence, chaired - 1)?;
    let mut start = chaired + 2;
    let article = matches!(low(start), "the" | "our" | "its" | "an" | "a");
    start += usize::from(article);
    let (chairing, end) = who(plan, names, people, sentence, start)?;
    let is_plain = (chaired..end - 1).all(|at| matches!(sentence.gap(at), " " | ", " | " ("));
    let is_shared = low(end) == "and" && !matches!(low(end + 1), "meets" | "reports" | "sits");
    (is_plain && !is_shared).then_some(ChairSaid { chaired: group, chairing, words: start..end })
}

/// What is the subject of a verb at the word `verb`.
fn subject(groups: &Named<'_>, sentence: &Sentence<'_>, verb: usize) -> Option<Chaired> {
    let low = |index: usize| sentence.words.get(index).map_or("", |word| word.low.as_ref());
    if low(verb.checked_sub(1)?) == "partnership" && verb == 2 && matches!(low(0), "the" | "our") {
        return Some(Chaired::Partnership);
    }
    let bytes = sentence.bytes(&(0..sentence.words.len()));
    let end = sentence.words[verb - 1].end;
    let mentions = groups.mentions(sentence.passage, &bytes);
    let (range, thing) = mentions.into_iter().find(|(range, _)| range.end == end)?;
    // What stands before the name may make it another's group, or a part of something else.
    let first = sentence.words.iter().position(|word| word.start >= range.start)?;
    let starts = first == 0 || first == 1 && matches!(low(0), "the" | "our" | "this");
    starts.then_some(Chaired::Group(thing?))
}

/// Who is named at the word `start`, and the word after that.
fn who(
    plan: &Plan,
    names: &Names,
    people: &People,
    sentence: &Sentence<'_>,
    start: usize,
) -> Option<(Chairing, usize)> {
    let independent: [&[&str]; 3] =
        [&["independent", "chair"], &["independent", "scrutineer"], &["independent", "person"]];
    if let Some(end) = independent.iter().find_map(|words| sentence.phrase_at(start, words)) {
        return Some((Chairing::Independent, end));
    }
    if let Some(post) = posts_in(sentence).into_iter().find(|post| post.range.start == start) {
        let (whose, _) = owner_after(sentence, names, post.range.end);
        let partner = whose.or_else(|| only(plan, post.standing))?;
        let Whose::Partner(partner) = partner else { return None };
        let is_whole = !is_longer(sentence, &post);
        let end = post.range.end;
        return is_whole.then_some((Chairing::Partner(partner, Some(post.standing)), end));
    }
    if let Some((Whose::Partner(partner), end)) = names.at(sentence, start) {
        let next = sentence.words.get(end).filter(|_| sentence.gap(end - 1) == " ");
        // “the police lead”, “the health and wellbeing board”: somebody more exact.
        let goes_on = next
            .is_some_and(|word| !matches!(word.low.as_ref(), "and" | "which" | "meets" | "with"));
        return (!goes_on).then_some((Chairing::Partner(partner, None), end));
    }
    let person = people.names_in(sentence).into_iter().find(|name| {
        name.start == start || name.start == start + 1 && sentence.gap(start) != ", "
    })?;
    Some((Chairing::Person, person.end))
}
