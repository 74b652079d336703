//! Text made ready for the Markdown library: two of its weak points are kept from it.
//!
//! It does not take a lone `\r` for a line end everywhere, and its time grows with the product of
//! depth and lines when thousands of marks open one line. Places stay exact: the map of the text
//! says what was left out.

use crate::text::{Mapped, OffsetMap, Place};
use std::ops::Range;

/// How many marks may open one line; those after them are left out. More than
/// [`super::MAX_DEPTH`], so that only nonsense is cut.
const MAX_MARKS: usize = 300;

/// Text to read in place of the one given, and the first marks that were left out of it.
pub(super) struct Prepared {
    pub(super) text: Mapped,
    pub(super) cut: Option<Place>,
}

/// Gives `text` a form that the library reads well, or `None` when it already has it.
pub(super) fn prepare(text: &Mapped) -> Option<Prepared> {
    let with_line_feeds = with_line_feeds(&text.text);
    let words = with_line_feeds.as_deref().unwrap_or(&text.text);
    let cuts = too_many_marks(words);
    let Some(first) = cuts.first() else {
        let text = Mapped { text: with_line_feeds?, ..text.clone() };
        return Some(Prepared { text, cut: None });
    };
    let cut = Some(text.place(first.start, first.end));
    let mut kept = String::new();
    let mut map = OffsetMap::starting_at(text.map.span(0, 0).start);
    let mut from = 0;
    for end in cuts.iter().chain([&(words.len()..words.len())]) {
        kept.push_str(&words[from..end.start]);
        map.extend_from(&text.map, from, end.start);
        from = end.end;
    }
    Some(Prepared { text: Mapped { text: kept, file: text.file, map }, cut })
}

/// `text` with `\n` for each `\r` that stands alone, if there is one. The length stays the same.
fn with_line_feeds(text: &str) -> Option<String> {
    let is_alone = |at: usize| !text[at + 1..].starts_with('\n');
    text.match_indices('\r').any(|(at, _)| is_alone(at)).then(|| {
        let line_end = |(at, c)| if c == '\r' && is_alone(at) { '\n' } else { c };
        text.char_indices().map(line_end).collect()
    })
}

/// The marks of quotations and lists at the start of a line after the first [`MAX_MARKS`].
fn too_many_marks(text: &str) -> Vec<Range<usize>> {
    let mut cuts = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let mut at = 0;
        let mut allowed_end = 0;
        let mut marks = 0;
        while let Some(length) = mark_length(&line[at..]) {
            at += length;
            marks += 1;
            if marks <= MAX_MARKS {
                allowed_end = at;
            }
        }
        if allowed_end < at {
            cuts.push(start + allowed_end..start + at);
        }
        start += line.len();
    }
    cuts
}

/// The length of a mark at the start of `text`, with white space before it and one after it.
fn mark_length(text: &str) -> Option<usize> {
    let is_space = |c: char| c == ' ' || c == '\t';
    let trimmed = text.trim_start_matches(is_space);
    let digits = trimmed.bytes().take(10).take_while(u8::is_ascii_digit).count();
    let (mark, needs_space) = match trimmed.as_bytes().get(digits)? {
        b'>' if digits == 0 => (1, false),
        b'-' | b'*' | b'+' if digits == 0 => (1, true),
        b'.' | b')' if (1..10).contains(&digits) => (digits + 1, true),
        _ => return None,
    };
    let has_space = trimmed[mark..].starts_with(is_space);
    (has_space || !needs_space).then(|| text.len() - trimmed.len() + mark + usize::from(has_space))
}
