//! What can be wrong with Markdown itself, in words for its author.
//!
//! Only what keeps the text from being read or published as it was meant; how well it is written is
//! for the rules.

use crate::text::{Place, quoted};

/// Something wrong with the Markdown and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What it is.
    pub kind: ProblemKind,
    /// Where it is.
    pub place: Place,
}

/// What can be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// `{{` without `}}` after it in the same paragraph, heading, item or cell.
    UnclosedFact,
    /// `{{ }}` with nothing in it.
    EmptyFact,
    /// A reference to a fact in the text alternative of a picture, where it is not looked up.
    FactInPicture,
    /// A raw HTML tag or block; its first characters.
    Html(String),
    /// An HTML comment.
    HtmlComment,
    /// A link or picture whose address could run a program or reach into the reader's computer.
    HarmfulAddress {
        /// The address as written.
        address: String,
        /// Whether it is a picture.
        image: bool,
    },
    /// A link or picture whose address holds characters that cannot be seen.
    HiddenCharacters {
        /// The address as written.
        address: String,
        /// Whether it is a picture.
        image: bool,
    },
    /// Lists, quotations or emphasis deeper than [`super::MAX_DEPTH`]; reported once per text.
    TooDeep,
    /// A table row with more cells than the head, the rest would not be shown.
    RowTooLong,
    /// A table with far more empty cells than words, of which the rest could not be read.
    TableTooWide,
    /// Words in braces at the end of a heading, which are not an anchor and would not be shown.
    HeadingBraces(String),
    /// A reference to a footnote that is not defined.
    UnknownFootnote(String),
    /// The same footnote label defined twice; only the first is shown.
    DoubleFootnote(String),
    /// Front matter that begins with `---` and never ends.
    UnclosedFrontMatter,
}

impl Problem {
    /// What is wrong.
    pub fn what(&self) -> String {
        match &self.kind {
            ProblemKind::UnclosedFact => {
                "“{{” opens a reference to a fact, and no “}}” closes it.".into()
            }
            ProblemKind::EmptyFact => "“{{ }}” names no fact.".into(),
            ProblemKind::FactInPicture => {
                "The text alternative of a picture refers to a fact.".into()
            }
            ProblemKind::Html(text) => format!("{} is HTML.", quoted(text)),
            ProblemKind::HtmlComment => "There is an HTML comment in the text.".into(),
            ProblemKind::HarmfulAddress { address, image } => {
                format!(
                    "The address {} is not one that a {} may have.",
                    quoted(address),
                    thing(*image)
                )
            }
            ProblemKind::HiddenCharacters { address, image } => {
                format!(
                    "The address {} of a {} holds characters that cannot be seen.",
                    quoted(address),
                    thing(*image)
                )
            }
            ProblemKind::TooDeep => format!(
                "Lists, quotations or emphasis stand more than {} levels deep in each other.",
                super::MAX_DEPTH
            ),
            ProblemKind::RowTooLong => {
                "This table row has more cells than the table has headings.".into()
            }
            ProblemKind::TableTooWide => {
                "This table lacks so many cells that the rest of it could not be read.".into()
            }
            ProblemKind::HeadingBraces(text) => {
                format!("The heading ends with {} in braces.", quoted(text))
            }
            ProblemKind::UnknownFootnote(label) => {
                format!("The text refers to the footnote {}, which is not there.", quoted(label))
            }
            ProblemKind::DoubleFootnote(label) => {
                format!("The footnote {} is written twice.", quoted(label))
            }
            ProblemKind::UnclosedFrontMatter => {
                "The file begins with “---”, and no second “---” ends what it opens.".into()
            }
        }
    }

    /// Why it matters.
    pub fn why(&self) -> &'static str {
        match &self.kind {
            ProblemKind::UnclosedFact | ProblemKind::EmptyFact | ProblemKind::FactInPicture => {
                "Readers would see the braces in place of the fact."
            }
            ProblemKind::Html(_) => {
                "HTML is never passed on to the published page, where it could do harm: readers see it as it is typed."
            }
            ProblemKind::HtmlComment => {
                "HTML is never passed on to the published page: readers see the comment as it is typed."
            }
            ProblemKind::HarmfulAddress { .. } => {
                "Such an address can run a program in the reader's browser, or means nothing on a computer other than the author's. The address is left out when the text is published."
            }
            ProblemKind::HiddenCharacters { .. } => {
                "An address that is not what it seems can lead readers elsewhere. It is left out when the text is published."
            }
            ProblemKind::TooDeep => {
                "Nobody can follow such a text, and it is shown as if the deepest levels were one."
            }
            ProblemKind::RowTooLong => "The cells that have no heading are not shown to readers.",
            ProblemKind::TableTooWide => {
                "What follows is not read as a table, and readers may not see all of it."
            }
            ProblemKind::HeadingBraces(_) => {
                "Braces at the end of a heading are for an anchor such as {#our-vision}; other words in them are not shown to readers."
            }
            ProblemKind::UnknownFootnote(_) => "Readers would look for a note that does not exist.",
            ProblemKind::DoubleFootnote(_) => "Readers are led to the first of the two only.",
            ProblemKind::UnclosedFrontMatter => {
                "The title and the answers at the top of the file cannot be told from its text, so neither was read."
            }
        }
    }

    /// What to do about it.
    pub fn todo(&self) -> &'static str {
        match &self.kind {
            ProblemKind::UnclosedFact => {
                "Write “}}” after the name of the fact, in the same paragraph. To show the braces themselves, write \\{{."
            }
            ProblemKind::EmptyFact => {
                "Name a fact, for example {{ partnership.name }}, or take the braces out."
            }
            ProblemKind::FactInPicture => {
                "Write the words themselves: facts are not looked up there."
            }
            ProblemKind::Html(_) => {
                "Use Markdown: **strong**, *emphasis*, lists, tables, [words](address). To show a < itself, write \\<."
            }
            ProblemKind::HtmlComment => {
                "Take the comment out, or keep it in a YAML file after a #."
            }
            ProblemKind::HarmfulAddress { image: false, .. } => {
                "Link to a page that begins with https://, to an e-mail address with mailto:, to a telephone number with tel:, or to a place in this document with #."
            }
            ProblemKind::HarmfulAddress { image: true, .. } => {
                "Put the picture in the folder images and give its path, for example images/structure.png."
            }
            ProblemKind::HiddenCharacters { .. } => {
                "Type the address again by hand, without the characters that cannot be seen."
            }
            ProblemKind::TooDeep => {
                "Use fewer levels. Often a mark such as > or * was repeated by mistake."
            }
            ProblemKind::RowTooLong => {
                "Add a heading for the extra cells or take them out. To show a | in a cell, write \\|."
            }
            ProblemKind::TableTooWide => {
                "Make the table smaller, or give each row as many cells as there are headings."
            }
            ProblemKind::HeadingBraces(_) => {
                "Use round brackets for words that readers need, or write \\{ to show the braces."
            }
            ProblemKind::UnknownFootnote(_) => {
                "Write the note on a line of its own, for example “[^1]: Where this comes from.”, or take the reference out."
            }
            ProblemKind::DoubleFootnote(_) => "Give one of the two notes another label.",
            ProblemKind::UnclosedFrontMatter => {
                "Write --- on a line of its own after the last line of the title and the answers."
            }
        }
    }
}

const fn thing(image: bool) -> &'static str {
    if image { "picture" } else { "link" }
}
