//! The words for each [`Problem`]: what is wrong, why it matters, what to do, for somebody who has
//! never heard of YAML.

use super::problem::{Cause, Problem, ProblemKind};
use crate::text::quoted;

impl Problem {
    /// What is wrong, in one sentence.
    pub fn what(&self) -> String {
        match &self.kind {
            ProblemKind::Syntax(cause) => what_broke(*cause),
            ProblemKind::TooDeep => {
                "Lists stand in lists here more often than masa is willing to follow.".to_owned()
            }
            ProblemKind::DuplicateKey { key } => {
                format!("The key {} stands twice in the same place.", quoted(key))
            }
            ProblemKind::UnknownAlias { name } => {
                format!(
                    "{} refers to something that this file does not define before it.",
                    star(name)
                )
            }
            ProblemKind::AliasInItself { name } => {
                format!("{} stands inside the very part that it refers to.", star(name))
            }
            ProblemKind::AliasTooLarge { name } => {
                format!("{} repeats more than masa is willing to read.", star(name))
            }
            ProblemKind::UnusedAnchor { name } => {
                format!("The word after “&”, {}, is read as a label and not as text.", quoted(name))
            }
            ProblemKind::Tag { tag } => {
                format!("{} is read as an instruction and not as text.", quoted(tag))
            }
            ProblemKind::MergeKey => "“<<” is not followed by masa.".to_owned(),
            ProblemKind::KeyNotText => "A key here is empty or is not a word.".to_owned(),
            ProblemKind::SeveralDocuments => {
                "A second document begins here, after a line of three dashes.".to_owned()
            }
            ProblemKind::NotAMap => "This file does not consist of keys and values.".to_owned(),
            ProblemKind::CurlyQuotes => {
                "Curly quotation marks stand round this text and become part of it.".to_owned()
            }
        }
    }

    /// Why it matters.
    pub fn why(&self) -> String {
        match &self.kind {
            ProblemKind::Syntax(_) | ProblemKind::TooDeep => {
                "This part of the file could not be read, so masa cannot say what is missing in it."
            }
            ProblemKind::DuplicateKey { .. } => {
                "Only the first was read; a reader cannot know which of the two is meant."
            }
            ProblemKind::UnknownAlias { .. }
            | ProblemKind::AliasInItself { .. }
            | ProblemKind::AliasTooLarge { .. } => "The value was left out.",
            ProblemKind::UnusedAnchor { .. } | ProblemKind::Tag { .. } => {
                "The word would be missing from the published document."
            }
            ProblemKind::MergeKey => {
                "Programs do not agree on what it means, so what it would bring in was left out."
            }
            ProblemKind::KeyNotText => "The entry was left out, because nothing can refer to it.",
            ProblemKind::SeveralDocuments => "Only the first was read; what follows was left out.",
            ProblemKind::NotAMap => "Nothing in it could be moved into the document.",
            ProblemKind::CurlyQuotes => {
                "Word processors put these in; the marks would be published with the text."
            }
        }
        .to_owned()
    }

    /// What to do about it.
    pub fn todo(&self) -> String {
        match &self.kind {
            ProblemKind::Syntax(cause) => mend(*cause).to_owned(),
            ProblemKind::TooDeep => {
                "Write this part with fewer levels, or look for brackets too many.".to_owned()
            }
            ProblemKind::DuplicateKey { .. } => {
                "Keep one of the two, or give the second its right name.".to_owned()
            }
            ProblemKind::UnknownAlias { name } => format!(
                "If the text is meant to begin with “*”, put quotation marks round it; if not, \
                 define {} earlier in the file.",
                quoted(&format!("&{name}"))
            ),
            ProblemKind::AliasInItself { .. } | ProblemKind::AliasTooLarge { .. } => {
                "Write the value out instead of referring to it.".to_owned()
            }
            ProblemKind::UnusedAnchor { .. } => {
                "If it belongs to the text, put quotation marks round the whole text.".to_owned()
            }
            ProblemKind::Tag { .. } => {
                "Put quotation marks round the whole text, or take the word away.".to_owned()
            }
            ProblemKind::MergeKey => "Write out the entries that it would bring in.".to_owned(),
            ProblemKind::KeyNotText => "Give the entry a word as its key.".to_owned(),
            ProblemKind::SeveralDocuments => {
                "Take the dashes away, or move the second document to a file of its own.".to_owned()
            }
            ProblemKind::NotAMap => "Begin the file with a key, such as “partners:”.".to_owned(),
            ProblemKind::CurlyQuotes => {
                "Replace them with straight ones (\"…\"), or take them away.".to_owned()
            }
        }
    }
}

