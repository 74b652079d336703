//! Blocks as data.

use serde_json::{Value, json};

use super::document::Written;
use super::inlines::pieces;
use super::tables::letters;
use crate::publish::direction::is_turned;
use crate::publish::settle::Settled;
use crate::publish::svg;
use crate::publish::tree::{
    Block, Contact, Description, Figure, Image, Inline, List, ListStyle, MarginNote, Notice,
    NoticeKind, Quotation, plain, words,
};

/// The longest name that stands at the left of what belongs to it, in characters.
const BESIDE: usize = 23;
/// The longest that stands there on two lines.
const TWICE_BESIDE: usize = 46;
/// More letters than this take at least two lines beside a name.
const TWO_LINES: usize = 75;
/// Up to this many characters a notice stays on one page.
const WHOLE_NOTICE: usize = 900;
/// The width of the text, and the most height a figure takes, in millimetres.
const SHEET: (f64, f64) = (166.0, 190.0);
/// A unit of a drawing and a pixel of a picture, in millimetres.
const UNIT: f64 = 0.2646;

/// A note in the margin under its kind.
fn note(note: &MarginNote) -> Description {
    let mut details = vec![Block::inlines(vec![Inline::strong(note.title.clone())])];
    details.extend(note.blocks.iter().cloned());
    details.extend(
        [Some(&note.at), note.accepted.as_ref()].into_iter().flatten().map(Block::paragraph),
    );
    Description { term: words(format!("{}. {}", note.number, note.label())), details }
}

