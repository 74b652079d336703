//! Reading a page back, by the rules that browsers read by.
//!
//! The tokens come from a crate that knows nothing of masa; which element stands in which is kept
//! here, strictly: a page that a browser would have to mend is refused. So is one that would run or
//! load anything.

use super::expected::Expected;
use super::seen::{Seen, SeenCell, SeenTable};
use super::{Counts, Disagreement, bare};
use crate::publish::settle::Settled;
use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};
use std::collections::BTreeSet;

/// Elements without an end.
const VOID: [&str; 7] = ["meta", "link", "br", "hr", "img", "wbr", "col"];
/// Elements that run something, load something or send something.
const ACTIVE: [&str; 11] = [
    "script",
    "iframe",
    "object",
    "embed",
    "form",
    "base",
    "frame",
    "applet",
    "audio",
    "video",
    "foreignobject",
];

/// Whether the page holds what the tree says, and nothing that acts.
pub fn page(file: &[u8], publication: &Settled) -> Result<Counts, Disagreement> {
    read(file)?.compare(&Expected::of(publication))
}

/// Whether the body of a page holds what the tree says but its title, and nothing that acts.
pub fn fragment(file: &[u8], publication: &Settled) -> Result<Counts, Disagreement> {
    read(file)?.compare(&Expected::of_fragment(publication))
}

fn read(file: &[u8]) -> Result<Seen, Disagreement> {
    let page = std::str::from_utf8(file).map_err(|_| Disagreement::new("it is not UTF-8"))?;
    let mut emitter = DefaultEmitter::default();
    // Style sheets and titles are read as what they are.
    emitter.naively_switch_states(true);
    let mut reader = Reader { has_main: page.contains("<main"), ..Reader::default() };
    let tokens = Tokenizer::new_with_emitter(page, emitter);
    for Ok(token) in tokens {
        match token {
            Token::StartTag(tag) => reader.start(&tag)?,
            Token::EndTag(tag) => reader.end(&String::from_utf8_lossy(&tag.name))?,
            Token::String(words) => reader.words(&String::from_utf8_lossy(&words)),
            Token::Error(error) => return Err(unsound(&error.to_string())),
            Token::Comment(_) | Token::Doctype(_) => {}
        }
    }
    reader.finish()
}

fn unsound(why: &str) -> Disagreement {
    Disagreement::new(format!("a browser would have to mend it: {why}"))
}

/// Where words stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Region {
    #[default]
    Around,
    Text,
    Note,
    /// What a reader does not read as text, or what the page says of itself.
    Nowhere,
}

#[derive(Debug)]
struct Open {
    tag: String,
    /// The region outside this element.
    outside: Region,
}

#[derive(Default)]
struct Reader {
    seen: Seen,
    open: Vec<Open>,
    region: Region,
    has_main: bool,
    around: String,
    heading: Option<(usize, String)>,
    alternatives: Vec<String>,
    /// The words of the element that is read by itself: the title of the page, the description of a
    /// drawing.
    own: Option<String>,
    tables: usize,
    cell: Option<SeenCell>,
    is_column_heading: bool,
    /// How many elements are open around the section of footnotes.
    notes_at: Option<usize>,
    ids: BTreeSet<String>,
    links: Vec<String>,
}

impl Reader {
    fn start(&mut self, tag: &StartTag<()>) -> Result<(), Disagreement> {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        self.attributes(tag, &name)?;
        let value = |key: &str| {
            tag.attributes
                .get(key.as_bytes())
                .map(|value| String::from_utf8_lossy(value).into_owned())
        };
        let class = value("class").unwrap_or_default();
        let has_class = |wanted: &str| class.split(' ').any(|class| class == wanted);
        let outside = self.region;
        if self.open.is_empty() && !self.has_main && name != "html" {
            self.region = Region::Text;
        }
        match name.as_str() {
            "html" => self.seen.language = value("lang"),
            "main" => self.region = Region::Text,
            "nav" | "head" | "svg" => self.region = Region::Nowhere,
            "section" if has_class("notes") => {
                self.region = Region::Nowhere;
                self.notes_at = Some(self.open.len());
            }
            // Items of the list in that section, and not of a list in a note.
            "li" if self.notes_at.is_some_and(|at| self.open.len() == at + 2) => self.begin_note(),
            "sup" if has_class("note-reference") => self.region = Region::Nowhere,
            "title" if !self.is_in("svg") => self.own = Some(String::new()),
            "desc" => self.own = Some(String::new()),
            "img" if self.is_read() => {
                self.alternatives.push(bare(&value("alt").unwrap_or_default()));
            }
            "table" => self.begin_table(),
            "tr" if self.tables == 1 && !self.is_in("thead") => self.begin_row(),
            "th" | "td" if self.tables == 1 => {
                self.is_column_heading = self.is_in("thead");
                let is_heading = name == "th";
                let scope = if self.is_column_heading { "col" } else { "row" };
                if is_heading && value("scope").as_deref() != Some(scope) {
                    return Err(Disagreement::new("a header cell does not say what it heads"));
                }
                self.cell = Some(SeenCell { words: String::new(), names_row: Some(is_heading) });
            }
            _ => {}
        }
        if let Some(level) = heading_level(&name).filter(|_| self.region != Region::Nowhere) {
            self.heading = Some((level, String::new()));
        }
        if VOID.contains(&name.as_str()) || tag.self_closing {
            self.region = outside;
        } else {
            self.open.push(Open { tag: name, outside });
        }
        Ok(())
    }

