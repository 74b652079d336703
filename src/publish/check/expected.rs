//! What every format has to hold, as a list taken from the tree in reading order.
//!
//! Words are as the tree has them; the comparison leaves white space out of account, as how a format
//! sets lines and gaps is its own business.

use crate::publish::settle::Settled;
use crate::publish::tree::{
    Block, Cell, Contact, Description, Figure, Image, Inline, MarginNote, Notice, Section, Table,
    plain,
};

/// What has to be found.
#[derive(Debug, Clone, Default)]
pub struct Expected {
    /// The title; none where somebody else's page gives it.
    pub title: Option<String>,
    /// The language; none likewise.
    pub language: Option<String>,
    /// Level, from 1, and words of every heading.
    pub headings: Vec<(usize, String)>,
    /// What stands before the text: the pieces of the cover.
    pub front: Vec<String>,
    /// The text from the summary to the last section.
    pub body: Vec<Piece>,
    /// What stands at the end.
    pub colophon: Vec<String>,
    /// The pieces of each footnote.
    pub notes: Vec<Vec<String>>,
    /// Every table that does not stand in another.
    pub tables: Vec<ExpectedTable>,
    /// The text alternative of every picture and drawing.
    pub alternatives: Vec<String>,
    /// The pieces of each note in the margin, where a format keeps these apart; else they stand in the
    /// text.
    pub comments: Vec<Vec<String>>,
}

/// A piece of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// A heading.
    Heading(String),
    /// Words.
    Words(String),
    /// What belongs to one figure, in whatever order: its words, and its text alternative, which some
    /// formats keep beside the text.
    Figure {
        /// Caption, and the reason where there is no picture.
        words: Vec<String>,
        /// The text alternative.
        alternative: Option<String>,
    },
}

/// A table.
#[derive(Debug, Clone, Default)]
pub struct ExpectedTable {
    /// The words over each column.
    pub headings: Vec<String>,
    /// The cells of each row.
    pub rows: Vec<Vec<ExpectedCell>>,
}

/// A cell.
#[derive(Debug, Clone, Default)]
pub struct ExpectedCell {
    /// The words in it.
    pub pieces: Vec<String>,
    /// Whether they stand in paragraphs alone, so that no format sets anything between them.
    pub is_plain: bool,
    /// Whether it names its row.
    pub names_row: bool,
}

impl Expected {
    /// What a whole publication has to hold.
    pub fn of(publication: &Settled) -> Self {
        Self::of_fragment(publication).and_cover(publication)
    }

    /// The same where notes in the margin are kept apart.
    pub fn with_comments(publication: &Settled) -> Self {
        let apart = Gathered { comments: Some(Vec::new()), ..Gathered::default() };
        Self::of_text(publication, apart).and_cover(publication)
    }

    fn and_cover(self, publication: &Settled) -> Self {
        let mut expected = self;
        expected.title = Some(publication.title.clone());
        expected.language = Some(publication.language.clone());
        expected.headings.insert(0, (1, publication.title.clone()));
        let mut front = Gathered::default();
        front.words(&publication.document_kind);
        front.words(&publication.title);
        front.words(publication.subtitle.as_deref().unwrap_or_default());
        front.descriptions(&publication.key_facts);
        front.notices(&publication.status_banner);
        expected.front = front.into_words();
        expected
    }

    /// What the body of a page has to hold, for a website that has the title already.
    pub fn of_fragment(publication: &Settled) -> Self {
        Self::of_text(publication, Gathered::default())
    }

    fn of_text(publication: &Settled, mut text: Gathered) -> Self {
        text.blocks(&publication.summary);
        text.sections(&publication.sections, 2);
        let body = std::mem::take(&mut text.pieces);
        let mut notes = Vec::new();
        for note in &publication.footnotes {
            text.blocks(&note.blocks);
            notes.push(into_words(std::mem::take(&mut text.pieces)));
        }
        let (mut front, mut colophon) = (Gathered::default(), Gathered::default());
        front.notices(&publication.status_banner);
        colophon.blocks(&publication.colophon);
        Self {
            headings: text.headings,
            front: front.into_words(),
            body,
            colophon: colophon.into_words(),
            notes,
            tables: text.tables,
            alternatives: text.alternatives,
            comments: text.comments.unwrap_or_default(),
            ..Self::default()
        }
    }
}

fn into_words(pieces: Vec<Piece>) -> Vec<String> {
    let words = pieces.into_iter().flat_map(|piece| match piece {
        Piece::Heading(words) | Piece::Words(words) => vec![words],
        Piece::Figure { words, .. } => words,
    });
    words.collect()
}

