//! Where each character of a scalar came from.
//!
//! The library decodes a scalar and gives its span; it does not say which bytes became which
//! characters. Here the scalar is walked once more to write that down. Should the two ever differ,
//! the text of the library stands and the map points at the scalar as a whole.

use super::scalar::Style;
use crate::text::{OffsetMap, Span};

/// The map of `value`, which was decoded from `span` of `source`. `indent` is the column at which
/// the lines of a block begin, if it has any.
pub(super) fn offsets(
    source: &str,
    span: Span,
    style: Style,
    indent: Option<usize>,
    value: &str,
) -> OffsetMap {
    let quoted = matches!(style, Style::SingleQuoted | Style::DoubleQuoted);
    let inner =
        if quoted && span.len() >= 2 { Span::new(span.start + 1, span.end - 1) } else { span };
    let raw = inner.of(source);
    if raw == value {
        return OffsetMap::exact(inner.start, value.len());
    }
    let mut walk = Walk::new(source, inner);
    match style {
        Style::Plain => walk.flow(None),
        Style::SingleQuoted => walk.flow(Some(b'\'')),
        Style::DoubleQuoted => walk.flow(Some(b'\\')),
        Style::Literal => walk.block(indent, false, value),
        Style::Folded => walk.block(indent, true, value),
    }
    if walk.text == value {
        return walk.map;
    }
    let mut whole = OffsetMap::starting_at(inner.start);
    whole.push(value.len(), inner);
    whole
}

struct Walk<'s> {
    source: &'s str,
    at: usize,
    end: usize,
    text: String,
    map: OffsetMap,
}

impl<'s> Walk<'s> {
    fn new(source: &'s str, span: Span) -> Self {
        Self {
            source,
            at: span.start,
            end: span.end,
            text: String::with_capacity(span.len()),
            map: OffsetMap::starting_at(span.start),
        }
    }

    fn byte(&self, at: usize) -> Option<u8> {
        if at < self.end { self.source.as_bytes().get(at).copied() } else { None }
    }

    fn is_break(&self, at: usize) -> bool {
        matches!(self.byte(at), Some(b'\n' | b'\r'))
    }

    fn keep(&mut self, span: Span) {
        self.text.push_str(span.of(self.source));
        self.map.push(span.len(), span);
    }

    fn put(&mut self, c: char, span: Span) {
        self.text.push(c);
        self.map.push(c.len_utf8(), span);
    }

    /// Steps over one line end and gives its bytes.
    fn line_end(&mut self) -> Span {
        let start = self.at;
        self.at += if self.source.as_bytes()[start..self.end].starts_with(b"\r\n") { 2 } else { 1 };
        Span::new(start, self.at)
    }

    fn skip_blanks(&mut self) {
        while matches!(self.byte(self.at), Some(b' ' | b'\t')) {
            self.at += 1;
        }
    }

    /// A plain or quoted scalar: lines are folded, `special` begins an escape.
    fn flow(&mut self, special: Option<u8>) {
        while self.at < self.end {
            let start = self.at;
            while self
                .byte(self.at)
                .is_some_and(|b| !matches!(b, b'\n' | b'\r') && Some(b) != special)
            {
                self.at += 1;
            }
            let run = Span::new(start, self.at);
            if self.is_break(self.at) {
                let kept = run.of(self.source).trim_end_matches([' ', '\t']).len();
                self.keep(Span::new(start, start + kept));
                self.fold();
            } else {
                self.keep(run);
                match self.byte(self.at) {
                    Some(b'\'') => self.doubled_quote(),
                    Some(_) => self.escape(),
                    None => {}
                }
            }
        }
    }

    /// One line end becomes a space; of several, each but the first becomes a line end.
    fn fold(&mut self) {
        let first = self.line_end();
        self.skip_blanks();
        if !self.is_break(self.at) {
            return self.put(' ', first);
        }
        self.empty_lines();
    }

    fn empty_lines(&mut self) {
        while self.is_break(self.at) {
            let span = self.line_end();
            self.put('\n', span);
            self.skip_blanks();
        }
    }

    fn doubled_quote(&mut self) {
        let span = Span::new(self.at, (self.at + 2).min(self.end));
        self.at = span.end;
        self.put('\'', span);
    }

