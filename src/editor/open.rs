//! A file as the editor holds it: its text, which nobody may have saved, and the last reading of it
//! that was whole.

use super::positions::Unit;
use super::reading::Reading;
use crate::text::{Source, Span};
use lsp_types::{Position, Range, TextDocumentContentChangeEvent, Uri};
use std::path::Path;

/// A mark at the beginning of a text that is none of its letters.
const BYTE_ORDER_MARK: char = '\u{FEFF}';

/// A file that is open in the editor.
#[derive(Debug)]
pub struct Open {
    /// The address by which the editor knows it.
    pub uri: Uri,
    /// Which text of it this is; a later one has a higher number.
    pub version: i32,
    /// Its text, without a byte order mark.
    pub source: Source,
    /// What it was at last when it could be read as a whole; else as it is.
    pub reading: Reading,
    /// Whether a byte order mark stands before the text.
    marked: bool,
}

impl Open {
    /// A file that was just opened.
    pub fn new(uri: Uri, path: &Path, version: i32, text: &str) -> Self {
        let (marked, source) = read(path, text);
        let reading = Reading::of(&source);
        Self { uri, version, source, reading, marked }
    }

    /// Takes in what was changed, one change after the other. A change of an older text than this is
    /// left aside: it came too late, and its places mean nothing here.
    pub fn change(
        &mut self,
        path: &Path,
        version: i32,
        changes: Vec<TextDocumentContentChangeEvent>,
        unit: Unit,
    ) -> bool {
        if version < self.version {
            return false;
        }
        self.version = version;
        for change in changes {
            let text = match change.range {
                None => change.text,
                Some(range) => self.replaced(range, &change.text, unit),
            };
            (self.marked, self.source) = read(path, &text);
        }
        true
    }

    fn replaced(&self, range: Range, text: &str, unit: Unit) -> String {
        let span = self.span(range, unit);
        let old = &self.source.text;
        let mark = if self.marked && (span.start > 0 || range.start.character > 0) {
            BYTE_ORDER_MARK.to_string()
        } else {
            String::new()
        };
        format!("{mark}{}{text}{}", &old[..span.start], &old[span.end..])
    }

    /// Reads the text anew. What could not be read as a whole does not take the place of what could.
    pub fn read_again(&mut self) {
        if self.reading.source.text == self.source.text {
            return;
        }
        let fresh = Reading::of(&self.source);
        if !fresh.is_broken() || self.reading.is_broken() {
            self.reading = fresh;
        }
    }

    /// The byte at `position`.
    pub fn offset(&self, position: Position, unit: Unit) -> usize {
        unit.offset(&self.source, self.without_mark(position, unit))
    }

    /// The bytes at `range`; the other way round where its end stands before its start.
    pub fn span(&self, range: Range, unit: Unit) -> Span {
        let (start, end) = (self.offset(range.start, unit), self.offset(range.end, unit));
        Span::new(start.min(end), start.max(end))
    }

    /// Where the bytes `span` stand.
    pub fn range(&self, span: Span, unit: Unit) -> Range {
        let range = unit.range(&self.source, span);
        Range::new(self.with_mark(range.start, unit), self.with_mark(range.end, unit))
    }

    fn with_mark(&self, position: Position, unit: Unit) -> Position {
        let more = if position.line == 0 { self.width_of_mark(unit) } else { 0 };
        Position::new(position.line, position.character + more)
    }

    fn without_mark(&self, position: Position, unit: Unit) -> Position {
        let less = if position.line == 0 { self.width_of_mark(unit) } else { 0 };
        Position::new(position.line, position.character.saturating_sub(less))
    }

    fn width_of_mark(&self, unit: Unit) -> u32 {
        let width = match unit {
            Unit::Utf8 => BYTE_ORDER_MARK.len_utf8(),
            Unit::Utf16 => BYTE_ORDER_MARK.len_utf16(),
        };
        if self.marked { width as u32 } else { 0 }
    }
}

fn read(path: &Path, text: &str) -> (bool, Source) {
    let plain = text.strip_prefix(BYTE_ORDER_MARK);
    let shown = path.to_string_lossy().replace('\\', "/");
    (plain.is_some(), Source::new(shown, plain.unwrap_or(text)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::str::FromStr as _;

    fn opened(text: &str) -> Open {
        let uri = Uri::from_str("file:///a/plan.yaml").expect("it is an address");
        Open::new(uri, Path::new("/a/plan.yaml"), 1, text)
    }

    fn change(open: &mut Open, version: i32, range: [u32; 4], text: &str) -> bool {
        let [line, column, end_line, end_column] = range;
        let range = Range::new(Position::new(line, column), Position::new(end_line, end_column));
        let change = TextDocumentContentChangeEvent {
            range: Some(range),
            range_length: None,
            text: text.to_owned(),
        };
        open.change(Path::new("/a/plan.yaml"), version, vec![change], Unit::Utf16)
    }

    #[test]
    fn changes_are_taken_in_by_utf16_columns() {
        let mut open = opened("name: 🦊 tŷ\r\nkind: plan\r\n");
        assert!(change(&mut open, 2, [0, 9, 0, 11], "ysgol"));
        assert_eq!(open.source.text, "name: 🦊 ysgol\r\nkind: plan\r\n");
        assert!(change(&mut open, 3, [0, 14, 1, 0], ""));
        assert_eq!(open.source.text, "name: 🦊 ysgolkind: plan\r\n");
    }

    #[test]
    fn a_change_of_an_older_text_is_left_aside() {
        let mut open = opened("kind: plan\n");
        assert!(change(&mut open, 5, [0, 6, 0, 10], "event"));
        assert!(!change(&mut open, 4, [0, 0, 0, 6], ""));
        assert_eq!((open.version, open.source.text.as_str()), (5, "kind: event\n"));
    }

    #[test]
    fn a_byte_order_mark_is_no_letter() {
        let mut open = opened("\u{FEFF}kind: plan\n");
        assert_eq!(open.offset(Position::new(0, 1), Unit::Utf16), 0);
        assert_eq!(open.range(Span::new(0, 4), Unit::Utf8).start, Position::new(0, 3));
        assert!(change(&mut open, 2, [0, 7, 0, 11], "event"));
        assert_eq!(open.source.text, "kind: event\n");
        assert_eq!(open.offset(Position::new(0, 1), Unit::Utf16), 0, "the mark is still there");
        assert!(change(&mut open, 3, [0, 0, 0, 1], ""));
        assert_eq!(open.offset(Position::new(0, 1), Unit::Utf16), 1, "and now it is gone");
    }
}
