//! What a reader found in a file, and the comparison with what was expected.

use super::expected::{Expected, ExpectedCell, ExpectedTable, Piece};
use super::{Counts, Disagreement, bare};
use crate::publish::one_spaced;
use std::ops::Range;

/// What a format may set between two pieces of the text: the kind of a notice, a number, a mark.
const LONGEST_LABEL: usize = 120;

/// What was found in a file, all words without white space.
#[derive(Debug, Default)]
pub struct Seen {
    /// The title in the properties; none where the format has no such place.
    pub title: Option<String>,
    /// The language; none likewise.
    pub language: Option<String>,
    /// Level and words of every heading.
    pub headings: Vec<(usize, String)>,
    /// What stands outside the text; none where the format does not set it apart.
    pub around: Option<String>,
    /// The text.
    pub body: String,
    /// The footnotes.
    pub notes: Vec<String>,
    /// The notes in the margin, where the format keeps them apart.
    pub comments: Vec<String>,
    /// Every table that does not stand in another.
    pub tables: Vec<SeenTable>,
    /// The text alternatives; none where they stand in the text.
    pub alternatives: Option<Vec<String>>,
}

/// A table as it was found.
#[derive(Debug, Default)]
pub struct SeenTable {
    /// The words over each column; empty where no row is marked as naming the columns.
    pub headings: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<SeenCell>>,
}

/// A cell as it was found.
#[derive(Debug, Default)]
pub struct SeenCell {
    /// The words in it.
    pub words: String,
    /// Whether it names its row; none where the format cannot say so.
    pub names_row: Option<bool>,
}

impl Seen {
    /// Compares everything; the first thing that is not as expected is told.
    pub fn compare(&self, expected: &Expected) -> Result<Counts, Disagreement> {
        self.compare_properties(expected)?;
        self.compare_headings(expected)?;
        if self.tables.len() != expected.tables.len() {
            let (found, wanted) = (self.tables.len(), expected.tables.len());
            return Err(Disagreement::new(format!("it has {found} tables instead of {wanted}")));
        }
        let tables = self.tables.iter().zip(&expected.tables).enumerate();
        for (index, (seen, wanted)) in tables {
            seen.compare(wanted, index + 1)?;
        }
        self.compare_words(expected)?;
        compare_notes("footnote", &self.notes, &expected.notes)?;
        compare_notes("comment", &self.comments, &expected.comments)?;
        self.compare_alternatives(expected)?;
        let counts = expected.counts();
        Ok(Counts { languages: counts.languages.min(self.language.iter().len()), ..counts })
    }

    fn compare_properties(&self, expected: &Expected) -> Result<(), Disagreement> {
        let properties = [
            ("title", &self.title, &expected.title),
            ("language", &self.language, &expected.language),
        ];
        for (name, seen, wanted) in properties {
            if let (Some(seen), Some(wanted)) = (seen, wanted)
                && bare(seen) != bare(wanted)
            {
                return Err(Disagreement::new(format!("its {name} is “{seen}”, not “{wanted}”")));
            }
        }
        Ok(())
    }

    fn compare_headings(&self, expected: &Expected) -> Result<(), Disagreement> {
        for (index, (level, words)) in expected.headings.iter().enumerate() {
            match self.headings.get(index) {
                Some((seen, found)) if seen == level && *found == bare(words) => {}
                Some((seen, found)) if *found == bare(words) => {
                    return Err(Disagreement::new(format!(
                        "the heading “{words}” is at level {seen}, not {level}"
                    )));
                }
                found => {
                    let found = found.map_or("nothing", |(_, words)| words);
                    return Err(Disagreement::new(format!(
                        "where the heading “{words}” belongs, there is “{found}”"
                    )));
                }
            }
        }
        match self.headings.get(expected.headings.len()) {
            Some((_, words)) => {
                Err(Disagreement::new(format!("the heading “{words}” is not in the document")))
            }
            None => Ok(()),
        }
    }

    fn compare_words(&self, expected: &Expected) -> Result<(), Disagreement> {
        let mut text = Reading { words: &self.body, at: 0, under: String::new() };
        if let Some(around) = &self.around {
            for piece in expected.front.iter().chain(&expected.colophon) {
                if !around.contains(&bare(piece)) {
                    return Err(missing(piece, "the cover or the end"));
                }
            }
        } else {
            text.together(&expected.front)?;
        }
        for piece in &expected.body {
            match piece {
                Piece::Heading(words) => {
                    text.together(std::slice::from_ref(words))?;
                    text.under.clone_from(words);
                }
                Piece::Words(words) => text.together(std::slice::from_ref(words))?,
                Piece::Figure { words, alternative } => {
                    let beside = self.alternatives.is_some();
                    let alternative = alternative.as_ref().filter(|_| !beside);
                    let all: Vec<String> = words.iter().chain(alternative).cloned().collect();
                    text.together(&all)?;
                }
            }
        }
        if self.around.is_none() {
            text.together(&expected.colophon)?;
        }
        Ok(())
    }

