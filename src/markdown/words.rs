//! Neighbouring pieces of text put together, so that what the Markdown reader split at a bracket or
//! an underscore can be searched as the author wrote it: references to facts and to footnotes.

use std::ops::Range;

/// A piece of text as the reader gave it.
#[derive(Debug, Clone)]
struct Piece {
    /// Where it starts in the gathered text.
    at: usize,
    /// The bytes it came from.
    range: Range<usize>,
    /// Whether it says exactly those bytes, without escapes or entities.
    exact: bool,
    /// Whether it is a line end and not words.
    is_break: bool,
}

/// Text between two other inlines.
#[derive(Debug, Default)]
pub(super) struct Words {
    pub(super) text: String,
    pieces: Vec<Piece>,
}

/// A part of gathered text that came from one piece.
#[derive(Debug)]
pub(super) struct Part<'a> {
    pub(super) text: &'a str,
    /// The bytes it came from.
    pub(super) source: Range<usize>,
    /// Whether it is a line end and not words.
    pub(super) is_break: bool,
    /// Whether a backslash stands before it that is not part of it.
    pub(super) is_escaped: bool,
}

/// What was found in gathered text, as ranges of it.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// A reference to a fact with its braces.
    Fact(Range<usize>),
    /// `{{` that is not closed.
    Unclosed(Range<usize>),
}

impl Words {
    /// Forgets all, and keeps the room for more.
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.pieces.clear();
    }

    /// Adds words that came from the bytes `range` of `source`.
    pub(super) fn push(&mut self, source: &str, words: &str, range: Range<usize>) {
        let exact = source.get(range.clone()) == Some(words);
        // The library counts white space at the end of a heading to an entity before it.
        let end = if exact { range.end } else { source[..range.end].trim_end().len() };
        let range = range.start..end.max(range.start);
        self.pieces.push(Piece { at: self.text.len(), range, exact, is_break: false });
        self.text.push_str(words);
    }

    /// Adds a line end that means a space.
    pub(super) fn push_break(&mut self, range: Range<usize>) {
        self.pieces.push(Piece { at: self.text.len(), range, exact: false, is_break: true });
        self.text.push(' ');
    }

    /// The facts in `source`'s text, in order. Braces that were escaped or written as entities are
    /// words.
    pub(super) fn facts(&self, source: &str) -> Vec<Found> {
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(open) = self.find_written(source, "{{", from) {
            let mut inside = open + 2;
            while self.text[inside..].starts_with('{') {
                inside += 1;
            }
            let rest = &self.text[inside..];
            let next = rest.find("{{").unwrap_or(rest.len());
            if let Some(length) = rest[..next].find("}}") {
                from = inside + length + 2;
                found.push(Found::Fact(inside - 2..from));
            } else {
                from = inside;
                found.push(Found::Unclosed(inside - 2..inside));
            }
        }
        found
    }

    /// References to footnotes that stayed words because no footnote has their label.
    pub(super) fn unknown_footnotes(&self, source: &str) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(open) = self.find_written(source, "[^", from) {
            from = open + 2;
            let rest = &self.text[from..];
            let label = rest.find(|c: char| c == ']' || c == '[' || c.is_whitespace());
            let closed = label.filter(|end| *end > 0 && rest[*end..].starts_with(']'));
            if let Some(end) = closed {
                from += end + 1;
                found.push(open..from);
            }
        }
        found
    }

    /// The bytes of the source that `range` of the text came from.
    pub(super) fn source(&self, range: &Range<usize>) -> Range<usize> {
        let (first, last) = (self.piece(range.start), self.piece(range.end.saturating_sub(1)));
        let start = match first {
            Some(piece) if piece.exact => piece.range.start + (range.start - piece.at),
            piece => piece.map_or(0, |piece| piece.range.start),
        };
        let end = match last {
            Some(piece) if piece.exact => piece.range.start + (range.end - piece.at),
            piece => piece.map_or(start, |piece| piece.range.end),
        };
        start..end.max(start)
    }

    /// The parts of `range`, piece by piece; `source` is what the pieces came from.
    pub(super) fn parts<'w>(
        &'w self,
        source: &'w str,
        range: Range<usize>,
    ) -> impl Iterator<Item = Part<'w>> {
        let first = self.pieces.partition_point(|piece| piece.at <= range.start).saturating_sub(1);
        let parts = self.pieces.iter().enumerate().skip(first).map(move |(index, piece)| {
            let end = self.pieces.get(index + 1).map_or(self.text.len(), |next| next.at);
            (piece, piece.at.max(range.start)..end.min(range.end))
        });
        let parts = parts.take_while(move |(_, part)| part.start < range.end);
        parts.filter(|(_, part)| !part.is_empty()).map(|(piece, part)| Part {
            text: &self.text[part.clone()],
            source: self.source(&part),
            is_break: piece.is_break,
            is_escaped: self.is_escaped(source, part.start),
        })
    }

    fn piece(&self, at: usize) -> Option<&Piece> {
        let after = self.pieces.partition_point(|piece| piece.at <= at);
        after.checked_sub(1).map(|index| &self.pieces[index])
    }

    /// Where the two characters of `mark` stand side by side in the source, not escaped.
    fn find_written(&self, source: &str, mark: &str, from: usize) -> Option<usize> {
        let begins =
            memchr::memchr_iter(*mark.as_bytes().first()?, self.text.get(from..)?.as_bytes());
        for at in begins.map(|found| from + found).filter(|at| self.text[*at..].starts_with(mark)) {
            let range = self.source(&(at..at + mark.len()));
            let is_written = source.get(range.clone()) == Some(mark);
            if is_written && !self.is_escaped(source, at) {
                return Some(at);
            }
        }
        None
    }

    /// Whether a backslash that the reader took away stands before the text at `at`.
    fn is_escaped(&self, source: &str, at: usize) -> bool {
        let index = self.pieces.partition_point(|piece| piece.at <= at).saturating_sub(1);
        let Some(piece) = self.pieces.get(index).filter(|piece| piece.at == at) else {
            return false;
        };
        let before = index.checked_sub(1).map_or(0, |index| self.pieces[index].range.end);
        before < piece.range.start && source[..piece.range.start].ends_with('\\')
    }
}
