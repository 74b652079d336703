//! What becomes of requirements between two editions, as far as anybody has seen.
//!
//! “The same” and “dropped” are said only with a source: that a text has not been read makes what
//! stands in it “not known”.

use super::edition::{Edition, differences};
use super::lookup::{pack, requirements, source};
use super::model::{Difference, Requirement};
use super::scales::Applies;
use jiff::civil::Date;
use serde::Serialize;

/// What becomes of a requirement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// It was not asked before.
    New,
    /// Its subject changed.
    Changed,
    /// It is no longer asked, and a source says so.
    Dropped,
    /// It is asked as before, and a source says so.
    Same,
    /// Nobody has seen whether it is still asked in the same way.
    NotKnown,
}

impl Change {
    /// Every change, in the order of a report.
    pub const ALL: [Self; 5] =
        [Self::New, Self::Changed, Self::Dropped, Self::Same, Self::NotKnown];

    /// The change in words.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed => "changed",
            Self::Dropped => "dropped",
            Self::Same => "the same",
            Self::NotKnown => "not known",
        }
    }
}

/// An edition as it stood on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standpoint {
    /// The edition.
    pub edition: Edition,
    /// The day.
    pub day: Date,
}

/// What becomes of each requirement between two standpoints, in the order of the catalogue. `chosen`
/// are the packs beyond those that always apply.
pub fn compare(
    before: Standpoint,
    after: Standpoint,
    chosen: &[&str],
) -> Vec<(&'static Requirement, Change)> {
    let applies = |row: &&Requirement| {
        pack(row.pack)
            .is_some_and(|pack| pack.applies == Applies::Always || chosen.contains(&pack.key))
    };
    let binding = requirements().iter().filter(|row| row.strength.is_some()).filter(applies);
    binding.filter_map(|row| Some((row, change(row, before, after)?))).collect()
}

fn change(row: &Requirement, before: Standpoint, after: Standpoint) -> Option<Change> {
    let open = |at: Standpoint| row.window.open(at.edition, at.day);
    Some(match (open(before), open(after)) {
        (false, false) => return None,
        (false, true) => Change::New,
        (true, false) if row.window.note.is_none() && is_told(row) => Change::Dropped,
        (true, true) if !belongs_to_an_edition(row) => Change::Same,
        (true, true) if subject_changed(row, before.edition, after.edition) => Change::Changed,
        (true, true) if is_told_of(row, after.edition) => Change::Same,
        (true, _) => Change::NotKnown,
    })
}

/// The subjects that changed between two editions.
pub fn changed_subjects(
    before: Edition,
    after: Edition,
) -> impl Iterator<Item = &'static Difference> {
    let (first, last) = (before.min(after), before.max(after));
    let between = move |edition: &Edition| first < *edition && *edition <= last;
    differences().iter().filter(move |subject| subject.changed.iter().any(between))
}

fn subject_changed(row: &Requirement, before: Edition, after: Edition) -> bool {
    let mut subjects = changed_subjects(before, after);
    subjects.any(|subject| row.questions.iter().any(|name| subject.questions.contains(name)))
}

/// Whether the requirement stands in an edition of *Working Together*; law and other documents are
/// the same whatever the edition.
fn belongs_to_an_edition(row: &Requirement) -> bool {
    Edition::parse(row.pack).is_some()
}

fn is_told(row: &Requirement) -> bool {
    row.sources.iter().filter_map(|key| source(key)).any(|source| !source.third_party)
}

fn is_told_of(row: &Requirement, edition: Edition) -> bool {
    let mut sources = row.sources.iter().filter_map(|key| source(key));
    sources.any(|source| !source.third_party && source.tells_of.contains(&edition))
}

impl Difference {
    /// What the edition has on the subject.
    pub const fn in_edition(&self, edition: Edition) -> &'static str {
        match edition {
            Edition::Wt18 => self.wt18,
            Edition::Wt23 => self.wt23,
            Edition::Wt26 => self.wt26,
        }
    }
}
