//! A colour, its contrast with another, and the nearest colour that is dark or light enough.

use std::fmt;

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
    /// Black.
    pub const BLACK: Self = Self::new(0, 0, 0);

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

    /// The nearest colour of the same hue that has a contrast of at least `ratio` with every ground:
    /// darker or lighter, whichever needs the smaller step. Black or white when there is none.
    #[must_use]
    pub fn legible_on(self, grounds: &[Self], ratio: f64) -> Self {
        let passes = |colour: &Self| grounds.iter().all(|ground| colour.contrast(*ground) >= ratio);
        let steps = (0..=u8::MAX)
            .flat_map(|step| [self.towards(Self::BLACK, step), self.towards(Self::WHITE, step)]);
        let extremes = [Self::BLACK, Self::WHITE];
        let weakest = |colour: &Self| {
            grounds.iter().map(|ground| colour.contrast(*ground)).fold(f64::MAX, f64::min)
        };
        let last = extremes.into_iter().max_by(|a, b| weakest(a).total_cmp(&weakest(b)));
        steps.into_iter().find(passes).or(last).unwrap_or(Self::BLACK)
    }

    /// The colour mixed with another: 0 is this colour, 255 the other.
    #[must_use]
    pub fn towards(self, other: Self, share: u8) -> Self {
        let part = |from: u8, to: u8| {
            let share = u32::from(share);
            let mixed = u32::from(from) * (255 - share) + u32::from(to) * share;
            // At most 255, because the shares add up to 255.
            ((mixed + 127) / 255) as u8
        };
        Self::new(
            part(self.red, other.red),
            part(self.green, other.green),
            part(self.blue, other.blue),
        )
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
