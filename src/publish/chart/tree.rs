//! An indented tree of boxes, each under the one it hangs from.

use super::sheet::{self, MARGIN, WIDTH};
use super::wrap;
use crate::publish::tree::{Drawing, Role, Shape};

/// How far a box stands in from the one it hangs from.
const STEP: u32 = 18;
/// Space inside a box.
const INSET: u32 = 10;
/// Between the two edges of a box with a double edge.
const DOUBLE: u32 = 3;

/// A box of the tree. Each stands after the one it hangs from.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// What it stands for. A [`Role::Kind`] has no edge: it is a heading for what hangs from it.
    pub role: Role,
    /// Whether its edge is double.
    pub is_double: bool,
    /// How far in it stands: 0 at the left.
    pub depth: usize,
    /// The box it hangs from.
    pub parent: Option<usize>,
    /// Its name.
    pub name: String,
    /// What is said of it in small letters; may be empty.
    pub small: String,
}

/// A box in its place on a sheet.
struct Placed<'a> {
    node: &'a Node,
    sheet: usize,
    names: Vec<String>,
    smalls: Vec<String>,
    x: u32,
    y: u32,
    height: u32,
}

/// The drawings of these boxes: one sheet, or several when one would not fit a page.
pub fn draw(nodes: &[Node]) -> Vec<Drawing> {
    let mut placed = place(nodes, 8, 12);
    if placed.last().is_some_and(|last| last.sheet > 0) {
        // Boxes that stand close fill fewer pages.
        placed = place(nodes, 4, 6);
    }
    let sheets = placed.last().map_or(0, |last| last.sheet + 1);
    (0..sheets).map(|sheet| draw_sheet(sheet, &placed)).collect()
}

/// Puts each box under the one before, and on a new sheet when this one is full. `padding` is left
/// free inside a box above and below, `gap` between boxes.
fn place(nodes: &[Node], padding: u32, gap: u32) -> Vec<Placed<'_>> {
    let mut placed: Vec<Placed<'_>> = Vec::with_capacity(nodes.len());
    for node in nodes {
        let x = MARGIN + STEP * node.depth as u32;
        let room = WIDTH - MARGIN - x - 2 * INSET;
        let names = wrap::lines(&node.name, Role::Name, room, 4);
        let smalls = wrap::lines(&node.small, Role::Note, room, 6);
        let double = if node.is_double { DOUBLE } else { 0 };
        let height = text_height(&names, &smalls) + 2 * (padding + double);
        // What stands at the left begins something new.
        let gap = if node.depth == 0 { 2 * gap } else { gap };
        let y = placed.last().map_or(MARGIN, |last| last.y + last.height + gap);
        placed.push(Placed { node, sheet: 0, names, smalls, x, y, height });
    }
    let edges: Vec<_> = placed.iter().map(|each| (each.y, each.y + each.height)).collect();
    for (each, place) in placed.iter_mut().zip(sheet::break_up(&edges, gap)) {
        each.sheet = place.sheet;
        each.y -= place.up;
    }
    placed
}

fn text_height(names: &[String], smalls: &[String]) -> u32 {
    wrap::height(Role::Name, names.len().max(1)) + wrap::height(Role::Note, smalls.len())
}

/// One sheet: lines first, boxes and words over them.
fn draw_sheet(sheet: usize, placed: &[Placed<'_>]) -> Drawing {
    let on_sheet = || placed.iter().filter(|each| each.sheet == sheet);
    let height = on_sheet().map(|each| each.y + each.height).max().unwrap_or(0) + MARGIN;
    let mut shapes = Vec::new();
    for each in placed {
        let Some(above) = each.node.parent.and_then(|parent| placed.get(parent)) else { continue };
        let line = line(above, each, sheet, height);
        if let Some(line) = line.filter(|line| !shapes.contains(line)) {
            shapes.push(line);
        }
    }
    on_sheet().for_each(|each| draw_box(each, &mut shapes));
    Drawing { width: WIDTH, height, shapes }
}

/// The line from `above` to `each` as far as it runs on this sheet; where its other end stands on
/// another sheet it runs to the edge.
fn line(above: &Placed<'_>, each: &Placed<'_>, sheet: usize, height: u32) -> Option<Shape> {
    if above.sheet > sheet || each.sheet < sheet {
        return None;
    }
    let turn = above.x + STEP / 2;
    let from = if above.sheet == sheet { above.y + above.height } else { 0 };
    let middle = each.y + each.height / 2;
    let points = if each.sheet == sheet {
        vec![(turn, from), (turn, middle), (each.x, middle)]
    } else {
        vec![(turn, from), (turn, height)]
    };
    let role = if above.node.role == Role::Kind { Role::Links } else { Role::Reports };
    Some(Shape::Line { role, points })
}

fn draw_box(placed: &Placed<'_>, shapes: &mut Vec<Shape>) {
    let Placed { node, names, smalls, x, y, height, .. } = placed;
    let (x, y, height, role) = (*x, *y, *height, node.role);
    let width = WIDTH - MARGIN - x;
    let is_heading = role == Role::Kind;
    if !is_heading {
        shapes.push(Shape::Rectangle { role, x, y, width, height });
    }
    if node.is_double {
        shapes.push(Shape::Rectangle {
            role,
            x: x + DOUBLE,
            y: y + DOUBLE,
            width: width - 2 * DOUBLE,
            height: height - 2 * DOUBLE,
        });
    }
    let top = y + (height - text_height(names, smalls)) / 2;
    let left = if is_heading { x } else { x + INSET };
    let (lines, used) = wrap::lettering(Role::Name, left, top, names);
    shapes.extend(lines);
    shapes.extend(wrap::lettering(Role::Note, left, top + used, smalls).0);
}
