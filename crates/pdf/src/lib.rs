//! A publication, given as data, as an accessible PDF: PDF/UA-1 and PDF/A-2a in one file.
//!
//! The engine is Typst, as a library. One fixed template (`template/`) reads the data and lays it
//! out; text is only ever data to it, so nothing that stands in a document can become a command.
//! The engine sees no file, no clock and no net: only what is handed over in a [`Document`]. It
//! refuses to write a file that would not be what it says it is.
//!
//! Nothing here knows what a plan is, nor where the data comes from.

mod error;
mod fonts;
mod picture;
mod structure;
mod world;

pub use error::Error;
pub use fonts::{Fonts, STAND_IN};
pub use picture::{Fit, fit as fit_picture};
pub use structure::{Cell, Structure, read};

use typst::diag::Warned;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use world::Enclosed;

/// What a PDF is made from.
#[derive(Debug, Clone, Default)]
pub struct Document {
    /// The publication as JSON, in the form that `template/main.typ` reads.
    pub data: Vec<u8>,
    /// The pictures that the data names.
    pub files: Vec<File>,
}

/// A picture by its name.
#[derive(Debug, Clone)]
pub struct File {
    /// The name, as the data says it.
    pub name: String,
    /// PNG, JPEG, GIF, WebP or SVG; for the first four see [`fit_picture`].
    pub bytes: Vec<u8>,
}

/// The document as PDF. The same document and fonts give the same bytes.
///
/// Fails when the data has not the form of the template, or when the result would not be what
/// PDF/UA-1 and PDF/A-2a ask for.
pub fn pdf(document: &Document, fonts: &Fonts) -> Result<Vec<u8>, Error> {
    let world = Enclosed::new(document, fonts)?;
    let Warned { output, .. } = typst::compile::<PagedDocument>(&world);
    let pages = output.map_err(|faults| Error::of_engine(&faults))?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
        .map_err(|fault| Error::new(fault.message().to_string()))?;
    let options = PdfOptions {
        // Only its hash is written: equal documents have equal names, and no others.
        ident: Smart::Custom(String::from_utf8_lossy(&document.data).into_owned()),
        creator: Smart::Custom(Some("masa".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(&pages, &options).map_err(|faults| Error::of_engine(&faults));
    // The engine remembers what it laid out, for editors; here nothing comes twice.
    typst::comemo::evict(0);
    bytes
}
