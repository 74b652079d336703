//! Text from documents made safe to show.
//!
//! A plan is somebody else's text. On a terminal or in a CI log it could move the cursor, turn its
//! own direction round or give the log a command. Nothing from a document is shown without passing
//! through here first.

use super::count_bytes;
use std::borrow::Cow;
use std::fmt::Write as _;

/// Whether a character may be shown as it stands.
fn is_harmless(c: char) -> bool {
    matches!(c, ' '..='~')
        || !matches!(c,
        '\u{0}'..='\u{1F}' | '\u{7F}'..='\u{9F}'      // controls, terminal escapes
        | '\u{AD}' | '\u{61C}' | '\u{180E}'
        | '\u{200B}'..='\u{200F}'                      // zero width, direction marks
        | '\u{2028}'..='\u{202E}'                      // line separators, embeddings, overrides
        | '\u{2060}'..='\u{206F}'                      // joiners, isolates
        | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}'
        | '\u{E0000}'..='\u{E007F}')
}

/// Whether the text holds something that CI services read as a command.
fn holds_command(text: &str) -> bool {
    let may = memchr::memchr2(b':', b'#', text.as_bytes()).is_some();
    may && (text.contains("::") || text.contains("##[") || text.contains("##vso["))
}

/// `text` on one line, harmless in a terminal and in a CI log: line ends and tabs become spaces,
/// other invisible characters are written as `\u{…}`, and the marks of workflow commands are spaced
/// apart.
pub fn safe(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_harmless) && !holds_command(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\n' | '\t' => out.push(' '),
            '\r' => {}
            c if is_harmless(c) => out.push(c),
            c => out.extend(c.escape_unicode()),
        }
    }
    while out.contains("::") {
        out = out.replace("::", ": :");
    }
    Cow::Owned(out.replace("##[", "# #[").replace("##vso[", "# #vso["))
}

/// Whether every character of JSON may be shown; most are ASCII, of which many are passed at once.
fn is_harmless_json(json: &str) -> bool {
    const AT_ONCE: usize = 64;
    let is_plain = |byte: u8| matches!(byte, b' '..=b'~' | b'\n');
    let mut rest = json;
    while !rest.is_empty() {
        let (part, after) = rest.split_at(rest.ceil_char_boundary(AT_ONCE));
        let is_harmless = || part.chars().all(|c| c == '\n' || is_harmless(c));
        if count_bytes(part, is_plain) < part.len() && !is_harmless() {
            return false;
        }
        rest = after;
    }
    true
}

/// JSON in which every harmful character, and the first sign of every workflow command, is written
/// as an escape: the same values, harmless in a log.
pub fn safe_json(json: &str) -> Cow<'_, str> {
    if is_harmless_json(json) && !json.contains("##") {
        return Cow::Borrowed(json);
    }
    let mut out = String::with_capacity(json.len() + 8);
    for c in json.chars() {
        if c == '\n' || is_harmless(c) {
            out.push(c);
            continue;
        }
        for unit in c.encode_utf16(&mut [0; 2]) {
            // Writing into a String does not fail.
            let _ = write!(out, "\\u{unit:04x}");
        }
    }
    Cow::Owned(out.replace("##[", "#\\u0023[").replace("##vso[", "#\\u0023vso["))
}

/// `text` with every harmful character replaced by a harmless one of the same length in bytes, so
/// that spans still fit. Line ends and tabs stay. The caller begins each line with something of its
/// own, so `::` is no command there.
pub fn safe_same_length(text: &str) -> Cow<'_, str> {
    let is_shown = |c| is_harmless(c) || matches!(c, '\n' | '\r' | '\t');
    if !text.contains("##") && text.chars().all(is_shown) {
        return Cow::Borrowed(text);
    }
    let shown: String = text
        .chars()
        .map(|c| match c {
            '\n' | '\r' | '\t' => c,
            c if is_harmless(c) => c,
            c => match c.len_utf8() {
                1 => '?',
                2 => '¿',
                3 => '\u{FFFD}',
                _ => '\u{1F533}',
            },
        })
        .collect();
    Cow::Owned(shown.replace("##[", "#?[").replace("##vso[", "#?vso["))
}

/// `text` made safe, cut at 80 characters, in quotation marks: how messages cite a document.
pub fn quoted(text: &str) -> String {
    let safe = safe(text.trim());
    if safe.chars().count() <= 80 {
        return format!("“{safe}”");
    }
    let cut: String = safe.chars().take(77).collect();
    format!("“{}…”", cut.trim_end())
}
