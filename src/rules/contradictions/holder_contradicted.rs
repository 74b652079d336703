//! A post that one place gives to one person and another place to another.

use super::people::{People, are_different, is_place};
use super::seats::{Holder, Seat, clear_owner, holders, one_spelling, posts, signed_by_others};
use super::told::{Sentence, sentences};
use super::whose::{Names, Whose};
use crate::document::Plan;
use crate::findings::{Message, Severity, Spot};
use crate::rules::dates::written::dates_in;
use crate::rules::vocabulary::Vocabulary;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use std::ops::Range;

pub static RULE: Rule = Rule {
    name: "holder-contradicted",
    severity: Severity::Error,
    in_draft: Severity::Warning,
    kinds: PLANS,
    serves: &[],
    page: include_str!("holder_contradicted.md"),
    look,
};

/// Words of which one stands in every post that is looked for.
const POSTS: [&str; 5] = ["chief", "director", "scrutineer", "manager", "dcs"];

/// Words of a sentence in which a post may have had, or is to have, another holder.
const CHANGES: [&str; 24] = [
    "interim",
    "acting",
    "outgoing",
    "incoming",
    "designate",
    "elect",
    "behalf",
    "deputy",
    "deputises",
    "deputised",
    "succeed",
    "succeeds",
    "succeeded",
    "retire",
    "retired",
    "retires",
    "left",
    "leaves",
    "joins",
    "joined",
    "will",
    "then",
    "absence",
    "cover",
];

/// What the narrative says of a seat.
struct Told {
    seat: Seat,
    post: String,
    name: String,
    spot: Spot,
}

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let holders = holders(plan);
    facts(look, &holders);
    for signed in signed_by_others(plan) {
        let other = look.doc.spot(&signed.holder.1);
        let message = given_twice(signed.title, signed.by.0, signed.holder.0);
        let finding = look.report(&signed.by.1, message);
        if let Some(other) = other {
            finding.with_related(&other, format!("{} here", quoted(signed.holder.0)));
        }
    }
    let told = told(look, plan, &holders);
    for (index, said) in told.iter().enumerate() {
        let by_facts: Vec<_> = holders.iter().filter(|holder| holder.seat == said.seat).collect();
        if by_facts.is_empty() {
            let earlier = told[..index].iter().find(|first| first.seat == said.seat);
            if let Some(first) = earlier.filter(|first| are_different(&first.name, &said.name)) {
                look.report_spot(said.spot.clone(), two_holders(said, &first.name))
                    .with_related(&first.spot, format!("{} here", quoted(&first.name)));
            }
        } else if by_facts.iter().all(|holder| are_different(holder.name, &said.name)) {
            let Some(fact) = look.doc.spot(&by_facts[0].at) else { continue };
            look.report_spot(said.spot.clone(), two_holders(said, by_facts[0].name))
                .with_related(&fact, format!("{} by the facts", quoted(by_facts[0].name)));
        }
    }
}

/// Facts that give one seat to two people.
fn facts(look: &mut Look<'_>, holders: &[Holder<'_>]) {
    for (index, holder) in holders.iter().enumerate() {
        let first = holders[..index].iter().find(|first| first.seat == holder.seat);
        let Some(first) = first.filter(|first| are_different(first.name, holder.name)) else {
            continue;
        };
        let other = look.doc.spot(&first.at);
        let finding = look.report(&holder.at, given_twice(holder.title, holder.name, first.name));
        if let Some(other) = other {
            finding.with_related(&other, format!("{} here", quoted(first.name)));
        }
    }
}

/// A post, the person beside it, and whose post it is where that is said.
type Pair = (Range<usize>, Range<usize>, Option<Whose>);

/// Who holds which seat, by the narrative.
fn told(look: &Look<'_>, plan: &Plan, holders: &[Holder<'_>]) -> Vec<Told> {
    let (people, names, posts) = (People::of(look.doc), Names::of(plan), posts(holders));
    let firsts: Vec<&str> = posts.iter().filter_map(|post| Some(post.first()?.as_str())).collect();
    let firsts = Vocabulary::of(&firsts);
    let mut told = Vec::new();
    for sentence in sentences(look, &POSTS) {
        if !sentence.has_among(&firsts) {
            continue;
        }
        let posts = found_posts(sentence, &posts);
        if posts.is_empty() {
            continue;
        }
        let persons = people.names_in(sentence);
        if persons.is_empty() || may_speak_of_others(sentence) {
            continue;
        }
        for (post, person, whose) in pairs(sentence, &persons, posts, &names) {
            let spelling = one_spelling(&words(sentence, &post));
            let Some(whose) = whose.or_else(|| clear_owner(plan, &spelling)) else { continue };
            if sentence.counts(look.doc, &person) && !is_place(sentence.text(&person)) {
                let bytes = sentence.bytes(&person);
                told.push(Told {
                    seat: Seat { post: spelling, whose },
                    post: sentence.text(&post).to_owned(),
                    name: sentence.text(&person).to_owned(),
                    spot: sentence.passage.spot(bytes.start, bytes.end),
                });
            }
        }
    }
    told
}

fn words(sentence: &Sentence<'_>, range: &Range<usize>) -> Vec<String> {
    sentence.words[range.clone()].iter().map(|word| word.low.clone().into_owned()).collect()
}

