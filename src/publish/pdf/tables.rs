//! Tables as data: how wide each column is, how small the letters, which rows stay whole.
//!
//! Widths are worked out from the words, so that the same table looks the same everywhere: a column
//! is at least as wide as its longest word and shares the rest by how much stands in it.

use serde_json::{Value, json};

use super::document::Written;
use crate::publish::settle::Settled;
use crate::publish::tree::{Align, Block, Cell, Column, Inline, Row, RowKind, Table, plain};

/// How many letters of ordinary size stand beside each other on a page, on one on its side.
const UPRIGHT: f64 = 98.0;
const ON_ITS_SIDE: f64 = 146.0;
/// Sizes of letters, with how many more stand in the same room.
const SIZES: [(&str, f64); 3] = [("ordinary", 1.0), ("small", 1.12), ("smallest", 1.27)];
/// What the space between two columns takes, in letters.
const BETWEEN: f64 = 2.0;
/// How much wider a word is than as many letters of running text, with its spaces; and bold letters.
const WORD: f64 = 1.15;
const BOLD: f64 = 1.08;
const LINE: f64 = 1.06;
/// A row that would be higher than this many lines may be broken over two pages.
const WHOLE: f64 = 26.0;
/// A longer table is written in parts of this many rows: programs that read tables aloud or check
/// them give up on thousands of rows.
pub const PART: usize = 500;
/// The longest word that widens a column; longer ones are broken.
const LONGEST: usize = 15;

/// What a column needs, in letters.
struct Need {
    /// For its longest word.
    least: f64,
    /// To be about as full as the other columns.
    wish: f64,
    /// To hold every cell on one line.
    all: f64,
}

/// How a table is laid out.
struct Layout {
    size: &'static str,
    is_wide: bool,
    /// Whether every column has room for its longest word.
    has_room: bool,
    /// The width of each column, in letters.
    widths: Vec<f64>,
}

/// Whether a table needs a page on its side.
pub fn is_wide(table: &Table) -> bool {
    layout(table).is_wide
}

impl Written<'_> {
    pub fn table(&mut self, table: &Table, notes: Option<&Settled>) -> Value {
        let layout = layout(table);
        let columns: Vec<_> = table
            .columns
            .iter()
            .zip(&layout.widths)
            .map(|(column, width)| self.column(column, *width, notes))
            .collect();
        let parts: Vec<Vec<_>> = table
            .rows
            .chunks(PART)
            .map(|rows| rows.iter().map(|row| self.row(row, &layout.widths, notes)).collect())
            .collect();
        json!({
            "is": "table",
            "id": table.id,
            "caption": self.some(Some(&table.caption)),
            "columns": columns,
            "headed": table.columns.iter().any(|column| !column.heading.is_empty()),
            "row-headers": table.row_headers,
            "size": layout.size,
            "hyphenate": !layout.has_room,
            // A table without rows has its headings.
            "parts": if parts.is_empty() { vec![Vec::new()] } else { parts },
        })
    }

    fn column(&mut self, column: &Column, width: f64, notes: Option<&Settled>) -> Value {
        let align = match column.align {
            Align::Start => "start",
            Align::Centre => "centre",
            Align::End => "end",
            Align::Numbers => "numbers",
        };
        json!({"inlines": self.inlines(&column.heading, notes), "align": align, "part": (width * 10.0).round()})
    }

    fn row(&mut self, row: &Row, widths: &[f64], notes: Option<&Settled>) -> Value {
        let lines = row.cells.iter().zip(widths).map(|(cell, width)| lines(cell, *width));
        let is_whole = lines.fold(0.0, f64::max) <= WHOLE;
        let cells: Vec<_> = row.cells.iter().map(|cell| self.blocks(&cell.blocks, notes)).collect();
        json!({"total": row.kind == RowKind::Total, "whole": is_whole, "cells": cells})
    }
}

/// The first size at which every column has room for its longest word, upright before on its side.
fn layout(table: &Table) -> Layout {
    let needs: Vec<Need> = (0..table.columns.len()).map(|place| need(table, place)).collect();
    let least: f64 = needs.iter().map(|need| need.least).sum();
    let sheets = [(false, UPRIGHT), (true, ON_ITS_SIDE)];
    let mut sizes = sheets.iter().flat_map(|(is_wide, room)| {
        SIZES.iter().map(move |(size, more)| (*is_wide, *size, room * more))
    });
    let fitting = sizes.find(|(.., room)| least <= *room);
    let has_room = fitting.is_some();
    let (size, more) = SIZES[SIZES.len() - 1];
    let (is_wide, size, room) = fitting.unwrap_or((true, size, ON_ITS_SIDE * more));
    Layout { size, is_wide, has_room, widths: widths(&needs, room) }
}