    fn escape(&mut self) {
        let start = self.at;
        self.at += 1;
        if self.is_break(self.at) {
            self.line_end();
            self.skip_blanks();
            return self.empty_lines();
        }
        let Some(letter) = self.source[self.at..self.end].chars().next() else { return };
        self.at += letter.len_utf8();
        let c = match letter {
            '0' => '\0',
            'a' => '\u{7}',
            'b' => '\u{8}',
            't' => '\t',
            'n' => '\n',
            'v' => '\u{B}',
            'f' => '\u{C}',
            'r' => '\r',
            'e' => '\u{1B}',
            'N' => '\u{85}',
            '_' => '\u{A0}',
            'L' => '\u{2028}',
            'P' => '\u{2029}',
            'x' => self.character(2),
            'u' => self.character(4),
            'U' => self.character(8),
            other => other,
        };
        self.put(c, Span::new(start, self.at));
    }

    /// A character by its number; a pair of surrogates is one character.
    fn character(&mut self, digits: usize) -> char {
        let number = self.hex(digits);
        let follows = self.source[self.at..self.end].starts_with("\\u");
        if (0xD800..0xDC00).contains(&number) && follows {
            self.at += 2;
            let low = self.hex(4);
            let joined = 0x1_0000 + ((number - 0xD800) << 10) + (low.wrapping_sub(0xDC00) & 0x3FF);
            return char::from_u32(joined).unwrap_or(char::REPLACEMENT_CHARACTER);
        }
        char::from_u32(number).unwrap_or(char::REPLACEMENT_CHARACTER)
    }

    fn hex(&mut self, digits: usize) -> u32 {
        let span = Span::new(self.at, (self.at + digits).min(self.end));
        self.at = span.end;
        u32::from_str_radix(span.of(self.source), 16).unwrap_or(u32::MAX)
    }

    /// A block after `|` or `>`, as far as `value` goes: what is chomped away does not count.
    /// The library gives no indentation for a block without a visible character.
    fn block(&mut self, indent: Option<usize>, folded: bool, value: &str) {
        let only_line_ends = value.bytes().all(|byte| byte == b'\n');
        let length = value.len();
        let first = self.at;
        let is_header = indent.is_none() && matches!(self.byte(first), Some(b'|' | b'>'));
        self.at = content_start(self.source, first, is_header);
        let indent = indent.unwrap_or_else(|| {
            let line = self.source[..first].rfind(['\n', '\r']).map_or(0, |end| end + 1);
            if only_line_ends { usize::MAX } else { first - line }
        });
        let mut waiting: Vec<Span> = Vec::new();
        let mut before: Option<bool> = None;
        while self.at < self.end {
            let limit = self.at.saturating_add(indent);
            while self.at < limit && self.byte(self.at) == Some(b' ') {
                self.at += 1;
            }
            let start = self.at;
            while self.at < self.end && !self.is_break(self.at) {
                self.at += 1;
            }
            let line = Span::new(start, self.at);
            if !line.is_empty() {
                let kept = !folded || line.of(self.source).starts_with([' ', '\t']);
                self.line_ends(&waiting, before.is_some_and(|before| !before && !kept), length);
                waiting.clear();
                before = Some(kept);
                self.keep(line);
            }
            waiting.push(if self.at < self.end { self.line_end() } else { Span::point(self.end) });
        }
        self.line_ends(&waiting, false, length);
    }

    fn line_ends(&mut self, spans: &[Span], fold: bool, length: usize) {
        if fold && spans.len() == 1 {
            return self.put(' ', spans[0]);
        }
        for span in spans.iter().skip(usize::from(fold)) {
            if self.text.len() < length {
                self.put('\n', *span);
            }
        }
    }
}

/// The first byte after the line of the `|` or `>`: the span of a block begins with its first
/// character, and empty lines before that belong to it too. A block of nothing but empty lines may
/// begin with the `|` itself.
fn content_start(source: &str, first: usize, is_header: bool) -> usize {
    let header = if is_header {
        first
    } else {
        source[..first].trim_end_matches([' ', '\t', '\n', '\r']).len()
    };
    let rest = &source[header..];
    let Some(line) = rest.find(['\n', '\r']) else { return source.len() };
    header + line + if rest[line..].starts_with("\r\n") { 2 } else { 1 }
}
