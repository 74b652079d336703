//! Facts as tables. A column in which nothing stands is left out, and so is an empty table.

use super::builder::Builder;
use super::print::{Print, in_list};
use crate::publish::tree::{Align, Block, Cell, Column, Row, RowKind, Table, words};

/// A table that is being filled.
pub(super) struct Grid {
    caption: String,
    columns: Vec<Column>,
    rows: Vec<Row>,
}

impl Grid {
    /// A table with these headings; one that ends in `#` is a column of numbers.
    pub fn new(caption: &str, headings: &[&str]) -> Self {
        let columns = headings.iter().map(|heading| match heading.strip_suffix('#') {
            Some(heading) => Column { heading: words(heading), align: Align::Numbers },
            None => Column::new(*heading),
        });
        Self { caption: caption.to_owned(), columns: columns.collect(), rows: Vec::new() }
    }

    /// Adds a row with one value for each column, unless all are empty.
    pub fn row(&mut self, builder: &Builder<'_>, values: &[&dyn Print]) {
        self.push(RowKind::Ordinary, builder, values);
    }

    /// Adds the row that sums up the others.
    pub fn total(&mut self, builder: &Builder<'_>, values: &[&dyn Print]) {
        self.push(RowKind::Total, builder, values);
    }

    fn push(&mut self, kind: RowKind, builder: &Builder<'_>, values: &[&dyn Print]) {
        let cells: Vec<Cell> =
            values.iter().map(|value| Cell { blocks: value.print(builder) }).collect();
        if cells.iter().any(|cell| !cell.blocks.is_empty()) {
            self.rows.push(Row { kind, cells });
        }
    }

    /// The table; its caption and a list when only one column has anything in it, nothing when none has.
    pub fn blocks(mut self) -> Vec<Block> {
        let is_used = |index: usize| {
            self.rows.iter().any(|row| row.cells.get(index).is_some_and(|c| !c.blocks.is_empty()))
        };
        let used: Vec<bool> = (0..self.columns.len()).map(is_used).collect();
        match used.iter().filter(|used| **used).count() {
            0 => Vec::new(),
            1 => {
                let cells = self.rows.into_iter().flat_map(|row| row.cells);
                let entries = cells.map(|cell| cell.blocks).filter(|blocks| !blocks.is_empty());
                let caption = self.caption;
                let colon = if caption.contains(':') { "" } else { ":" };
                let mut blocks = vec![Block::paragraph(format!("{caption}{colon}"))];
                blocks.extend(in_list(entries.collect()));
                blocks
            }
            _ => {
                keep(&mut self.columns, &used);
                for row in &mut self.rows {
                    keep(&mut row.cells, &used);
                }
                let Self { caption, columns, rows } = self;
                let named = |row: &Row| row.cells.first().is_some_and(|c| !c.blocks.is_empty());
                let row_headers = rows.iter().all(named);
                vec![Block::Table(Table { id: String::new(), caption, columns, row_headers, rows })]
            }
        }
    }
}

fn keep<T>(values: &mut Vec<T>, used: &[bool]) {
    let mut used = used.iter();
    values.retain(|_| used.next().copied().unwrap_or(false));
}
