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
/// Size of a kind or note.
const SMALL: u32 = 13;
/// From how many groups on boxes hold only what tells groups apart, so that they fit a page.
const MANY: usize = 16;
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
            names: wrap::lines(name, NAME, room, 4),
            smalls: wrap::lines(&small, SMALL, room, 3),
        }
    }

    fn height(&self, padding: u32) -> u32 {
        let names = self.names.len() as u32 * (NAME + 4);
        let smalls = self.smalls.len() as u32 * (SMALL + 4);
        names.max(NAME + 4) + smalls + 2 * padding
    }
}

/// The drawing of these rows: lines first, boxes and words over them.
pub fn draw(rows: &[Row<'_>]) -> Drawing {
    let is_crowded = rows.len() > MANY;
    let (padding, gap) = if is_crowded { (4, 6) } else { (8, 12) };
    let mut y = MARGIN;
    let mut ends: Vec<(u32, u32)> = Vec::with_capacity(rows.len());
    let (mut lines, mut boxes) = (Vec::new(), Vec::new());
    for row in rows {
        let x = MARGIN + STEP * row.depth as u32;
        let width = WIDTH - MARGIN - x;
        let lettering = Lettering::of(row, width - 2 * INSET, is_crowded);
        let height = lettering.height(padding);
        let middle = y + height / 2;
        ends.push((x, y + height));
        if let Some((above_x, above_end)) = row.parent.and_then(|above| ends.get(above)) {
            let turn = above_x + STEP / 2;
            let points = vec![(turn, *above_end), (turn, middle), (x, middle)];
            lines.push(Shape::Line { role: Role::Reports, points });
        }
        boxes.push(Shape::Rectangle { role: role(row), x, y, width, height });
        boxes.extend(letters(&lettering, x + INSET, y + padding));
        y += height + gap;
    }
    lines.append(&mut boxes);
    Drawing { width: WIDTH, height: y - gap + MARGIN, shapes: lines }
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
