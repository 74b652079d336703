//! What the plan does not say: the shape that rules about silence share.
//!
//! A statement counts when the facts hold it, when narrative is bound to its question, or when
//! `answers:` gives its state. Where none of these is there but the words stand somewhere in the
//! text, a person may have said it without binding it: that is advice at the words, and never a
//! claim that the plan is silent.

use super::Look;
use crate::findings::{Message, Severity};
use crate::guidance;
use crate::text::quoted;
use crate::workspace::At;

/// A statement that a plan should hold.
#[derive(Debug)]
pub struct Wanted<'a> {
    /// Facts that hold it: any one of these is enough.
    pub facts: &'a [At],
    /// Questions to which narrative that holds it is bound.
    pub questions: &'a [&'a str],
    /// Words, in lower case, by which it may be recognised in the text.
    pub words: &'a [&'a str],
    /// What to say when nothing is there.
    pub message: Message,
}

/// Reports when nothing holds the statement.
pub fn report_missing(look: &mut Look<'_>, wanted: Wanted<'_>) {
    let Wanted { facts, questions, words, message } = wanted;
    if facts.iter().any(|at| !look.is_absent(at)) || questions.iter().any(|q| is_answered(look, q))
    {
        return;
    }
    if let Some((spot, found)) = mention(look, words) {
        let finding = look.report_spot(spot, perhaps_said(&found, questions, message.why));
        finding.weighing(Severity::Advice);
        return;
    }
    if look.doc.may_judge_silence()
        && let Some(at) = facts.first()
    {
        look.report(at, message);
    }
}

/// What to say of words that may be the answer.
fn perhaps_said(found: &str, questions: &[&str], why: String) -> Message {
    let name = questions.first().copied().unwrap_or_default();
    let question = guidance::question(name).map_or(name, |question| question.asks);
    Message::new(
        format!("The text mentions {}, but is not bound to “{question}”", quoted(found)),
        why,
        format!(
            "If that is the answer, add `{name}` to the `answers:` at the top of the section that \
             holds it; if it is not, write the answer"
        ),
    )
}

/// Whether a question is answered by bound narrative or has a state under `answers:`.
pub fn is_answered(look: &Look<'_>, question: &str) -> bool {
    let states = look.plan().map(|plan| plan.answers.as_slice()).unwrap_or_default();
    let has_state = states
        .iter()
        .any(|answer| answer.question.as_ref().is_some_and(|q| q.as_str() == question));
    has_state || look.doc.answers(question)
}

/// The first passage that holds one of `words`, as whole words; of several words in one passage, the
/// first of the list.
pub fn mention(look: &Look<'_>, words: &[&str]) -> Option<(crate::findings::Spot, String)> {
    let all = look.doc.all_words();
    let found = words.iter().filter_map(|word| {
        let start = all.may_hold(word).then(|| find_word(all.text(), word))??;
        let (passage, start) = all.passage_at(start);
        Some((passage, start..start + word.len()))
    });
    let (passage, range) = found.min_by_key(|(passage, _)| *passage)?;
    let passage = &look.doc.passages()[passage];
    let words = passage.text()[range.clone()].to_owned();
    Some((passage.spot(range.start, range.end), words))
}

/// The first place where `word` stands in `text` as whole words; both in lower case. No word stands
/// nowhere.
pub fn find_word(text: &str, word: &str) -> Option<usize> {
    let first = *word.as_bytes().first()?;
    let is_whole = |start: &usize| {
        let before = text[..*start].chars().next_back();
        let after = text[start + word.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    };
    if text.len() > LONG {
        return memchr::memmem::find_iter(text.as_bytes(), word).find(is_whole);
    }
    let is_word = |start: &usize| text.as_bytes()[*start..].starts_with(word.as_bytes());
    memchr::memchr_iter(first, text.as_bytes()).filter(is_word).find(is_whole)
}

/// From how many bytes on a text is worth a searcher made for the word: for one sentence, making it
/// costs more than the search.
const LONG: usize = 1024;
