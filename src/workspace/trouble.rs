//! What went wrong while a document was read, as data.

use crate::findings::Spot;
use crate::text::{DecodeNote, FileId, Place};
use crate::{markdown, yaml};

/// Something that stood in the way while a document was read.
#[derive(Debug, Clone)]
pub enum Trouble {
    /// A file could not be read at all.
    Unreadable {
        /// The file, as an empty source.
        file: FileId,
        /// What the system said.
        why: String,
    },
    /// A file is not plain UTF-8.
    Encoding {
        /// The file.
        file: FileId,
        /// How it was read.
        note: DecodeNote,
    },
    /// The YAML could not be read, or not in one way only.
    Yaml(yaml::Problem),
    /// The Markdown holds what cannot be passed on.
    Markdown(markdown::Problem),
    /// A key that this place does not know.
    UnknownKey {
        /// The key and its path.
        spot: Spot,
        /// The key as written.
        key: String,
        /// Keys that this place knows.
        known: Vec<String>,
    },
    /// A key that this place has to have.
    MissingKey {
        /// The mapping, and the path that the key would have.
        spot: Spot,
        /// The key.
        key: String,
    },
    /// A value of the wrong shape; it was left out of the typed document.
    WrongShape {
        /// The value.
        spot: Spot,
        /// What is wanted, in words.
        wanted: String,
        /// What is there, in words.
        found: String,
    },
    /// A key of front matter with nothing after it.
    EmptyKey {
        /// The key.
        spot: Spot,
        /// The key as written.
        key: String,
    },
    /// A word that is not one of those this place knows; it was left out of the typed document.
    UnknownWord {
        /// The value.
        spot: Spot,
        /// The word as written.
        word: String,
        /// The words that this place knows.
        known: Vec<String>,
    },
    /// A heading that front matter binds an answer to, and that is not in the file.
    UnknownHeading {
        /// Where it is named.
        spot: Spot,
        /// The heading as written.
        heading: String,
        /// The headings of the file.
        known: Vec<String>,
    },
    /// The kind of document is not given or not known.
    UnknownKind {
        /// Where `kind` stands, or should.
        place: Place,
        /// What is given.
        given: Option<String>,
    },
}

impl Trouble {
    /// Whether a part of the document stayed unread, so that "no findings" would be a false claim.
    pub fn leaves_gaps(&self) -> bool {
        match self {
            Self::Unreadable { .. }
            | Self::Encoding { .. }
            | Self::UnknownKind { .. }
            | Self::UnknownWord { .. } => true,
            Self::Yaml(problem) => problem.kind.breaks_reading(),
            Self::Markdown(problem) => problem.kind == markdown::ProblemKind::UnclosedFrontMatter,
            // The value was left out; where there was none, nothing is lost.
            Self::WrongShape { found, .. } => found != "nothing",
            _ => false,
        }
    }

    /// Whether sentences may have stayed unread, so that the document cannot be called silent.
    pub fn hides_sentences(&self) -> bool {
        self.leaves_gaps() && !matches!(self, Self::UnknownWord { .. })
    }
}
