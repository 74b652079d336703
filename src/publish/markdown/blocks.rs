//! Blocks as lines of Markdown.

use super::escape;
use super::inlines::{self, Breaks};
use super::tables;
use crate::publish::settle::Settled;
use crate::publish::tree::{
    Block, Contact, Description, Figure, Image, Inline, Item, List, ListStyle, MarginNote, Notice,
    Quotation, words,
};

/// Markdown as it is written: lines, and what stands before each of them.
pub struct Lines<'a> {
    publication: &'a Settled,
    written: Vec<String>,
    /// Whether the list before was of the kind that this one is, so that its mark must differ.
    last_mark: Option<char>,
    /// Whether these are the lines of an item in a list without empty lines.
    is_tight: bool,
}

impl<'a> Lines<'a> {
    /// No lines yet.
    pub const fn new(publication: &'a Settled) -> Self {
        Self { publication, written: Vec::new(), last_mark: None, is_tight: false }
    }

    /// All lines, ending in a line end.
    pub fn into_text(self) -> String {
        let mut text = self.written.join("\n");
        text.push('\n');
        text
    }

    /// Begins a block: an empty line stands between it and what was before.
    fn begin(&mut self) {
        if self.written.last().is_some_and(|line| !line.is_empty()) {
            self.written.push(String::new());
        }
        self.last_mark = None;
    }

    fn push_text(&mut self, text: &str) {
        if !text.is_empty() {
            self.begin();
            self.written.extend(text.split('\n').map(str::to_owned));
        }
    }

    /// Writes what `inside` writes, its first line after `first`, all others after `rest`.
    fn inside(&mut self, first: &str, rest: &str, inside: impl FnOnce(&mut Self)) {
        let mut inner = Lines::new(self.publication);
        inside(&mut inner);
        if inner.written.is_empty() {
            inner.written.push(String::new());
        }
        for (index, line) in inner.written.iter().enumerate() {
            let before = if index == 0 { first } else { rest };
            self.written.push(format!("{before}{line}").trim_end().to_owned());
        }
    }

    /// A heading; Markdown has six levels.
    pub fn heading(&mut self, level: usize, title: &str) {
        let title = escape::escape(title);
        // Number signs at the end of a heading would be taken for its closing marks.
        let end = title.trim_end_matches('#').len();
        let title = format!("{}{}", &title[..end], title[end..].replace('#', "\\#"));
        self.push_text(&format!("{} {}", "#".repeat(level.min(6)), title.trim()));
    }

    /// A paragraph of plain words.
    pub fn words(&mut self, text: &str) {
        self.push_text(&inlines::words(text));
    }

    /// A line across the page.
    pub fn rule(&mut self) {
        self.push_text("---");
    }

