//! Who is said to be the lead or a delegated safeguarding partner: “the lead safeguarding partner for
//! the police is the Chief Constable”. Only forms that leave no doubt are read.

use super::standing::{Found, Standing, posts_in};
use super::tables::{of_today, passage_in};
use super::told::{Sentence, phrase, sentences_of};
use super::whose::{Names, Whose};
use crate::document::Plan;
use crate::document::partner::PartnerKind;
use crate::markdown::plain;
use crate::workspace::{Loaded, Passage, PassageKind};
use std::ops::Range;

/// A part in the arrangements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Lead safeguarding partner.
    Lead,
    /// Delegated safeguarding partner.
    Delegate,
}

impl Part {
    /// How it is called.
    pub(super) const fn in_words(self) -> &'static str {
        match self {
            Self::Lead => "lead safeguarding partner",
            Self::Delegate => "delegated safeguarding partner",
        }
    }
}

/// What a sentence says of a part.
#[derive(Debug)]
pub(super) struct Statement {
    /// The part.
    pub(super) part: Part,
    /// The partner, by its number.
    pub(super) partner: usize,
    /// The post, as words.
    pub(super) post: Range<usize>,
    /// What the post is.
    pub(super) standing: Standing,
}

const PARTS: [(&str, Part, bool); 9] = [
    ("lead safeguarding partner", Part::Lead, false),
    ("lead safeguarding partners", Part::Lead, true),
    ("lsp", Part::Lead, false),
    ("lsps", Part::Lead, true),
    ("delegated safeguarding partner", Part::Delegate, false),
    ("delegated safeguarding partners", Part::Delegate, true),
    ("delegate safeguarding partner", Part::Delegate, false),
    ("dsp", Part::Delegate, false),
    ("dsps", Part::Delegate, true),
];

/// Words of a sentence in which somebody else may stand in, or more than one thing is said.
const DOUBT: &str = "not never nor may might can could should would if unless deputises deputise \
    deputised deputising behalf absence absent supported support supports alongside nominate \
    nominates nominated appoint appoints appointed delegate delegates delegated either or formerly \
    previously former previous until was were will interim acting other different neighbouring \
    neighbour neighbours example instance accountable reports report chairs chaired chair who which \
    whose whom together";

/// Words between a verb and the first post.
const ARTICLES: &str = "the our its their an a currently therefore as follows all each";

/// The parts in a sentence: its words, which, and whether there are several.
fn parts_in(sentence: &Sentence<'_>) -> Vec<(Range<usize>, Part, bool)> {
    let mut found = Vec::new();
    for index in 0..sentence.words.len() {
        let part = PARTS.iter().find_map(|(words, part, many)| {
            let end = sentence.phrase_at(index, &phrase(words))?;
            Some((index..end, *part, *many))
        });
        found.extend(part);
    }
    found
}

/// What a sentence says of who has which part.
pub(super) fn statements(plan: &Plan, names: &Names, sentence: &Sentence<'_>) -> Vec<Statement> {
    let parts = parts_in(sentence);
    let [(part, which, many)] = parts.as_slice() else { return Vec::new() };
    let in_part = |index: usize| part.contains(&index);
    let doubtful = sentence.words.iter().enumerate().any(|(index, word)| {
        !in_part(index) && DOUBT.split_whitespace().any(|doubt| doubt == word.low)
    });
    if doubtful {
        return Vec::new();
    }
    let posts = posts_in(sentence);
    let found = after_part(plan, names, sentence, (part, *many), &posts);
    let found = if found.is_empty() {
        before_part(plan, names, sentence, part, &posts).into_iter().collect()
    } else {
        found
    };
    let statement = |(partner, post): (usize, &Found)| Statement {
        part: *which,
        partner,
        post: post.range.clone(),
        standing: post.standing,
    };
    found.into_iter().map(statement).collect()
}

