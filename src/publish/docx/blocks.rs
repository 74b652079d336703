//! Sections and blocks.

use super::lists::STEP;
use super::names;
use super::palette::UPRIGHT;
use super::properties::{Border, Frame, Indent, Paragraph, Run, Spacing};
use super::{Turn, Writer};
use crate::publish::direction::is_turned;
use crate::publish::tree::{
    Block, Contact, Content, Inline, Notice, NoticeKind, Quotation, Section, plain,
};

/// Where blocks stand.
#[derive(Debug, Clone)]
pub struct Place {
    /// The style of paragraphs, and of the items of lists with dots and with numbers.
    pub styles: [&'static str; 3],
    /// The style of the paragraphs of an item after its first.
    pub more: &'static str,
    /// How far they stand in, in twentieths of a point.
    pub left: u32,
    /// How far they stand in at the other side.
    pub right: u32,
    /// How wide the page or cell around them is.
    pub width: u32,
    /// How far a list stands in.
    pub step: u32,
    /// The room before the first of them, where it is not that of its style.
    pub before: Option<u32>,
    /// The room after the last of them, where it is not that of its style.
    pub after: Option<u32>,
    /// How many lists lie around them.
    pub lists: usize,
    /// What surrounds every paragraph here.
    pub frame: Frame,
    /// Whether they stand directly on the page, which may then be turned for them.
    pub on_page: bool,
}

impl Place {
    /// Directly on the page.
    pub const fn page() -> Self {
        Self {
            styles: ["BodyText", "ListBullet", "ListNumber"],
            more: "ListContinue",
            left: 0,
            right: 0,
            width: UPRIGHT,
            step: STEP,
            before: None,
            after: None,
            lists: 0,
            frame: Frame {
                top: None,
                left: None,
                bottom: None,
                right: None,
                between: None,
                fill: None,
            },
            on_page: true,
        }
    }

    /// The same place with another style for its paragraphs.
    pub const fn styled(mut self, style: &'static str) -> Self {
        self.styles[0] = style;
        self
    }

    /// A place within this one that stands in further.
    pub fn within(&self, left: u32) -> Self {
        Self { left: self.left + left, on_page: false, before: None, after: None, ..self.clone() }
    }

    /// What there is room for.
    pub const fn room(&self) -> u32 {
        self.width.saturating_sub(self.left + self.right)
    }

    /// A paragraph of this style here.
    pub fn paragraph(&self, style: &'static str) -> Paragraph {
        Paragraph {
            indent: Indent { left: self.left, right: self.right, hanging: 0 },
            frame: self.frame.clone(),
            spacing: Spacing { before: self.before, after: self.after, line: None },
            ..Paragraph::styled(style)
        }
    }
}

/// What the first paragraph of an item, entry or note begins with.
#[derive(Debug, Clone)]
pub enum Opening {
    /// A number or dot that Word makes: style, level, list, how far it hangs out.
    Marked(&'static str, usize, usize, u32),
    /// Words, and how far they hang out.
    Words(&'static str, Content, &'static str, u32),
    /// The number of a footnote.
    Note,
}

impl Writer<'_> {
    /// Writes a section with its heading, `depth` sections deep, and its subsections.
    pub fn section(&mut self, section: &Section, depth: usize) {
        let place = Place::page();
        let is_wide = section.blocks.first().is_some_and(|block| place.is_wide(block));
        self.turn(if is_wide { Turn::Sideways } else { Turn::Upright });
        self.expect_notes(section.blocks.first());
        self.heading(&section.title, &section.id, depth);
        self.blocks(&section.blocks, &place);
        for child in &section.children {
            self.section(child, depth + 1);
        }
    }

    /// Writes a heading with its bookmark.
    pub fn heading(&mut self, title: &str, anchor: &str, depth: usize) {
        const STYLES: [&str; 6] =
            ["Heading1", "Heading2", "Heading3", "Heading4", "Heading5", "Heading6"];
        let style = STYLES[depth.min(STYLES.len() - 1)];
        let paragraph = Paragraph { right_to_left: is_turned(title), ..Paragraph::styled(style) };
        self.filled(&paragraph, |to| {
            to.marked(&names::bookmark(anchor), |to| to.words(title, &Run::default()));
        });
    }

    /// Writes a paragraph with what `inside` writes in it.
    pub fn filled(&mut self, paragraph: &Paragraph, inside: impl FnOnce(&mut Self)) {
        self.xml.tag("w:p").open();
        if std::mem::take(&mut self.new_page) {
            Paragraph { page_break: true, ..paragraph.clone() }.write(&mut self.xml, None);
        } else {
            paragraph.write(&mut self.xml, None);
        }
        self.commented(inside);
        self.xml.close();
    }

