//! What changes in a file, as a unified difference that is safe to show.

use crate::text::{safe, safe_same_length};
use similar::TextDiff;

/// The difference between two texts of the file at `path`; empty when they are one.
///
/// Harmful characters are replaced as everywhere; a return in the middle of a line, which would write
/// over it on a terminal, is a space.
pub fn difference(path: &str, before: &str, after: &str) -> String {
    let path = safe(path);
    let whole = TextDiff::from_lines(before, after)
        .unified_diff()
        .context_radius(2)
        .header(&format!("a/{path}"), &format!("b/{path}"))
        .to_string();
    let lines = whole.split_inclusive('\n').map(|line| {
        let (words, end) = match line.strip_suffix("\r\n") {
            Some(words) => (words, "\r\n"),
            None => (line.trim_end_matches('\n'), "\n"),
        };
        format!("{}{end}", safe_same_length(words).replace('\r', " "))
    });
    lines.collect()
}
