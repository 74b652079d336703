//! From the events of the Markdown library to the tree, without recursion and to a bounded depth.

use super::frame::{Frame, Kind, alignment, braces, find_within, is_inline, level_number, nests};
use super::runs::RunBuilder;
use super::words::Words;
use super::{
    Block, BlockData, Cell, Footnote, Inline, InlineData, Item, MAX_DEPTH, Markdown, Problem,
    ProblemKind, Run, RunKind, UnderHeading, links, plain,
};
use crate::text::{Mapped, Place};
use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

/// Reads one text.
pub(super) struct Reader<'a> {
    pub(super) text: &'a Mapped,
    pub(super) frames: Vec<Frame>,
    /// For each open tag, whether it has a frame; those that stand too deep have none.
    open: Vec<bool>,
    depth: usize,
    /// Whether it was said that something stands too deep.
    too_deep: bool,
    pub(super) words: Words,
    pub(super) run: RunBuilder,
    heading: Option<Arc<UnderHeading>>,
    ordinals: BTreeMap<String, usize>,
    labels: BTreeSet<String>,
    out: Markdown,
}

impl<'a> Reader<'a> {
    /// A reader of `text`; `cut` is where marks that stand too deep were left out of it.
    pub(super) fn new(text: &'a Mapped, cut: Option<Place>) -> Self {
        let too_deep = cut.map(|place| Problem { kind: ProblemKind::TooDeep, place });
        Self {
            text,
            frames: vec![Frame::new(Kind::Root, 0..text.text.len(), false)],
            open: Vec::new(),
            depth: 0,
            too_deep: too_deep.is_some(),
            words: Words::default(),
            run: RunBuilder::default(),
            heading: None,
            ordinals: BTreeMap::new(),
            labels: BTreeSet::new(),
            out: Markdown { problems: too_deep.into_iter().collect(), ..Markdown::default() },
        }
    }

