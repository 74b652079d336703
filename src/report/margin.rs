//! Findings and open questions as notes in the margin of a publication, for people who never open a
//! terminal.
//!
//! Every finding is one note, whether it is accepted or not, unless settings turned it off; and so is every question that a
//! requirement in force asks and the document does not answer. What only a person can judge is one
//! note for each topic.

use super::coverage::{code_in, key, says, strength};
use crate::coverage::{Answered, Coverage, Row, State};
use crate::findings::{Accepted, Finding, Segment, Severity, Subject};
use crate::guidance::{self, CheckKind, Needs, plain};
use crate::publish::build::Remark;
use crate::publish::capital;
use crate::publish::tree::{Block, Content, Inline, MarginNote, NoteKind};
use std::collections::BTreeMap;

/// The notes on a document, findings first.
pub fn remarks(coverage: &Coverage) -> Vec<Remark> {
    let shown = coverage.checked.findings.iter().filter(|finding| !finding.is_off());
    let findings = shown.map(|finding| of_finding(coverage, finding));
    let questions = coverage.answers.iter().filter_map(|answer| of_question(coverage, answer));
    findings.chain(questions).chain(for_a_person(coverage)).collect()
}

fn note(kind: NoteKind, title: &str, blocks: Vec<Block>, at: String) -> MarginNote {
    MarginNote { number: 0, kind, title: title.to_owned(), blocks, at, accepted: None }
}

fn of_finding(coverage: &Coverage, finding: &Finding) -> Remark {
    let kind = match finding.severity {
        Severity::Error => NoteKind::HasTo,
        Severity::Warning => NoteKind::Should,
        Severity::Advice => NoteKind::Thought,
    };
    let message = &finding.message;
    let mut blocks = vec![
        labelled("Why it matters", vec![Inline::text(&message.why)]),
        labelled("What to do", code_in(&message.todo)),
    ];
    let see = finding.related.iter().map(|related| {
        let label = format!("{} ({})", related.label, line_of(coverage, related.place));
        labelled("See also", code_in(&label))
    });
    blocks.extend(see);
    blocks.push(labelled("Source", vec![Inline::text(&finding.source)]));
    let mut note = note(kind, &message.what, blocks, where_it_is(coverage, finding));
    note.accepted = finding.accepted.as_ref().map(Accepted::in_words);
    let (key, question) = subject(&finding.subject);
    Remark { note, place: Some(finding.place), key, question }
}

/// A paragraph that begins with what it is.
fn labelled(label: &str, words: Content) -> Block {
    let mut content = vec![Inline::strong(format!("{label}:")), Inline::text(" ")];
    content.extend(words);
    let ends = |content: &[Inline]| match content.last() {
        Some(Inline::Text { text }) => text.ends_with(['.', '?', '!']),
        _ => false,
    };
    if !ends(&content) {
        content.push(Inline::text("."));
    }
    Block::inlines(content)
}

fn line_of(coverage: &Coverage, place: crate::text::Place) -> String {
    let source = coverage.sources.get(place.file);
    format!(
        "{}, line {}",
        file_name(coverage, &source.path),
        source.position(place.span.start).line
    )
}

/// The path of a file within the folder of the document.
fn file_name<'p>(coverage: &Coverage, path: &'p str) -> &'p str {
    let folder = coverage.checked.path.rfind('/').map_or("", |end| &coverage.checked.path[..=end]);
    path.strip_prefix(folder).unwrap_or(path)
}

fn where_it_is(coverage: &Coverage, finding: &Finding) -> String {
    let line = line_of(coverage, finding.place);
    match &finding.subject {
        Subject::Fact(path) if !path.0.is_empty() => format!("{} ({line})", path.in_words()),
        Subject::Words { heading, .. } if !heading.is_empty() => format!("{heading} ({line})"),
        Subject::Fact(_) | Subject::Words { .. } | Subject::File(_) => line,
    }
}

/// The first key on the way to what a finding is about, and the question where it is about the answer
/// to one.
fn subject(subject: &Subject) -> (Option<String>, Option<String>) {
    let first = match subject {
        Subject::Fact(path) => match path.0.as_slice() {
            [Segment::Key(key), Segment::Item(name), ..] => (key.clone(), name.clone()),
            [Segment::Key(key), ..] => (key.clone(), String::new()),
            _ => return (None, None),
        },
        // Words in a fact: its path by ids.
        Subject::Words { within, .. } if !within.contains('/') => {
            let mut parts = within.split(['.', '[', ']']);
            let key = parts.next().unwrap_or_default().to_owned();
            (key, parts.next().unwrap_or_default().to_owned())
        }
        Subject::Words { .. } | Subject::File(_) => return (None, None),
    };
    let (key, name) = first;
    let question = match key.as_str() {
        "answers" => guidance::question(&name).map(|question| question.name),
        "judged" => guidance::requirement(&name).and_then(|row| row.questions.first().copied()),
        _ => None,
    };
    (Some(key), question.map(str::to_owned))
}

