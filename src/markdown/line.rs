//! Inlines: words with the facts in them, code, breaks and tags.

use super::frame::Kind;
use super::reader::Reader;
use super::words::{Found, Words};
use super::{BlockData, FACT_MARK, Inline, InlineData, ProblemKind};
use pulldown_cmark::Event;
use std::ops::Range;

impl Reader<'_> {
    /// Reads an inline that is no words, or a line across the page.
    pub(super) fn inline_event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Code(code) => {
                self.push_code_words(&code, &range);
                self.push_inline(InlineData::Code(code.into_string()), range);
            }
            Event::InlineHtml(html) => {
                self.report_html(&html, &range);
                self.push_inline(InlineData::Html(html.into_string()), range);
            }
            Event::FootnoteReference(label) => {
                self.push_inline(InlineData::FootnoteReference(label.to_lowercase()), range);
            }
            Event::HardBreak => {
                self.run.push_space(range.clone());
                self.push_inline(InlineData::HardBreak, range);
            }
            Event::Rule => {
                self.close_paragraph();
                self.push_block(BlockData::Rule, &range);
            }
            // Mathematics is not switched on; the others are handled by the caller.
            _ => {}
        }
    }

    /// Adds code to the run. It may go over line ends and hold the marks of a quotation or a table
    /// there, so each character is looked for in turn.
    fn push_code_words(&mut self, code: &str, range: &Range<usize>) {
        let source = &self.text.text;
        let ticks =
            source[range.clone()].len() - source[range.clone()].trim_start_matches('`').len();
        let mut from = range.start + ticks;
        for c in code.chars() {
            let matches = |s: char| s == c || (c == ' ' && matches!(s, '\n' | '\r'));
            let Some(found) = source[from..range.end].find(matches) else { return };
            let start = from + found;
            from = start + source[start..].chars().next().map_or(0, char::len_utf8);
            self.run.push(self.text, c.encode_utf8(&mut [0; 4]), start..from);
        }
    }

    /// Turns the gathered words into inlines.
    pub(super) fn flush_words(&mut self) {
        if self.words.text.is_empty() {
            return;
        }
        let mut words = std::mem::take(&mut self.words);
        let source = &self.text.text;
        for label in words.unknown_footnotes(source) {
            let name = words.text[label.start + 2..label.end - 1].to_owned();
            self.report(ProblemKind::UnknownFootnote(name), &words.source(&label));
        }
        let in_picture = self.frames.iter().any(|frame| matches!(frame.kind, Kind::Image { .. }));
        let mut done = 0;
        for found in words.facts(source) {
            match found {
                Found::Unclosed(range) => {
                    self.report(ProblemKind::UnclosedFact, &words.source(&range));
                }
                Found::Fact(range) => {
                    let path = words.text[range.start + 2..range.end - 2].trim().to_owned();
                    let place = words.source(&range);
                    if path.is_empty() {
                        self.report(ProblemKind::EmptyFact, &place);
                    } else if in_picture {
                        self.report(ProblemKind::FactInPicture, &place);
                    } else {
                        self.push_words(&words, done..range.start);
                        self.run.push(self.text, FACT_MARK.encode_utf8(&mut [0; 4]), place.clone());
                        self.push_inline(InlineData::Fact { path }, place);
                        done = range.end;
                    }
                }
            }
        }
        self.push_words(&words, done..words.text.len());
        words.clear();
        self.words = words;
    }

    fn push_words(&mut self, words: &Words, range: Range<usize>) {
        let mut text = String::with_capacity(range.len());
        let mut from: Option<Range<usize>> = None;
        let source = self.text;
        for part in words.parts(&source.text, range) {
            let source = part.source;
            if part.is_break {
                self.push_text(&mut text, from.take());
                self.run.push_space(source.clone());
                self.push_inline(InlineData::SoftBreak, source);
            } else {
                let start = source.start - usize::from(part.is_escaped);
                if from.as_ref().is_some_and(|from| from.end != start) {
                    self.push_text(&mut text, from.take());
                }
                self.run.push(self.text, part.text, source.clone());
                text.push_str(part.text);
                from = Some(from.map_or(start, |from| from.start)..source.end);
            }
        }
        self.push_text(&mut text, from);
    }

    fn push_text(&mut self, text: &mut String, range: Option<Range<usize>>) {
        if let Some(range) = range {
            self.push_inline(InlineData::Text(std::mem::take(text)), range);
        }
    }

    pub(super) fn push_inline(&mut self, data: InlineData, range: Range<usize>) {
        let place = self.text.place(range.start, range.end);
        self.top().inlines.push(Inline { place, data });
    }
}