/// “The lead safeguarding partners are the Chief Executive of the council and the Chief Constable”.
fn after_part<'p>(
    plan: &Plan,
    names: &Names,
    sentence: &Sentence<'_>,
    (part, many): (&Range<usize>, bool),
    posts: &'p [Found],
) -> Vec<(usize, &'p Found)> {
    let low = |index: usize| sentence.words.get(index).map_or("", |word| word.low.as_ref());
    let (mut at, mut owner) = (part.end, None);
    if matches!(low(at), "for" | "of" | "from") {
        let Some((whose, end)) = names.at(sentence, at + 1) else { return Vec::new() };
        (owner, at) = (Some(whose), end);
    }
    let is_colon = sentence.gap(at - 1).starts_with(": ");
    if !is_colon && !matches!(low(at), "is" | "are") {
        return Vec::new();
    }
    at += usize::from(!is_colon);
    while ARTICLES.split_whitespace().any(|article| article == low(at)) {
        at += 1;
    }
    let mut found = Vec::new();
    let first = at;
    for post in posts.iter().filter(|post| post.range.start >= first) {
        let is_next = is_list(sentence, names, at..post.range.start);
        if !is_next || is_longer(sentence, post) {
            break;
        }
        let (whose, end) = owner_after(sentence, names, post.range.end);
        let Some(end) = end else { break };
        let partner = whose.or_else(|| owner.clone()).or_else(|| only(plan, post.standing));
        if let Some(Whose::Partner(partner)) = partner {
            found.push((partner, post));
        }
        at = end;
        if !many {
            break;
        }
    }
    found
}

/// “The Chief Constable is the lead safeguarding partner for the police”.
fn before_part<'p>(
    plan: &Plan,
    names: &Names,
    sentence: &Sentence<'_>,
    part: &Range<usize>,
    posts: &'p [Found],
) -> Option<(usize, &'p Found)> {
    let post = posts.iter().rfind(|post| post.range.end <= part.start)?;
    let (whose, end) = owner_after(sentence, names, post.range.end);
    let between: Vec<&str> =
        sentence.words.get(end?..part.start)?.iter().map(|word| word.low.as_ref()).collect();
    let says = match between.as_slice() {
        ["is" | "as", rest @ ..] | ["acts" | "serves", "as", rest @ ..] => {
            rest.len() <= 2 && rest.iter().all(|word| ARTICLES.split(' ').any(|a| a == *word))
        }
        _ => false,
    };
    let first = post.range.start == 0
        || post.range.start == 1 && matches!(sentence.words[0].low.as_ref(), "the" | "our");
    let is_plain = (post.range.start..part.start).all(|at| matches!(sentence.gap(at), " " | ", "));
    let after = sentence.words.get(part.end).map_or("", |word| word.low.as_ref());
    let of = matches!(after, "for" | "of" | "from").then(|| names.at(sentence, part.end + 1));
    let of = match of {
        Some(None) => return None,
        Some(Some((whose, _))) => Some(whose),
        None => None,
    };
    let partner = whose.or(of).or_else(|| only(plan, post.standing));
    match partner {
        Some(Whose::Partner(partner)) if says && first && is_plain => Some((partner, post)),
        _ => None,
    }
}

/// The part that a heading, or the head of a column, names and nothing else.
fn part_of(heading: &str) -> Option<Part> {
    let mut words = phrase(heading);
    words.retain(|word| !matches!(word.as_str(), "the" | "our" | "three" | "s"));
    let words = words.join(" ");
    PARTS.iter().find(|(part, ..)| *part == words).map(|(_, part, _)| *part)
}

/// Tables with a column for a part, and lists under its heading: the sentence that is a post and
/// nothing else, with what it says.
pub(super) fn listed<'a>(doc: &'a Loaded, names: &Names) -> Vec<(Sentence<'a>, Statement)> {
    let mut found = Vec::new();
    for (head, rows) in of_today(doc) {
        let columns = head.iter().enumerate().skip(1);
        for (column, part) in
            columns.filter_map(|(at, cell)| Some((at, part_of(&plain(&cell.content))?)))
        {
            for row in rows {
                let cell = |at: usize| passage_in(doc, row.get(at)?.place).and_then(only_sentence);
                let (Some(name), Some(post)) = (cell(0), cell(column)) else { continue };
                let owner = names.at(&name, 0).filter(|(_, end)| *end == name.words.len());
                if let (Some((Whose::Partner(partner), _)), Some(post_found)) =
                    (owner, whole_post(&post, 0))
                {
                    let said = stated(part, partner, &post_found);
                    found.push((post, said));
                }
            }
        }
    }
    // Most passages stand under the heading of the one before.
    let mut under = ("", None);
    for passage in doc.passages().iter().filter(|p| p.kind == PassageKind::Body && !p.quoted) {
        if under.0 != passage.heading {
            under = (&passage.heading, part_of(&passage.heading));
        }
        let Some(part) = under.1 else { continue };
        let Some(sentence) = only_sentence(passage) else { continue };
        if let Some((partner, post)) = bare(names, &sentence) {
            let said = stated(part, partner, &post);
            found.push((sentence, said));
        }
    }
    found
}