/// The rows that ask a question.
fn asking<'c>(coverage: &'c Coverage, answer: &Answered) -> Vec<&'c Row> {
    let name = answer.question.name;
    coverage.rows.iter().filter(|row| row.requirement.questions.contains(&name)).collect()
}

/// The note on a question that is asked and not answered.
fn of_question(coverage: &Coverage, answer: &Answered) -> Option<Remark> {
    let name = answer.question.name;
    let rows = asking(coverage, answer);
    let state = rows.iter().map(|row| answer.state_for(row.requirement)).min()?;
    // What a requirement needs of its own is told once, with the first question that it asks.
    let own = rows.iter().filter(|row| row.requirement.questions.first() == Some(&name));
    let lacking: Vec<&str> = own.flat_map(|row| row.lacking.iter().copied()).collect();
    let state = if state.is_settled() && !lacking.is_empty() { State::Partly } else { state };
    if state.is_settled() {
        return None;
    }
    let mut blocks = Vec::new();
    blocks.extend(so_far(answer, state).map(|said| labelled("So far", vec![Inline::text(said)])));
    blocks.extend(to_do(answer, &lacking).map(|todo| labelled("What to do", code_in(&todo))));
    if !answer.question.good_answer.is_empty() {
        let good = plain(answer.question.good_answer);
        blocks.push(labelled("A good answer", vec![Inline::text(good)]));
    }
    let asked: Vec<String> = rows
        .iter()
        .map(|row| format!("{} ({})", row.requirement.id, strength(row.requirement)))
        .collect();
    blocks.push(labelled("Asked by", vec![Inline::text(asked.join(", "))]));
    let at = format!("Question {name}");
    let note = note(NoteKind::Unanswered, &plain(answer.question.asks), blocks, at);
    Some(Remark { note, place: None, key: None, question: Some(name.to_owned()) })
}

/// What is there already.
fn so_far(answer: &Answered, state: State) -> Option<String> {
    match (state, &answer.declared) {
        (State::Partly, _) => Some("part of an answer is there".to_owned()),
        (State::NotYet, Some(declared)) if !declared.words.is_empty() => {
            Some(format!("it is said to be still to be written ({})", declared.words))
        }
        (State::NotYet, _) => Some("it is said to be still to be written".to_owned()),
        _ => None,
    }
}

/// What still has to be written or filled in, in one sentence.
fn to_do(answer: &Answered, own: &[&str]) -> Option<String> {
    let question = answer.question;
    let mut steps = Vec::new();
    if question.needs != Needs::Facts && answer.text.is_empty() {
        steps.push(format!("write the answer, bound to `{}`", question.name));
    }
    let facts: Vec<String> = answer.lacking.iter().chain(own).map(|path| key(path)).collect();
    // Where either will do, facts are another way only as long as there is no text.
    let is_asked = question.needs != Needs::Either || answer.text.is_empty() || !own.is_empty();
    if !facts.is_empty() && is_asked {
        steps.push(format!("fill in {}", facts.join(" and ")));
    }
    let between = if question.needs == Needs::Either { ", or " } else { ", and " };
    (!steps.is_empty()).then(|| capital(&steps.join(between)))
}

/// What nobody has judged yet and only a person can, a note for each topic.
fn for_a_person(coverage: &Coverage) -> Vec<Remark> {
    let mut topics: BTreeMap<u8, (&str, &str, Vec<Content>)> = BTreeMap::new();
    let open = |row: &&Row| {
        row.judged.as_ref().is_some_and(Vec::is_empty)
            && row.requirement.checks == [CheckKind::Person]
    };
    for row in coverage.rows.iter().filter(open) {
        let question = row.requirement.questions.first().copied().unwrap_or_default();
        let topic = guidance::question(question).and_then(|it| guidance::topic(it.topic));
        let (rank, title) = topic.map_or((u8::MAX, "Other"), |topic| (topic.rank, topic.title));
        let line = format!("{} ({})", says(row.requirement), row.requirement.id);
        let (.., lines) = topics.entry(rank).or_insert((title, question, Vec::new()));
        lines.push(vec![Inline::text(line)]);
    }
    let remark = |(title, question, lines): (&str, &str, Vec<Content>)| {
        let what = match lines.len() {
            1 => format!("{title}: a thing that only a person can judge"),
            count => format!("{title}: {count} things that only a person can judge"),
        };
        let todo = "Somebody who knows the partnership looks, and writes down who looked, when and \
                    what they found, under `judged:`";
        let blocks = vec![Block::bullets(lines), labelled("What to do", code_in(todo))];
        let note = note(NoteKind::ForAPerson, &what, blocks, String::new());
        Remark { note, place: None, key: None, question: Some(question.to_owned()) }
    };
    topics.into_values().map(remark).collect()
}
