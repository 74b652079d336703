//! How a publication looks, whatever its format: whose it is, its logo, two colours and a typeface.
//!
//! A writer takes what its format can show and never invents the rest. Where a look comes from, and
//! whether its colours may be used, is not known here: [`Colour::contrast`] is what a judge needs.

use super::tree::Picture;
use std::fmt;

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

/// A colour without transparency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    /// From 0 to 255.
    pub red: u8,
    /// From 0 to 255.
    pub green: u8,
    /// From 0 to 255.
    pub blue: u8,
}

impl Colour {
    /// White.
    pub const WHITE: Self = Self::new(0xFF, 0xFF, 0xFF);

    /// A colour of these parts.
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }

    /// Reads `#0d5257`; anything else is none.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        if digits.len() != 6 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Self::new(part(0)?, part(2)?, part(4)?))
    }

    /// The contrast ratio of two colours, from 1 to 21, as WCAG 2.2 defines it.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The relative luminance, as WCAG 2.2 defines it.
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

impl Default for Look {
    fn default() -> Self {
        Self {
            name: None,
            logo: None,
            accent: Colour::new(0x0D, 0x52, 0x57),
            attention: Colour::new(0x8A, 0x2F, 0x0F),
            typeface: Typeface::default(),
        }
    }
}
