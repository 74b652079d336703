//! The lines of a file around a finding, safe to show, found by binary search. A line too long for
//! the screen is shown in the part that matters.

use super::human::Look;
use crate::text::{Source, safe, safe_same_length};
use miette::{MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};

/// A file as the diagnostics printer reads it.
#[derive(Debug)]
pub(super) struct Snippet<'a> {
    source: &'a Source,
    /// The text with every harmful character replaced, byte for byte.
    text: String,
    name: String,
    /// The longest line that is shown whole, in characters.
    longest: usize,
}

impl<'a> Snippet<'a> {
    /// Prepares a file to be shown on a screen with this look.
    pub(super) fn new(source: &'a Source, look: Look<'_>) -> Self {
        let text = with_line_feeds(&safe_same_length(&source.text).replace('\t', " "));
        let name = safe(&source.path).into_owned();
        let name = match look.links {
            Some(here) => link(&here.whole_address(&source.path), &name),
            None => name,
        };
        Self { source, text, name, longest: look.width.saturating_sub(12).max(40) }
    }

    /// As much of the bytes `start..end` as a label underlines: nothing past the first line, and no
    /// more than fits on the screen.
    pub(super) fn underlined(&self, start: usize, end: usize) -> usize {
        let start = start.min(self.text.len());
        let rest = &self.text[start..end.clamp(start, self.text.len())];
        let line = rest.lines().next().unwrap_or_default();
        line.char_indices().nth(self.longest).map_or(line.len(), |(cut, _)| cut)
    }

    /// The part of the text to show for the bytes `start..end`, whole lines where they are short.
    fn window(&self, start: usize, end: usize, before: usize, after: usize) -> (usize, usize) {
        let lines = self.source.lines();
        let first = lines.line_of(start);
        let last = lines.line_of(end.max(start));
        let line_start = lines.start_of(first).unwrap_or(0);
        let line_end = lines.start_of(last + 1).unwrap_or(self.text.len());
        if first == last && !self.is_short(&self.text[line_start..line_end]) {
            return self.part_of_line(line_start, line_end, start, end);
        }
        let from = self.short_neighbour(first, before).unwrap_or(line_start);
        let to = lines.start_of(last + after + 1).unwrap_or(self.text.len());
        let short = |a: usize, b: usize| {
            self.text.get(a..b).is_some_and(|text| text.lines().all(|line| self.is_short(line)))
        };
        (
            if short(from, line_start) { from } else { line_start },
            if short(line_end, to) { to } else { line_end },
        )
    }

    /// Whether a line is shown whole. Looks no further than it must.
    fn is_short(&self, line: &str) -> bool {
        line.chars().nth(self.longest).is_none()
    }

    fn short_neighbour(&self, line: usize, before: usize) -> Option<usize> {
        self.source.lines().start_of(line.saturating_sub(before))
    }

    /// As much of a long line as fits, with the finding in it, from word to word.
    fn part_of_line(
        &self,
        line: usize,
        line_end: usize,
        start: usize,
        end: usize,
    ) -> (usize, usize) {
        let spare = self.longest.saturating_sub(end.saturating_sub(start)) / 2;
        let boundary = |mut at: usize| {
            while !self.text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let mut from = boundary(start.saturating_sub(spare).max(line));
        if from > line {
            from += self.text[from..start].find(' ').map_or(0, |space| space + 1);
        }
        let mut to = boundary((end + spare).min(line_end));
        if to < line_end {
            to = self.text[end.min(to)..to].rfind(' ').map_or(to, |space| end.min(to) + space);
        }
        (from, to.max(from))
    }
}

/// Words that a terminal shows as a link; the address is percent-encoded, so nothing in it ends early.
fn link(address: &str, words: &str) -> String {
    format!("\u{1b}]8;;{address}\u{1b}\\{words}\u{1b}]8;;\u{1b}\\")
}

/// `text` with a line feed for every carriage return that ends a line by itself: raw, it would send
/// the cursor back over what stands there. The printer sees to the pair of both.
fn with_line_feeds(text: &str) -> String {
    let mut letters = text.chars().peekable();
    let mut out = String::with_capacity(text.len());
    while let Some(letter) = letters.next() {
        let is_lone = letter == '\r' && letters.peek() != Some(&'\n');
        out.push(if is_lone { '\n' } else { letter });
    }
    out
}

impl SourceCode for Snippet<'_> {
    fn read_span<'b>(
        &'b self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'b> + 'b>, MietteError> {
        let start = span.offset().min(self.text.len());
        let end = (span.offset() + span.len()).min(self.text.len());
        let (from, to) = self.window(start, end, before, after);
        // Asked for no neighbours, the printer wants the place for its heading.
        let at = self.source.position(if before + after == 0 { start } else { from });
        Ok(Box::new(MietteSpanContents::new_named(
            self.name.clone(),
            &self.text.as_bytes()[from..to],
            (from, to - from).into(),
            at.line - 1,
            at.column - 1,
            self.source.lines().count(),
        )))
    }
}
