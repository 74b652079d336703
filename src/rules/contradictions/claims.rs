//! Which thing of the plan a frequency in a sentence belongs to: “the Case Review Group, which
//! the health service chairs, meets monthly”. Only forms that leave no doubt are read.

use super::rates::{self, Rate};
use super::sentence::{Kind, Token};
use std::ops::Range;

/// Words after which a name is not what the sentence is about.
const PREPOSITIONS: [&str; 18] = [
    "of", "with", "by", "to", "from", "for", "in", "at", "on", "under", "between", "through",
    "via", "after", "before", "within", "than", "about",
];

const ARTICLES: [&str; 5] = ["the", "our", "this", "its", "their"];

/// Words that may stand before the verb.
const HELPERS: [&str; 14] = [
    "will",
    "shall",
    "should",
    "must",
    "now",
    "currently",
    "normally",
    "usually",
    "generally",
    "itself",
    "is",
    "are",
    "formally",
    "to",
];

const VERBS: [&str; 9] =
    ["meet", "meets", "convenes", "convene", "sits", "sit", "gathers", "gather", "held"];

/// Words that may stand between the verb and the frequency.
const FILLERS: [&str; 7] = ["formally", "virtually", "together", "regularly", "on", "a", "place"];

/// Words after a frequency that make it one among others, or only the least.
const LOOSE_ENDS: [&str; 16] = [
    "or",
    "minimum",
    "least",
    "with",
    "alongside",
    "jointly",
    "additional",
    "extra",
    "more",
    "until",
    "initially",
    "unless",
    "first",
    "joint",
    "informally",
    "than",
];

/// A frequency that a sentence gives for a thing.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Claim {
    /// The thing, by its number in [`Named`].
    pub(super) thing: usize,
    pub(super) rate: Rate,
    /// The bytes of the frequency.
    pub(super) words: Range<usize>,
    /// Whether a purpose follows, so that other meetings may have another frequency.
    pub(super) for_a_purpose: bool,
}

/// What a pronoun at the beginning of a sentence stands for.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Before {
    /// The thing that the heading names.
    pub(super) heading: Option<usize>,
    /// The thing that the sentence before is about.
    pub(super) sentence: Option<usize>,
}

/// The frequencies that a sentence gives for things of the plan; what stands before it is asked for
/// where it leans on that.
pub(super) fn claims(tokens: &[Token<'_>], before: impl FnOnce() -> Before) -> Vec<Claim> {
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let Kind::Thing(thing) = token.kind else { continue };
        found.extend(of_thing(tokens, at, thing));
    }
    if found.is_empty()
        && let Some((leans_on, at)) = leaning(tokens)
        && let Some(thing) = leans_on.thing(before())
    {
        found.extend(verb_then_rate(tokens, at).and_then(|at| claim(tokens, at, thing)));
        found.extend(label_then_rate(tokens, at).and_then(|at| claim(tokens, at, thing)));
    }
    found.dedup_by(|one, other| one.words == other.words);
    found
}