/// What each column gets of the room: first what it needs at least, then up to what it wishes, then
/// up to all it could use; what nobody could use is shared out.
fn widths(needs: &[Need], room: f64) -> Vec<f64> {
    let mut widths: Vec<f64> = needs.iter().map(|need| need.least).collect();
    let mut rest = (room - widths.iter().sum::<f64>()).max(0.0);
    for aim in [|need: &Need| need.wish, |need: &Need| need.all] {
        let lacks: Vec<f64> =
            needs.iter().zip(&widths).map(|(need, width)| (aim(need) - width).max(0.0)).collect();
        let lack: f64 = lacks.iter().sum();
        let share = if lack > rest { rest / lack } else { 1.0 };
        widths.iter_mut().zip(lacks).for_each(|(width, lack)| *width += lack * share);
        rest = (rest - lack).max(0.0);
    }
    let all: f64 = widths.iter().sum();
    widths.iter().map(|width| width + rest * width / all).collect()
}

fn need(table: &Table, place: usize) -> Need {
    let heading = plain(&table.columns[place].heading);
    let cells: Vec<String> =
        table.rows.iter().filter_map(|row| row.cells.get(place)).map(text).collect();
    let long = |text: &String| number(text.chars().count());
    let longest = cells.iter().chain([&heading]).map(|text| longest_word(text)).max().unwrap_or(0);
    let full: Vec<f64> = cells.iter().map(long).filter(|long| *long > 0.0).collect();
    let mean = full.iter().sum::<f64>() / number(full.len().max(1));
    let most = full.iter().copied().fold(long(&heading), f64::max);
    let bold = if place == 0 && table.row_headers { BOLD } else { 1.0 };
    let least = number(longest.min(LONGEST)) * WORD * bold + BETWEEN;
    let all = least.max(most * bold * LINE + BETWEEN);
    // A square root, because a column twice as full is not twice as wide but also higher.
    let wish = (mean.midpoint(most) * 8.0).sqrt() + BETWEEN;
    Need { least, wish: wish.clamp(least, all), all }
}

/// A count as a number to reckon with.
fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// The longest stretch that should not be broken, in letters.
fn longest_word(text: &str) -> usize {
    text.split(' ').map(|word| word.chars().count()).max().unwrap_or(0)
}

/// About how many lines a cell takes in a column of this width.
fn lines(cell: &Cell, width: f64) -> f64 {
    let long = number(text(cell).chars().count());
    let blocks = number(cell.blocks.iter().map(items).sum());
    long / f64::max(width - BETWEEN, 4.0) * 1.2 + blocks
}

/// How many lines of their own a block begins.
fn items(block: &Block) -> usize {
    match block {
        Block::List(list) => {
            list.items.iter().flat_map(|item| &item.blocks).map(items).sum::<usize>().max(1)
        }
        Block::Descriptions { entries } => entries.len() * 2,
        Block::Table(table) => table.rows.len() * 3 + 4,
        Block::Figure(_) => 40,
        Block::Code { text } => text.lines().count() + 2,
        Block::Notice(notice) => 4 + notice.blocks.iter().map(items).sum::<usize>(),
        Block::Quotation(quotation) => 2 + quotation.blocks.iter().map(items).sum::<usize>(),
        Block::Contact(contact) => 3 + 2 * contact.details.len(),
        Block::Notes { notes } => {
            notes.iter().map(|note| 4 + note.blocks.iter().map(items).sum::<usize>()).sum()
        }
        Block::Paragraph { .. } | Block::Rule => 1,
    }
}

/// How many letters stand in a block.
pub fn letters(block: &Block) -> usize {
    let mut found = String::new();
    add_text(block, &mut found);
    found.chars().count()
}

/// All words of a cell.
fn text(cell: &Cell) -> String {
    let mut found = String::new();
    cell.blocks.iter().for_each(|block| add_text(block, &mut found));
    found
}

fn add_text(block: &Block, found: &mut String) {
    match block {
        Block::Paragraph { content } => add_plain(content, found),
        Block::List(list) => {
            list.items.iter().flat_map(|item| &item.blocks).for_each(|it| add_text(it, found));
        }
        Block::Descriptions { entries } => {
            for entry in entries {
                add_plain(&entry.term, found);
                entry.details.iter().for_each(|it| add_text(it, found));
            }
        }
        Block::Code { text } => found.push_str(text),
        Block::Notice(notice) => notice.blocks.iter().for_each(|it| add_text(it, found)),
        Block::Quotation(it) => it.blocks.iter().for_each(|it| add_text(it, found)),
        Block::Notes { notes } => {
            for note in notes {
                found.push_str(&note.title);
                note.blocks.iter().for_each(|it| add_text(it, found));
            }
        }
        Block::Table(_) | Block::Figure(_) | Block::Contact(_) | Block::Rule => {}
    }
}

fn add_plain(content: &[Inline], found: &mut String) {
    found.push_str(&plain(content));
    found.push(' ');
}