fn star(name: &str) -> String {
    quoted(&format!("*{name}"))
}

fn what_broke(cause: Cause) -> String {
    match cause {
        Cause::Tab => "A tab stands here where only spaces may.",
        Cause::NoSpaceAfterColon => "There is no space after the colon.",
        Cause::MissingColon => "This line should begin with a key and a colon.",
        Cause::ColonInText => "A colon inside a sentence is read as the end of a key.",
        Cause::UnclosedQuote => "This quotation mark is never closed.",
        Cause::TextAfterQuote => "Text follows after a closing quotation mark.",
        Cause::Indentation => "This line does not begin below the lines that it belongs to.",
        Cause::ReservedStart(c) => {
            return format!("A text without quotation marks cannot begin with {}.", shown(c));
        }
        Cause::UnclosedBracket(c) => return format!("The bracket {} is never closed.", shown(c)),
        Cause::StrayBracket => "This closing bracket does not match an opening one.",
        Cause::MissingComma => "Two things stand in brackets here without a comma between them.",
        Cause::ExtraComma => "A comma stands here in brackets with nothing before it.",
        Cause::ListBesideKey => "A list begins here on the same line as its key.",
        Cause::Escape => {
            "A backslash between double quotation marks begins a code, but this is none."
        }
        Cause::TextBlock => "The block of text after “|” or “>” cannot be read from here on.",
        Cause::Other => "masa cannot make sense of the file from here on.",
    }
    .to_owned()
}

const fn mend(cause: Cause) -> &'static str {
    match cause {
        Cause::Tab => "Replace the tab with spaces.",
        Cause::NoSpaceAfterColon => "Put a space after the colon.",
        Cause::MissingColon => {
            "Add the colon after the key; if the line continues the text above it, indent it."
        }
        Cause::ColonInText | Cause::ReservedStart(_) => "Put quotation marks round the whole text.",
        Cause::UnclosedQuote => "Close the text with the same quotation mark.",
        Cause::TextAfterQuote => {
            "Let the quotation marks stand round the whole text; inside ' marks write an apostrophe \
             twice, inside \" marks write \\\" for a quotation mark."
        }
        Cause::Indentation => "Indent it with exactly as many spaces as its neighbours.",
        Cause::UnclosedBracket('{') => "Add the missing “}”.",
        Cause::UnclosedBracket(_) => "Add the missing “]”.",
        Cause::ExtraComma => "Take the comma away, or add what is missing before it.",
        Cause::StrayBracket => "Take it away, or use the bracket that matches the opening one.",
        Cause::MissingComma => "Add the comma, or put quotation marks round the text.",
        Cause::ListBesideKey => {
            "Begin the list on the next line; if it is a text, put quotation marks round it."
        }
        Cause::Escape => "Write two backslashes (\\\\), or use ' marks instead.",
        Cause::TextBlock => {
            "Let the text begin on the next line and indent every line of it with spaces, at least \
             as far as the first."
        }
        Cause::Other => {
            "Compare this line and the one before it with a part of the file that works."
        }
    }
}

fn shown(c: char) -> String {
    quoted(c.encode_utf8(&mut [0; 4]))
}
