//! Tables of today: those with a row for each group or payer say how often it meets, what it pays.

use super::named::Named;
use super::rates::{self, Rate};
use super::sentence::tokens_of;
use super::sums::Sum;
use super::years;
use crate::markdown::{BlockData, Cell, plain};
use crate::rules::words::context::is_past_heading;
use crate::text::Place;
use crate::workspace::{Loaded, Passage};
use std::ops::Range;

/// What heads a column of frequencies.
const HEADS: [&str; 9] = [
    "frequency",
    "meets",
    "how often",
    "how often it meets",
    "meeting frequency",
    "frequency of meetings",
    "meetings",
    "when it meets",
    "meets how often",
];

/// A row: the thing, and the frequency in its cell.
#[derive(Debug)]
pub(super) struct Row<'a> {
    pub(super) passage: &'a Passage,
    pub(super) thing: usize,
    pub(super) rate: Rate,
    /// The bytes of the frequency in the passage of its cell.
    pub(super) words: Range<usize>,
}

/// The head and the rows of every table in sections that are not about the past.
pub(super) fn of_today(doc: &Loaded) -> impl Iterator<Item = (&[Cell], &[Vec<Cell>])> {
    let sections = doc.sections.iter().filter(|section| !is_past_heading(&section.title));
    let blocks = sections.flat_map(|section| section.markdown.blocks.iter());
    blocks.filter_map(|block| match &block.data {
        BlockData::Table { head, rows, .. } => Some((head.as_slice(), rows.as_slice())),
        _ => None,
    })
}

/// Every row of the narrative whose first cell names a thing and whose frequency can be read.
pub(super) fn rows<'a>(doc: &'a Loaded, named: &Named<'_>) -> Vec<Row<'a>> {
    let mut found = Vec::new();
    for (head, rows) in of_today(doc) {
        let column = head
            .iter()
            .position(|cell| HEADS.contains(&plain(&cell.content).trim().to_lowercase().as_str()));
        let Some(column) = column.filter(|column| *column > 0) else { continue };
        for row in rows {
            let (Some(name), Some(often)) = (row.first(), row.get(column)) else { continue };
            found.extend(in_row(doc, named, name, often));
        }
    }
    found
}

fn in_row<'a>(doc: &'a Loaded, named: &Named<'_>, name: &Cell, often: &Cell) -> Option<Row<'a>> {
    let name = passage_in(doc, name.place)?;
    let mentioned = named.mentions(name, &(0..name.text().len()));
    let whole = mentioned.iter().find(|(range, _)| *range == (0..name.text().len()));
    let thing = whole.and_then(|(_, thing)| *thing).or_else(|| named.of_heading(name.text()))?;
    let passage = passage_in(doc, often.place)?;
    let tokens = tokens_of(passage, named);
    let start = usize::from(tokens.first()?.is("meets"));
    let (rate, length) = rates::read(&tokens[start..])?;
    // More words may soften what the first ones say.
    (start + length == tokens.len()).then(|| Row {
        passage,
        thing,
        rate,
        words: tokens[start].start..tokens[start + length - 1].end,
    })
}

/// A row of a table of money: who pays, and the sum in the cell.
#[derive(Debug)]
pub(super) struct SumRow<'a> {
    pub(super) passage: &'a Passage,
    pub(super) thing: usize,
    pub(super) sum: Sum,
    /// The bytes of the sum in the passage of its cell.
    pub(super) words: Range<usize>,
}

/// Every row that gives one of the payers in `named` a sum for the financial year of the facts.
pub(super) fn sums<'a>(doc: &'a Loaded, named: &Named<'_>, year: Option<u32>) -> Vec<SumRow<'a>> {
    let fits = |head: &str| {
        let lower = head.to_lowercase();
        let money = ["contribution", "cash", "money", "pays", "amount"];
        money.iter().any(|word| lower.contains(word))
            && !["kind", "note", "type", "other"].iter().any(|word| lower.contains(word))
            && years::agree(head, year)
    };
    let mut found = Vec::new();
    for (head, rows) in of_today(doc) {
        let columns: Vec<usize> =
            (1..head.len()).filter(|column| fits(plain(&head[*column].content).trim())).collect();
        // Two columns of money, and nobody can tell which is the year's.
        let [column] = columns.as_slice() else { continue };
        for row in rows {
            let (Some(name), Some(cell)) = (row.first(), row.get(*column)) else { continue };
            found.extend(sum_in_row(doc, named, name, cell, year));
        }
    }
    found
}

fn sum_in_row<'a>(
    doc: &'a Loaded,
    named: &Named<'_>,
    name: &Cell,
    cell: &Cell,
    year: Option<u32>,
) -> Option<SumRow<'a>> {
    let thing = named.of_heading(passage_in(doc, name.place)?.text())?;
    let passage = passage_in(doc, cell.place)?;
    if !years::agree(&passage.heading, year) {
        return None;
    }
    let tokens = tokens_of(passage, named);
    let (sum, length) = super::sums::read(&tokens)?;
    (length == tokens.len()).then(|| SumRow {
        passage,
        thing,
        sum,
        words: tokens[0].start..tokens[length - 1].end,
    })
}

/// The passage that stands in a cell.
pub(super) fn passage_in(doc: &Loaded, place: Place) -> Option<&Passage> {
    doc.passages().iter().find(|passage| {
        let own = passage.words.place(0, passage.text().len());
        own.file == place.file
            && place.span.start <= own.span.start
            && own.span.end <= place.span.end
    })
}