fn stated(part: Part, partner: usize, post: &Found) -> Statement {
    Statement { part, partner, post: post.range.clone(), standing: post.standing }
}

fn only_sentence(passage: &Passage) -> Option<Sentence<'_>> {
    let mut all = sentences_of(passage).into_iter().filter(|one| !one.words.is_empty());
    let first = all.next()?;
    all.next().is_none().then_some(first)
}

/// The post that goes from the word `start` to the end of a sentence.
fn whole_post(sentence: &Sentence<'_>, start: usize) -> Option<Found> {
    let post = posts_in(sentence).into_iter().find(|post| post.range.start == start)?;
    (post.range.end == sentence.words.len()).then_some(post)
}

/// A post and its partner, in either order, and nothing else.
fn bare(names: &Names, sentence: &Sentence<'_>) -> Option<(usize, Found)> {
    let post = posts_in(sentence).into_iter().find(|post| post.range.start == 0);
    if let Some(post) = post {
        let (Some(Whose::Partner(partner)), Some(end)) =
            owner_after(sentence, names, post.range.end)
        else {
            return None;
        };
        return (end == sentence.words.len()).then_some((partner, post));
    }
    let (Whose::Partner(partner), end) = names.at(sentence, 0)? else { return None };
    let is_joined = matches!(sentence.gap(end - 1), ": " | ", " | " – " | " - ");
    whole_post(sentence, end).filter(|_| is_joined).map(|post| (partner, post))
}

/// Whose post it is by the words after it, and the word after those; no word where it is somebody's
/// outside the plan.
pub(super) fn owner_after(
    sentence: &Sentence<'_>,
    names: &Names,
    end: usize,
) -> (Option<Whose>, Option<usize>) {
    let Some(word) = sentence.words.get(end) else { return (None, Some(end)) };
    let gap = sentence.gap(end - 1);
    if gap == " " && matches!(word.low.as_ref(), "of" | "for" | "at" | "from") {
        return match names.at(sentence, end + 1) {
            Some((whose, after)) => (Some(whose), Some(after)),
            None => (None, None),
        };
    }
    if matches!(gap, ", " | " (")
        && let Some((whose, after)) = names.at(sentence, end)
    {
        return (Some(whose), Some(after));
    }
    (None, Some(end))
}

/// The only partner that can have such a post.
pub(super) fn only(plan: &Plan, standing: Standing) -> Option<Whose> {
    let kind: PartnerKind = standing.kind()?;
    let mut found = plan.partners.iter().enumerate().filter(|(_, one)| one.kind == Some(kind));
    let first = found.next().map(|(index, _)| Whose::Partner(index));
    first.filter(|_| found.next().is_none())
}

/// Whether a post is only part of a longer title.
pub(super) fn is_longer(sentence: &Sentence<'_>, post: &Found) -> bool {
    let is_joined = |index: usize| sentence.gap(index) == " ";
    let before = post.range.start.checked_sub(1).filter(|before| is_joined(*before));
    let small = |index: usize| sentence.words[index].raw.starts_with(char::is_lowercase);
    let after = Some(post.range.end).filter(|end| is_joined(end - 1));
    let goes_on = after.and_then(|end| sentence.words.get(end));
    before.is_some_and(|before| !small(before) && before != 0)
        || goes_on.is_some_and(|word| word.raw.starts_with(char::is_uppercase))
        || post.range.end > 0
            && sentence.words.get(post.range.end).is_some_and(|next| next.low == "and")
            && sentence.words.get(post.range.end + 1).is_some_and(|next| {
                matches!(next.low.as_ref(), "deputy" | "director" | "executive" | "strategic")
            })
}

/// Whether the words of a list lead from one post to the next.
fn is_list(sentence: &Sentence<'_>, names: &Names, range: Range<usize>) -> bool {
    let mut index = range.start;
    while index < range.end {
        if matches!(sentence.words[index].low.as_ref(), "and" | "the" | "our" | "its") {
            index += 1;
        } else if let Some((_, end)) = names.at(sentence, index) {
            index = end;
        } else {
            return false;
        }
    }
    let from = range.start.max(1) - 1;
    (from..range.end).all(|at| matches!(sentence.gap(at), " " | ", " | ": " | "), " | ") " | " ("))
}
