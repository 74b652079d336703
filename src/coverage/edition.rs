//! A plan beside another edition: what that edition asks that the plan's own did not, and which
//! answers to look at again.

use super::answer::{self, Answered};
use super::state::State;
use crate::guidance::{
    self, Change, Difference, Edition, Requirement, SpeaksTo, Standpoint, changed_subjects, compare,
};
use crate::rules::Judging;
use crate::workspace::Loaded;
use jiff::civil::Date;

/// A plan beside another edition.
#[derive(Debug)]
pub struct Beside {
    /// The path of the file of facts.
    pub path: String,
    /// The title of the plan.
    pub title: String,
    /// The edition and day of the plan.
    pub before: Standpoint,
    /// The other edition, and the day on which it is looked at.
    pub after: Standpoint,
    /// What becomes of each requirement that speaks to plans.
    pub rows: Vec<(&'static Requirement, Change)>,
    /// The subjects that changed.
    pub subjects: Vec<&'static Difference>,
    /// Answers of the plan to questions that new requirements or changed subjects touch.
    pub look_again: Vec<Answered>,
    /// Such questions that the plan does not answer.
    pub to_write: Vec<Answered>,
    /// Whether all of the plan could be read.
    pub complete: bool,
}

/// `loaded` beside the edition `other`.
pub fn beside(loaded: &Loaded, judging: &Judging, other: Edition) -> Beside {
    let before = Standpoint { edition: judging.edition_of(loaded), day: judging.day_of(loaded) };
    let after = Standpoint { edition: other, day: day_in(other, judging.today()) };
    let packs = judging.packs_of(loaded);
    let keys: Vec<&str> = packs.iter().map(String::as_str).collect();
    let mut rows = compare(before, after, &keys);
    rows.retain(|(row, _)| row.speaks_to == SpeaksTo::Plan);
    let subjects: Vec<_> = changed_subjects(before.edition, after.edition).collect();
    let touched = |name: &str| {
        let asked_anew = rows
            .iter()
            .any(|(row, change)| *change == Change::New && row.questions.contains(&name));
        asked_anew || subjects.iter().any(|subject| subject.questions.contains(&name))
    };
    let questions = guidance::questions().iter().filter(|question| touched(question.name));
    let answers = questions.map(|question| answer::of(loaded, question, &[]));
    let (mut to_write, look_again): (Vec<_>, Vec<_>) =
        answers.partition(|one| one.declared.is_none() && one.by_evidence() == State::Missing);
    // What only a yearly report or a review is asked is not for the plan to write.
    to_write.retain(|one| {
        rows.iter().any(|(row, change)| {
            *change != Change::Dropped && row.questions.contains(&one.question.name)
        })
    });
    let title = loaded.document.as_ref().and_then(|document| document.title());
    Beside {
        path: loaded.path.clone(),
        title: title.unwrap_or(&loaded.path).to_owned(),
        before,
        after,
        rows,
        subjects,
        look_again,
        to_write,
        complete: !loaded.has_gaps(),
    }
}

/// The day of an edition's time that is nearest to `today`.
fn day_in(edition: Edition, today: Date) -> Date {
    let facts = edition.facts();
    let last = facts.in_force_until.unwrap_or(Date::MAX);
    today.clamp(facts.published_on, last)
}