    fn compare_alternatives(&self, expected: &Expected) -> Result<(), Disagreement> {
        let Some(seen) = &self.alternatives else { return Ok(()) };
        if seen.len() != expected.alternatives.len() {
            let (found, wanted) = (seen.len(), expected.alternatives.len());
            return Err(Disagreement::new(format!("it has {found} pictures instead of {wanted}")));
        }
        for (found, wanted) in seen.iter().zip(&expected.alternatives) {
            if *found != bare(wanted) {
                return Err(Disagreement::new(format!(
                    "a picture has the text alternative “{found}” instead of “{wanted}”"
                )));
            }
        }
        Ok(())
    }
}

fn compare_notes(
    name: &str,
    seen: &[String],
    expected: &[Vec<String>],
) -> Result<(), Disagreement> {
    if seen.len() != expected.len() {
        let (found, wanted) = (seen.len(), expected.len());
        return Err(Disagreement::new(format!("it has {found} {name}s instead of {wanted}")));
    }
    for (index, (note, pieces)) in seen.iter().zip(expected).enumerate() {
        let under = format!("{name} {}", index + 1);
        let mut text = Reading { words: note, at: 0, under };
        pieces.iter().try_for_each(|piece| text.together(std::slice::from_ref(piece)))?;
    }
    Ok(())
}

impl SeenTable {
    fn compare(&self, wanted: &ExpectedTable, number: usize) -> Result<(), Disagreement> {
        let within = |what: String| Disagreement::new(format!("in table {number}, {what}"));
        let headings: Vec<String> = wanted.headings.iter().map(|words| bare(words)).collect();
        let has_headings = headings.iter().any(|words| !words.is_empty());
        if has_headings && self.headings != headings {
            return Err(within(format!(
                "the columns are named “{}” instead of “{}”",
                self.headings.join("”, “"),
                wanted.headings.join("”, “")
            )));
        }
        if self.rows.len() != wanted.rows.len() {
            let (found, wanted) = (self.rows.len(), wanted.rows.len());
            return Err(within(format!("there are {found} rows instead of {wanted}")));
        }
        for (row, (seen, wanted)) in self.rows.iter().zip(&wanted.rows).enumerate() {
            if seen.len() != wanted.len() {
                return Err(within(format!("row {} has {} cells", row + 1, seen.len())));
            }
            let mut cells = seen.iter().zip(wanted).enumerate();
            let wrong = cells.find(|(_, (seen, wanted))| !seen.is(wanted));
            if let Some((column, (seen, _))) = wrong {
                return Err(within(format!(
                    "the cell in row {} and column {} is not that of the document: “{}”",
                    row + 1,
                    column + 1,
                    seen.words
                )));
            }
        }
        Ok(())
    }
}

impl SeenCell {
    /// Plain words have to be there exactly; others may have labels between them.
    fn is(&self, wanted: &ExpectedCell) -> bool {
        let words_agree = if wanted.is_plain {
            self.words == bare(&wanted.pieces.concat())
        } else {
            let mut text = Reading { words: &self.words, at: 0, under: String::new() };
            wanted.pieces.iter().all(|piece| text.together(std::slice::from_ref(piece)).is_ok())
        };
        words_agree && self.names_row.is_none_or(|names_row| names_row == wanted.names_row)
    }
}

/// Words as far as they were compared.
struct Reading<'a> {
    words: &'a str,
    at: usize,
    /// The last heading.
    under: String,
}

impl Reading<'_> {
    /// Goes over pieces that come next, in whatever order among themselves.
    fn together(&mut self, pieces: &[String]) -> Result<(), Disagreement> {
        let length: usize = pieces.iter().map(|piece| piece.len() + LONGEST_LABEL).sum();
        let rest = &self.words[self.at..];
        let window = &rest[..rest.floor_char_boundary(length)];
        // The longest first, so that a short one cannot take a place within a longer one.
        let mut longest_first: Vec<(&String, String)> =
            pieces.iter().map(|piece| (piece, bare(piece))).collect();
        longest_first.sort_by_key(|(_, words)| std::cmp::Reverse(words.len()));
        let mut taken = Vec::new();
        for (piece, words) in longest_first {
            let Some(place) = free_place(window, &words, &taken) else {
                let under = if self.under.is_empty() { "the beginning" } else { &self.under };
                return Err(missing(piece, &format!("“{under}”")));
            };
            taken.push(place);
        }
        self.at += taken.iter().map(|place| place.end).max().unwrap_or(0);
        Ok(())
    }
}

/// The first place of `words` that no other piece has taken.
fn free_place(window: &str, words: &str, taken: &[Range<usize>]) -> Option<Range<usize>> {
    let mut from = 0;
    loop {
        let at = from + window[from..].find(words)?;
        let place = at..at + words.len();
        let other = taken.iter().find(|taken| taken.start < place.end && place.start < taken.end);
        match other {
            Some(other) => from = other.end,
            None => return Some(place),
        }
    }
}

fn missing(piece: &str, under: &str) -> Disagreement {
    let piece = one_spaced(piece);
    let short: String = piece.chars().take(60).collect();
    let more = if short.len() < piece.len() { "…" } else { "" };
    Disagreement::new(format!("“{short}{more}” is missing, or out of its place, under {under}"))
}
