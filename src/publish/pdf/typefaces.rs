//! The fonts that go into a PDF. Their licences stand beside them in `templates/fonts/`.

use crate::publish::look::Typeface;

macro_rules! font {
    ($file:literal) => {
        include_bytes!(concat!("../../../templates/fonts/", $file)) as &'static [u8]
    };
}

/// Source Sans, in the four styles that text asks for.
const SOURCE_SANS: [&[u8]; 4] = [
    font!("SourceSans3-Regular.otf"),
    font!("SourceSans3-It.otf"),
    font!("SourceSans3-Bold.otf"),
    font!("SourceSans3-BoldIt.otf"),
];

/// Atkinson Hyperlegible, likewise.
const ATKINSON_HYPERLEGIBLE: [&[u8]; 4] = [
    font!("AtkinsonHyperlegible-Regular.ttf"),
    font!("AtkinsonHyperlegible-Italic.ttf"),
    font!("AtkinsonHyperlegible-Bold.ttf"),
    font!("AtkinsonHyperlegible-BoldItalic.ttf"),
];

/// What the chosen typeface lacks is taken from these: other scripts, words of machines, emoji.
const OTHERS: [&[u8]; 3] =
    [font!("DejaVuSans.ttf"), font!("DejaVuSansMono.ttf"), font!("NotoEmoji-Regular.ttf")];

/// The name of a typeface as its files give it.
pub const fn name(typeface: Typeface) -> &'static str {
    match typeface {
        Typeface::SourceSans => "Source Sans 3",
        Typeface::AtkinsonHyperlegible => "Atkinson Hyperlegible",
    }
}

/// The fonts of a document in this typeface.
pub fn fonts(typeface: Typeface) -> Result<masa_pdf::Fonts, masa_pdf::Error> {
    let chosen = match typeface {
        Typeface::SourceSans => SOURCE_SANS,
        Typeface::AtkinsonHyperlegible => ATKINSON_HYPERLEGIBLE,
    };
    masa_pdf::Fonts::new(chosen.into_iter().chain(OTHERS))
}
