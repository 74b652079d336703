//! “We are the lead safeguarding partners: the Chief Executive of Exampleshire Council; …; and the Chief
//! Constable of Exampleshire Police”: the bodies behind the posts of such a list. Only whole statements
//! of that one form are read.

use super::body_contradicted::{Named, kinds_of};
use super::told::{Sentence, Word};
use crate::document::Plan;
use crate::document::partner::PartnerKind;
use crate::markdown::FACT_MARK;
use crate::rules::names::is_partner;
use crate::rules::words::body_names::names_in;

/// What may stand before “safeguarding partners”, beside “lead”, “three” and the like.
const OPENINGS: [&[&str]; 6] =
    [&[], &["the"], &["our"], &["we", "are", "the"], &["we", "are", "our"], &["we", "the"]];

/// Words that say which safeguarding partners are meant.
const CALLED: [&str; 5] = ["lead", "statutory", "local", "three", "four"];

/// Last words of the posts that lead a council, a board or a force.
const POSTS: [&str; 6] =
    ["executive", "constable", "officer", "commissioner", "director", "leader"];

/// Small words between one body and the next.
const SMALL: [&str; 6] = ["and", "the", "of", "our", "interim", "acting"];

/// As many words as a name, a post and what joins them have.
const LONGEST: usize = 14;

/// Sentences with those behind a semicolon joined again.
pub(super) fn statements(sentences: Vec<Sentence<'_>>) -> Vec<Sentence<'_>> {
    let mut found: Vec<Sentence<'_>> = Vec::new();
    for sentence in sentences {
        match found.last_mut() {
            Some(last) if goes_on(last, &sentence) => last.words.extend(sentence.words),
            _ => found.push(sentence),
        }
    }
    found
}

/// Whether nothing but a semicolon divides two sentences.
fn goes_on(one: &Sentence<'_>, next: &Sentence<'_>) -> bool {
    let (Some(last), Some(first)) = (one.words.last(), next.words.first()) else { return false };
    std::ptr::eq(one.passage, next.passage)
        && one.passage.text()[last.end..first.start].starts_with(';')
}

/// The bodies that a statement gives as those of the lead safeguarding partners; at least one is a
/// partner of the plan.
pub(super) fn leads<'a>(plan: &Plan, statement: &Sentence<'a>) -> Vec<(Named<'a>, PartnerKind)> {
    let Some(mut at) = list_start(statement) else { return Vec::new() };
    let mut list = Vec::new();
    while at < statement.words.len() {
        // Whoever stands in the list in other words may be of another area.
        let Some(body) = next_body(plan, statement, at) else { return Vec::new() };
        at = body.words.end;
        list.push(body);
    }
    let is_own = |body: &Named<'_>| plan.partners.iter().any(|own| is_partner(own, body.name));
    if !list.iter().any(is_own) {
        return Vec::new();
    }
    let one_kind = list.into_iter().filter(|body| body.kinds.len() == 1);
    one_kind
        .map(|body| {
            let kind = body.kinds[0];
            (body, kind)
        })
        .collect()
}

/// The word after “We are the lead safeguarding partners:”.
fn list_start(statement: &Sentence<'_>) -> Option<usize> {
    let low: Vec<&str> = statement.words.iter().map(|word| word.low.as_ref()).collect();
    let start = low.windows(2).position(|pair| pair == ["safeguarding", "partners"])?;
    let called = low[..start].iter().rev().take_while(|word| CALLED.contains(word)).count();
    let after = start + 2;
    let opens = OPENINGS.iter().any(|opening| low[..start - called] == **opening);
    let are = low.get(after) == Some(&"are");
    let colon = statement.gap(after - 1).starts_with(':');
    (opens && (are || colon)).then_some(after + usize::from(are))
}

/// The body behind a post that begins at the word `at`.
fn next_body<'a>(plan: &Plan, statement: &Sentence<'a>, at: usize) -> Option<Named<'a>> {
    let text = statement.passage.text();
    let from = statement.words.get(at)?.start;
    let rest = &text[from..statement.words.last()?.end];
    for (start, end) in names_in(rest) {
        // “Chief Constable of Kent Police” is read as one name.
        let name = &rest[start..end];
        let starts = std::iter::once(0).chain(name.match_indices(" of ").map(|(of, _)| of + 4));
        for skip in starts {
            let name = &name[skip..];
            let kinds = kinds_of(plan, name);
            let first =
                statement.words.iter().position(|word| word.start >= from + start + skip)?;
            if kinds.is_empty() || !is_behind_a_post(statement, at, first) {
                continue;
            }
            let last = statement.words.iter().position(|word| word.end >= from + end)?;
            return Some(Named { words: first..last + 1, name, kinds });
        }
    }
    None
}

/// Whether the words from `at` to `body` are a post and “of”, and perhaps who holds it. A reference to a
/// fact may stand for the post.
fn is_behind_a_post(statement: &Sentence<'_>, at: usize, body: usize) -> bool {
    let mut words = &statement.words[at..body];
    while let [start @ .., last] = words
        && matches!(last.low.as_ref(), "the" | "nhs")
    {
        words = start;
    }
    let [before @ .., of] = words else { return false };
    let text = statement.passage.text();
    let is_post_word = |word: &Word<'_>| POSTS.contains(&word.low.as_ref());
    let may_stand = |word: &Word<'_>| {
        word.raw.starts_with(char::is_uppercase)
            || SMALL.contains(&word.low.as_ref())
            || is_post_word(word)
    };
    let is_post =
        text[..of.start].trim_end().ends_with(FACT_MARK) || before.last().is_some_and(is_post_word);
    of.low == "of" && is_post && before.len() <= LONGEST && before.iter().all(may_stand)
}
