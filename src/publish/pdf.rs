//! The publication tree as an accessible PDF: the data that the template of `masa-pdf` lays out.
//!
//! What is written here is only data: which words stand where, what each part is for, how wide the
//! columns of a table are. How it looks is the template's business, and that the file is PDF/UA-1
//! and PDF/A-2a the engine's. The engine takes minutes to build, so it is there with the feature
//! `pdf` only; without it this module says how to get it.

#[cfg(feature = "pdf")]
mod blocks;
#[cfg(feature = "pdf")]
mod document;
#[cfg(feature = "pdf")]
mod inlines;
#[cfg(feature = "pdf")]
mod tables;
#[cfg(feature = "pdf")]
mod typefaces;

#[cfg(feature = "pdf")]
pub use tables::PART as ROWS_OF_A_PART;

use std::fmt;

use super::look::Look;
use super::settle::Settled;

/// How deep the engine lets parts lie in each other, with room to spare.
#[cfg(feature = "pdf")]
pub const DEEPEST: usize = 8;

/// Why there is no PDF.
#[derive(Debug)]
pub enum Error {
    /// This masa was built without the engine.
    NotBuilt,
    /// The engine refused to write the file: its words.
    Refused(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotBuilt => f.write_str(
                "This masa was built without PDF, because the engine for it takes minutes to build. \
                 Build it with PDF: cargo install --path . --features pdf",
            ),
            Self::Refused(why) => {
                write!(f, "The PDF is not written, because it would not be accessible: {why}")
            }
        }
    }
}

impl std::error::Error for Error {}

/// The publication as PDF/UA-1 and PDF/A-2a in one file.
///
/// Fails when masa was built without the feature `pdf`, or when the engine refuses.
#[cfg(feature = "pdf")]
pub fn write(publication: &Settled, look: &Look) -> Result<Vec<u8>, Error> {
    let refused = |error: masa_pdf::Error| Error::Refused(error.to_string());
    let fonts = typefaces::fonts(look.typeface).map_err(refused)?;
    let publication = publication.bounded(DEEPEST);
    let document = document::Written::new(&fonts, look).document(&publication);
    masa_pdf::pdf(&document, &fonts).map_err(refused)
}

/// The publication as PDF/UA-1 and PDF/A-2a in one file.
///
/// Fails when masa was built without the feature `pdf`, or when the engine refuses.
#[cfg(not(feature = "pdf"))]
pub const fn write(_: &Settled, _: &Look) -> Result<Vec<u8>, Error> {
    Err(Error::NotBuilt)
}
