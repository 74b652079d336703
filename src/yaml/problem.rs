//! What can be wrong with a YAML file as YAML. The words for it stand in `words`.

use crate::text::Place;

/// Something in a YAML file that could not be read, or that does not mean what it looks like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What it is.
    pub kind: ProblemKind,
    /// Where it is.
    pub place: Place,
    /// Another place that belongs to it: the first of two equal keys, the bracket that was opened.
    pub related: Option<Place>,
}

/// The kinds of [`Problem`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// A part of the text is not YAML and was left out.
    Syntax(Cause),
    /// Lists and maps stand too deep in one another; that part was left out.
    TooDeep,
    /// A key stands twice in one map; the first value was kept.
    DuplicateKey {
        /// The key.
        key: String,
    },
    /// `*name` refers to nothing; the value was left out.
    UnknownAlias {
        /// The name after the `*`.
        name: String,
    },
    /// `*name` stands inside what it refers to; the value was left out.
    AliasInItself {
        /// The name after the `*`.
        name: String,
    },
    /// `*name` repeats more than masa is willing to read; the value was left out.
    AliasTooLarge {
        /// The name after the `*`.
        name: String,
    },
    /// `&name` is referred to by nothing: often the start of a text that needs quotation marks.
    UnusedAnchor {
        /// The name after the `&`.
        name: String,
    },
    /// A word after `!`, which YAML takes for an instruction and not for text.
    Tag {
        /// The tag as written, with its `!`.
        tag: String,
    },
    /// `<<`, which was not followed.
    MergeKey,
    /// A key that is empty, a list, a map or a reference; the entry was left out.
    KeyNotText,
    /// A second document after `---`; it was left out.
    SeveralDocuments,
    /// A file whose keys were to be moved into another one does not hold keys.
    NotAMap,
    /// A text between curly quotation marks, which YAML keeps as part of the text.
    CurlyQuotes,
}

/// What a syntax error usually is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// A tab where spaces are needed.
    Tab,
    /// A key and its value without a space after the colon.
    NoSpaceAfterColon,
    /// A line without a colon where a key was expected.
    MissingColon,
    /// A colon and a space inside a text without quotation marks.
    ColonInText,
    /// A quotation mark that is never closed.
    UnclosedQuote,
    /// Text after a closing quotation mark.
    TextAfterQuote,
    /// A line that is indented unlike its neighbours.
    Indentation,
    /// A text without quotation marks that begins with a character that YAML keeps for itself.
    ReservedStart(char),
    /// A bracket that is never closed.
    UnclosedBracket(char),
    /// A closing bracket without an opening one, or of the other kind.
    StrayBracket,
    /// Two things in brackets without a comma between them.
    MissingComma,
    /// A comma in brackets with nothing before it.
    ExtraComma,
    /// A list that begins on the line of its key.
    ListBesideKey,
    /// A backslash in double quotation marks that makes no sense.
    Escape,
    /// A block of text after `|` or `>` that cannot be read.
    TextBlock,
    /// None of these.
    Other,
}

impl ProblemKind {
    /// Whether a part of the file could not be read because of this.
    pub const fn breaks_reading(&self) -> bool {
        matches!(
            self,
            Self::Syntax(_)
                | Self::TooDeep
                | Self::SeveralDocuments
                | Self::NotAMap
                | Self::AliasTooLarge { .. }
        )
    }
}
