//! Sections and blocks as HTML.

use super::Writer;
use super::inlines::{note_id, reference_id};
use crate::publish::tree::{
    Block, Contact, Description, Item, List, ListStyle, Notice, NoticeKind, Quotation, Section,
};

/// The element for a heading of this level, 1 to 6.
const fn heading(level: usize) -> &'static str {
    match level {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}

impl Writer<'_> {
    /// Writes a section with its heading at `level`, and its subsections one level deeper.
    pub fn section(&mut self, section: &Section, level: usize) {
        self.element("section", &[], |to| {
            to.words(heading(level), &[("id", &section.id)], &section.title);
            to.blocks(&section.blocks);
            for child in &section.children {
                to.section(child, level + 1);
            }
        });
    }

    /// Writes blocks one under the other.
    pub fn blocks(&mut self, blocks: &[Block]) {
        let mut rest = blocks.iter().peekable();
        while let Some(block) = rest.next() {
            if let Some(Block::Notes { notes }) =
                rest.next_if(|next| matches!(next, Block::Notes { .. }))
            {
                self.annotated(block, notes);
            } else {
                self.block(block);
            }
        }
    }

    /// Writes blocks that need no paragraph of their own when they are one: in cells and items.
    pub fn compact(&mut self, blocks: &[Block]) {
        match blocks {
            [Block::Paragraph { content }] => self.inlines(content),
            [Block::Paragraph { content }, list @ Block::List(_)] => {
                self.inlines(content);
                self.block(list);
            }
            blocks => self.blocks(blocks),
        }
    }

    /// Writes one block.
    pub fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph { content } => self.element("p", &[], |to| to.inlines(content)),
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table),
            Block::Descriptions { entries } => self.descriptions(entries, "descriptions"),
            Block::Figure(figure) => self.figure(figure),
            Block::Notice(notice) => self.notice(notice),
            Block::Quotation(quotation) => self.quotation(quotation),
            Block::Contact(contact) => self.contact(contact),
            Block::Code { text } => {
                // A group and no region: a page may hold several, and landmarks have to differ by name.
                let region = [("role", "group"), ("aria-label", "Text as written")];
                self.element("pre", &[region[0], region[1], ("tabindex", "0")], |to| {
                    to.words("code", &[], text);
                });
            }
            Block::Notes { notes } => self.margin_notes(notes),
            Block::Rule => {
                self.markup.open("hr", &[]);
                self.markup.line();
            }
        }
    }

    fn list(&mut self, list: &List) {
        let start;
        let (tag, attributes): (_, &[_]) = match list.style {
            ListStyle::Bullets => ("ul", &[]),
            ListStyle::Numbers(1) => ("ol", &[]),
            ListStyle::Numbers(number) => {
                start = number.min(i32::MAX as u64).to_string();
                ("ol", &[("start", start.as_str())])
            }
            ListStyle::Clauses => ("ul", &[("class", "clauses")]),
        };
        self.element(tag, attributes, |to| {
            for item in &list.items {
                to.item(item);
            }
        });
    }

    fn item(&mut self, item: &Item) {
        self.element("li", &[], |to| match &item.number {
            None => to.compact(&item.blocks),
            Some(number) => {
                to.words("span", &[("class", "clause-number")], number);
                to.markup.text(" ");
                to.element("div", &[], |to| to.compact(&item.blocks));
            }
        });
    }

    /// Writes names and what belongs to each.
    pub fn descriptions(&mut self, entries: &[Description], class: &str) {
        if entries.is_empty() {
            return;
        }
        self.element("dl", &[("class", class)], |to| {
            for entry in entries {
                to.element("div", &[], |to| {
                    to.element("dt", &[], |to| to.inlines(&entry.term));
                    to.element("dd", &[], |to| to.compact(&entry.details));
                });
            }
        });
    }

    /// Writes a notice; its kind stands before its title in words.
    pub fn notice(&mut self, notice: &Notice) {
        let class = match notice.kind {
            NoticeKind::Draft | NoticeKind::WorkingCopy => "notice notice-draft",
            NoticeKind::Overdue => "notice notice-overdue",
            NoticeKind::Information => "notice notice-information",
            NoticeKind::NotApplicable => "notice notice-not-applicable",
        };
        self.element("div", &[("class", class), ("role", "note")], |to| {
            to.element("p", &[("class", "notice-title")], |to| {
                to.words("span", &[("class", "notice-kind")], notice.kind.label());
                if !notice.title.is_empty() {
                    to.markup.text(" ");
                    to.words("strong", &[], &notice.title);
                }
            });
            to.blocks(&notice.blocks);
        });
    }

    fn quotation(&mut self, quotation: &Quotation) {
        if quotation.speaker.is_empty() {
            return self.element("blockquote", &[], |to| to.blocks(&quotation.blocks));
        }
        self.element("figure", &[("class", "quotation")], |to| {
            to.element("blockquote", &[], |to| to.blocks(&quotation.blocks));
            to.element("figcaption", &[], |to| to.inlines(&quotation.speaker));
        });
    }

    fn contact(&mut self, contact: &Contact) {
        self.element("div", &[("class", "contact")], |to| {
            to.element("p", &[("class", "contact-name")], |to| to.inlines(&contact.name));
            to.descriptions(&contact.details, "descriptions");
        });
    }

    /// Writes the footnotes, each with the ways back to where it is referred to.
    pub fn footnotes(&mut self) {
        let notes = &self.publication.footnotes;
        if notes.is_empty() {
            return;
        }
        self.element("section", &[("class", "notes")], |to| {
            to.words("h2", &[("id", "notes_title")], "Notes");
            to.element("ol", &[], |to| {
                for (index, note) in notes.iter().enumerate() {
                    let number = index + 1;
                    to.element("li", &[("id", &note_id(number))], |to| {
                        to.compact(&note.blocks);
                        to.ways_back(number);
                    });
                }
            });
        });
    }

    fn ways_back(&mut self, number: usize) {
        for times in 1..=self.references.of(number) {
            let address = format!("#{}", reference_id(number, times));
            let words = match times {
                1 => "Back to the text".to_owned(),
                _ => format!("Back to the text, place {times}"),
            };
            self.markup.text(" ");
            self.words("a", &[("href", &address), ("class", "way-back")], &words);
        }
    }
}
