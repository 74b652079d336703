//! Who pays what: a bar for each contributor, with its sums and its share in words.

use super::sheet::{self, MARGIN, Strip, WIDTH};
use super::wrap;
use crate::document::values::Pence;
use crate::publish::tree::{Block, Role, Shape};

/// Height of a bar.
const BAR: u32 = 18;
/// From one line of a hatch to the next.
const HATCH: u32 = 6;
/// The length of the longest bar; a sum too small to be seen may make it a little longer.
const ROOM: u32 = WIDTH - 2 * MARGIN - 8;

/// What one contributor gives in a year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contribution {
    /// Who gives.
    pub who: String,
    /// Money.
    pub cash: Pence,
    /// What is given in kind, as far as its worth is known.
    pub in_kind: Pence,
}

/// The share of `part` in `whole`, in words: “31.3%”; none of nothing.
pub fn share(part: Pence, whole: Pence) -> Option<String> {
    let (part, whole) = (u128::try_from(part.0).ok()?, u128::try_from(whole.0).ok()?);
    if whole == 0 || part > whole {
        return None;
    }
    let thousandths = (2000 * part + whole) / (2 * whole);
    Some(match (part, thousandths) {
        (1.., 0) => "under 0.1%".to_owned(),
        (_, even) if even.is_multiple_of(10) => format!("{}%", even / 10),
        (_, odd) => format!("{}.{}%", odd / 10, odd % 10),
    })
}

/// The figures for these contributions with `table`, which says the same; the table alone when fewer
/// than two can be drawn. `total` is what all give in cash, where that is certain; without it no
/// shares are told.
pub fn shares(
    contributions: &[Contribution],
    total: Option<Pence>,
    caption: &str,
    table: Vec<Block>,
) -> Vec<Block> {
    let given = |each: &Contribution| each.cash.0.saturating_add(each.in_kind.0);
    let drawn: Vec<&Contribution> = contributions.iter().filter(|it| given(it) > 0).collect();
    let longest = drawn.iter().map(|each| given(each)).max().unwrap_or(0);
    if drawn.len() < 2 {
        return table;
    }
    let has_in_kind = drawn.iter().any(|each| each.in_kind.0 > 0);
    let mut strips: Vec<Strip> = has_in_kind.then(key).into_iter().collect();
    strips.extend(drawn.iter().map(|each| strip(each, longest, total)));
    let sum = total.map(|total| format!(", {total} in cash together")).unwrap_or_default();
    let alternative = format!(
        "A bar chart of what {} contributors give{sum}, the longest bar for {}",
        drawn.len(),
        drawn
            .iter()
            .max_by_key(|each| given(each))
            .map(|each| each.who.as_str())
            .unwrap_or_default()
    );
    let figures = sheet::figures(sheet::stack(strips), caption, &alternative, table);
    figures.into_iter().map(Block::Figure).collect()
}

/// Which bar is which.
fn key() -> Strip {
    let swatch = BAR - 4;
    let second = WIDTH / 3;
    let mut shapes = bar(MARGIN, 2, swatch * 2, 0, swatch);
    shapes.extend(bar(second, 2, 0, swatch * 2, swatch));
    let mut words = |x: u32, text: &str| {
        shapes.extend(wrap::lettering(Role::Note, x, 0, &[text.to_owned()]).0);
    };
    words(MARGIN + swatch * 2 + 8, "Cash");
    words(second + swatch * 2 + 8, "In kind");
    Strip { height: BAR, gap: 0, shapes }
}

/// One contributor: the name, the bar, the sums.
fn strip(contribution: &Contribution, longest: i64, total: Option<Pence>) -> Strip {
    let Contribution { who, cash, in_kind } = contribution;
    let names = wrap::lines(who, Role::Name, ROOM, 3);
    let (mut shapes, names) = wrap::lettering(Role::Name, MARGIN, 0, &names);
    let top = names + 3;
    shapes.extend(bar(MARGIN, top, length(*cash, longest), length(*in_kind, longest), BAR));
    let said = wrap::lines(&sums(*cash, *in_kind, total), Role::Note, ROOM, 3);
    let (said, below) = wrap::lettering(Role::Note, MARGIN, top + BAR + 2, &said);
    shapes.extend(said);
    Strip { height: top + BAR + 2 + below, gap: 12, shapes }
}

/// What a contributor gives, in words.
fn sums(cash: Pence, in_kind: Pence, total: Option<Pence>) -> String {
    let of_all = total.and_then(|total| share(cash, total));
    let of_all = of_all.map(|share| format!(", {share} of all cash")).unwrap_or_default();
    let cash = (cash.0 > 0).then(|| format!("{cash} in cash{of_all}"));
    let in_kind = (in_kind.0 > 0).then(|| format!("{in_kind} in kind"));
    cash.into_iter().chain(in_kind).collect::<Vec<_>>().join(" · ")
}

/// The length of a bar; what is there is never too short to be seen.
fn length(sum: Pence, longest: i64) -> u32 {
    let part = i128::from(sum.0) * i128::from(ROOM) / i128::from(longest.max(1));
    let part = u32::try_from(part).unwrap_or(0).min(ROOM);
    if sum.0 > 0 { part.max(3) } else { 0 }
}

/// A bar of two kinds, one after the other.
fn bar(x: u32, y: u32, cash: u32, in_kind: u32, height: u32) -> Vec<Shape> {
    let mut shapes = Vec::new();
    if cash > 0 {
        shapes.push(Shape::Rectangle { role: Role::Bar, x, y, width: cash, height });
    }
    if in_kind > 0 {
        // Inside the edge, which is drawn half outside.
        let (x, y, width, height) = (x + cash + 1, y + 1, in_kind.max(6) - 2, height - 2);
        shapes.push(Shape::Rectangle { role: Role::BarSecond, x, y, width, height });
        shapes.extend(hatch(x, y, width, height));
    }
    shapes
}

/// Slanted lines across a box as one line, which runs from one to the next along the edges.
fn hatch(left: u32, top: u32, width: u32, height: u32) -> Option<Shape> {
    let (right, bottom) = (left + width, top + height);
    let mut points = Vec::new();
    let (mut start, mut is_down) = (HATCH, false);
    while start < width + height {
        // A slanted line that meets the left or lower edge `start` from the upper left corner.
        let low =
            if start <= height { (left, top + start) } else { (left + start - height, bottom) };
        let high = if start <= width { (left + start, top) } else { (right, top + start - width) };
        // Round the corner, where one is between this line and the last.
        let corner = if is_down { (right, top) } else { (left, bottom) };
        let (first, second) = if is_down { (high, low) } else { (low, high) };
        if points.last().is_some_and(|&(x, y)| x != first.0 && y != first.1) {
            points.push(corner);
        }
        points.extend([first, second]);
        is_down = !is_down;
        start += HATCH;
    }
    (points.len() > 1).then_some(Shape::Line { role: Role::Hatch, points })
}
