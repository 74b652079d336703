//! Reading a Word document back: the archive, its properties, the body with its tables, the footnotes
//! and the comments.
//!
//! Elements and styles are known by the names that Word gives them. What Word makes itself is not text:
//! the contents, which say again what stands further on, and the numbers of footnotes.

use super::expected::Expected;
use super::seen::{Seen, SeenCell, SeenTable};
use super::{Counts, Disagreement, bare};
use crate::publish::settle::Settled;
use quick_xml::Reader as Xml;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use std::io::{Cursor, Read as _};

/// Whether the document holds what the tree says.
pub fn check(file: &[u8], publication: &Settled) -> Result<Counts, Disagreement> {
    read(file)?.compare(&Expected::with_comments(publication))
}

fn read(file: &[u8]) -> Result<Seen, Disagreement> {
    let core = part(file, "docProps/core.xml")?;
    let (mut body, mut notes) = (Reader::default(), Reader::default());
    body.part(&part(file, "word/document.xml")?)?;
    notes.part(&part(file, "word/footnotes.xml")?)?;
    let mut seen = body.seen;
    seen.title = property(&core, "dc:title")?;
    seen.language = property(&core, "dc:language")?;
    seen.notes = in_order(body.notes.into_iter().chain(notes.notes));
    if has_part(file, COMMENTS)? {
        let mut comments = Reader::default();
        comments.part(&part(file, COMMENTS)?)?;
        seen.comments = in_order(comments.notes);
    }
    seen.tables.append(&mut notes.seen.tables);
    body.alternatives.append(&mut notes.alternatives);
    seen.alternatives = Some(body.alternatives);
    Ok(seen)
}

/// Where the comments are, when there are any.
const COMMENTS: &str = "word/comments.xml";

/// The words of notes by their numbers.
fn in_order(notes: impl IntoIterator<Item = (usize, String)>) -> Vec<String> {
    let mut notes: Vec<(usize, String)> = notes.into_iter().collect();
    notes.sort_by_key(|(number, _)| *number);
    notes.into_iter().map(|(_, words)| words).collect()
}

fn has_part(file: &[u8], path: &str) -> Result<bool, Disagreement> {
    let archive = zip::ZipArchive::new(Cursor::new(file)).map_err(broken)?;
    Ok(archive.index_for_name(path).is_some())
}

fn part(file: &[u8], path: &str) -> Result<String, Disagreement> {
    let broken = |_| Disagreement::new(format!("its part {path} cannot be read"));
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).map_err(broken)?;
    let mut text = String::new();
    let mut part = archive.by_name(path).map_err(broken)?;
    part.read_to_string(&mut text)
        .map_err(|_| Disagreement::new(format!("its part {path} is not UTF-8")))?;
    Ok(text)
}

fn broken(error: impl std::fmt::Display) -> Disagreement {
    Disagreement::new(format!("it is not well-formed: {error}"))
}

/// The words of the first element with this name.
fn property(text: &str, name: &str) -> Result<Option<String>, Disagreement> {
    let mut xml = Xml::from_str(text);
    let mut found: Option<String> = None;
    loop {
        match xml.read_event().map_err(broken)? {
            Event::Start(tag) if tag.name().as_ref() == name => found = Some(String::new()),
            Event::End(tag) if tag.name().as_ref() == name => return Ok(found),
            Event::Eof => return Ok(found),
            event => {
                if let (Some(found), Some(words)) = (&mut found, words(&event)?) {
                    found.push_str(&words);
                }
            }
        }
    }
}

/// The words of an event that is words.
fn words(event: &Event<'_>) -> Result<Option<String>, Disagreement> {
    Ok(match event {
        Event::Text(text) => Some(text.xml_content(XmlVersion::Explicit1_0).into_owned()),
        Event::GeneralRef(name) => {
            let reference = format!("&{};", &**name);
            Some(quick_xml::escape::unescape(&reference).map_err(broken)?.into_owned())
        }
        _ => None,
    })
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Result<String, Disagreement> {
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(broken)?;
        if attribute.key.as_ref() == name {
            let value = attribute.normalized_value(XmlVersion::Explicit1_0).map_err(broken)?;
            return Ok(value.into_owned());
        }
    }
    Ok(String::new())
}

/// What was read so far of one part.
#[derive(Default)]
struct Reader {
    seen: Seen,
    notes: Vec<(usize, String)>,
    alternatives: Vec<String>,
    /// The style and the words of the paragraph.
    style: String,
    paragraph: String,
    /// Whether these words are a run's, and whether Word makes the run.
    is_text: bool,
    is_mark: bool,
    /// How deep in contents, which are not read.
    in_contents: usize,
    /// How deep in tables; what the row and the cell of the outermost are.
    in_tables: usize,
    is_head: bool,
    cell: Option<SeenCell>,
    /// In which footnote, and in which bookmark around one.
    note: Option<usize>,
    bookmark: Option<String>,
}

