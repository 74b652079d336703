//! How wide the columns of a table are: as wide as their words ask for, and never so narrow that a
//! word is broken where there is room for it.
//!
//! Widths of letters are guesses by kind, as nobody knows which typeface a reader has.

use crate::publish::tree::{Align, Block, Cell, Description, Table, plain};

/// What the columns of a table ask for.
pub struct Measure(Vec<Asks>);

/// What one column asks for, in twentieths of a point.
#[derive(Debug, Clone, Copy, Default)]
struct Asks {
    /// The longest word.
    least: u32,
    /// The longest line, as far as it is sensible.
    most: u32,
}

/// What stands beside the words of a cell.
const SIDES: u32 = 240;
/// The longest line that a column asks for.
const LONGEST: u32 = 14_000;
/// The longest word that a column has to have room for; a longer one is broken.
const LONGEST_WORD: u32 = 2_300;

/// Measures the columns of a table, with small words or with those of usual size.
pub fn measure(table: &Table, is_small: bool) -> Measure {
    let size = if is_small { 180 } else { 210 };
    // Bold letters are wider.
    let bold = size + size / 12;
    let mut columns = Vec::with_capacity(table.columns.len());
    for (index, column) in table.columns.iter().enumerate() {
        let mut asks = Asks::default();
        let size = if index == 0 && table.row_headers { bold } else { size };
        for cell in table.rows.iter().filter_map(|row| row.cells.get(index)) {
            each_line(&cell.blocks, 0, &mut |line, indent| {
                asks.line(line, size);
                asks.least = asks.least.max(indent + 600);
                asks.most = asks.most.max((width(line, size) + indent).min(LONGEST));
            });
        }
        // A number stays on its line; the words above it may take several.
        if column.align == Align::Numbers {
            asks.least = asks.most.min(LONGEST_WORD);
        }
        asks.line(&plain(&column.heading), bold);
        let most = asks.most.max(asks.least);
        columns.push(Asks { least: asks.least + SIDES, most: most + SIDES });
    }
    Measure(columns)
}

impl Asks {
    fn line(&mut self, line: &str, size: u32) {
        let words = line.split(|c: char| c.is_whitespace() || c == '-' || c == '–');
        let word = words.map(|word| width(word, size)).max().unwrap_or(0);
        self.least = self.least.max(word.min(LONGEST_WORD));
        self.most = self.most.max(width(line, size).min(LONGEST));
    }
}

impl Measure {
    /// The room that the columns need at least.
    pub fn least(&self) -> u32 {
        self.0.iter().map(|asks| asks.least).sum()
    }

    /// The widths of the columns, which together fill the room.
    pub fn fit(&self, room: u32) -> Vec<u32> {
        let (least, most) = (self.least(), self.0.iter().map(|asks| asks.most).sum::<u32>());
        let share = |part: u32, whole: u32, of: u32| {
            u32::try_from(u64::from(of) * u64::from(part) / u64::from(whole.max(1))).unwrap_or(0)
        };
        let given = |asks: &Asks| {
            if most <= room {
                asks.most + share(asks.most, most, room - most)
            } else if least >= room {
                share(asks.least, least, room)
            } else {
                asks.least + share(asks.most - asks.least, most - least, room - least)
            }
        };
        let mut widths: Vec<u32> = self.0.iter().map(given).map(|width| width.max(1)).collect();
        let rest = room.saturating_sub(widths.iter().sum());
        if let Some(last) = widths.last_mut() {
            *last += rest;
        }
        widths
    }
}

/// How many letters stand in a cell.
pub fn letters(cell: &Cell) -> usize {
    let mut sum = 0;
    each_line(&cell.blocks, 0, &mut |line, _| sum += line.chars().count());
    sum
}

/// Calls `visit` for every line of text in these blocks, with how far it stands in.
fn each_line(blocks: &[Block], indent: u32, visit: &mut dyn FnMut(&str, u32)) {
    let described = |entries: &[Description], visit: &mut dyn FnMut(&str, u32)| {
        for entry in entries {
            visit(&plain(&entry.term), indent);
            each_line(&entry.details, indent, visit);
        }
    };
    for block in blocks {
        match block {
            Block::Paragraph { content } => visit(&plain(content), indent),
            Block::List(list) => {
                for item in &list.items {
                    each_line(&item.blocks, indent + super::lists::NARROW, visit);
                }
            }
            Block::Descriptions { entries } => described(entries, visit),
            Block::Contact(contact) => described(&contact.details, visit),
            Block::Notice(notice) => each_line(&notice.blocks, indent, visit),
            Block::Quotation(quotation) => each_line(&quotation.blocks, indent, visit),
            Block::Code { text } => text.lines().for_each(|line| visit(line, indent)),
            Block::Figure(figure) => each_line(&figure.equivalent, indent, visit),
            // A table within a table asks for as much as there is.
            Block::Table(_) => visit(&"m".repeat(60), indent),
            Block::Rule | Block::Notes { .. } => {}
        }
    }
}

/// The width of words at a size in twentieths of a point.
pub fn width(words: &str, size: u32) -> u32 {
    let hundredths: u32 = words.chars().map(letter).sum();
    u32::try_from(u64::from(hundredths) * u64::from(size) / 100).unwrap_or(u32::MAX)
}

/// The width of a letter in hundredths of the size of type.
const fn letter(c: char) -> u32 {
    match c {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '!' => 25,
        'f' | 'r' | 't' | 'I' | ' ' | '(' | ')' | '/' | '-' => 32,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 86,
        'A'..='Z' => 69,
        '\0'..='\u{2E7F}' => 56,
        _ => 100,
    }
}
