//! What does not apply, what another document answers, what is still to be written, and what
//! people found when they looked.

use std::collections::BTreeMap;

use super::builder::Builder;
use super::part::Part;
use super::place::{Topic, prefix, topic};
use super::print::{Print, lines, paragraph, titled_link};
use super::tables::Grid;
use super::words::{and, date, sentences};
use crate::document::control::{Answer, AnswerState, Judgement};
use crate::document::values::Code;
use crate::guidance;
use crate::publish::tree::{Block, Inline, Notice, NoticeKind};

/// The answers of each topic, by its rank; those whose topic is not known stand with `otherwise`.
pub(super) fn parts(
    builder: &Builder<'_>,
    answers: &[Answer],
    otherwise: Topic,
) -> Vec<(Topic, Part)> {
    let mut parts: BTreeMap<u8, (Topic, Part)> = BTreeMap::new();
    for answer in answers {
        let name = answer.question.as_ref().map(Code::as_str).unwrap_or_default();
        let topic = topic(prefix(name)).unwrap_or(otherwise);
        let (_, part) = parts.entry(topic.rank).or_insert((topic, Part::default()));
        part.add(self::answer(builder, answer));
    }
    parts.into_values().collect()
}

fn answer(builder: &Builder<'_>, answer: &Answer) -> Option<Block> {
    let Answer {
        question,
        state,
        because,
        agreed_by,
        agreed_on,
        look_again_on,
        title,
        url,
        checked_on,
        who,
        by,
    } = answer;
    let mut blocks = because.print(builder);
    let mut link = titled_link(title.as_ref(), url.as_ref());
    if !link.is_empty() {
        link.insert(0, Inline::text("See "));
        link.push(Inline::text("."));
        blocks.extend(paragraph(link));
    }
    let partners: Vec<String> = agreed_by.iter().map(|id| builder.partner(id)).collect();
    let agreed = match (partners.is_empty(), agreed_on) {
        (false, Some(on)) => Some(format!("agreed by {} on {}", and(&partners), date(on))),
        (false, None) => Some(format!("agreed by {}", and(&partners))),
        (true, on) => on.as_ref().map(|on| format!("agreed on {}", date(on))),
    };
    let more = sentences([
        agreed,
        look_again_on.as_ref().map(|on| format!("to be looked at again on {}", date(on))),
        checked_on.as_ref().map(|on| format!("last checked on {}", date(on))),
        who.as_ref().map(|who| format!("to be written by {who}")),
        by.as_ref().map(|by| format!("due by {}", date(by))),
    ]);
    blocks.extend(paragraph(lines(&more)));
    let question = question.as_ref().map(asks);
    let (kind, lead) = match state {
        Some(AnswerState::NotApplicable) => (NoticeKind::NotApplicable, ""),
        Some(AnswerState::CoveredElsewhere) => {
            (NoticeKind::Information, "Another document answers this: ")
        }
        Some(AnswerState::NotYet) => (NoticeKind::Information, "Still to be written: "),
        None => (NoticeKind::Information, ""),
    };
    let title = format!("{lead}{}", question.as_deref().unwrap_or_default()).trim().to_owned();
    (!title.is_empty() || !blocks.is_empty()).then_some(Block::Notice(Notice {
        kind,
        title,
        blocks,
    }))
}

/// The question itself; a name that the catalogue does not know as written.
fn asks(name: &Code) -> String {
    guidance::question(name.as_str())
        .map_or_else(|| name.to_string(), |question| question.asks.to_owned())
}

/// What people found about what only a person can judge.
pub(super) fn judged(builder: &Builder<'_>, judgements: &[Judgement]) -> Vec<Block> {
    let headings = ["What was looked at", "Who looked", "When", "What they found"];
    let mut grid = Grid::new("Who looked, and what they found", &headings);
    for Judgement { requirement, by, on, view } in judgements {
        let requirement = requirement.as_ref().map(asked);
        grid.row(builder, &[&requirement, by, on, view]);
    }
    grid.blocks()
}

/// A requirement in the catalogue's words, with its id.
fn asked(id: &Code) -> String {
    guidance::requirement(id.as_str())
        .map_or_else(|| id.to_string(), |found| format!("{} ({})", found.paraphrase, found.id))
}
