//! What is wrong with a template, in words for its author.

use super::NAMES;
use crate::text::quoted;
use crate::workspace::near_misses;
use minijinja::{Error, ErrorKind};
use std::ops::Range;

/// Where in `text` an error is; the first line when nobody knows.
pub(super) fn at_error(error: &Error, text: &str) -> Range<usize> {
    if let Some(range) = error.range().filter(|range| text.get(range.clone()).is_some()) {
        return range;
    }
    let line = error.line().unwrap_or(1);
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let length = text.get(start..).and_then(|rest| rest.lines().next()).map_or(0, str::len);
    start..start + length
}

/// What is wrong, and what to do.
pub(super) fn in_words(error: &Error, span: Range<usize>, text: &str) -> (String, String) {
    let at = text.get(span).unwrap_or_default().trim_matches(['{', '}', '%', '-', ' ']);
    let plain = "Use {{ value }}, {% if value %} and {% for %} alone";
    match error.kind() {
        ErrorKind::UndefinedError => {
            let near = near_misses(at, NAMES);
            let todo = near.first().map_or_else(
                || format!("Use one of: {}", NAMES.join(", ")),
                |near| format!("Did you mean {near}? The values are: {}", NAMES.join(", ")),
            );
            (format!("The template asks for {}, which masa does not give", quoted(at)), todo)
        }
        ErrorKind::UnknownFilter
        | ErrorKind::UnknownTest
        | ErrorKind::UnknownFunction
        | ErrorKind::UnknownMethod => (
            format!(
                "The template uses something that templates here do not have ({})",
                detail(error)
            ),
            plain.to_owned(),
        ),
        ErrorKind::OutOfFuel => (
            "The template repeats itself too often".to_owned(),
            "Look for a loop inside a loop; a page frame needs none".to_owned(),
        ),
        ErrorKind::TemplateNotFound | ErrorKind::BadInclude => (
            "The template asks for another template".to_owned(),
            "Write the whole frame into publication.html".to_owned(),
        ),
        _ => (format!("The template cannot be used here ({})", detail(error)), plain.to_owned()),
    }
}

fn detail(error: &Error) -> String {
    error.detail().map_or_else(|| error.kind().to_string(), ToOwned::to_owned)
}