    /// Writes a paragraph of running text, with what was to stand before it.
    pub fn paragraph(&mut self, mut paragraph: Paragraph, content: &[Inline]) {
        paragraph.right_to_left = is_turned(&plain(content));
        let opening = self.opening.take();
        match &opening {
            Some(Opening::Marked(style, level, list, hanging)) => {
                paragraph.style = Some(style);
                paragraph.number = Some((*level, *list));
                paragraph.indent.hanging = *hanging;
            }
            Some(Opening::Words(style, _, _, hanging)) => {
                paragraph.style = Some(style);
                paragraph.tab = Some((paragraph.indent.left, false));
                paragraph.indent.hanging = *hanging;
            }
            Some(Opening::Note) | None => {}
        }
        self.filled(&paragraph, |to| {
            match &opening {
                Some(Opening::Words(_, words, style, _)) => {
                    to.inlines(words, &Run { style: Some(style), ..Run::default() });
                    to.tab();
                }
                Some(Opening::Note) => to.note_mark(),
                Some(Opening::Marked(..)) | None => {}
            }
            to.inlines(content, &Run::default());
        });
    }

    /// Writes what was to stand before the next paragraph, where none follows.
    pub fn flush(&mut self, place: &Place) {
        if self.opening.is_some() {
            self.paragraph(place.paragraph(place.styles[0]), &[]);
        }
    }

    /// Writes blocks one under the other.
    pub fn blocks(&mut self, blocks: &[Block], place: &Place) {
        for (at, block) in blocks.iter().enumerate() {
            if place.on_page {
                self.turn(if place.is_wide(block) { Turn::Sideways } else { Turn::Upright });
            }
            self.expect_notes(blocks.get(at + 1));
            self.block(block, place);
        }
    }

    fn block(&mut self, block: &Block, place: &Place) {
        if !matches!(block, Block::Paragraph { .. }) {
            self.flush(place);
        }
        match block {
            Block::Paragraph { content } => {
                self.paragraph(place.paragraph(place.styles[0]), content);
            }
            Block::List(list) => self.list(list, place),
            Block::Table(table) => self.table(table, place),
            Block::Descriptions { entries } => self.descriptions(entries, place),
            Block::Figure(figure) => self.figure(figure, place),
            Block::Notice(notice) => self.notice(notice, place),
            Block::Quotation(quotation) => self.quotation(quotation, place),
            Block::Contact(contact) => self.contact(contact, place),
            Block::Code { text } => {
                let mut paragraph = place.paragraph("HTMLPreformatted");
                paragraph.frame = Frame::default();
                paragraph.indent.left += 200;
                self.filled(&paragraph, |to| to.lines(text));
            }
            Block::Rule => self.rule(),
            Block::Notes { notes } => self.margin_notes(notes, place),
        }
    }

    /// Writes a thin line.
    pub fn rule(&mut self) {
        self.filled(&Paragraph::styled("Rule"), |_| {});
    }

    /// Writes a notice; its kind stands before its title in words.
    pub fn notice(&mut self, notice: &Notice, place: &Place) {
        let palette = &self.palette;
        let (colour, fill) = match notice.kind {
            NoticeKind::Draft | NoticeKind::Overdue | NoticeKind::WorkingCopy => {
                (palette.attention.clone(), palette.attention_tint.clone())
            }
            NoticeKind::Information | NoticeKind::NotApplicable => {
                (palette.accent.clone(), palette.shade.clone())
            }
        };
        let thin = |space| Some(Border::new(4, space, palette.line.clone()));
        let kind =
            Run { colour: Some(colour.clone()), style: Some("NoticeKind"), ..Run::default() };
        let frame = Frame {
            top: thin(8),
            left: Some(Border::new(36, 10, colour)),
            bottom: thin(8),
            right: thin(10),
            between: None,
            fill: Some(fill),
        };
        let inner = Place { frame, right: place.right + 220, ..place.within(260) };
        let mut title = inner.paragraph("NoticeTitle");
        title.keep_next = !notice.blocks.is_empty();
        title.spacing = Spacing { before: Some(200), ..Spacing::default() };
        self.filled(&title, |to| {
            to.words(notice.kind.label(), &kind);
            if !notice.title.is_empty() {
                to.words(": ", &kind);
                to.words(&notice.title, &Run { style: Some("Strong"), ..Run::default() });
            }
        });
        self.blocks(&notice.blocks, &inner.styled("Notice"));
        self.gap();
    }

    /// Ends a frame, so that the next does not join it.
    fn gap(&mut self) {
        self.filled(&Paragraph::styled("TableEnd"), |_| {});
    }

    fn quotation(&mut self, quotation: &Quotation, place: &Place) {
        let line = Border::new(24, 14, self.palette.accent.clone());
        let inner = Place {
            frame: Frame { left: Some(line), ..Frame::default() },
            right: place.right + 340,
            ..place.within(340)
        };
        self.blocks(&quotation.blocks, &inner.clone().styled("Quote"));
        if !quotation.speaker.is_empty() {
            self.paragraph(inner.paragraph("QuoteSource"), &quotation.speaker);
        }
    }

    fn contact(&mut self, contact: &Contact, place: &Place) {
        let line = Border::new(18, 12, self.palette.strong_line.clone());
        let frame = Frame { left: Some(line), ..Frame::default() };
        let inner = Place { frame, ..place.within(280) };
        let mut name = inner.paragraph("ContactName");
        name.spacing = Spacing { before: Some(160), ..Spacing::default() };
        self.paragraph(name, &contact.name);
        self.plain_descriptions(&contact.details, &inner);
        self.gap();
    }
}