impl Reader {
    fn part(&mut self, text: &str) -> Result<(), Disagreement> {
        let mut xml = Xml::from_str(text);
        loop {
            match xml.read_event().map_err(broken)? {
                Event::Start(tag) => self.start(&tag)?,
                Event::Empty(tag) => {
                    self.start(&tag)?;
                    self.end(tag.name().as_ref());
                }
                Event::End(tag) => self.end(tag.name().as_ref()),
                Event::Eof => return Ok(()),
                event => {
                    if let Some(words) = words(&event)?.filter(|_| self.is_text && !self.is_mark) {
                        self.say(&bare(&words));
                    }
                }
            }
        }
    }

    fn start(&mut self, tag: &BytesStart<'_>) -> Result<(), Disagreement> {
        match tag.name().as_ref() {
            "w:sdt" => self.in_contents += 1,
            "w:p" => {
                self.style.clear();
                self.paragraph.clear();
            }
            "w:pStyle" => self.style = attribute(tag, "w:val")?,
            "w:r" => self.is_mark = false,
            "w:rStyle" => self.is_mark = attribute(tag, "w:val")? == "FootnoteReference",
            "w:t" => self.is_text = true,
            "w:footnote" | "w:comment" => {
                let id = attribute(tag, "w:id")?;
                self.begin_note(id.parse().ok().filter(|number| *number > 0));
            }
            "w:bookmarkStart" => {
                let number = attribute(tag, "w:name")?.strip_prefix("_StrayNote").map(str::parse);
                if let Some(Ok(number)) = number {
                    self.begin_note(Some(number));
                    self.bookmark = Some(attribute(tag, "w:id")?);
                }
            }
            "w:bookmarkEnd" if self.bookmark == Some(attribute(tag, "w:id")?) => {
                self.note = None;
                self.bookmark = None;
            }
            "wp:docPr" if self.style != "Logo" => {
                self.alternatives.push(bare(&attribute(tag, "descr")?));
            }
            name => self.start_in_table(name, tag)?,
        }
        Ok(())
    }

    fn start_in_table(&mut self, name: &str, tag: &BytesStart<'_>) -> Result<(), Disagreement> {
        if name == "w:tbl" {
            self.in_tables += 1;
            if self.in_tables == 1 {
                self.seen.tables.push(SeenTable::default());
            }
        }
        if self.in_tables != 1 {
            return Ok(());
        }
        let Some(table) = self.seen.tables.last_mut() else { return Ok(()) };
        match name {
            "w:tr" => {
                self.is_head = false;
                table.rows.push(Vec::new());
            }
            "w:tblHeader" => {
                self.is_head = true;
                table.rows.pop();
            }
            "w:tc" => self.cell = Some(SeenCell { names_row: Some(false), ..SeenCell::default() }),
            "w:cnfStyle" => {
                if let Some(cell) = &mut self.cell {
                    cell.names_row = Some(attribute(tag, "w:val")?.starts_with("001"));
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) {
        match name {
            "w:sdt" => self.in_contents = self.in_contents.saturating_sub(1),
            "w:t" => self.is_text = false,
            "w:p" => self.end_paragraph(),
            "w:footnote" | "w:comment" => self.note = None,
            "w:tc" if self.in_tables == 1 => {
                let (Some(cell), Some(table)) = (self.cell.take(), self.seen.tables.last_mut())
                else {
                    return;
                };
                if self.is_head {
                    table.headings.push(cell.words);
                } else if let Some(row) = table.rows.last_mut() {
                    row.push(cell);
                }
            }
            "w:tbl" => self.in_tables = self.in_tables.saturating_sub(1),
            _ => {}
        }
    }

    fn end_paragraph(&mut self) {
        let level = match self.style.as_str() {
            "Title" => Some(1),
            style => style.strip_prefix("Heading").and_then(|level| level.parse::<usize>().ok()),
        };
        if let Some(level) = level {
            // The title is the one heading of the first level.
            let level = if self.style == "Title" { 1 } else { (level + 1).min(6) };
            self.seen.headings.push((level, self.paragraph.clone()));
        }
    }

    fn begin_note(&mut self, number: Option<usize>) {
        self.note = number;
        self.notes.extend(number.map(|number| (number, String::new())));
    }

    fn say(&mut self, words: &str) {
        if self.in_contents > 0 {
            return;
        }
        self.paragraph.push_str(words);
        if let Some(cell) = &mut self.cell {
            cell.words.push_str(words);
        }
        match self.notes.last_mut() {
            Some((_, note)) if self.note.is_some() => note.push_str(words),
            _ => self.seen.body.push_str(words),
        }
    }
}