    /// Whether words here are text of the document.
    fn is_read(&self) -> bool {
        matches!(self.region, Region::Text | Region::Note)
    }

    fn is_in(&self, tag: &str) -> bool {
        self.open.iter().any(|open| open.tag == tag)
    }

    fn begin_note(&mut self) {
        self.region = Region::Note;
        self.seen.notes.push(String::new());
    }

    fn begin_table(&mut self) {
        self.tables += 1;
        if self.tables == 1 {
            self.seen.tables.push(SeenTable::default());
        }
    }

    fn begin_row(&mut self) {
        if let Some(table) = self.seen.tables.last_mut() {
            table.rows.push(Vec::new());
        }
    }

    fn attributes(&mut self, tag: &StartTag<()>, name: &str) -> Result<(), Disagreement> {
        if ACTIVE.contains(&name) {
            return Err(Disagreement::new(format!("it holds <{name}>, which acts by itself")));
        }
        for (key, value) in &tag.attributes {
            let (key, value) = (String::from_utf8_lossy(key), String::from_utf8_lossy(value));
            let is_local = value.starts_with("data:");
            match &*key {
                "id" if !self.ids.insert(value.to_string()) => {
                    return Err(Disagreement::new(format!("two places are called “{value}”")));
                }
                "href" if name == "link" && !is_local => {
                    return Err(Disagreement::new("it loads something that is not in it"));
                }
                "href" => self.links.extend(value.strip_prefix('#').map(str::to_owned)),
                "src" if !is_local => {
                    return Err(Disagreement::new("it loads a picture that is not in it"));
                }
                "style" | "srcset" => {
                    return Err(Disagreement::new(format!("<{name}> has the attribute {key}")));
                }
                key if key.starts_with("on") => {
                    return Err(Disagreement::new(format!("<{name}> runs something ({key})")));
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), Disagreement> {
        let Some(open) = self.open.pop().filter(|open| open.tag == name) else {
            return Err(unsound(&format!("<{name}> ends where it did not begin")));
        };
        match name {
            "title" if !self.is_in("svg") => self.seen.title = self.own.take(),
            "desc" => self.alternatives.extend(self.own.take()),
            "table" => self.tables -= 1,
            "th" | "td" if self.tables == 1 => self.end_cell(),
            _ => {}
        }
        if self.notes_at == Some(self.open.len()) {
            self.notes_at = None;
        }
        if heading_level(name).is_some() {
            self.seen.headings.extend(self.heading.take());
        }
        self.region = open.outside;
        Ok(())
    }

    fn end_cell(&mut self) {
        let (Some(cell), Some(table)) = (self.cell.take(), self.seen.tables.last_mut()) else {
            return;
        };
        if self.is_column_heading {
            table.headings.push(cell.words);
        } else if let Some(row) = table.rows.last_mut() {
            row.push(cell);
        }
    }

    fn words(&mut self, words: &str) {
        let words = bare(words);
        if let Some(own) = &mut self.own {
            return own.push_str(&words);
        }
        if let Some((_, heading)) = &mut self.heading {
            heading.push_str(&words);
        }
        if let Some(cell) = self.cell.as_mut().filter(|_| self.region != Region::Nowhere) {
            cell.words.push_str(&words);
        }
        match self.region {
            Region::Around => self.around.push_str(&words),
            Region::Text => self.seen.body.push_str(&words),
            Region::Note => {
                if let Some(note) = self.seen.notes.last_mut() {
                    note.push_str(&words);
                }
            }
            Region::Nowhere => {}
        }
    }

    fn finish(mut self) -> Result<Seen, Disagreement> {
        if let Some(open) = self.open.last() {
            return Err(unsound(&format!("<{}> does not end", open.tag)));
        }
        if let Some(lost) = self.links.iter().find(|link| !self.ids.contains(*link)) {
            return Err(Disagreement::new(format!("a link leads to “{lost}”, which is not there")));
        }
        if self.has_main {
            self.seen.around = Some(self.around);
            self.seen.title.get_or_insert_default();
            self.seen.language.get_or_insert_default();
        }
        self.seen.alternatives = Some(self.alternatives);
        Ok(self.seen)
    }
}

fn heading_level(name: &str) -> Option<usize> {
    match name.as_bytes() {
        [b'h', level @ b'1'..=b'6'] => Some(usize::from(level - b'0')),
        _ => None,
    }
}
