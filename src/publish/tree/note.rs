//! Notes in the margin: what somebody who goes on writing the document is told beside its text.

use schemars::JsonSchema;
use serde::Serialize;

use super::Block;

/// One note. It speaks of the block before it; where there is none, of the heading above or, before
/// the first section, of the whole document.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct MarginNote {
    /// Its number in reading order, from 1; settling gives it.
    pub number: usize,
    /// What sort of note it is.
    pub kind: NoteKind,
    /// What is wrong, or what is asked.
    pub title: String,
    /// Why it matters and what to do.
    pub blocks: Vec<Block>,
    /// What it is about, in words: a fact, or a file and a heading.
    pub at: String,
    /// That somebody accepted it for now: who, why and until when, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accepted: Option<String>,
}

impl MarginNote {
    /// What stands in place of the kind where somebody accepted the note for now.
    pub const ACCEPTED: &str = "Accepted for now";

    /// What sort of note it is, in words for a reader.
    pub const fn label(&self) -> &'static str {
        if self.accepted.is_some() { Self::ACCEPTED } else { self.kind.label() }
    }
}

/// What sort of note it is, the most urgent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum NoteKind {
    /// It has to be put right.
    HasTo,
    /// It should be put right.
    Should,
    /// It is worth a thought.
    Thought,
    /// A question that the document does not answer yet.
    Unanswered,
    /// Something that only a person can judge.
    ForAPerson,
}

impl NoteKind {
    /// Every kind, the most urgent first.
    pub const ALL: [Self; 5] =
        [Self::HasTo, Self::Should, Self::Thought, Self::Unanswered, Self::ForAPerson];

    /// The kind in words for a reader.
    pub const fn label(self) -> &'static str {
        match self {
            Self::HasTo => "Has to be put right",
            Self::Should => "Should be put right",
            Self::Thought => "Worth a thought",
            Self::Unanswered => "Not answered yet",
            Self::ForAPerson => "For a person to judge",
        }
    }
}
