//! Text that was decoded from a part of a file, with the way back to the bytes it came from.
//!
//! Markdown inside a YAML scalar has lost its indentation, its escapes and its line folding. An
//! [`OffsetMap`] remembers where each decoded byte stood, so that a finding about one word of it
//! points at that word in the file.

use super::{FileId, Place, Span};

/// One stretch of decoded text and the bytes it came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece {
    decoded: Span,
    source: Span,
}

impl Piece {
    /// Whether every decoded byte has exactly one source byte.
    const fn is_exact(self) -> bool {
        self.decoded.len() == self.source.len()
    }
}

/// The way from decoded bytes back to bytes of the file: pieces in order, without gaps on the
/// decoded side. A piece whose two lengths differ (an escape, a folded line end) maps as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OffsetMap {
    pieces: Vec<Piece>,
    /// Where an empty text stands.
    origin: usize,
}

impl OffsetMap {
    /// The map of a text that stands in the file as it is, from the byte `start` on.
    pub fn exact(start: usize, length: usize) -> Self {
        let mut map = Self { pieces: Vec::new(), origin: start };
        map.push(length, Span::new(start, start + length));
        map
    }

    /// An empty map for text that begins at the byte `origin`; fill it with [`OffsetMap::push`].
    pub const fn starting_at(origin: usize) -> Self {
        Self { pieces: Vec::new(), origin }
    }

    /// Says that the next `decoded` bytes came from `source`. Exact neighbours are joined.
    pub fn push(&mut self, decoded: usize, source: Span) {
        if decoded == 0 {
            return;
        }
        let start = self.pieces.last().map_or(0, |piece| piece.decoded.end);
        let piece = Piece { decoded: Span::new(start, start + decoded), source };
        match self.pieces.last_mut() {
            Some(last)
                if last.is_exact() && piece.is_exact() && last.source.end == source.start =>
            {
                last.decoded.end = piece.decoded.end;
                last.source.end = source.end;
            }
            _ => self.pieces.push(piece),
        }
    }

    /// Adds the decoded bytes `start..end` of `other`, with the bytes they came from.
    pub fn extend_from(&mut self, other: &Self, start: usize, end: usize) {
        let mut from = start;
        let first = other.pieces.partition_point(|piece| piece.decoded.end <= start);
        for piece in other.pieces[first..].iter().take_while(|piece| piece.decoded.start < end) {
            let until = piece.decoded.end.min(end);
            let source = if piece.is_exact() { other.span(from, until) } else { piece.source };
            self.push(until - from, source);
            from = until;
        }
        self.push(end.saturating_sub(from), Span::point(other.source_start(from)));
    }

    /// The bytes of the file that the decoded range `start..end` came from.
    pub fn span(&self, start: usize, end: usize) -> Span {
        let from = self.source_start(start);
        if end <= start {
            return Span::point(from);
        }
        Span::new(from, self.source_end(end).max(from))
    }

    fn source_start(&self, offset: usize) -> usize {
        let index = self.pieces.partition_point(|piece| piece.decoded.end <= offset);
        match self.pieces.get(index) {
            Some(piece) if piece.is_exact() => piece.source.start + (offset - piece.decoded.start),
            Some(piece) => piece.source.start,
            None => self.pieces.last().map_or(self.origin, |piece| piece.source.end),
        }
    }

    fn source_end(&self, offset: usize) -> usize {
        let index = self.pieces.partition_point(|piece| piece.decoded.end < offset);
        match self.pieces.get(index) {
            Some(piece) if piece.is_exact() => piece.source.start + (offset - piece.decoded.start),
            Some(piece) => piece.source.end,
            None => self.pieces.last().map_or(self.origin, |piece| piece.source.end),
        }
    }
}

/// Decoded text that knows where it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapped {
    /// The text as the author meant it.
    pub text: String,
    /// The file it stands in.
    pub file: FileId,
    /// The way back into that file.
    pub map: OffsetMap,
}

impl Mapped {
    /// A part of a file that stands there as it is: `text` from the byte `start` on.
    pub fn exact(file: FileId, text: impl Into<String>, start: usize) -> Self {
        let text = text.into();
        let map = OffsetMap::exact(start, text.len());
        Self { text, file, map }
    }

    /// The place in the file of the decoded bytes `start..end`.
    pub fn place(&self, start: usize, end: usize) -> Place {
        Place::new(self.file, self.map.span(start, end))
    }
}