    /// Blocks one under the other.
    pub fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph { content } => {
                self.push_text(&inlines::write(content, Breaks::Lines));
            }
            Block::List(list) => self.list(list),
            Block::Table(table) => self.push_text(&tables::write(table)),
            Block::Descriptions { entries } => self.descriptions(entries),
            Block::Figure(figure) => self.figure(figure),
            Block::Notice(notice) => self.notice(notice),
            Block::Quotation(quotation) => self.quotation(quotation),
            Block::Contact(contact) => self.contact(contact),
            Block::Code { text } => self.code(text),
            Block::Rule => self.rule(),
            Block::Notes { notes } => notes.iter().for_each(|note| self.margin_note(note)),
        }
    }

    fn list(&mut self, list: &List) {
        let (one, other) = match list.style {
            ListStyle::Numbers(_) => ('.', ')'),
            ListStyle::Bullets | ListStyle::Clauses => ('-', '*'),
        };
        let mark = if self.last_mark == Some(one) { other } else { one };
        // A list that counts could not begin right under a line of text.
        if !self.is_tight || matches!(list.style, ListStyle::Numbers(_)) {
            self.begin();
        }
        let is_loose = list.items.iter().any(|item| {
            !matches!(item.blocks.as_slice(), [] | [_] | [Block::Paragraph { .. }, Block::List(_)])
        });
        for (number, item) in (first_number(list)..).zip(&list.items) {
            let first = match list.style {
                ListStyle::Numbers(_) => format!("{number}{mark} "),
                ListStyle::Bullets | ListStyle::Clauses => format!("{mark} "),
            };
            if is_loose {
                self.begin();
            }
            let rest = " ".repeat(first.len());
            self.inside(&first, &rest, |to| {
                to.is_tight = !is_loose;
                to.item(item);
            });
        }
        self.last_mark = Some(mark);
    }

    fn item(&mut self, item: &Item) {
        let Some(number) = &item.number else { return self.blocks(&item.blocks) };
        let label = [Inline::strong(number), Inline::text(" ")];
        match item.blocks.as_slice() {
            [Block::Paragraph { content }, others @ ..] => {
                let content = [&label[..], content].concat();
                self.push_text(&inlines::write(&content, Breaks::Lines));
                self.blocks(others);
            }
            blocks => {
                self.push_text(&inlines::write(&label, Breaks::Lines));
                self.blocks(blocks);
            }
        }
    }

    /// Names and what belongs to each, as a list.
    pub fn descriptions(&mut self, entries: &[Description]) {
        let item = |entry: &Description| {
            let mut label =
                vec![Inline::Strong { content: entry.term.clone() }, Inline::text(": ")];
            match entry.details.as_slice() {
                [Block::Paragraph { content }, others @ ..] => {
                    label.extend(content.iter().cloned());
                    let mut blocks = vec![Block::Paragraph { content: label }];
                    blocks.extend(others.iter().cloned());
                    Item::new(blocks)
                }
                blocks => Item::new([&[Block::Paragraph { content: label }], blocks].concat()),
            }
        };
        let items: Vec<Item> = entries.iter().map(item).collect();
        if !items.is_empty() {
            self.list(&List { style: ListStyle::Bullets, items });
        }
    }

    /// A figure as its text: its caption, what it shows, the same content as blocks.
    fn figure(&mut self, figure: &Figure) {
        let mut label = words("Figure");
        if !figure.caption.is_empty() {
            label.push(Inline::text(": "));
            label.extend(figure.caption.iter().cloned());
        }
        self.push_text(&inlines::write(&[Inline::Strong { content: label }], Breaks::Lines));
        self.words(&figure.alternative);
        if let Image::Absent { reason } = &figure.image {
            self.words(reason);
        }
        self.blocks(&figure.equivalent);
    }

    /// A notice as a quotation that begins with its kind.
    pub fn notice(&mut self, notice: &Notice) {
        let mut label = vec![Inline::strong(format!("{}:", notice.kind.label()))];
        if !notice.title.is_empty() {
            label.extend([Inline::text(" "), Inline::text(&notice.title)]);
        }
        self.begin();
        self.inside("> ", "> ", |to| {
            to.push_text(&inlines::write(&label, Breaks::Lines));
            to.blocks(&notice.blocks);
        });
    }

    /// A note in the margin as a quotation that begins with its number and kind.
    fn margin_note(&mut self, note: &MarginNote) {
        let label = format!("Note {}, {}:", note.number, note.label().to_lowercase());
        let title = [Inline::strong(label), Inline::text(" "), Inline::text(&note.title)];
        self.begin();
        self.inside("> ", "> ", |to| {
            to.push_text(&inlines::write(&title, Breaks::Lines));
            to.blocks(&note.blocks);
            to.push_text(&inlines::write(&[Inline::emphasis(&note.at)], Breaks::Lines));
            to.words(note.accepted.as_deref().unwrap_or_default());
        });
    }

    fn quotation(&mut self, quotation: &Quotation) {
        self.begin();
        self.inside("> ", "> ", |to| {
            to.blocks(&quotation.blocks);
            if !quotation.speaker.is_empty() {
                let speaker = [&[Inline::text("— ")], quotation.speaker.as_slice()].concat();
                to.push_text(&inlines::write(&speaker, Breaks::Lines));
            }
        });
    }

    fn contact(&mut self, contact: &Contact) {
        self.push_text(&inlines::write(
            &[Inline::Strong { content: contact.name.clone() }],
            Breaks::Lines,
        ));
        self.descriptions(&contact.details);
    }

    fn code(&mut self, text: &str) {
        let fence = "`".repeat(escape::longest_run(text, '`').max(2) + 1);
        self.push_text(&format!("{fence}text\n{}\n{fence}", text.trim_end_matches('\n')));
    }

    /// The footnotes, under the numbers that the text refers to.
    pub fn footnotes(&mut self) {
        for note in &self.publication.footnotes {
            self.begin();
            self.inside(&format!("[^{}]: ", note.id), "    ", |to| to.blocks(&note.blocks));
        }
    }
}

/// The number of the first item; Markdown takes at most nine digits.
fn first_number(list: &List) -> u64 {
    match list.style {
        ListStyle::Numbers(first) => first.min(999_000_000),
        ListStyle::Bullets | ListStyle::Clauses => 1,
    }
}
