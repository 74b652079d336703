//! Reading PDF back: its properties and its structure, as a screen reader finds them. The text itself
//! is not read: the letters of a PDF are shapes, and what they say is known to the fonts.

use super::{Counts, Disagreement};
use crate::publish::settle::Settled;

/// Whether the file has the title, language, headings, header cells and text alternatives of the tree.
#[cfg(feature = "pdf")]
pub fn check(file: &[u8], publication: &Settled) -> Result<Counts, Disagreement> {
    let found = masa_pdf::read(file).map_err(|fault| Disagreement::new(fault.to_string()))?;
    reading::compare(&found, publication)
}

/// Without the engine there is no PDF to be read.
#[cfg(not(feature = "pdf"))]
pub fn check(_: &[u8], _: &Settled) -> Result<Counts, Disagreement> {
    Err(Disagreement::new("this masa was built without PDF"))
}

#[cfg(feature = "pdf")]
mod reading {
    use super::super::expected::{Expected, ExpectedTable};
    use super::super::{Counts, Disagreement, bare};
    use crate::publish::pdf::{DEEPEST, ROWS_OF_A_PART};
    use crate::publish::settle::Settled;
    use masa_pdf::{Cell, STAND_IN, Structure};

    pub fn compare(found: &Structure, publication: &Settled) -> Result<Counts, Disagreement> {
        let expected = Expected::of(&publication.bounded(DEEPEST));
        let title = (publication.title.as_str(), found.title.as_str());
        let language = (publication.language.as_str(), found.language.as_str());
        for (name, (wanted, found)) in [("title", title), ("language", language)] {
            if !is_same(found, wanted) {
                return Err(Disagreement::new(format!("its {name} is “{found}”, not “{wanted}”")));
            }
        }
        headings(found, &expected, publication.sections.len() > 1)?;
        alternatives(found, &expected)?;
        tables(found, &expected)?;
        // The text was not compared, so it is not counted.
        Ok(Counts { pieces: 0, ..expected.counts() })
    }

    /// The headings, with the one over the contents and the one over notes that nothing refers to.
    fn headings(
        found: &Structure,
        expected: &Expected,
        has_contents: bool,
    ) -> Result<(), Disagreement> {
        let mut wanted = expected.headings.clone();
        if has_contents {
            wanted.insert(1, (2, "Contents".to_owned()));
        }
        if found.headings.len() == wanted.len() + 1 {
            wanted.push((2, "Notes".to_owned()));
        }
        let pairs = wanted.iter().zip(&found.headings);
        let different = pairs
            .clone()
            .find(|(wanted, found)| wanted.0 != found.0 || !is_same(&found.1, &wanted.1));
        if let Some(((_, wanted), (_, found))) = different {
            return Err(Disagreement::new(format!("it has the heading “{found}”, not “{wanted}”")));
        }
        let (found, wanted) = (found.headings.len(), wanted.len());
        if found != wanted {
            return Err(Disagreement::new(format!("it has {found} headings instead of {wanted}")));
        }
        Ok(())
    }

    /// Alternatives and tables in whatever order: what stands in a footnote is read where it is
    /// referred to.
    fn alternatives(found: &Structure, expected: &Expected) -> Result<(), Disagreement> {
        let mut found: Vec<&str> = found.alternatives.iter().map(String::as_str).collect();
        for wanted in &expected.alternatives {
            let wanted = if wanted.trim().is_empty() { "Picture" } else { wanted };
            let Some(place) = found.iter().position(|found| is_same(found, wanted)) else {
                return Err(Disagreement::new(format!("it lacks the text alternative “{wanted}”")));
            };
            found.remove(place);
        }
        match found.first() {
            Some(more) => Err(Disagreement::new(format!("it has a picture more, “{more}”"))),
            None => Ok(()),
        }
    }

    fn tables(found: &Structure, expected: &Expected) -> Result<(), Disagreement> {
        let mut wanted: Vec<_> = expected.tables.iter().flat_map(parts).collect();
        let mut found = found.tables.clone();
        wanted.sort();
        found.sort();
        if found == wanted {
            return Ok(());
        }
        Err(Disagreement::new(
            "the cells of its tables do not name the columns and rows that they should",
        ))
    }

    /// The cells that a table should have, in the parts in which a long one is written.
    fn parts(table: &ExpectedTable) -> Vec<Vec<Vec<Cell>>> {
        let names = |words: &String| if words.is_empty() { Cell::Data } else { Cell::NamesColumn };
        let head: Vec<Cell> = table.headings.iter().map(names).collect();
        let is_headed = head.contains(&Cell::NamesColumn);
        let rows: Vec<Vec<Cell>> = table
            .rows
            .iter()
            .map(|row| {
                let cells = row.iter();
                cells.map(|cell| if cell.names_row { Cell::NamesRow } else { Cell::Data }).collect()
            })
            .collect();
        let with_head = |rows: &[Vec<Cell>]| {
            let head = is_headed.then(|| head.clone());
            head.into_iter().chain(rows.iter().cloned()).collect()
        };
        if rows.is_empty() {
            return vec![with_head(&[])];
        }
        rows.chunks(ROWS_OF_A_PART).map(with_head).collect()
    }

    /// Whether words are the same but for white space; a stand-in may be anything.
    fn is_same(found: &str, wanted: &str) -> bool {
        let (found, wanted) = (bare(found), bare(wanted));
        let mut rest = wanted.as_str();
        let mut pieces = found.split(STAND_IN);
        let Some(tail) = pieces.next_back() else { return false };
        for (place, piece) in pieces.enumerate() {
            match rest.find(piece) {
                Some(at) if at == 0 || place > 0 => rest = &rest[at + piece.len()..],
                _ => return false,
            }
        }
        if found.contains(STAND_IN) { rest.ends_with(tail) } else { rest == tail }
    }
}
