//! Drawings as SVG: one walk over the shapes, two ways to colour them.
//!
//! Within a page, shapes carry the word of their role as a class, and the style of the page colours
//! them for light, dark, print and a reader's own colours. A file that stands alone carries its
//! colours with it. Nothing here knows what a drawing shows.

#[cfg(test)]
mod tests;

use super::html::markup::Markup;
use super::look::{Colour, Look, Typeface};
use super::tree::{Anchor, Drawing, Role, Shape};

/// Attributes of an element, in the order in which they are written.
type Attributes = Vec<(&'static str, String)>;

/// Words of a drawing, and lines round boxes and along edges, on white paper.
const INK: Colour = Colour::new(0x1C, 0x25, 0x29);
const LINE: Colour = Colour::new(0x59, 0x67, 0x6A);
const SHADE: Colour = Colour::new(0xF2, 0xF5, 0xF4);

/// The drawing as an SVG file that stands alone, for paper: Word and PDF set it beside words of
/// their own, so it has no title. It asks for nothing outside itself but a typeface, and names
/// others in case that one is not there.
pub fn standalone(drawing: &Drawing, look: &Look) -> String {
    let (width, height) = (drawing.width.to_string(), drawing.height.to_string());
    let view = format!("0 0 {width} {height}");
    let attributes = [
        ("xmlns", "http://www.w3.org/2000/svg"),
        ("width", &width),
        ("height", &height),
        ("viewBox", &view),
        ("font-family", family(look.typeface)),
    ];
    let mut markup = Markup::default();
    markup.open("svg", &attributes);
    let paper = Colour::WHITE.to_string();
    markup.open("rect", &[("width", &width), ("height", &height), ("fill", &paper)]);
    markup.close("rect");
    shapes(drawing, &|shape| paint(shape, look), &mut markup);
    markup.close("svg");
    markup.take()
}

/// The shapes of a drawing within a page, which colours them by their classes.
pub(super) fn within_page(drawing: &Drawing, markup: &mut Markup) {
    shapes(drawing, &|shape| vec![("class", shape.role().word().to_owned())], markup);
}

/// Writes every shape with its measures and what `paint` says of it.
fn shapes(drawing: &Drawing, paint: &dyn Fn(&Shape) -> Attributes, markup: &mut Markup) {
    for shape in &drawing.shapes {
        let mut attributes = paint(shape);
        let (tag, measures) = measures(shape);
        attributes.extend(measures);
        let attributes: Vec<(&'static str, &str)> =
            attributes.iter().map(|(name, value)| (*name, value.as_str())).collect();
        markup.open(tag, &attributes);
        if let Shape::Words { text, .. } = shape {
            markup.plain_text(text);
        }
        markup.close(tag);
    }
}

/// The element of a shape and where it stands.
fn measures(shape: &Shape) -> (&'static str, Attributes) {
    match shape {
        Shape::Rectangle { role, x, y, width, height } => {
            let mut attributes: Attributes = vec![
                ("x", x.to_string()),
                ("y", y.to_string()),
                ("width", width.to_string()),
                ("height", height.to_string()),
            ];
            if !matches!(role, Role::Bar | Role::BarSecond | Role::MarkSecond) {
                attributes.push(("rx", "3".to_owned()));
            }
            ("rect", attributes)
        }
        Shape::Circle { x, y, radius, .. } => (
            "circle",
            vec![("cx", x.to_string()), ("cy", y.to_string()), ("r", radius.to_string())],
        ),
        Shape::Line { points, .. } => {
            let points: Vec<String> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
            ("polyline", vec![("points", points.join(" "))])
        }
        Shape::Words { role, x, y, anchor, .. } => {
            let mut attributes = vec![("x", x.to_string()), ("y", y.to_string())];
            let anchor = match anchor {
                Anchor::Start => None,
                Anchor::Middle => Some("middle"),
                Anchor::End => Some("end"),
            };
            attributes.extend(anchor.map(|anchor| ("text-anchor", anchor.to_owned())));
            attributes.push(("font-size", role.type_size().to_string()));
            ("text", attributes)
        }
    }
}

/// How a shape looks on white paper.
fn paint(shape: &Shape, look: &Look) -> Attributes {
    let accent = look.accent;
    let outline = |fill: Colour, stroke: Colour, width: &str| -> Attributes {
        vec![
            ("fill", fill.to_string()),
            ("stroke", stroke.to_string()),
            ("stroke-width", width.to_owned()),
        ]
    };
    let line = |stroke: Colour, width: &str| -> Attributes {
        vec![
            ("fill", "none".to_owned()),
            ("stroke", stroke.to_string()),
            ("stroke-width", width.to_owned()),
        ]
    };
    let dashed = |mut attributes: Attributes, dashes: &str| {
        attributes.push(("stroke-dasharray", dashes.to_owned()));
        attributes
    };
    if let Shape::Words { role, .. } = shape {
        let mut attributes = vec![("fill", INK.to_string())];
        if *role == Role::Name {
            attributes.push(("font-weight", "600".to_owned()));
        }
        return attributes;
    }
    match shape.role() {
        Role::Lead => outline(SHADE, accent, "2.5"),
        Role::Outside => dashed(outline(Colour::WHITE, LINE, "1"), "6 4"),
        Role::Temporary => dashed(outline(Colour::WHITE, LINE, "1.5"), "2 3"),
        Role::Bar | Role::Mark => vec![("fill", accent.to_string())],
        Role::BarSecond | Role::MarkSecond => outline(Colour::WHITE, accent, "2"),
        Role::Hatch => line(accent, "1"),
        Role::Reports => line(LINE, "1.5"),
        Role::Links => dashed(line(LINE, "1.5"), "6 4"),
        Role::Axis => line(LINE, "1"),
        Role::Group | Role::Name | Role::Kind | Role::Note => outline(Colour::WHITE, LINE, "1"),
    }
}

/// The typeface and what comes in its place where it is not there.
const fn family(typeface: Typeface) -> &'static str {
    match typeface {
        Typeface::SourceSans => "'Source Sans 3', 'Source Sans Pro', Arial, sans-serif",
        Typeface::AtkinsonHyperlegible => "'Atkinson Hyperlegible', Arial, sans-serif",
    }
}
