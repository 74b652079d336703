//! Places in the unit that an editor counts in.
//!
//! Editors count lines from 0, and columns in UTF-8 bytes or UTF-16 units, as was agreed when they
//! started masa. Here, and nowhere else, bytes become such columns and such columns bytes.

use crate::text::{Source, Span};
use lsp_types::{Position, PositionEncodingKind, Range};

/// The unit of columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Unit {
    /// Bytes of UTF-8.
    Utf8,
    /// Units of UTF-16, which every editor knows.
    #[default]
    Utf16,
}

impl Unit {
    /// Bytes, where the editor offers them; else what every editor knows.
    pub fn agreed(offered: &[PositionEncodingKind]) -> Self {
        if offered.contains(&PositionEncodingKind::UTF8) { Self::Utf8 } else { Self::Utf16 }
    }

    /// The name of the unit in the protocol.
    pub const fn kind(self) -> PositionEncodingKind {
        match self {
            Self::Utf8 => PositionEncodingKind::UTF8,
            Self::Utf16 => PositionEncodingKind::UTF16,
        }
    }

    /// Where the byte `offset` of `source` stands.
    pub fn position(self, source: &Source, offset: usize) -> Position {
        let place = source.position(offset);
        let column = match self {
            Self::Utf8 => place.byte_column,
            Self::Utf16 => place.utf16_column,
        };
        Position::new(place.line as u32 - 1, column as u32 - 1)
    }

    /// Where `span` of `source` stands.
    pub fn range(self, source: &Source, span: Span) -> Range {
        Range::new(self.position(source, span.start), self.position(source, span.end))
    }

    /// The byte of `source` at `position`. Past the end of a line it is that end, past the last line
    /// the end of the text, within a character its first byte.
    pub fn offset(self, source: &Source, position: Position) -> usize {
        let text = source.text.as_str();
        let line = position.line as usize;
        let Some(start) = source.lines().start_of(line) else { return text.len() };
        let end = source.lines().start_of(line + 1).unwrap_or(text.len());
        let line = text[start..end].trim_end_matches(['\n', '\r']);
        let wanted = position.character as usize;
        let mut passed = 0;
        for (at, letter) in line.char_indices() {
            passed += match self {
                Self::Utf8 => letter.len_utf8(),
                Self::Utf16 => letter.len_utf16(),
            };
            if passed > wanted {
                return start + at;
            }
        }
        start + line.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back_in_both_units() {
        let source = Source::new("a", "Ŵyn\r\n🦊 tŷ\n\rend");
        for unit in [Unit::Utf8, Unit::Utf16] {
            for (offset, letter) in source.text.char_indices() {
                if !matches!(letter, '\n' | '\r') {
                    assert_eq!(unit.offset(&source, unit.position(&source, offset)), offset);
                }
            }
        }
        let fox = source.text.find('🦊').expect("it is there");
        let after = fox + '🦊'.len_utf8();
        assert_eq!(Unit::Utf16.position(&source, after), Position::new(1, 2));
        assert_eq!(Unit::Utf8.position(&source, after), Position::new(1, 4));
        assert_eq!(Unit::Utf16.offset(&source, Position::new(1, 1)), fox, "within the fox");
        assert_eq!(Unit::Utf8.offset(&source, Position::new(1, 2)), fox, "within the fox");
    }

    #[test]
    fn a_place_outside_is_the_nearest_inside() {
        let source = Source::new("a", "ab\r\ncd");
        assert_eq!(Unit::Utf16.offset(&source, Position::new(0, 9)), 2);
        assert_eq!(Unit::Utf16.offset(&source, Position::new(7, 0)), 6);
        assert_eq!(Unit::Utf8.offset(&source, Position::new(u32::MAX, u32::MAX)), 6);
    }
}
