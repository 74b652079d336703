//! Reading Markdown back, with the reader that most programs of this language use.

use super::expected::Expected;
use super::seen::{Seen, SeenCell, SeenTable};
use super::{Counts, Disagreement, bare};
use crate::publish::settle::Settled;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Whether the file holds what the tree says.
pub fn check(file: &[u8], publication: &Settled) -> Result<Counts, Disagreement> {
    let text = std::str::from_utf8(file).map_err(|_| Disagreement::new("it is not UTF-8"))?;
    read(text)?.compare(&Expected::of(publication))
}

fn read(text: &str) -> Result<Seen, Disagreement> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS;
    let mut reader = Reader::default();
    for event in Parser::new_ext(text, options) {
        match event {
            Event::Start(tag) => reader.start(&tag),
            Event::End(tag) => reader.end(tag),
            Event::Text(words) | Event::Code(words) => reader.words(&words),
            Event::InlineHtml(tag) if &*tag == "<br>" => {}
            Event::Html(html) | Event::InlineHtml(html) => {
                return Err(Disagreement::new(format!("it holds raw HTML: {html}")));
            }
            _ => {}
        }
    }
    reader.notes.sort_by_key(|(number, _)| *number);
    reader.seen.notes = reader.notes.into_iter().map(|(_, words)| words).collect();
    Ok(reader.seen)
}

#[derive(Default)]
struct Reader {
    seen: Seen,
    heading: Option<(usize, String)>,
    notes: Vec<(usize, String)>,
    is_in_note: bool,
    is_in_head: bool,
    cell: Option<String>,
}

impl Reader {
    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => self.heading = Some((*level as usize, String::new())),
            Tag::FootnoteDefinition(label) => {
                self.is_in_note = true;
                self.notes.push((label.parse().unwrap_or(usize::MAX), String::new()));
            }
            Tag::Table(_) => self.seen.tables.push(SeenTable::default()),
            Tag::TableHead => self.is_in_head = true,
            Tag::TableRow => {
                if let Some(table) = self.seen.tables.last_mut() {
                    table.rows.push(Vec::new());
                }
            }
            Tag::TableCell => self.cell = Some(String::new()),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => self.seen.headings.extend(self.heading.take()),
            TagEnd::FootnoteDefinition => self.is_in_note = false,
            TagEnd::TableHead => self.is_in_head = false,
            TagEnd::TableCell => {
                let words = self.cell.take().unwrap_or_default();
                let Some(table) = self.seen.tables.last_mut() else { return };
                if self.is_in_head {
                    table.headings.push(words);
                } else if let Some(row) = table.rows.last_mut() {
                    row.push(SeenCell { words, names_row: None });
                }
            }
            _ => {}
        }
    }

    fn words(&mut self, words: &str) {
        let words = bare(words);
        if let Some((_, heading)) = &mut self.heading {
            heading.push_str(&words);
        }
        if let Some(cell) = &mut self.cell {
            cell.push_str(&words);
        }
        match self.notes.last_mut() {
            Some((_, note)) if self.is_in_note => note.push_str(&words),
            _ => self.seen.body.push_str(&words),
        }
    }
}
