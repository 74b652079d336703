//! Names and what belongs to each.

use super::Writer;
use super::blocks::{Opening, Place};
use super::properties::{Border, Frame, Paragraph, Run};
use super::widths::width;
use crate::publish::tree::{Block, Description, plain};

/// The column of names is as wide as the longest name asks for, between these, in twentieths of a
/// point.
const NAMES: (u32, u32) = (1_900, 3_700);
/// The size of names, with a twelfth for their weight.
const SIZE: u32 = 240 + 20;
/// What stands between a name and what belongs to it.
const BETWEEN: u32 = 260;

impl Writer<'_> {
    /// Writes names and what belongs to each, with thin lines between the entries.
    pub fn descriptions(&mut self, entries: &[Description], place: &Place) {
        let line = || Some(Border::new(4, 4, self.palette.line.clone()));
        let frame = Frame { top: line(), between: line(), ..place.frame.clone() };
        let step = names(entries, place);
        for (at, entry) in entries.iter().enumerate() {
            let before = (at == 0).then_some(200);
            self.description(entry, &Place { before, ..place.clone() }, step, &frame);
        }
        if !entries.is_empty() {
            self.rule_below(place);
        }
    }

    /// Writes names and what belongs to each, without lines.
    pub fn plain_descriptions(&mut self, entries: &[Description], place: &Place) {
        let step = names(entries, place);
        for entry in entries {
            self.description(entry, place, step, &place.frame);
        }
    }

    /// Writes a name, and beside it what belongs to it: under it where the name is too long, or what
    /// belongs to it does not begin with text.
    fn description(&mut self, entry: &Description, place: &Place, step: u32, frame: &Frame) {
        let mut inner = place.within(step);
        inner.styles[0] = "Description";
        let is_text = matches!(entry.details.first(), Some(Block::Paragraph { .. }) | None);
        if is_text && name_width(entry) <= step {
            let term = entry.term.clone();
            let first = Place { frame: frame.clone(), before: place.before, ..inner.clone() };
            self.opening = Some(Opening::Words("Description", term, "Term", step));
            let (one, more) = entry.details.split_at(entry.details.len().min(1));
            self.blocks(one, &first);
            self.flush(&first);
            return self.blocks(more, &inner);
        }
        let mut term = place.paragraph("Description");
        term.frame = frame.clone();
        term.keep_next = true;
        self.filled(&term, |to| {
            to.inlines(&entry.term, &Run { style: Some("Term"), ..Run::default() });
        });
        self.blocks(&entry.details, &inner);
    }

    fn rule_below(&mut self, place: &Place) {
        let line = Border::new(4, 0, self.palette.line.clone());
        let frame = Frame { top: Some(line), ..Frame::default() };
        let end = place.paragraph("TableEnd");
        self.filled(&Paragraph { frame, ..end }, |_| {});
    }
}

/// How wide the column of names is.
fn names(entries: &[Description], place: &Place) -> u32 {
    let most = NAMES.1.min(place.room() * 2 / 5);
    let fitting = entries.iter().map(name_width).filter(|width| *width <= most);
    fitting.max().unwrap_or(most).max(NAMES.0.min(most))
}

fn name_width(entry: &Description) -> u32 {
    width(&plain(&entry.term), SIZE).saturating_add(BETWEEN)
}
