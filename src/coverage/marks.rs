//! The two marks beside a state: for a person to judge, and look again.

use super::answer::Answered;
use super::looked_at::{Changed, LookedAt};
use crate::document::values::DateText;
use crate::guidance::{CheckKind, Requirement};
use crate::text::Place;
use crate::workspace::{At, Loaded};
use jiff::civil::Date;

/// What a named person found about something that only a person can judge.
#[derive(Debug)]
pub struct Judged {
    /// Who looked.
    pub by: String,
    /// When, as written.
    pub on: String,
    /// What they found.
    pub view: String,
    /// Where it stands.
    pub place: Place,
}

/// Why somebody should look at an answer again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LookAgain {
    /// The document itself set a day for it, and that day has come.
    DayCame(Date),
    /// Requirements that ask the question came or went since this day.
    GuidanceChanged(Date),
    /// The facts that it rests on changed since this day.
    FactsChanged(Date),
    /// The text that is bound to it changed since this day.
    TextChanged(Date),
}

impl LookAgain {
    /// Why, in words.
    pub fn in_words(self) -> String {
        let day = |date: Date| date.strftime("%-d %B %Y").to_string();
        match self {
            Self::DayCame(on) => format!("the plan set {} as the day to look again", day(on)),
            Self::GuidanceChanged(since) => format!("the guidance changed since {}", day(since)),
            Self::FactsChanged(since) => format!("the facts changed since {}", day(since)),
            Self::TextChanged(since) => format!("the text changed since {}", day(since)),
        }
    }
}

/// What persons found on a requirement that leaves something to a person; `None` where nothing is
/// left to a person and nobody wrote down a view.
pub(super) fn judged(loaded: &Loaded, requirement: &Requirement) -> Option<Vec<Judged>> {
    let plan = loaded.document.as_ref().and_then(|document| document.plan());
    let entries = plan.map(|plan| plan.judged.as_slice()).unwrap_or_default().iter().enumerate();
    let views: Vec<Judged> = entries
        .filter(|(_, entry)| {
            entry.requirement.as_ref().is_some_and(|id| id.as_str() == requirement.id)
        })
        .filter_map(|(index, entry)| {
            let place = loaded.spot(&At::key("judged").item(index))?.place;
            let words = |text: Option<String>| text.unwrap_or_default();
            Some(Judged {
                by: words(entry.by.as_ref().map(ToString::to_string)),
                on: words(entry.on.as_ref().map(ToString::to_string)),
                view: words(entry.view.as_ref().map(ToString::to_string)),
                place,
            })
        })
        .collect();
    let for_a_person = requirement.checks.contains(&CheckKind::Person);
    (for_a_person || !views.is_empty()).then_some(views)
}

/// Why somebody should look at `answer` again.
pub(super) fn look_again(
    loaded: &Loaded,
    answer: &Answered,
    looked_at: &LookedAt,
    today: Date,
) -> Vec<LookAgain> {
    let mut reasons = Vec::new();
    if let Some(on) = day_set(loaded, answer.question.name).filter(|on| *on <= today) {
        reasons.push(LookAgain::DayCame(on));
    }
    reasons.extend(looked_at.changes(answer).into_iter().map(|(changed, since)| match changed {
        Changed::Guidance => LookAgain::GuidanceChanged(since),
        Changed::Facts => LookAgain::FactsChanged(since),
        Changed::Text => LookAgain::TextChanged(since),
    }));
    reasons
}

/// The day on which the document itself means to look at an answer again.
fn day_set(loaded: &Loaded, question: &str) -> Option<Date> {
    let plan = loaded.document.as_ref()?.plan()?;
    let mut answers = plan.answers.iter();
    let answer =
        answers.find(|answer| answer.question.as_ref().is_some_and(|q| q.as_str() == question))?;
    answer.look_again_on.as_ref().and_then(DateText::day)
}
