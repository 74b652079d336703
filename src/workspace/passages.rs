//! Everything a reader reads, as passages: each heading, paragraph, item and cell of the narrative
//! and each text among the facts, with the way back to its place.

use super::narrative::{Origin, Section};
use crate::findings::{FactPath, Spot, Subject};
use crate::markdown::{Markdown, Run, RunKind};
use crate::text::{Mapped, Sources, Threes, three};
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// What a passage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassageKind {
    /// A heading, or the title of a section.
    Heading,
    /// Running text, an item or a cell.
    Body,
    /// A short fact: a name, a post, a title.
    Fact,
}

/// A passage.
#[derive(Debug, Clone)]
pub struct Passage {
    /// The words, with the way back to the file.
    pub words: Mapped,
    /// What it is.
    pub kind: PassageKind,
    /// The file or fact it stands in, by its stable name.
    pub within: String,
    /// The heading it stands under; empty before the first.
    pub heading: String,
    /// The fact it belongs to, when it stands among the facts.
    pub fact: Option<FactPath>,
    /// Whether it stands in a quotation.
    pub quoted: bool,
    /// What many rules read of it, made when the first asks.
    read: Read,
}

/// What is worked out of a passage once.
#[derive(Debug, Clone, Default)]
struct Read {
    lower: OnceLock<String>,
    word_starts: OnceLock<Vec<WordStart>>,
}

/// Where a word or a mark may begin: a visible ASCII character that follows no ASCII letter or digit.
#[derive(Debug, Clone, Copy)]
pub struct WordStart {
    /// Its byte; no file is as long as would need more.
    at: u32,
    /// The number of its three bytes, as [`three`] has it; after the end they are 0.
    pub three: u16,
}

impl Passage {
    /// The text.
    pub fn text(&self) -> &str {
        &self.words.text
    }

    /// The text with its ASCII letters made small; bytes stay where they are.
    pub fn lower(&self) -> &str {
        self.read.lower.get_or_init(|| self.text().to_ascii_lowercase())
    }

    /// Where words and marks may begin, in order.
    pub fn word_starts(&self) -> &[WordStart] {
        self.read.word_starts.get_or_init(|| WordStart::all(self.text()))
    }

    /// The spot of the bytes `start..end` of the text. The ordinal counts the same words within
    /// this passage; [`super::Loaded::word_spot`] counts them under the whole heading.
    pub fn spot(&self, start: usize, end: usize) -> Spot {
        let words = &self.words.text[start..end];
        let ordinal = self.words.text[..start].matches(words).count() + 1;
        let place = self.words.place(start, end);
        let subject = match &self.fact {
            Some(path) if self.kind == PassageKind::Fact => Subject::Fact(path.clone()),
            _ => Subject::Words {
                within: self.within.clone(),
                heading: self.heading.clone(),
                words: words.to_owned(),
                ordinal,
            },
        };
        Spot { place, subject }
    }
}

impl WordStart {
    /// Its byte.
    pub const fn at(self) -> usize {
        self.at as usize
    }

    /// Where words and marks may begin in `text`, in order.
    pub fn all(text: &str) -> Vec<Self> {
        let bytes = text.as_bytes();
        let mut found = Vec::with_capacity(bytes.len() / 4);
        let mut is_inside_word = false;
        for (at, first) in bytes.iter().copied().enumerate() {
            let is_of_word = IS_OF_WORD[usize::from(first)];
            if !is_inside_word && (is_of_word || first.is_ascii_graphic()) {
                let byte = |at: usize| bytes.get(at).copied().unwrap_or(0);
                let three = three(first, byte(at + 1), byte(at + 2));
                found.push(Self { at: at as u32, three });
            }
            is_inside_word = is_of_word;
        }
        found
    }
}

