//! The formats that a publication can be written in: the one place that lists them.
//!
//! A new format is one entry in [`FORMATS`]. What a format looks like inside is known to its writer.

use super::check::{self, Counts, Disagreement};
use super::look::Look;
use super::settle::Settled;
use super::{docx, html, json, markdown, pdf};
use std::error::Error;

/// Why a writer did not write.
pub type NotWritten = Box<dyn Error + Send + Sync>;

/// A format.
#[derive(Debug, Clone, Copy)]
pub struct Format {
    /// Its name, as it is asked for.
    pub name: &'static str,
    /// What the names of its files end in, without the dot.
    pub ending: &'static str,
    /// What it is good for, in a line of help.
    pub about: &'static str,
    /// Whether it is text, which may be shown on a terminal.
    pub is_text: bool,
    /// Its writer.
    pub write: fn(&Settled, &Look) -> Result<Vec<u8>, NotWritten>,
    /// Its reader, which compares a file with the tree and gives how much it compared.
    pub check: fn(&[u8], &Settled) -> Result<Counts, Disagreement>,
}

/// All formats, the one for most readers first.
pub static FORMATS: &[Format] = &[
    Format {
        name: "html",
        ending: "html",
        about: "One accessible page that needs nothing else",
        is_text: true,
        write: |publication, look| Ok(html::write(publication, look)?.into_bytes()),
        check: check::html::page,
    },
    Format {
        name: "pdf",
        ending: "pdf",
        about: "An accessible PDF, for print and for archives (PDF/UA-1 and PDF/A-2a)",
        is_text: false,
        write: |publication, look| Ok(pdf::write(publication, look)?),
        check: check::pdf::check,
    },
    Format {
        name: "docx",
        ending: "docx",
        about: "A Word document, for those who go on writing",
        is_text: false,
        write: |publication, look| Ok(docx::write(publication, look)?),
        check: check::docx::check,
    },
    Format {
        name: "markdown",
        ending: "md",
        about: "Markdown, for another system",
        is_text: true,
        write: |publication, _look| Ok(markdown::write(publication).into_bytes()),
        check: check::markdown::check,
    },
    Format {
        name: "json",
        ending: "json",
        about: "The publication as data",
        is_text: true,
        write: |publication, _look| Ok(json::write(publication).into_bytes()),
        check: check::json::check,
    },
];

/// HTML without frame, title and contents, for a website that has its own.
pub static FRAGMENT: Format = Format {
    name: "html",
    ending: "html",
    about: "The body of the page alone",
    is_text: true,
    write: |publication, _look| Ok(html::fragment(publication).into_bytes()),
    check: check::html::fragment,
};

/// The formats that this masa can write: PDF is among them only where its engine is.
pub fn built() -> impl Iterator<Item = &'static Format> {
    FORMATS.iter().filter(|format| cfg!(feature = "pdf") || format.name != "pdf")
}

/// The format with this name, or with files that end like this.
pub fn named(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name || format.ending == name)
}

/// The format whose files end in `ending`, whatever the case.
pub fn ending_in(ending: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.ending.eq_ignore_ascii_case(ending))
}
