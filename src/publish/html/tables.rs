//! Tables as HTML.

use super::Writer;
use crate::publish::tree::{Align, Cell, Column, Row, RowKind, Table, plain};

/// From how many columns on a table may be wider than a small screen and scrolls by itself.
const SCROLLS: usize = 3;
/// From how many columns on a table is given as much room as it needs to read well.
const WIDE: usize = 4;
/// From how many columns on a table is given more room than a page has.
const WIDEST: usize = 7;

impl Writer<'_> {
    /// Writes a table; one that may be wider than a small screen stands in a group that the
    /// keyboard can reach and scroll. A group and no region: a document may hold many tables, and
    /// landmarks have to differ by name.
    pub fn table(&mut self, table: &Table) {
        if table.columns.len() < SCROLLS {
            return self.bare_table(table, "table table-small");
        }
        let caption = caption_id(table);
        let headings: Vec<_> = table.columns.iter().map(|column| plain(&column.heading)).collect();
        let words = format!("Table: {}", headings.join(", "));
        let label = if table.caption.is_empty() {
            ("aria-label", words.as_str())
        } else {
            ("aria-labelledby", caption.as_str())
        };
        let attributes = [("class", "scroll"), ("role", "group"), label, ("tabindex", "0")];
        let class = match table.columns.len() {
            WIDEST.. => "table table-widest",
            WIDE.. => "table table-wide",
            _ => "table",
        };
        self.element("div", &attributes, |to| to.bare_table(table, class));
    }

    fn bare_table(&mut self, table: &Table, class: &str) {
        self.element("table", &[("id", &table.id), ("class", class)], |to| {
            if !table.caption.is_empty() {
                to.element("caption", &[("id", &caption_id(table))], |to| {
                    to.words("span", &[], &table.caption);
                });
            }
            if table.columns.iter().any(|column| !column.heading.is_empty()) {
                to.element("thead", &[], |to| to.heading_row(&table.columns));
            }
            to.element("tbody", &[], |to| {
                for row in &table.rows {
                    to.row(row, table);
                }
            });
        });
    }

    fn heading_row(&mut self, columns: &[Column]) {
        self.element("tr", &[], |to| {
            for column in columns {
                // A heading without words would announce a name that is none.
                if column.heading.is_empty() {
                    to.element("td", &[], |_| {});
                } else {
                    let mut attributes = vec![("scope", "col")];
                    attributes.extend(class(column.align));
                    to.element("th", &attributes, |to| to.inlines(&column.heading));
                }
            }
        });
    }

    fn row(&mut self, row: &Row, table: &Table) {
        let attributes: &[_] = if row.kind == RowKind::Total { &[("class", "total")] } else { &[] };
        self.element("tr", attributes, |to| {
            for (index, (cell, column)) in row.cells.iter().zip(&table.columns).enumerate() {
                let names_row = index == 0 && table.row_headers && !cell.blocks.is_empty();
                to.cell(cell, column.align, names_row);
            }
        });
    }

    fn cell(&mut self, cell: &Cell, align: Align, names_row: bool) {
        let (tag, scope) = if names_row { ("th", Some(("scope", "row"))) } else { ("td", None) };
        let attributes: Vec<_> = scope.into_iter().chain(class(align)).collect();
        self.element(tag, &attributes, |to| to.compact(&cell.blocks));
    }
}

fn caption_id(table: &Table) -> String {
    format!("caption_{}", table.id)
}

fn class(align: Align) -> Option<(&'static str, &'static str)> {
    match align {
        Align::Start => None,
        Align::Centre => Some(("class", "centre")),
        Align::End => Some(("class", "end")),
        Align::Numbers => Some(("class", "numbers")),
    }
}