/// What was gathered so far.
#[derive(Default)]
struct Gathered {
    pieces: Vec<Piece>,
    headings: Vec<(usize, String)>,
    tables: Vec<ExpectedTable>,
    alternatives: Vec<String>,
    /// The notes in the margin, where they are kept apart.
    comments: Option<Vec<Vec<String>>>,
    /// In how many tables this stands.
    within: usize,
}

impl Gathered {
    fn into_words(self) -> Vec<String> {
        into_words(self.pieces)
    }

    fn words(&mut self, words: &str) {
        if !words.trim().is_empty() {
            self.pieces.push(Piece::Words(words.to_owned()));
        }
    }

    fn sections(&mut self, sections: &[Section], level: usize) {
        for section in sections {
            let title = section.title.clone();
            // Formats know six levels.
            self.headings.push((level.min(6), title.clone()));
            self.pieces.push(Piece::Heading(title));
            self.blocks(&section.blocks);
            self.sections(&section.children, level + 1);
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph { content } => self.content(content),
            Block::List(list) => {
                for item in &list.items {
                    self.words(item.number.as_deref().unwrap_or_default());
                    self.blocks(&item.blocks);
                }
            }
            Block::Table(table) => self.table(table),
            Block::Descriptions { entries } => self.descriptions(entries),
            Block::Figure(figure) => self.figure(figure),
            Block::Notice(notice) => self.notice(notice),
            Block::Quotation(quotation) => {
                self.blocks(&quotation.blocks);
                self.content(&quotation.speaker);
            }
            Block::Contact(Contact { name, details }) => {
                self.content(name);
                self.descriptions(details);
            }
            Block::Code { text } => self.words(text),
            Block::Rule => {}
            Block::Notes { notes } => notes.iter().for_each(|note| self.margin_note(note)),
        }
    }

    fn notices(&mut self, notices: &[Notice]) {
        for notice in notices {
            self.notice(notice);
        }
    }

    fn notice(&mut self, notice: &Notice) {
        self.words(&notice.title);
        self.blocks(&notice.blocks);
    }

    fn margin_note(&mut self, note: &MarginNote) {
        let before = self.pieces.len();
        self.words(&note.title);
        self.blocks(&note.blocks);
        self.words(&note.at);
        self.words(note.accepted.as_deref().unwrap_or_default());
        if let Some(comments) = &mut self.comments {
            comments.push(into_words(self.pieces.split_off(before)));
        }
    }

    fn descriptions(&mut self, entries: &[Description]) {
        for entry in entries {
            self.content(&entry.term);
            self.blocks(&entry.details);
        }
    }

    fn table(&mut self, table: &Table) {
        self.words(&table.caption);
        let mut found = ExpectedTable::default();
        for column in &table.columns {
            self.content(&column.heading);
            found.headings.push(plain(&column.heading));
        }
        self.within += 1;
        for row in &table.rows {
            let mut cells = Vec::new();
            for (index, cell) in row.cells.iter().enumerate() {
                let names_row = index == 0 && table.row_headers;
                cells.push(self.cell(cell, names_row));
            }
            found.rows.push(cells);
        }
        self.within -= 1;
        if self.within == 0 {
            self.tables.push(found);
        }
    }

    fn cell(&mut self, cell: &Cell, names_row: bool) -> ExpectedCell {
        let before = self.pieces.len();
        self.blocks(&cell.blocks);
        let pieces = into_words(self.pieces[before..].to_vec());
        let is_plain = cell.blocks.iter().all(|block| matches!(block, Block::Paragraph { .. }));
        ExpectedCell { names_row: names_row && !cell.blocks.is_empty(), pieces, is_plain }
    }

    fn figure(&mut self, figure: &Figure) {
        let mut words = vec![plain(&figure.caption)];
        let alternative = figure.alternative.clone();
        let alternative = match &figure.image {
            // The alternative stands in the place of the picture.
            Image::Absent { reason } => {
                words.extend([alternative, reason.clone()]);
                None
            }
            Image::Drawing(_) | Image::Picture(_) => {
                self.alternatives.push(alternative.clone());
                Some(alternative)
            }
        };
        words.retain(|words| !words.trim().is_empty());
        self.pieces.push(Piece::Figure { words, alternative });
        self.blocks(&figure.equivalent);
    }

    /// Running text; a footnote's mark stands between pieces and not in one.
    fn content(&mut self, content: &[Inline]) {
        for inline in content {
            match inline {
                Inline::Text { text }
                | Inline::Code { text }
                | Inline::Abbreviation { short: text, .. } => self.words(text),
                Inline::Footnote { .. } | Inline::Break => {}
                Inline::Emphasis { content }
                | Inline::Strong { content }
                | Inline::Struck { content }
                | Inline::Link { content, .. } => self.content(content),
            }
        }
    }
}