/// The thing that a sentence is about, where it begins with its name and names no other.
pub(super) fn about(tokens: &[Token<'_>]) -> Option<usize> {
    let first = tokens.iter().position(|token| !token.is_any(&ARTICLES))?;
    let Kind::Thing(thing) = tokens[first].kind else { return None };
    let others =
        tokens.iter().any(|token| matches!(token.kind, Kind::Thing(other) if other != thing));
    let possessive = tokens.get(first + 1).is_some_and(|token| token.is("'s"));
    (!others && !possessive && first <= 1).then_some(thing)
}

/// Every frequency of a sentence, whatever it belongs to.
pub(super) fn all_rates(tokens: &[Token<'_>]) -> Vec<Rate> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match rates::read(&tokens[at..]) {
            Some((rate, length)) => {
                found.push(rate);
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

fn of_thing(tokens: &[Token<'_>], at: usize, thing: usize) -> Option<Claim> {
    let before = tokens[..at].iter().rposition(|token| !token.is_any(&ARTICLES));
    let after_preposition = before.is_some_and(|at| tokens[at].is_any(&PREPOSITIONS));
    if after_preposition {
        return meetings_of(tokens, at, before.unwrap_or_default(), thing);
    }
    // Monthly Executive meetings.
    if let Some(rate_at) = before.and_then(|end| rate_that_ends(tokens, end + 1))
        && tokens.get(at + 1).is_some_and(|token| token.is_any(&["meetings", "meeting"]))
    {
        return claim(tokens, rate_at, thing);
    }
    let mut next = at + 1;
    if tokens.get(next).is_some_and(|token| token.is("'s")) {
        // The Executive's monthly meetings.
        let (_, length) = rates::read(tokens.get(next + 1..)?)?;
        let follows = tokens.get(next + 1 + length)?;
        return follows.is_any(&["meetings", "meeting"]).then(|| claim(tokens, next + 1, thing))?;
    }
    if tokens.get(next).is_some_and(|token| token.is_any(&["meeting", "meetings"])) {
        next += 1;
    }
    if let Some(found) = bracket(tokens, next) {
        match found {
            Bracket::Rate(at) => return claim(tokens, at, thing),
            Bracket::Over(after) => next = after,
        }
    }
    if tokens.get(next).is_some_and(|token| matches!(token.kind, Kind::Mark(':' | '–' | '—' | '-')))
    {
        next += 1;
        if rates::read(tokens.get(next..)?).is_some() {
            return claim(tokens, next, thing);
        }
    }
    next = over_insertion(tokens, next);
    verb_then_rate(tokens, next).and_then(|at| claim(tokens, at, thing))
}

/// Meetings of the Executive are held monthly; monthly meetings of the Executive.
fn meetings_of(tokens: &[Token<'_>], at: usize, of: usize, thing: usize) -> Option<Claim> {
    let noun = of.checked_sub(1)?;
    if !tokens[of].is("of") || !tokens[noun].is_any(&["meetings", "meeting"]) {
        return None;
    }
    if let Some(rate_at) = rate_that_ends(tokens, noun) {
        return claim(tokens, rate_at, thing);
    }
    let starts = tokens[..noun].iter().all(|token| token.is_any(&ARTICLES));
    let verb = verb_then_rate(tokens, at + 1).filter(|_| starts)?;
    claim(tokens, verb, thing)
}

/// Where a frequency begins that ends right before token `end`.
fn rate_that_ends(tokens: &[Token<'_>], end: usize) -> Option<usize> {
    let starts = end.saturating_sub(5)..end;
    starts.into_iter().find(|start| {
        rates::read(&tokens[*start..end]).is_some_and(|(_, length)| start + length == end)
    })
}

/// What brackets after a name hold.
enum Bracket {
    /// A frequency, which begins at this token.
    Rate(usize),
    /// Something else; the text goes on at this token.
    Over(usize),
}

fn bracket(tokens: &[Token<'_>], at: usize) -> Option<Bracket> {
    if tokens.get(at)?.kind != Kind::Mark('(') {
        return None;
    }
    let close = at + tokens[at..].iter().position(|token| token.kind == Kind::Mark(')'))?;
    let inside = at + 1 + usize::from(tokens[at + 1].is_any(&["meets", "meeting", "held"]));
    let whole =
        rates::read(&tokens[inside..close]).is_some_and(|(_, length)| inside + length == close);
    Some(if whole { Bracket::Rate(inside) } else { Bracket::Over(close + 1) })
}

/// Past “, chaired by the police,” and “, which”.
fn over_insertion(tokens: &[Token<'_>], at: usize) -> usize {
    let comma = |token: &Token<'_>| matches!(token.kind, Kind::Mark(',' | '–' | '—'));
    if tokens.get(at).is_some_and(|token| token.is_any(&["which", "that"])) {
        return at + 1;
    }
    if !tokens.get(at).is_some_and(comma) {
        return at;
    }
    if tokens.get(at + 1).is_some_and(|token| token.is_any(&["which", "who"]))
        && verb_then_rate(tokens, at + 2).is_some()
    {
        return at + 2;
    }
    // Only what describes the name, and not a list of names.
    let describes = ["chaired", "co", "led", "which", "who", "made", "established", "hosted"];
    if !tokens.get(at + 1).is_some_and(|token| token.is_any(&describes)) {
        return at;
    }
    let close = tokens[at + 1..].iter().position(comma).map(|found| at + 1 + found);
    close.map_or(at, |close| close + 1)
}

/// Where the frequency begins that follows a verb of meeting.
fn verb_then_rate(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let mut at = at;
    while tokens.get(at)?.is_any(&HELPERS) {
        at += 1;
    }
    let verb = tokens.get(at)?;
    let follows = |word: &str| tokens.get(at + 1).is_some_and(|token| token.is(word));
    let holds = verb.is_any(&["holds", "hold", "has", "have"]);
    let takes = verb.is_any(&["takes", "take"]) && follows("place");
    let comes = verb.is_any(&["comes", "come"]) && follows("together");
    if !(verb.is_any(&VERBS) || holds || takes || comes) {
        return None;
    }
    at += 1;
    if holds {
        let (_, length) = rates::read(tokens.get(at..)?)?;
        let counts = tokens[at..at + length].iter().any(|token| token.is("meetings"));
        let follows = tokens.get(at + length);
        return (counts || follows.is_some_and(|token| token.is("meetings"))).then_some(at);
    }
    while rates::read(tokens.get(at..)?).is_none() {
        if !tokens.get(at)?.is_any(&FILLERS) {
            return None;
        }
        at += 1;
    }
    Some(at)
}

/// What a sentence without a name begins with: the pronoun's thing.
pub(super) fn stands_for(tokens: &[Token<'_>], before: Before) -> Option<usize> {
    leaning(tokens).and_then(|(leans_on, _)| leans_on.thing(before))
}

/// What a sentence without a name leans on.
#[derive(Debug, Clone, Copy)]
enum Leaning {
    /// The sentence before, or else the heading.
    Sentence,
    /// The heading.
    Heading,
}

impl Leaning {
    fn thing(self, before: Before) -> Option<usize> {
        match self {
            Self::Sentence => before.sentence.or(before.heading),
            Self::Heading => before.heading,
        }
    }
}

/// What a sentence without a name leans on by its first words, and the token after these.
fn leaning(tokens: &[Token<'_>]) -> Option<(Leaning, usize)> {
    const GROUPS: [&str; 9] = [
        "group",
        "forum",
        "executive",
        "panel",
        "board",
        "subgroup",
        "committee",
        "meeting",
        "partnership",
    ];
    let first = tokens.first()?;
    let second = tokens.get(1);
    let the_group =
        first.is_any(&["the", "this"]) && second.is_some_and(|token| token.is_any(&GROUPS));
    let label = first.is_any(&["meets", "meetings", "frequency"]);
    if first.is("it") || the_group {
        return Some((Leaning::Sentence, if the_group { 2 } else { 1 }));
    }
    label.then(|| (Leaning::Heading, usize::from(first.is("meetings"))))
}

/// Under the heading of a group: “Frequency: quarterly”, “Meetings: quarterly”.
fn label_then_rate(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let colon = tokens.iter().position(|token| token.kind == Kind::Mark(':'))?;
    let label = tokens[..colon]
        .iter()
        .all(|token| token.is_any(&["frequency", "meeting", "meetings", "meets", "of"]));
    let fits = label && colon >= at && rates::read(tokens.get(colon + 1..)?).is_some();
    fits.then_some(colon + 1)
}

/// The claim whose frequency begins at token `at`, unless what follows leaves it open.
fn claim(tokens: &[Token<'_>], at: usize, thing: usize) -> Option<Claim> {
    let (rate, length) = rates::read(tokens.get(at..)?)?;
    let rest = &tokens[at + length..];
    if rest.iter().take(6).any(|token| token.is_any(&LOOSE_ENDS)) {
        return None;
    }
    let words = tokens[at].start..tokens[at + length - 1].end;
    let for_a_purpose =
        rest.first().is_some_and(|token| token.is_any(&["to", "for", "as", "in", "at"]));
    Some(Claim { thing, rate, words, for_a_purpose })
}
