//! The year: what falls into each of twelve months, and how often who meets in months that are not
//! known.

use super::sheet::{self, MARGIN, Strip, WIDTH};
use super::wrap;
use crate::document::values::MONTHS;
use crate::publish::capital;
use crate::publish::tree::{Block, Figure, Role, Shape};

/// Where the line of the months stands.
const SPINE: u32 = 96;
/// Where words on a month begin, and their room.
const TEXT: u32 = SPINE + 16;
const ROOM: u32 = WIDTH - MARGIN - TEXT;
/// Height of a month in which nothing falls.
const MONTH: u32 = 24;
/// From the middle of a mark to its edge.
const MARK: u32 = 5;
/// From one meeting of a tally to the next.
const TALLY: u32 = 15;
/// The most meetings that a tally shows.
const MOST: u32 = 12;
/// Fewer things than this are told in words alone.
const FEW: usize = 3;
/// More dates than this are not shown one by one.
const MANY: usize = 40;

/// Twelve months and what happens in them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Year {
    /// The year of the first month.
    pub year: i16,
    /// The first month, from 1 to 12.
    pub month: i8,
    /// What has its month, in order.
    pub entries: Vec<Entry>,
}

/// What falls into a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The month, counted from the first of the year as 0.
    pub month: usize,
    /// What sort of thing it is.
    pub sort: Sort,
    /// The day of the month, where it is known.
    pub day: Option<i8>,
    /// What it is, in words.
    pub text: String,
}

/// What sort of thing falls into a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// A meeting.
    Meeting,
    /// Something that is due.
    Deadline,
}

impl Sort {
    /// The sort in a word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Meeting => "Meeting",
            Self::Deadline => "Deadline",
        }
    }
}

/// What happens so often in a year, in months that are not known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lane {
    /// How often, in words.
    pub how_often: String,
    /// How many times in a year, where that is certain.
    pub times: Option<u32>,
    /// Who meets.
    pub who: Vec<String>,
}

/// The twelve months as figures, with `table`, which says the same; none when fewer than three
/// things fall into them.
pub fn months(year: &Year, caption: &str, table: Vec<Block>) -> Vec<Figure> {
    if year.entries.len() < FEW {
        return Vec::new();
    }
    let mut strips = vec![key(&year.entries)];
    strips.extend((0..12).flat_map(|index| month(year, index)));
    let alternative = format!(
        "A line of the twelve months from {}, with {} meetings and deadlines in their months",
        month_name(year, 0),
        year.entries.len()
    );
    sheet::figures(sheet::stack(strips), caption, &alternative, table)
}

/// How often who meets as figures, with `table`, which says the same; none when fewer than three
/// meet.
pub fn lanes(lanes: &[Lane], caption: &str, table: Vec<Block>) -> Vec<Figure> {
    let meeting = lanes.iter().map(|lane| lane.who.len()).sum::<usize>();
    if meeting < FEW {
        return Vec::new();
    }
    let strips = lanes.iter().map(lane).collect();
    let alternative =
        format!("A tally of meetings in a year for {meeting} groups, the most frequent first");
    sheet::figures(sheet::stack(strips), caption, &alternative, table)
}

/// The name of a month of the year: “July 2026”.
pub fn month_name(year: &Year, index: usize) -> String {
    let (number, month) = numbered(year, index);
    format!("{month} {number}")
}

/// The year and the name of a month, counted from the first as 0.
fn numbered(year: &Year, index: usize) -> (usize, &'static str) {
    let months = usize::try_from(year.month.max(1) - 1).unwrap_or(0) + index;
    let first = usize::try_from(year.year).unwrap_or(0);
    (first + months / 12, MONTHS[months % 12])
}

/// Which mark is which.
fn key(entries: &[Entry]) -> Strip {
    let mut shapes = Vec::new();
    let mut x = MARGIN + 1;
    for sort in [Sort::Meeting, Sort::Deadline] {
        if entries.iter().any(|entry| entry.sort == sort) {
            shapes.push(mark(sort, x + MARK, 9));
            shapes.extend(words(Role::Note, x + 2 * MARK + 8, 0, sort.word()));
            x = TEXT;
        }
    }
    Strip { height: 30, gap: 0, shapes }
}

