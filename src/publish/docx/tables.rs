//! Tables.

use super::Writer;
use super::blocks::Place;
use super::lists::NARROW;
use super::palette::SIDEWAYS;
use super::properties::{Frame, Paragraph};
use super::styles::tables::width;
use super::widths::measure;
use super::{Turn, names};
use crate::publish::tree::{Align, Block, Cell, Column, RowKind, Table, plain};

/// From how many columns on the words of a table are smaller.
const SMALL: usize = 5;
/// From how many columns on a table has a page on its side.
const WIDE: usize = 8;
/// A row with more letters than this in a cell may be broken between pages.
const LONG: usize = 1_200;

/// The styles of a table's words: of paragraphs, dots and numbers.
const USUAL: [&str; 3] = ["TableText", "TableBullet", "TableNumber"];
const SMALLER: [&str; 3] = ["TableSmall", "TableSmallBullet", "TableSmallNumber"];

impl Place {
    /// Whether this block asks for a page on its side.
    pub fn is_wide(&self, block: &Block) -> bool {
        let Block::Table(table) = block else { return false };
        self.on_page && (table.columns.len() >= WIDE || measure(table, true).least() > self.room())
    }
}

impl Writer<'_> {
    /// Writes a table with its caption before it.
    pub fn table(&mut self, table: &Table, place: &Place) {
        let is_sideways = place.on_page && self.turn == Turn::Sideways;
        let room = if is_sideways { SIDEWAYS } else { place.room() };
        let is_small = table.columns.len() >= SMALL || measure(table, false).least() > room;
        let columns = measure(table, is_small).fit(room);
        let caption = place.paragraph("Caption");
        if !table.caption.is_empty() {
            let right_to_left = crate::publish::direction::is_turned(&table.caption);
            let caption = Paragraph { right_to_left, frame: Frame::default(), ..caption };
            let name = names::bookmark(&table.id);
            self.filled(&caption, |to| {
                to.marked(&name, |to| to.words(&table.caption, &super::properties::Run::default()));
            });
        }
        self.xml.tag("w:tbl").open();
        self.table_properties(table, place, &columns);
        let styles = if is_small { SMALLER } else { USUAL };
        if table.columns.iter().any(|column| !column.heading.is_empty()) {
            self.heading_row(table, &columns, styles[0]);
        }
        for row in 0..table.rows.len() {
            self.row(table, row, &columns, styles);
        }
        self.xml.close();
        // Word joins two tables that touch, and a cell has to end with a paragraph.
        self.filled(&Paragraph::styled("TableEnd"), |_| {});
    }

    fn table_properties(&mut self, table: &Table, place: &Place, columns: &[u32]) {
        let has_heading = table.columns.iter().any(|column| !column.heading.is_empty());
        let has_total = table.rows.last().is_some_and(|row| row.kind == RowKind::Total);
        let xml = &mut self.xml;
        xml.tag("w:tblPr").open();
        xml.value("w:tblStyle", "MasaTable");
        width(xml, "w:tblW", columns.iter().sum());
        width(xml, "w:tblInd", place.left);
        xml.tag("w:tblLayout").with("w:type", "fixed").end();
        let first_row = u32::from(has_heading) * 0x20;
        let last_row = u32::from(has_total) * 0x40;
        let first_column = u32::from(table.row_headers) * 0x80;
        let bit = |is_on: bool| u32::from(is_on);
        xml.tag("w:tblLook")
            .with("w:val", format!("{:04X}", first_row | last_row | first_column | 0x600))
            .with("w:firstRow", bit(has_heading))
            .with("w:lastRow", bit(has_total))
            .with("w:firstColumn", bit(table.row_headers))
            .with("w:lastColumn", 0)
            .with("w:noHBand", 1)
            .with("w:noVBand", 1)
            .end();
        let headings: Vec<_> = table.columns.iter().map(|column| plain(&column.heading)).collect();
        if !table.caption.is_empty() {
            xml.value("w:tblCaption", &table.caption);
        }
        xml.value("w:tblDescription", format!("Columns: {}", headings.join(", ")));
        xml.close();
        xml.tag("w:tblGrid").filled(|xml| {
            for column in columns {
                xml.tag("w:gridCol").with("w:w", column).end();
            }
        });
    }

    fn heading_row(&mut self, table: &Table, columns: &[u32], style: &'static str) {
        self.xml.tag("w:tr").open();
        self.xml.tag("w:trPr").filled(|xml| {
            xml.value("w:cnfStyle", "100000000000");
            xml.flag("w:cantSplit", true);
            xml.flag("w:tblHeader", true);
        });
        for (column, width) in table.columns.iter().zip(columns) {
            self.begin_cell(*width, false);
            let paragraph = Paragraph {
                keep_next: true,
                align: align(column.align),
                ..Paragraph::styled(style)
            };
            self.paragraph(paragraph, &column.heading);
            self.xml.close();
        }
        self.xml.close();
    }

    fn row(&mut self, table: &Table, at: usize, columns: &[u32], styles: [&'static str; 3]) {
        let row = &table.rows[at];
        self.xml.tag("w:tr").open();
        if row.cells.iter().all(|cell| super::widths::letters(cell) < LONG) {
            self.xml.tag("w:trPr").filled(|xml| xml.flag("w:cantSplit", true));
        }
        for (index, (cell, (column, width))) in
            row.cells.iter().zip(table.columns.iter().zip(columns)).enumerate()
        {
            self.begin_cell(*width, index == 0 && table.row_headers && !cell.blocks.is_empty());
            self.cell(cell, column, *width, styles);
            self.xml.close();
        }
        self.xml.close();
    }

    fn begin_cell(&mut self, length: u32, names_row: bool) {
        self.xml.tag("w:tc").open();
        self.xml.tag("w:tcPr").filled(|xml| {
            if names_row {
                xml.value("w:cnfStyle", "001000000000");
            }
            width(xml, "w:tcW", length);
        });
    }

    fn cell(&mut self, cell: &Cell, column: &Column, width: u32, styles: [&'static str; 3]) {
        let place = Place {
            styles,
            more: styles[0],
            width: width.saturating_sub(200),
            step: NARROW,
            on_page: false,
            ..Place::page()
        };
        let mut ends_well = false;
        for block in &cell.blocks {
            ends_well = matches!(block, Block::Paragraph { .. } | Block::List(_));
            match block {
                Block::Paragraph { content } => {
                    let align = align(column.align);
                    self.paragraph(Paragraph { align, ..place.paragraph(styles[0]) }, content);
                }
                other => self.blocks(std::slice::from_ref(other), &place),
            }
        }
        if !ends_well {
            self.filled(&Paragraph::styled(styles[0]), |_| {});
        }
    }
}

const fn align(align: Align) -> Option<&'static str> {
    match align {
        Align::Start => None,
        Align::Centre => Some("center"),
        Align::End | Align::Numbers => Some("right"),
    }
}
