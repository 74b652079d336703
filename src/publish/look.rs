//! How a publication looks, whatever its format: whose it is, its logo, two colours and a typeface.
//!
//! A writer takes what its format can show and never invents the rest. Where a look comes from, and
//! whether its colours may be used, is not known here: [`Colour::contrast`] is what a judge needs.

mod colour;

use super::html::Frame;
use super::tree::Picture;

pub use colour::Colour;

/// The look of a publication; the default is masa's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// The name that stands with the logo, usually the partnership's.
    pub name: Option<String>,
    /// The logo.
    pub logo: Option<Logo>,
    /// The colour of headings, links and the cover.
    pub accent: Colour,
    /// The colour of what needs attention: a draft, a review that is overdue.
    pub attention: Colour,
    /// The typeface.
    pub typeface: Typeface,
    /// The frame of pages; only their writer looks at it.
    pub frame: Frame,
}

/// A logo with the words for those who do not see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// The picture.
    pub picture: Picture,
    /// Its text alternative.
    pub alternative: String,
}

/// The typefaces that may be chosen. Each can be embedded in a PDF under an open licence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Typeface {
    /// Source Sans: even and quiet.
    #[default]
    SourceSans,
    /// Atkinson Hyperlegible: letters that are hard to mistake for each other.
    AtkinsonHyperlegible,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            name: None,
            logo: None,
            accent: Colour::new(0x0D, 0x52, 0x57),
            attention: Colour::new(0x8A, 0x2F, 0x0F),
            typeface: Typeface::default(),
            frame: Frame::default(),
        }
    }
}
