//! The YAML between two `---` lines at the top of a section file. This module finds where it is and
//! reads nothing of it.

use crate::text::Span;

/// Splits a section file into its front matter (the YAML between the `---` lines, without them) and
/// its body. Blank lines may stand before the front matter; `...` may end it. When it is never
/// closed ([`unclosed_front_matter`] tells), there is no front matter and all is body.
pub fn split_front_matter(text: &str) -> (Option<Span>, Span) {
    let whole = Span::new(0, text.len());
    let Some(opening) = opening_line(text) else { return (None, whole) };
    match closing_line(text, opening.end) {
        Some(closing) => {
            (Some(Span::new(opening.end, closing.start)), Span::new(closing.end, text.len()))
        }
        None => (None, whole),
    }
}

/// The opening `---` line of front matter that is never closed. A line across the page at the top
/// of a text looks the same: it counts as front matter when a `key:` follows it.
pub fn unclosed_front_matter(text: &str) -> Option<Span> {
    let opening = opening_line(text)?;
    if closing_line(text, opening.end).is_some() {
        return None;
    }
    let next = line_at(text, opening.end);
    let (key, _) = next.of(text).split_once(':')?;
    let is_key = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || "_- ".contains(c));
    is_key.then(|| Span::new(opening.start, opening.start + "---".len()))
}

/// The first line that is not blank, with its line end, if it is `---`.
fn opening_line(text: &str) -> Option<Span> {
    let mut line = line_at(text, 0);
    while !line.is_empty() && line.of(text).trim().is_empty() {
        line = line_at(text, line.end);
    }
    (line.of(text).trim_end() == "---").then_some(line)
}

fn closing_line(text: &str, from: usize) -> Option<Span> {
    let mut line = line_at(text, from);
    while !line.is_empty() {
        if matches!(line.of(text).trim_end(), "---" | "...") {
            return Some(line);
        }
        line = line_at(text, line.end);
    }
    None
}

/// The line that starts at `start`, with its line end: `\n`, `\r\n` or a lone `\r`.
fn line_at(text: &str, start: usize) -> Span {
    let rest = &text[start..];
    let length = match rest.find(['\n', '\r']) {
        Some(at) if rest[at..].starts_with("\r\n") => at + 2,
        Some(at) => at + 1,
        None => rest.len(),
    };
    Span::new(start, start + length)
}
