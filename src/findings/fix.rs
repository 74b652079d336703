//! How a finding can be put right by a change of text.

use super::{Finding, Known};
use crate::text::Place;

/// How far a fix may be trusted without a person looking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Safety {
    /// It says what was said before, only rightly.
    Safe,
    /// It is likely what was meant; a person should look.
    Unsafe,
}

/// A change that puts a finding right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What it does, as a person would be asked: “Write it as NHS Exampleshire Integrated Care Board”.
    pub label: String,
    /// How far it may be trusted.
    pub safety: Safety,
    /// The changes, which do not overlap.
    pub edits: Vec<Edit>,
}

/// Other text for a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The bytes that go; none where something is put in.
    pub place: Place,
    /// What comes in their place.
    pub text: String,
}

impl Finding {
    /// Whether it is to be put right: nobody accepted it or turned it off, and it is not older than the
    /// change that the run is about.
    pub fn is_open(&self) -> bool {
        let is_older = self.known == Some(Known::Before) && self.is_held_back();
        self.accepted.is_none() && !self.is_off() && !is_older
    }

    /// Its fix, where it is to be put right.
    pub fn open_fix(&self) -> Option<&Fix> {
        self.fix.as_ref().filter(|_| self.is_open())
    }
}
