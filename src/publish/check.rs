//! masa reads back what it wrote: each format is read by a reader that is not its writer, and what
//! is found there is compared with one list of expectations, taken from the tree.
//!
//! One file per format; a format's reader knows the format, [`seen`] the comparison, and
//! [`expected`] the tree. What only a person can judge is not checked here, and not claimed.

pub mod docx;
pub mod expected;
pub mod html;
pub mod json;
pub mod markdown;
pub mod pdf;
pub mod seen;

pub use expected::Expected;
use std::fmt;

/// The first thing in which a file is not what it should be, in words that go on from its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disagreement(String);

impl Disagreement {
    /// A disagreement in these words.
    pub fn new(what: impl Into<String>) -> Self {
        Self(what.into())
    }
}

impl fmt::Display for Disagreement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Disagreement {}

/// How much was compared.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Languages, where the format has a place for it.
    pub languages: usize,
    /// Headings.
    pub headings: usize,
    /// Tables.
    pub tables: usize,
    /// Cells that name a column or a row.
    pub header_cells: usize,
    /// Text alternatives of pictures and drawings.
    pub alternatives: usize,
    /// Pieces of text.
    pub pieces: usize,
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.languages += other.languages;
        self.headings += other.headings;
        self.tables += other.tables;
        self.header_cells += other.header_cells;
        self.alternatives += other.alternatives;
        self.pieces += other.pieces;
    }
}

/// `text` without white space.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

impl Expected {
    /// How much there is to compare.
    pub fn counts(&self) -> Counts {
        let of_table = |table: &expected::ExpectedTable| {
            let columns = table.headings.iter().filter(|words| !words.is_empty()).count();
            columns + table.rows.iter().flatten().filter(|cell| cell.names_row).count()
        };
        let notes: usize = self.notes.iter().chain(&self.comments).map(Vec::len).sum();
        Counts {
            languages: usize::from(self.language.is_some()),
            headings: self.headings.len(),
            tables: self.tables.len(),
            header_cells: self.tables.iter().map(of_table).sum(),
            alternatives: self.alternatives.len(),
            pieces: self.front.len() + self.body.len() + self.colophon.len() + notes,
        }
    }
}
