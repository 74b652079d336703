//! Text from documents inside Markdown: shown as it stands, whatever it says.

use crate::text::safe;

/// Parts a sign from what follows, and is not seen. On GitHub and GitLab mentions and references are
/// looked for in what a page shows, so that no way of writing the sign itself would help.
const PARTED: &str = "&#8203;";

/// `text` on one line, of which Markdown makes nothing: no emphasis, no HTML, no link, no picture, no
/// mention, no reference to an issue and no cell of a table. It is for the middle of a line.
pub(super) fn markdown(text: &str) -> String {
    let text = safe(text);
    let mut out = String::with_capacity(text.len() + 16);
    for (at, c) in text.char_indices() {
        let (before, after) = (&text[..at], &text[at + c.len_utf8()..]);
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '.' if ends_with_www(before) => out.push_str(PARTED),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' | '^' | '!' | '#' => {
                out.push('\\');
            }
            _ => {}
        }
        if !matches!(c, '&' | '<' | '>') {
            out.push(c);
        }
        let refers = match c {
            '@' | '#' | '!' | '~' | '%' | '$' | '&' | '^' => starts_word(after),
            ':' => after.starts_with("//"),
            '-' => ends_with_gh(before),
            _ => false,
        };
        if refers {
            out.push_str(PARTED);
        }
    }
    out
}

/// Whether a name or a number begins `text`.
fn starts_word(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '"' | '_' | '<' | '('))
}

fn ends_with_www(text: &str) -> bool {
    ends_with(text, b"www")
}

fn ends_with_gh(text: &str) -> bool {
    ends_with(text, b"gh")
}

fn ends_with(text: &str, word: &[u8]) -> bool {
    let bytes = text.as_bytes();
    bytes.len().checked_sub(word.len()).is_some_and(|at| bytes[at..].eq_ignore_ascii_case(word))
}
