//! Words for a person at a terminal, in lines that fit.

use crate::text::safe;
use jiff::civil::Date;

/// A day in words.
pub(super) fn in_words(day: Date) -> String {
    day.strftime("%-d %B %Y").to_string()
}

/// Writes `text` in lines of at most `width` columns, each after `indent` spaces and further lines
/// two deeper.
pub(super) fn wrapped(text: &str, indent: usize, width: usize, out: &mut String) {
    let (first, further) = (" ".repeat(indent), " ".repeat(indent + 2));
    let options = textwrap::Options::new(width)
        .initial_indent(&first)
        .subsequent_indent(&further)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .break_words(false);
    out.push_str(&textwrap::fill(&safe(text), options));
    out.push('\n');
}
