//! What a copy says of itself: which version it is, when it was made, and a hash by which two copies
//! can be told to say the same.

use super::tree::{Block, Inline, Publication};
use schemars::JsonSchema;
use serde::Serialize;

/// The stamp of a published copy. Every format shows it at its end and carries it in its properties,
/// where it has any.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Stamp {
    /// The version, as the document gives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// When the document was published, in words, as far as the document says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published_on: Option<String>,
    /// The day on which the copy was made, as 2026-11-22.
    pub made_on: String,
    /// The same day in words.
    pub made_on_in_words: String,
    /// The SHA-256 of what the document says, as 64 digits.
    pub content: String,
}

impl Stamp {
    /// The hash with the name of its kind, for properties.
    pub fn content_id(&self) -> String {
        format!("sha256:{}", self.content)
    }
}

impl Publication {
    /// The publication as a copy with this stamp.
    #[must_use]
    pub fn stamped(mut self, stamp: Stamp) -> Self {
        let mut says = String::new();
        if let Some(version) = &stamp.version {
            says.push_str("Version ");
            says.push_str(version);
            says.push_str(". ");
        }
        if let Some(day) = &stamp.published_on {
            says.push_str("Published on ");
            says.push_str(day);
            says.push_str(". ");
        }
        says.push_str("This copy was made on ");
        says.push_str(&stamp.made_on_in_words);
        says.push('.');
        let print = vec![
            Inline::text("Content hash (SHA-256): "),
            Inline::Code { text: stamp.content.clone() },
            Inline::text(". Copies with the same hash have the same facts, words and pictures."),
        ];
        self.colophon.extend([Block::paragraph(says), Block::inlines(print)]);
        self.stamp = Some(stamp);
        self
    }
}