/// For each byte whether it is an ASCII letter or digit.
const IS_OF_WORD: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < table.len() {
        table[byte] = (byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    table
};

/// Every passage as one text in small letters, so that a word is sought once and not passage by
/// passage. Only ASCII letters are made small: bytes stay where they are.
#[derive(Debug, Default)]
pub struct AllWords {
    lower: String,
    /// Where each passage starts.
    starts: Vec<usize>,
    threes: OnceLock<Threes>,
}

impl AllWords {
    /// The text of `passages`, each ended by a line feed.
    pub(super) fn of(passages: &[Passage]) -> Self {
        let mut all = Self::default();
        for passage in passages {
            all.starts.push(all.lower.len());
            all.lower.push_str(passage.text());
            all.lower.push('\n');
        }
        all.lower.make_ascii_lowercase();
        all
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.lower
    }

    /// Whether `word`, in lower case, may stand anywhere: false where three letters of it stand nowhere
    /// in a row, which is known without seeking it.
    pub fn may_hold(&self, word: &str) -> bool {
        self.threes.get_or_init(|| Threes::of(&self.lower)).may_hold(word)
    }

    /// The passages that hold one of `words`, given in lower case, anywhere.
    pub fn passages_with(&self, words: &[&str]) -> BTreeSet<usize> {
        let mut holds = vec![false; self.starts.len()];
        for (passage, _) in self.places_of(words) {
            holds[passage] = true;
        }
        let held = holds.into_iter().enumerate().filter(|(_, holds)| *holds);
        held.map(|(passage, _)| passage).collect()
    }

    /// Where `words`, given in lower case, stand anywhere: passages and bytes of them, word by word.
    pub fn places_of(&self, words: &[&str]) -> impl Iterator<Item = (usize, usize)> {
        let text = self.lower.as_bytes();
        let words = words.iter().filter(|word| self.may_hold(word));
        let starts = words.flat_map(move |word| memchr::memmem::find_iter(text, *word));
        starts.map(|start| self.passage_at(start))
    }

    /// Which passage the byte `at` of the text lies in, and which byte of the passage it is.
    pub fn passage_at(&self, at: usize) -> (usize, usize) {
        let index = self.starts.partition_point(|start| *start <= at).saturating_sub(1);
        (index, at - self.starts.get(index).copied().unwrap_or(0))
    }
}

/// Facts whose text a reader reads, by the name of their type.
pub(super) const READABLE: [&str; 5] = ["Text", "BodyName", "Duration", "Reference", "Frequency"];

/// The title of a section, where front matter or a fact gives it as it is. A title that is a heading
/// is among the passages of the narrative already, and one made from the name of the file is no words
/// of the author's.
pub(super) fn of_title(section: &Section, sources: &Sources) -> Option<Passage> {
    let place = section.title_place;
    let is_heading = |run: &Run| {
        run.kind == RunKind::Heading
            && run.words.place(0, 0).span.start >= place.span.start
            && run.words.place(0, 0).span.start < place.span.end
            && run.words.file == place.file
    };
    if section.markdown.words().first().is_some_and(is_heading) {
        return None;
    }
    let at = sources.text_at(place).find(&section.title).filter(|_| !section.title.is_empty())?;
    Some(Passage {
        words: Mapped::exact(place.file, section.title.clone(), place.span.start + at),
        kind: PassageKind::Heading,
        within: section.within(),
        heading: section.title.clone(),
        fact: None,
        quoted: false,
        read: Read::default(),
    })
}

/// The passages of the narrative.
pub(super) fn of_section(section: &Section) -> impl Iterator<Item = Passage> + '_ {
    let fact = match &section.origin {
        Origin::File(_) => None,
        Origin::Fact(path) => Some(path.clone()),
    };
    let within = section.within();
    section.markdown.words().iter().map(move |run| from_run(run, &within, fact.as_ref()))
}

fn from_run(run: &Run, within: &str, fact: Option<&FactPath>) -> Passage {
    Passage {
        words: run.words.clone(),
        kind: if run.kind == RunKind::Heading { PassageKind::Heading } else { PassageKind::Body },
        within: within.to_owned(),
        heading: run.heading.as_ref().map(|heading| heading.text.clone()).unwrap_or_default(),
        fact: fact.cloned(),
        quoted: run.quoted,
        read: Read::default(),
    }
}

/// The passages of a fact that is Markdown.
pub(super) fn of_prose<'a>(
    markdown: &'a Markdown,
    path: &'a FactPath,
) -> impl Iterator<Item = Passage> + 'a {
    let within = path.by_ids();
    markdown.words().iter().map(move |run| from_run(run, &within, Some(path)))
}

/// The passage of a short fact: its words as they are.
pub(super) fn of_fact(words: Mapped, path: FactPath) -> Passage {
    Passage {
        words,
        kind: PassageKind::Fact,
        within: path.by_ids(),
        heading: String::new(),
        fact: Some(path),
        quoted: false,
        read: Read::default(),
    }
}
