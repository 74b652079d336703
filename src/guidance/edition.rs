//! Editions of *Working Together*, and the one in force on a day.
//!
//! Dates and chapters are data in `guidance/editions.yaml`.

use jiff::civil::Date;

use super::model::{Difference, EditionFacts};
pub use super::scales::Edition;
use super::tables::{DIFFERENCES, EDITIONS};

impl Edition {
    /// Every edition, oldest first.
    pub const ALL: [Self; 3] = [Self::Wt18, Self::Wt23, Self::Wt26];

    /// The edition in force on a day; none before the first.
    pub fn in_force_on(day: Date) -> Option<Self> {
        EDITIONS.iter().rev().find(|facts| facts.published_on <= day).map(|facts| facts.edition)
    }

    /// The edition of that code, whatever its case.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|edition| edition.code().eq_ignore_ascii_case(code.trim()))
    }

    /// The code that plans use.
    pub fn code(self) -> &'static str {
        match self {
            Self::Wt18 => "wt18",
            Self::Wt23 => "wt23",
            Self::Wt26 => "wt26",
        }
    }

    /// What is known of it.
    pub fn facts(self) -> &'static EditionFacts {
        // The build script refuses editions that are missing or out of order.
        &EDITIONS[self as usize]
    }

    /// Its title with the year.
    pub fn title(self) -> &'static str {
        self.facts().title
    }

    /// The day it was published; it is in force from that day.
    pub fn published_on(self) -> Date {
        self.facts().published_on
    }

    /// The edition that followed it.
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|other| *other > self)
    }
}

/// What is known of every edition, oldest first.
pub fn editions() -> &'static [EditionFacts] {
    EDITIONS
}

/// What differs from edition to edition, by subject.
pub fn differences() -> &'static [Difference] {
    DIFFERENCES
}
