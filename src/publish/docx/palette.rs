//! What the look means in Word: colours, a typeface by name, and the measures of the page.
//!
//! Lengths are twentieths of a point, as Word counts; sizes of type are half points.

use crate::publish::look::{Colour, Look, Typeface};

/// The paper, its margins and what they leave: A4 upright and on its side.
pub const PAGE: (u32, u32) = (11_906, 16_838);
/// The margin at each side.
pub const MARGIN: u32 = 1_247;
/// How wide a line of text is on an upright page.
pub const UPRIGHT: u32 = PAGE.0 - 2 * MARGIN;
/// How wide a line of text is on a page on its side.
pub const SIDEWAYS: u32 = PAGE.1 - 2 * MARGIN;

/// The colours of a document.
#[derive(Debug, Clone)]
pub struct Palette {
    /// Headings and links.
    pub accent: Shade,
    /// Words on the accent colour.
    pub on_accent: Shade,
    /// Quieter words on the accent colour.
    pub on_accent_quiet: Shade,
    /// A hint of the accent colour, behind words.
    pub tint: Shade,
    /// What needs attention.
    pub attention: Shade,
    /// A hint of it, behind words.
    pub attention_tint: Shade,
    /// The paper.
    pub paper: Shade,
    /// Words.
    pub ink: Shade,
    /// Words that stand back.
    pub quiet: Shade,
    /// A hint of grey, behind words.
    pub shade: Shade,
    /// Thin lines.
    pub line: Shade,
    /// Lines that have to be seen.
    pub strong_line: Shade,
}

/// A colour as Word writes it, `0D5257`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shade(String);

impl std::fmt::Display for Shade {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<Colour> for Shade {
    fn from(colour: Colour) -> Self {
        Self(format!("{:02X}{:02X}{:02X}", colour.red, colour.green, colour.blue))
    }
}

const INK: Colour = Colour::new(0x1C, 0x25, 0x29);

impl Palette {
    /// The colours of this look.
    pub fn new(look: &Look) -> Self {
        let is_dark = look.accent.contrast(Colour::WHITE) >= look.accent.contrast(INK);
        let on_accent = if is_dark { Colour::WHITE } else { INK };
        Self {
            accent: look.accent.into(),
            on_accent: on_accent.into(),
            on_accent_quiet: readable(mix(on_accent, look.accent, 80), look.accent, on_accent)
                .into(),
            tint: mix(look.accent, Colour::WHITE, 9).into(),
            attention: look.attention.into(),
            attention_tint: mix(look.attention, Colour::WHITE, 7).into(),
            paper: Colour::WHITE.into(),
            ink: INK.into(),
            quiet: Colour::new(0x4B, 0x58, 0x5E).into(),
            shade: Colour::new(0xF2, 0xF5, 0xF4).into(),
            line: Colour::new(0xC9, 0xD2, 0xD1).into(),
            strong_line: Colour::new(0x6B, 0x7A, 0x7C).into(),
        }
    }
}

/// `colour` where it can be read on `paper`, else `otherwise`.
fn readable(colour: Colour, paper: Colour, otherwise: Colour) -> Colour {
    if colour.contrast(paper) >= 4.5 { colour } else { otherwise }
}

/// So many hundredths of one colour in another.
fn mix(one: Colour, other: Colour, hundredths: u16) -> Colour {
    let part = |one: u8, other: u8| {
        let sum = u16::from(one) * hundredths + u16::from(other) * (100 - hundredths);
        u8::try_from(sum / 100).unwrap_or(u8::MAX)
    };
    Colour::new(part(one.red, other.red), part(one.green, other.green), part(one.blue, other.blue))
}

/// The typeface by name. Nothing is embedded, so it is one that every office program has, or has
/// another of the same widths for: Arial for Source Sans, which would fall back to anything.
pub const fn typeface(look: &Look) -> &'static str {
    match look.typeface {
        Typeface::SourceSans => "Arial",
        Typeface::AtkinsonHyperlegible => "Atkinson Hyperlegible",
    }
}
