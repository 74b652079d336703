//! The structure of a PDF, read back: what a screen reader finds in it.
//!
//! The reader is not the writer: it knows the syntax of PDF and nothing of the engine.

use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Name, Object, String as Text};

use crate::Error;

/// How deep elements may lie in each other: deeper than any that the engine writes.
const DEEPEST: usize = 400;

/// What stands in the structure of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Structure {
    /// The title in its properties.
    pub title: String,
    /// The language.
    pub language: String,
    /// Level and words of each heading, in reading order.
    pub headings: Vec<(usize, String)>,
    /// The text alternative of each picture; empty where there is none.
    pub alternatives: Vec<String>,
    /// The rows of each table that does not stand in another, cell by cell.
    pub tables: Vec<Vec<Vec<Cell>>>,
}

/// What a cell is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cell {
    /// It holds data.
    Data,
    /// It names its column.
    NamesColumn,
    /// It names its row.
    NamesRow,
    /// It claims to name something, and does not say what.
    NamesNothing,
}

/// Reads the structure of a file.
///
/// Fails when the file is no PDF, or is not tagged.
pub fn read(file: &[u8]) -> Result<Structure, Error> {
    let pdf = Pdf::new(file.to_vec()).map_err(|_| Error::new("it cannot be read as a PDF"))?;
    let untagged = || Error::new("it has no structure");
    let root: Dict<'_> = pdf.xref().get(pdf.xref().root_id()).ok_or_else(untagged)?;
    let tree: Dict<'_> = root.get("StructTreeRoot").ok_or_else(untagged)?;
    let mut found = Structure {
        title: pdf.metadata().title.as_deref().map(decoded).unwrap_or_default(),
        language: text(&root, "Lang"),
        ..Structure::default()
    };
    found.kids(&tree, false, DEEPEST)?;
    Ok(found)
}

impl Structure {
    fn kids(&mut self, item: &Dict<'_>, in_table: bool, left: usize) -> Result<(), Error> {
        if left == 0 {
            return Err(Error::new("its structure has no end"));
        }
        for kid in elements(item) {
            let Some(kind) = kid.get::<Name<'_>>("S") else { continue };
            match kind.as_str() {
                "Figure" => self.alternatives.push(text(&kid, "Alt")),
                "Table" if !in_table => {
                    let mut rows = Vec::new();
                    add_rows(&kid, &mut rows);
                    self.tables.push(rows);
                    self.kids(&kid, true, left - 1)?;
                    continue;
                }
                kind => {
                    let level = kind.strip_prefix('H').and_then(|level| level.parse().ok());
                    self.headings.extend(level.map(|level| (level, text(&kid, "T"))));
                }
            }
            self.kids(&kid, in_table, left - 1)?;
        }
        Ok(())
    }
}

/// The elements directly in an element.
fn elements<'a>(item: &Dict<'a>) -> Vec<Dict<'a>> {
    match item.get::<Object<'_>>("K") {
        Some(Object::Dict(kid)) => vec![kid],
        Some(Object::Array(kids)) => dicts(&kids),
        _ => Vec::new(),
    }
}

fn dicts<'a>(array: &Array<'a>) -> Vec<Dict<'a>> {
    array.iter::<Object<'_>>().filter_map(Object::into_dict).collect()
}

/// The rows of a table, through its head and body and not into its cells.
fn add_rows(item: &Dict<'_>, rows: &mut Vec<Vec<Cell>>) {
    for kid in elements(item) {
        match kid.get::<Name<'_>>("S").as_ref().map(Name::as_str) {
            Some("TR") => rows.push(elements(&kid).iter().map(cell).collect()),
            Some("THead" | "TBody" | "TFoot") => add_rows(&kid, rows),
            _ => {}
        }
    }
}

fn cell(item: &Dict<'_>) -> Cell {
    if item.get::<Name<'_>>("S").is_none_or(|kind| kind.as_str() != "TH") {
        return Cell::Data;
    }
    let attributes = match item.get::<Object<'_>>("A") {
        Some(Object::Dict(one)) => vec![one],
        Some(Object::Array(several)) => dicts(&several),
        _ => Vec::new(),
    };
    let scope = attributes.iter().find_map(|one| one.get::<Name<'_>>("Scope"));
    match scope.as_ref().map(Name::as_str) {
        Some("Column") => Cell::NamesColumn,
        Some("Row") => Cell::NamesRow,
        _ => Cell::NamesNothing,
    }
}

fn text(item: &Dict<'_>, key: &str) -> String {
    item.get::<Text<'_>>(key).map(|text| decoded(text.as_bytes())).unwrap_or_default()
}

/// Text of a PDF: UTF-16 after a mark, else an encoding whose letters are here ASCII.
fn decoded(bytes: &[u8]) -> String {
    let Some(wide) = bytes.strip_prefix(&[0xFE, 0xFF]) else {
        return bytes.iter().map(|byte| char::from(*byte)).collect();
    };
    let units: Vec<u16> =
        wide.chunks_exact(2).map(|two| u16::from_be_bytes([two[0], two[1]])).collect();
    String::from_utf16_lossy(&units)
}
