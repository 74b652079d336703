//! What a finding is about: a fact, or words in the narrative.

use super::FactPath;
use crate::text::Place;

/// What a finding is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// A fact, or the lack of one.
    Fact(FactPath),
    /// Words in the narrative.
    Words {
        /// The file, or the path of the fact whose text holds them.
        within: String,
        /// The heading they stand under; empty before the first.
        heading: String,
        /// The words.
        words: String,
        /// 1 for the first time these words are found under this heading, and so on.
        ordinal: usize,
    },
    /// A file as a whole.
    File(String),
}

impl Subject {
    /// The stable name of the subject within its document.
    pub fn identity(&self) -> String {
        match self {
            Self::Fact(path) => path.by_ids(),
            Self::Words { within, heading, words, ordinal } => {
                format!("{within}#{heading}/{words}/{ordinal}")
            }
            Self::File(path) => path.clone(),
        }
    }

    /// The subject for people.
    pub fn in_words(&self) -> String {
        match self {
            Self::Fact(path) => path.in_words(),
            Self::Words { within, heading, .. } if heading.is_empty() => within.clone(),
            Self::Words { within, heading, .. } => format!("{within} › {heading}"),
            Self::File(path) => path.clone(),
        }
    }
}

/// A place and what stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// Where.
    pub place: Place,
    /// What is there, or is missing there.
    pub subject: Subject,
}
