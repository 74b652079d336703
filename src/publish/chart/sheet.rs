//! Sheets: strips one under the other, on as many sheets as pages need, and the figures of them.

use crate::publish::tree::{Block, Drawing, Figure, Image, Shape, words};

/// Width of a sheet: that of a small telephone, so that type keeps its size there.
pub const WIDTH: u32 = 320;
/// The height at which another sheet is begun: two fit side by side on two thirds of a page.
const TALLEST: u32 = 640;
/// By how much a sheet may be taller before another is begun.
const SLACK: u32 = 40;
/// Space around the whole.
pub const MARGIN: u32 = 2;

/// A part of a drawing that is never broken, drawn as if its sheet began with it.
#[derive(Debug, Default)]
pub struct Strip {
    /// Its height.
    pub height: u32,
    /// Space that is left free above it, unless it is the first of its sheet.
    pub gap: u32,
    /// Its shapes.
    pub shapes: Vec<Shape>,
}

/// The strips on sheets.
pub fn stack(strips: Vec<Strip>) -> Vec<Drawing> {
    let mut places = Vec::with_capacity(strips.len());
    let mut end = MARGIN;
    for (index, strip) in strips.iter().enumerate() {
        let top = end + if index == 0 { 0 } else { strip.gap };
        end = top + strip.height;
        places.push((top, end));
    }
    let mut drawings: Vec<Drawing> = Vec::new();
    for (strip, (place, (top, end))) in
        strips.into_iter().zip(break_up(&places, MARGIN).into_iter().zip(places))
    {
        if place.sheet == drawings.len() {
            drawings.push(Drawing { width: WIDTH, ..Drawing::default() });
        }
        if let Some(sheet) = drawings.last_mut() {
            sheet.height = end - place.up + MARGIN;
            sheet.shapes.extend(strip.shapes.into_iter().map(|it| lower(it, top - place.up)));
        }
    }
    drawings
}

/// Where a part goes when an endless sheet is cut.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// The sheet, from 0.
    pub sheet: usize,
    /// How far up the part moves.
    pub up: u32,
}

/// Cuts an endless sheet between parts, whose upper and lower edges are given in order. `head` is
/// left free above the first part of a sheet. Sheets of about the same height look better than one
/// full sheet and one part on the next.
pub fn break_up(edges: &[(u32, u32)], head: u32) -> Vec<Place> {
    let whole = edges.last().map_or(0, |last| last.1);
    let mut sheets = whole.saturating_sub(SLACK).div_ceil(TALLEST).max(1);
    loop {
        let places = cut(edges, head, whole.div_ceil(sheets) + SLACK);
        let used = places.last().map_or(0, |last| last.sheet as u32 + 1);
        if used <= sheets || sheets as usize >= edges.len() {
            return places;
        }
        sheets += 1;
    }
}

/// Cuts wherever the next part would end more than `room` below the upper edge of its sheet.
fn cut(edges: &[(u32, u32)], head: u32, room: u32) -> Vec<Place> {
    let mut place = Place { sheet: 0, up: 0 };
    let mut is_first = true;
    let cut = |&(top, end): &(u32, u32)| {
        if !is_first && end - place.up > room {
            place = Place { sheet: place.sheet + 1, up: top - head };
        }
        is_first = false;
        place
    };
    edges.iter().map(cut).collect()
}

fn lower(mut shape: Shape, by: u32) -> Shape {
    match &mut shape {
        Shape::Rectangle { y, .. } | Shape::Circle { y, .. } | Shape::Words { y, .. } => *y += by,
        Shape::Line { points, .. } => {
            for (_, y) in points {
                *y += by;
            }
        }
    }
    shape
}

/// The drawings as figures, which say which part each is when there are several. `alternative` is
/// what they show, without a full stop; the same in words stands with the last.
pub fn figures(
    drawings: Vec<Drawing>,
    caption: &str,
    alternative: &str,
    mut equivalent: Vec<Block>,
) -> Vec<Figure> {
    let parts = drawings.len();
    let said = if matches!(equivalent.first(), Some(Block::List(_))) { "list" } else { "table" };
    let figure = |(index, drawing)| {
        let part = index + 1;
        let of_parts = if parts == 1 { String::new() } else { format!(", part {part} of {parts}") };
        Figure {
            id: String::new(),
            image: Image::Drawing(drawing),
            alternative: format!(
                "{alternative}{of_parts}. The {said} that follows says the same in words."
            ),
            caption: words(format!("{caption}{of_parts}")),
            equivalent: if part == parts { std::mem::take(&mut equivalent) } else { Vec::new() },
        }
    };
    drawings.into_iter().enumerate().map(figure).collect()
}