/// Whether a sentence gives a date or speaks of a change, so that another holder may be right too.
fn may_speak_of_others(sentence: &Sentence<'_>) -> bool {
    let is_year = |raw: &str| raw.len() == 4 && raw.starts_with("20") && raw.parse::<u16>().is_ok();
    sentence.is_of_the_past()
        || sentence.has(&CHANGES)
        || sentence.words.iter().any(|word| is_year(word.raw))
        || !dates_in(sentence.whole()).is_empty()
}

/// Posts and the persons beside them. Where a post or a person
/// has one on either side, it cannot be told which belong together.
fn pairs(
    sentence: &Sentence<'_>,
    persons: &[Range<usize>],
    posts: Vec<Range<usize>>,
    names: &Names,
) -> Vec<Pair> {
    let mut found = Vec::new();
    for post in posts {
        let Some((whose, after)) = owner(sentence, post.end, names) else { continue };
        for person in persons {
            let follows = person.start >= after && joins(sentence, after, person.start);
            let precedes = person.end <= post.start && joins(sentence, person.end, post.start);
            if follows || precedes && ends(sentence, after) {
                found.push((post.clone(), person.clone(), whose.clone()));
            }
        }
    }
    let is_clear = |pair: &Pair| {
        let shared = found.iter().filter(|other| other.0 == pair.0 || other.1 == pair.1);
        shared.count() == 1
    };
    found.iter().filter(|pair| is_clear(pair)).cloned().collect()
}

/// The posts in a sentence that are no part of a longer one.
fn found_posts(sentence: &Sentence<'_>, posts: &[Vec<String>]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for start in 0..sentence.words.len() {
        if found.last().is_some_and(|last| start < last.end) {
            continue;
        }
        let end = posts.iter().find_map(|post| sentence.phrase_at(start, post));
        let goes_on_before = start.checked_sub(1).is_some_and(|before| {
            let word = &sentence.words[before];
            sentence.gap(before) == " "
                && !matches!(
                    word.low.as_ref(),
                    "the" | "our" | "its" | "their" | "is" | "as" | "and"
                )
        });
        found.extend(end.filter(|_| !goes_on_before).map(|end| start..end));
    }
    found
}

/// Whose post it is by the words after it, and the word after those; none where it is a post of
/// somebody outside the plan.
fn owner(sentence: &Sentence<'_>, after: usize, names: &Names) -> Option<(Option<Whose>, usize)> {
    let Some(word) = sentence.words.get(after) else { return Some((None, after)) };
    let gap = sentence.gap(after - 1);
    if gap == " " && matches!(word.low.as_ref(), "of" | "for" | "at" | "from") {
        let (whose, end) = names.at(sentence, after + 1)?;
        return Some((Some(whose), end));
    }
    if matches!(gap, ", " | " (" | " – " | " - ")
        && let Some((whose, end)) = names.at(sentence, after)
    {
        return Some((Some(whose), end));
    }
    Some((None, after))
}

/// Whether a post and a person stand side by side: the first ends before the word `end`, the second
/// begins at the word `start`.
fn joins(sentence: &Sentence<'_>, end: usize, start: usize) -> bool {
    const MARKS: [&str; 8] = [" ", ", ", " (", "), ", ": ", " – ", " - ", " — "];
    const BETWEEN: [&str; 12] = [
        "is",
        "our",
        "the",
        "its",
        "their",
        "currently",
        "dr",
        "mr",
        "mrs",
        "ms",
        "professor",
        "cllr",
    ];
    if end == 0 || start < end || start - end > 3 {
        return false;
    }
    let gaps = (end - 1..start).map(|index| sentence.gap(index));
    let between = &sentence.words[end..start];
    gaps.enumerate()
        .all(|(at, gap)| if at == 0 { MARKS.contains(&gap) } else { matches!(gap, " " | ". ") })
        && between.iter().all(|word| BETWEEN.contains(&word.low.as_ref()))
}

/// Whether nothing follows the post that could say of which other body it is.
fn ends(sentence: &Sentence<'_>, after: usize) -> bool {
    let Some(next) = sentence.words.get(after) else { return true };
    let is_small = next.raw.starts_with(char::is_lowercase);
    let gap = sentence.gap(after - 1);
    is_small && !matches!(next.low.as_ref(), "of" | "for" | "at" | "from" | "in")
        || gap.starts_with(')')
        || gap.starts_with(';')
}

const WHY: &str = "readers cannot tell whom to turn to, and one of the two is out of date";

fn two_holders(said: &Told, other: &str) -> Message {
    Message::new(
        format!(
            "The text gives the post {} to {}, and elsewhere it is {}",
            quoted(&said.post),
            quoted(&said.name),
            quoted(other)
        ),
        WHY,
        "Put the name right, or leave it out of the text and refer to the fact instead, as in \
         `{{ partners.police.lead.name }}`",
    )
}

fn given_twice(post: &str, name: &str, other: &str) -> Message {
    Message::new(
        format!(
            "The facts give the post {} to {} and to {}",
            quoted(post),
            quoted(name),
            quoted(other)
        ),
        WHY,
        "Put the name right; one place is enough",
    )
}
