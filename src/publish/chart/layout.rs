//! Where each group is drawn.

use super::Standing;
use super::forest::Row;
use super::wrap;
use crate::publish::tree::{Anchor, Drawing, Role, Shape};

/// Width of the sheet: about that of a telephone, so that type stays near its size there.
const WIDTH: u32 = 340;
/// How far a group stands in from the one it reports to.
const STEP: u32 = 18;
/// Space inside a box.
const INSET: u32 = 10;
/// Size of a name.
const NAME: u32 = 15;
/// Size by which a name is measured: it is set in bold letters, which are wider.
const NAME_MEASURE: u32 = 17;
/// Size of a kind or note.
const SMALL: u32 = 13;
/// From how many groups on boxes hold only what tells groups apart, so that they fit a page.
const MANY: usize = 16;
/// The tallest sheet that fits a page with type of its usual size.
const TALLEST: u32 = 860;
/// Space around the whole.
const MARGIN: u32 = 2;

/// What is written in one box.
struct Lettering {
    names: Vec<String>,
    smalls: Vec<String>,
}

impl Lettering {
    fn of(row: &Row<'_>, room: u32, is_crowded: bool) -> Self {
        let group = row.group;
        let name = if group.name.is_empty() { &group.id } else { &group.name };
        let is_plain = group.standing == Standing::Ordinary;
        let small = match (is_crowded, group.kind.is_empty(), group.note.is_empty()) {
            (true, _, _) if is_plain => String::new(),
            (true, ..) | (false, _, true) => group.kind.clone(),
            (false, true, false) => group.note.clone(),
            (false, false, false) => format!("{} · {}", group.kind, group.note),
        };
        Self {
            names: wrap::lines(name, NAME_MEASURE, room, 4),
            smalls: wrap::lines(&small, SMALL, room, 3),
        }
    }

    fn height(&self, padding: u32) -> u32 {
        let names = self.names.len() as u32 * (NAME + 4);
        let smalls = self.smalls.len() as u32 * (SMALL + 4);
        names.max(NAME + 4) + smalls + 2 * padding
    }
}

/// A box in its place on a sheet.
struct Placed<'a> {
    row: &'a Row<'a>,
    sheet: usize,
    lettering: Lettering,
    x: u32,
    y: u32,
    height: u32,
}

/// The drawings of these rows: one sheet, or several when one would not fit a page.
pub fn draw(rows: &[Row<'_>]) -> Vec<Drawing> {
    let placed = place(rows);
    let sheets = placed.last().map_or(0, |last| last.sheet + 1);
    (0..sheets).map(|sheet| draw_sheet(sheet, &placed)).collect()
}

/// Puts each box under the one before, and on a new sheet when this one is full.
fn place<'a>(rows: &'a [Row<'a>]) -> Vec<Placed<'a>> {
    let is_crowded = rows.len() > MANY;
    let (padding, gap) = if is_crowded { (4, 6) } else { (8, 12) };
    let mut placed: Vec<Placed<'_>> = Vec::with_capacity(rows.len());
    for row in rows {
        let x = MARGIN + STEP * row.depth as u32;
        let lettering = Lettering::of(row, WIDTH - MARGIN - x - 2 * INSET, is_crowded);
        let height = lettering.height(padding);
        let below = placed.last().map_or(MARGIN, |last| last.y + last.height + gap);
        placed.push(Placed { row, sheet: 0, lettering, x, y: below, height });
    }
    // Sheets of about the same height look better than one full sheet and one box on the next.
    let whole = placed.last().map_or(0, |last| last.y + last.height);
    let room = whole.div_ceil(whole.div_ceil(TALLEST).max(1));
    let (mut sheet, mut top) = (0, 0);
    for each in &mut placed {
        if each.y > top + MARGIN && each.y + each.height - top > room + TALLEST / 20 {
            sheet += 1;
            top = each.y - gap;
        }
        each.sheet = sheet;
        each.y -= top;
    }
    placed
}

/// One sheet: lines first, boxes and words over them. A line whose other end stands on another
/// sheet runs to the edge.
fn draw_sheet(sheet: usize, placed: &[Placed<'_>]) -> Drawing {
    let on_sheet = || placed.iter().filter(|each| each.sheet == sheet);
    let height = on_sheet().map(|each| each.y + each.height).max().unwrap_or(0) + MARGIN;
    let mut shapes = Vec::new();
    for each in placed {
        let Some(above) = each.row.parent.and_then(|parent| placed.get(parent)) else { continue };
        if above.sheet > sheet || each.sheet < sheet {
            continue;
        }
        let turn = above.x + STEP / 2;
        let from = if above.sheet == sheet { above.y + above.height } else { 0 };
        let middle = each.y + each.height / 2;
        let points = if each.sheet == sheet {
            vec![(turn, from), (turn, middle), (each.x, middle)]
        } else {
            vec![(turn, from), (turn, height)]
        };
        let line = Shape::Line { role: Role::Reports, points };
        if !shapes.contains(&line) {
            shapes.push(line);
        }
    }
    for Placed { row, lettering, x, y, height, .. } in on_sheet() {
        let width = WIDTH - MARGIN - x;
        let (x, y, height) = (*x, *y, *height);
        shapes.push(Shape::Rectangle { role: role(row), x, y, width, height });
        let padding = (height - lettering.height(0)) / 2;
        shapes.extend(letters(lettering, x + INSET, y + padding));
    }
    Drawing { width: WIDTH, height, shapes }
}

fn role(row: &Row<'_>) -> Role {
    match row.group.standing {
        Standing::Lead => Role::Lead,
        Standing::Ordinary => Role::Group,
        Standing::Outside => Role::Outside,
    }
}

fn letters(lettering: &Lettering, x: u32, top: u32) -> Vec<Shape> {
    let names = lettering.names.iter().map(|line| (Role::Name, NAME, line));
    let smalls = lettering.smalls.iter().map(|line| (Role::Note, SMALL, line));
    let mut end = top;
    let place = |(role, size, text): (Role, u32, &String)| {
        end += size + 4;
        Shape::Words { role, x, y: end - 5, anchor: Anchor::Start, text: text.clone() }
    };
    names.chain(smalls).map(place).collect()
}
