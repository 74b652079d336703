//! The colours of a look as variables of a style sheet, by day, by night and on paper.
//!
//! A theme gives two colours; every other one is worked out here so that what has to be read can be
//! read wherever the style sheet puts it: with a contrast of 4.5 by day and of 7 by night.

use crate::publish::look::{Colour, Look, Typeface};

/// By day, the ground of the page and of what stands out on it.
const PAPER: [Colour; 2] = [Colour::WHITE, Colour::new(0xF2, 0xF5, 0xF4)];
/// By night, the same.
const NIGHT: [Colour; 2] = [Colour::new(0x12, 0x18, 0x1A), Colour::new(0x1B, 0x24, 0x27)];
/// The contrast of text by day.
const BY_DAY: f64 = 4.5;
/// The contrast of text by night, where letters glow and thin ones blur.
const BY_NIGHT: f64 = 7.0;

/// The variables for a look, to stand before the style sheet that uses them.
pub fn variables(look: &Look) -> String {
    let Look { accent, attention, typeface, .. } = look;
    let deep = accent.towards(Colour::BLACK, 64);
    let tint = attention.towards(Colour::WHITE, 232);
    let by_day = Palette {
        accent: accent.legible_on(&PAPER, BY_DAY),
        deep,
        on_deep: Colour::WHITE,
        warn: attention.legible_on(&[PAPER[0], PAPER[1], tint], BY_DAY),
        tint,
    };
    let deep = accent.towards(NIGHT[0], 140).legible_on(&[Colour::WHITE], BY_NIGHT);
    let tint = attention.towards(NIGHT[0], 205);
    let by_night = Palette {
        accent: accent.legible_on(&NIGHT, BY_NIGHT),
        deep,
        on_deep: Colour::WHITE,
        warn: attention.legible_on(&[NIGHT[0], NIGHT[1], tint], BY_NIGHT),
        tint,
    };
    let on_paper =
        Palette { deep: Colour::WHITE, on_deep: Colour::BLACK, tint: Colour::WHITE, ..by_day };
    let root = format!(":root {{\n{}  --typeface: {};\n}}\n", by_day.lines(), names(*typeface));
    root + &at("(prefers-color-scheme: dark)", &by_night) + &at("print", &on_paper)
}

/// The colours of one kind of ground.
#[derive(Clone, Copy)]
struct Palette {
    /// Headings and links.
    accent: Colour,
    /// The ground of the cover.
    deep: Colour,
    /// Words on the cover.
    on_deep: Colour,
    /// What needs attention.
    warn: Colour,
    /// The ground of what needs attention.
    tint: Colour,
}

impl Palette {
    fn lines(&self) -> String {
        let Self { accent, deep, on_deep, warn, tint } = self;
        let quiet = on_deep.towards(*deep, 48).legible_on(&[*deep], BY_DAY);
        format!(
            "  --accent: {accent};\n  --accent-deep: {deep};\n  --on-accent: {on_deep};\n  \
             --on-accent-quiet: {quiet};\n  --warn: {warn};\n  --warn-shade: {tint};\n"
        )
    }
}

fn at(media: &str, palette: &Palette) -> String {
    format!("@media {media} {{ :root {{\n{}}} }}\n", palette.lines())
}

/// The names of a typeface and of what comes near to it, of which the first that a reader has is
/// taken: nothing is fetched.
const fn names(typeface: Typeface) -> &'static str {
    match typeface {
        Typeface::SourceSans => {
            "\"Source Sans 3\", \"Source Sans Pro\", system-ui, -apple-system, \"Segoe UI\", Roboto, \
             \"Noto Sans\", \"Liberation Sans\", Arial, sans-serif"
        }
        Typeface::AtkinsonHyperlegible => {
            "\"Atkinson Hyperlegible Next\", \"Atkinson Hyperlegible\", Verdana, \"DejaVu Sans\", \
             system-ui, sans-serif"
        }
    }
}