/// One month: its name and its piece of the line, then a strip for each thing that falls into it,
/// so that a full month can run on to the next sheet. A new year says so.
fn month(year: &Year, index: usize) -> Vec<Strip> {
    let (number, name) = numbered(year, index);
    let mut entries = said(year, index);
    let mut shapes = Vec::new();
    let mut top = 0;
    if index == 0 || name == MONTHS[0] {
        shapes.extend(words(Role::Name, MARGIN, 4, &number.to_string()));
        top = MONTH;
    }
    shapes.extend(words(Role::Note, MARGIN, top + 3, name));
    let mut strips = Vec::new();
    if entries.is_empty() {
        let (middle, height) = (top + MONTH / 2, top + MONTH);
        shapes.push(line(vec![(SPINE, 0), (SPINE, height)]));
        shapes.push(line(vec![(SPINE - 4, middle), (SPINE + 4, middle)]));
        return vec![Strip { height, gap: 0, shapes }];
    }
    for (sort, text) in entries.drain(..) {
        let lines = wrap::lines(&text, Role::Note, ROOM, 5);
        let (lines, height) = wrap::lettering(Role::Note, TEXT, top + 3, &lines);
        let height = top + height.max(MONTH - 6) + 6;
        let mut strip = Strip { height, gap: 0, shapes: std::mem::take(&mut shapes) };
        strip.shapes.push(line(vec![(SPINE, 0), (SPINE, height)]));
        strip.shapes.push(mark(sort, SPINE, top + MONTH / 2));
        strip.shapes.extend(lines);
        strips.push(strip);
        top = 0;
    }
    strips
}

/// What is said of a month. Where very much has a date, its meetings are counted.
fn said(year: &Year, index: usize) -> Vec<(Sort, String)> {
    let entries = || year.entries.iter().filter(|entry| entry.month == index);
    let is_full = year.entries.len() > MANY;
    let meetings = entries().filter(|entry| entry.sort == Sort::Meeting).count();
    let counted = (is_full && meetings > 0).then(|| {
        let text =
            if meetings == 1 { "1 meeting".to_owned() } else { format!("{meetings} meetings") };
        (Sort::Meeting, text)
    });
    let one_by_one = entries().filter(|entry| !is_full || entry.sort == Sort::Deadline);
    let month = &numbered(year, index).1[..3];
    let one_by_one = one_by_one.map(|Entry { day, sort, text, .. }| {
        let dated = day.map(|day| format!("{day} {month}: {text}"));
        (*sort, dated.unwrap_or_else(|| capital(text)))
    });
    counted.into_iter().chain(one_by_one).collect()
}

/// How often, a mark for each meeting in no special place, and who meets.
fn lane(lane: &Lane) -> Strip {
    let Lane { how_often, times, who } = lane;
    let room = WIDTH - 2 * MARGIN;
    let often = match times {
        Some(times) if !how_often.ends_with("a year") => {
            format!("{how_often}, {times} times a year")
        }
        _ => how_often.clone(),
    };
    let often = wrap::lines(&often, Role::Name, room, 3);
    let (mut shapes, mut end) = wrap::lettering(Role::Name, MARGIN, 0, &often);
    if let Some(times) = times.filter(|times| (1..=MOST).contains(times)) {
        let tally = (0..times).map(|index| Shape::Circle {
            role: Role::MarkSecond,
            x: MARGIN + MARK + 1 + TALLY * index,
            y: end + MARK + 3,
            radius: MARK - 1,
        });
        shapes.extend(tally);
        end += 2 * MARK + 6;
    }
    let (names, height) = wrap::lettering(
        Role::Note,
        MARGIN,
        end,
        &wrap::lines(&who.join(" · "), Role::Note, room, 12),
    );
    shapes.extend(names);
    Strip { height: end + height, gap: 12, shapes }
}

fn mark(sort: Sort, x: u32, y: u32) -> Shape {
    match sort {
        Sort::Meeting => Shape::Circle { role: Role::Mark, x, y, radius: MARK },
        Sort::Deadline => Shape::Rectangle {
            role: Role::MarkSecond,
            x: x - MARK,
            y: y - MARK,
            width: 2 * MARK,
            height: 2 * MARK,
        },
    }
}

fn line(points: Vec<(u32, u32)>) -> Shape {
    Shape::Line { role: Role::Axis, points }
}

fn words(role: Role, x: u32, top: u32, text: &str) -> Vec<Shape> {
    wrap::lettering(role, x, top, &[text.to_owned()]).0
}