    pub(super) fn read(mut self) -> Markdown {
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_HEADING_ATTRIBUTES;
        let text = self.text;
        for (event, range) in Parser::new_ext(&text.text, options).into_offset_iter() {
            // The range of a table row that was given up may end before it starts.
            self.event(event, range.start..range.end.max(range.start));
        }
        self.flush_words();
        self.close_paragraph();
        self.out.blocks = std::mem::take(&mut self.top().blocks);
        self.out.problems.sort_by_key(|problem| problem.place);
        self.out
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(words) => self.text(&words, range),
            Event::SoftBreak => self.words.push_break(range),
            Event::Html(html) => self.text(&html, range),
            Event::TaskListMarker(done) => self.task(done),
            other => {
                self.flush_words();
                self.inline_event(other, range);
            }
        }
    }

    fn text(&mut self, words: &str, range: Range<usize>) {
        match &mut self.top().kind {
            Kind::Code { text, .. } | Kind::Html { text } => {
                text.push_str(words);
                self.run.push(self.text, words, range);
            }
            _ => self.words.push(&self.text.text, words, range),
        }
    }

    fn task(&mut self, done: bool) {
        let items = self.frames.iter_mut().rev().map(|frame| &mut frame.kind);
        for kind in items {
            if let Kind::Item { task } = kind {
                *task = Some(done);
                return;
            }
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        self.flush_words();
        if !is_inline(tag.to_end()) {
            self.close_paragraph();
        }
        if tag == Tag::Paragraph && matches!(self.top().kind, Kind::Row { .. } | Kind::Table { .. })
        {
            self.table_given_up(&range);
        }
        let nests = nests(&tag);
        let has_frame = match tag {
            Tag::Item => self.open.last() == Some(&true),
            _ => !nests || self.depth < MAX_DEPTH,
        };
        self.open.push(has_frame);
        if !has_frame {
            if !std::mem::replace(&mut self.too_deep, true) {
                self.report(ProblemKind::TooDeep, &range);
            }
            return;
        }
        self.depth += usize::from(nests);
        let kind = self.kind(tag, &range);
        self.frames.push(Frame::new(kind, range, nests));
    }

    /// Too many cells were missing: the library reads the rest as blocks inside the table.
    fn table_given_up(&mut self, rest: &Range<usize>) {
        let is_known = |problem: &Problem| problem.kind == ProblemKind::TableTooWide;
        if !self.out.problems.last().is_some_and(is_known) {
            self.report(ProblemKind::TableTooWide, rest);
        }
    }

    fn kind(&mut self, tag: Tag<'_>, range: &Range<usize>) -> Kind {
        match tag {
            Tag::Heading { level, id, classes, attrs } => {
                if !classes.is_empty() || !attrs.is_empty() {
                    let (place, words) = braces(&self.text.text, range);
                    self.report(ProblemKind::HeadingBraces(words), &place);
                }
                Kind::Heading { level: level_number(level), id: id.map(String::from) }
            }
            Tag::BlockQuote(_) => Kind::Quote,
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) => {
                let language = info.split_whitespace().next().map(str::to_owned);
                Kind::Code { language, text: String::new() }
            }
            Tag::CodeBlock(CodeBlockKind::Indented) => {
                Kind::Code { language: None, text: String::new() }
            }
            Tag::HtmlBlock => Kind::Html { text: String::new() },
            Tag::List(start) => Kind::List { start, items: Vec::new() },
            Tag::Item => Kind::Item { task: None },
            Tag::FootnoteDefinition(label) => Kind::Footnote { label: label.to_lowercase() },
            Tag::Table(align) => Kind::Table {
                align: align.into_iter().map(alignment).collect(),
                head: Vec::new(),
                rows: Vec::new(),
            },
            Tag::TableHead => Kind::Row { head: true, cells: Vec::new(), end: range.start },
            Tag::TableRow => Kind::Row { head: false, cells: Vec::new(), end: range.start },
            Tag::TableCell => {
                Kind::Cell { head: matches!(self.top().kind, Kind::Row { head: true, .. }) }
            }
            Tag::Emphasis => Kind::Emphasis,
            Tag::Strong => Kind::Strong,
            Tag::Strikethrough => Kind::Strikethrough,
            Tag::Link { link_type, dest_url, title, .. } => {
                let mut href = self.address(&dest_url, range, false);
                if link_type == LinkType::Email && !href.is_empty() {
                    href.insert_str(0, "mailto:");
                }
                Kind::Link { href, title: title.into_string() }
            }
            Tag::Image { dest_url, title, .. } => Kind::Image {
                src: self.address(&dest_url, range, true),
                title: title.into_string(),
            },
            // Whatever is not switched on would be read as a paragraph.
            _ => Kind::Paragraph,
        }
    }

    /// The address to keep: empty when it must not be passed on.
    fn address(&mut self, address: &str, range: &Range<usize>, image: bool) -> String {
        let Some(kind) = links::check(address, image) else { return address.to_owned() };
        let within = find_within(&self.text.text, range, address);
        self.report(kind, &within);
        String::new()
    }

    fn end(&mut self, tag: TagEnd) {
        self.flush_words();
        if !is_inline(tag) {
            self.close_paragraph();
        }
        if self.open.pop() != Some(true) {
            return;
        }
        self.before_close();
        let Some(frame) = self.frames.pop() else { return };
        self.depth -= usize::from(frame.nests);
        self.close(frame);
    }

    /// Finishes the run of what is about to close, while its place in the tree is still known.
    fn before_close(&mut self) {
        let is_section = self.frames.len() == 2;
        let frame = self.top();
        match &frame.kind {
            Kind::Heading { level, .. } => {
                let (level, range) = (*level, frame.range.clone());
                let text = plain(&frame.inlines).trim().to_owned();
                if is_section {
                    self.enter_section(text, level, &range);
                }
                self.close_run();
            }
            Kind::Paragraph | Kind::Cell { .. } | Kind::Code { .. } | Kind::Html { .. } => {
                self.close_run();
            }
            _ => {}
        }
    }

    fn enter_section(&mut self, text: String, level: u8, range: &Range<usize>) {
        let ordinal = self.ordinals.entry(text.clone()).or_default();
        *ordinal += 1;
        let ordinal = *ordinal;
        let place = self.block_place(range);
        self.heading = Some(Arc::new(UnderHeading { text, ordinal, level, place }));
    }

    fn close(&mut self, frame: Frame) {
        let Frame { kind, range, blocks, inlines, .. } = frame;
        match kind {
            Kind::Root => {}
            Kind::Heading { level, id } => {
                self.push_block(BlockData::Heading { level, id, content: inlines }, &range);
            }
            Kind::Paragraph => self.push_block(BlockData::Paragraph(inlines), &range),
            Kind::List { start, items } => {
                self.push_block(BlockData::List { start, items }, &range);
            }
            Kind::Quote => self.push_block(BlockData::Quote(blocks), &range),
            Kind::Code { language, text } => {
                self.push_block(BlockData::Code { language, text }, &range);
            }
            Kind::Html { text } => {
                self.report_html(&text, &range);
                self.push_block(BlockData::Html(text), &range);
            }
            Kind::Table { align, head, rows } => {
                self.push_block(BlockData::Table { align, head, rows }, &range);
                self.top().blocks.extend(blocks);
            }
            Kind::Emphasis => self.push_inline(InlineData::Emphasis(inlines), range),
            Kind::Strong => self.push_inline(InlineData::Strong(inlines), range),
            Kind::Strikethrough => self.push_inline(InlineData::Strikethrough(inlines), range),
            Kind::Link { href, title } => {
                self.push_inline(InlineData::Link { href, title, content: inlines }, range);
            }
            Kind::Image { src, title } => {
                let alt = plain(&inlines);
                self.push_inline(InlineData::Image { src, title, alt }, range);
            }
            Kind::Item { .. } | Kind::Row { .. } | Kind::Cell { .. } | Kind::Footnote { .. } => {
                self.close_part(kind, range, blocks, inlines);
            }
        }
    }

    /// Closes what is neither a block nor an inline but a part of one.
    fn close_part(
        &mut self,
        kind: Kind,
        range: Range<usize>,
        blocks: Vec<Block>,
        inlines: Vec<Inline>,
    ) {
        let place = self.block_place(&range);
        if let Kind::Row { end, .. } = &kind {
            self.check_row(*end..range.end);
            // Only after a row that was given up.
            self.top().blocks.extend(blocks);
            return self.close_row(kind);
        }
        match (kind, &mut self.top().kind) {
            (Kind::Item { task }, Kind::List { items, .. }) => {
                items.push(Item { place, task, blocks });
            }
            (Kind::Cell { .. }, Kind::Row { cells, end, .. }) => {
                *end = range.end;
                cells.push(Cell { place, content: inlines });
            }
            (Kind::Footnote { label }, _) => {
                if self.labels.insert(label.clone()) {
                    self.out.footnotes.push(Footnote { label, place, blocks });
                } else {
                    self.report(ProblemKind::DoubleFootnote(label), &range);
                }
            }
            // Items stand in lists and cells in rows.
            _ => {}
        }
    }

    fn close_row(&mut self, row: Kind) {
        match (row, &mut self.top().kind) {
            (Kind::Row { head: true, cells, .. }, Kind::Table { head, .. }) => *head = cells,
            (Kind::Row { cells, .. }, Kind::Table { rows, .. }) => rows.push(cells),
            // Rows stand in tables.
            _ => {}
        }
    }

    /// Reports words of a table row after its last cell, which no cell holds.
    fn check_row(&mut self, rest: Range<usize>) {
        let Some(words) = self.text.text.get(rest.clone()) else { return };
        let is_mark = |c: char| c == '|' || c.is_whitespace();
        let Some(first) = words.find(|c| !is_mark(c)) else { return };
        let length = words.trim_end_matches(is_mark).len();
        self.report(ProblemKind::RowTooLong, &(rest.start + first..rest.start + length));
    }

    /// Makes a paragraph of words that stand directly in a container, as in a tight list.
    pub(super) fn close_paragraph(&mut self) {
        let frame = self.top();
        let is_container = matches!(
            frame.kind,
            Kind::Root | Kind::Item { .. } | Kind::Quote | Kind::Footnote { .. }
        );
        if !is_container || frame.inlines.is_empty() {
            return;
        }
        let content = std::mem::take(&mut frame.inlines);
        let (first, last) = (content[0].place, content[content.len() - 1].place);
        let place = Place::new(first.file, first.span.join(last.span));
        frame.blocks.push(Block { place, data: BlockData::Paragraph(content) });
        self.close_run();
    }

    fn close_run(&mut self) {
        let Some(words) = self.run.finish(self.text) else { return };
        let quoted = self.frames.iter().any(|frame| matches!(frame.kind, Kind::Quote));
        let kind = self.frames.iter().rev().find_map(|frame| match frame.kind {
            Kind::Heading { .. } => Some(RunKind::Heading),
            Kind::Cell { head: true } => Some(RunKind::HeaderCell),
            Kind::Cell { head: false } => Some(RunKind::Cell),
            Kind::Code { .. } => Some(RunKind::Code),
            Kind::Html { .. } => Some(RunKind::Html),
            Kind::Item { .. } => Some(RunKind::Item),
            Kind::Footnote { .. } => Some(RunKind::Footnote),
            _ => None,
        });
        let kind = kind.unwrap_or(RunKind::Paragraph);
        self.out.runs.push(Run { words, kind, heading: self.heading.clone(), quoted });
    }

    pub(super) fn push_block(&mut self, data: BlockData, range: &Range<usize>) {
        let place = self.block_place(range);
        self.top().blocks.push(Block { place, data });
    }

    /// The place of a block without the white space around it.
    fn block_place(&self, range: &Range<usize>) -> Place {
        let words = &self.text.text[range.clone()];
        let start = range.end - words.trim_start().len();
        let end = range.start + words.trim_end().len();
        self.text.place(start.min(end.max(range.start)), end.max(range.start))
    }

    pub(super) fn report_html(&mut self, html: &str, range: &Range<usize>) {
        let kind = if html.trim_start().starts_with("<!--") {
            ProblemKind::HtmlComment
        } else {
            ProblemKind::Html(html.chars().take(100).collect())
        };
        let place = self.block_place(range);
        self.out.problems.push(Problem { kind, place });
    }

    pub(super) fn report(&mut self, kind: ProblemKind, range: &Range<usize>) {
        let place = self.text.place(range.start, range.end);
        self.out.problems.push(Problem { kind, place });
    }

    pub(super) fn top(&mut self) -> &mut Frame {
        self.frames.last_mut().expect("the root frame is never closed")
    }
}