impl Written<'_> {
    /// Blocks one under the other.
    pub fn blocks(&mut self, blocks: &[Block], notes: Option<&Settled>) -> Vec<Value> {
        blocks.iter().map(|block| self.block(block, notes)).collect()
    }

    /// One block. A paragraph that reads from the left is its run of text alone.
    pub fn block(&mut self, block: &Block, notes: Option<&Settled>) -> Value {
        match block {
            Block::Paragraph { content } => {
                let inlines = self.inlines(content, notes);
                json!({"is": "paragraph", "turned": is_turned(&plain(content)), "inlines": inlines})
            }
            Block::List(list) => self.list(list, notes),
            Block::Table(table) => self.table(table, notes),
            Block::Descriptions { entries } => {
                json!({"is": "descriptions", "entries": self.entries(entries, notes)})
            }
            Block::Figure(figure) => self.figure(figure, notes),
            Block::Notice(notice) => self.notice(notice, notes),
            Block::Quotation(quotation) => self.quotation(quotation, notes),
            Block::Contact(contact) => self.contact(contact, notes),
            Block::Code { text } => {
                let lines: Vec<_> = text.lines().map(|line| self.line_of_code(line)).collect();
                json!({"is": "code", "lines": lines})
            }
            Block::Rule => json!({"is": "rule"}),
            Block::Notes { notes: margin } => {
                let entries: Vec<_> = margin.iter().map(note).collect();
                json!({"is": "descriptions", "entries": self.entries(&entries, notes)})
            }
        }
    }

    /// Names and what belongs to each.
    pub fn entries(&mut self, entries: &[Description], notes: Option<&Settled>) -> Vec<Value> {
        let entry = |entry: &Description| {
            let name = plain(&entry.term).chars().count();
            let is_text = matches!(entry.details.first(), Some(Block::Paragraph { .. }));
            let much =
                name > BESIDE && entry.details.iter().map(letters).sum::<usize>() > TWO_LINES;
            json!({
                "term": self.inlines(&entry.term, notes),
                "headed": !is_text && !entry.details.is_empty(),
                "above": name > if is_text { TWICE_BESIDE } else { BESIDE },
                "much": much,
                "details": self.blocks(&entry.details, notes),
            })
        };
        entries.iter().map(entry).collect()
    }

    pub fn notice(&mut self, notice: &Notice, notes: Option<&Settled>) -> Value {
        let long: usize = notice.blocks.iter().map(letters).sum();
        json!({
            "is": "notice",
            "urgent": matches!(notice.kind, NoticeKind::Draft | NoticeKind::Overdue),
            "label": notice.kind.label(),
            "title": self.some(Some(&notice.title)),
            "whole": long <= WHOLE_NOTICE,
            "blocks": self.blocks(&notice.blocks, notes),
        })
    }

    fn list(&mut self, list: &List, notes: Option<&Settled>) -> Value {
        let items: Vec<_> =
            list.items.iter().map(|item| self.blocks(&item.blocks, notes)).collect();
        match list.style {
            ListStyle::Bullets => json!({"is": "bullets", "items": items}),
            ListStyle::Numbers(start) => {
                let start = start.min(i32::MAX as u64);
                json!({"is": "numbers", "start": start, "items": items})
            }
            ListStyle::Clauses => {
                let numbers: Vec<_> = list
                    .items
                    .iter()
                    .map(|item| self.words(item.number.as_deref().unwrap_or_default()))
                    .collect();
                json!({"is": "clauses", "numbers": numbers, "items": items})
            }
        }
    }

    fn figure(&mut self, figure: &Figure, notes: Option<&Settled>) -> Value {
        let shown = self.image(&figure.image);
        let alternative = self.some(Some(&figure.alternative));
        let caption = self.inlines(&figure.caption, notes);
        let (file, width, reason) = match shown {
            Ok((file, width)) => (Some(file), width, None),
            Err(reason) => (None, 0.0, Some(reason)),
        };
        json!({
            "is": "figure",
            "id": figure.id,
            "file": file,
            "width": width,
            "reason": reason,
            "alternative": alternative.or_else(|| file.is_some().then(|| "Picture".to_owned())),
            "caption": caption,
            "equivalent": self.blocks(&figure.equivalent, notes),
        })
    }

    /// The name of an image and how wide it is shown, or why it is not.
    fn image(&mut self, image: &Image) -> Result<(String, f64), String> {
        match image {
            Image::Drawing(drawing) => {
                let drawn = svg::standalone(drawing, self.look);
                let drawn = self.shown(&drawn).into_bytes();
                let width = shown_width(f64::from(drawing.width), f64::from(drawing.height));
                Ok((self.file("svg", drawn), width))
            }
            Image::Picture(picture) => {
                let fit = masa_pdf::fit_picture(picture.bytes()).map_err(|why| why.to_string())?;
                let width = shown_width(f64::from(fit.width), f64::from(fit.height));
                Ok((self.file(fit.ending, fit.bytes.into_owned()), width))
            }
            Image::Absent { reason } => Err(self.words(reason)),
        }
    }

    fn quotation(&mut self, quotation: &Quotation, notes: Option<&Settled>) -> Value {
        json!({
            "is": "quotation",
            "blocks": self.blocks(&quotation.blocks, notes),
            "speaker": self.inlines(&quotation.speaker, notes),
        })
    }

    fn contact(&mut self, contact: &Contact, notes: Option<&Settled>) -> Value {
        json!({
            "is": "contact",
            "name": self.inlines(&contact.name, notes),
            "details": self.entries(&contact.details, notes),
        })
    }

    /// A line as it was written: its spaces stay.
    fn line_of_code(&mut self, line: &str) -> Vec<String> {
        let indent = line.len() - line.trim_start().len();
        let spaces = "\u{A0}".repeat(line[..indent].chars().count());
        let kept = self.shown(&line[indent..].replace('\t', "    "));
        pieces(&format!("{spaces}{kept}"))
    }
}

/// How wide an image of this size is shown, in millimetres: as large as it is, where it fits.
fn shown_width(width: f64, height: f64) -> f64 {
    let (width, height) = (f64::max(width, 1.0), f64::max(height, 1.0));
    (width * UNIT).min(SHEET.0).min(SHEET.1 * width / height)
}
