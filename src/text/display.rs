//! Text from documents made safe to show.
//!
//! A plan is somebody else's text. On a terminal or in a CI log it could move the cursor, turn its
//! own direction round or give the log a command. Nothing from a document is shown without passing
//! through here first.

use std::borrow::Cow;

/// Whether a character may be shown as it stands.
fn is_harmless(c: char) -> bool {
    !matches!(c,
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
    text.contains("::") || text.contains("##[") || text.contains("##vso[")
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

/// `text` with every harmful character replaced by a harmless one of the same length in bytes, so
/// that spans still fit. Line ends and tabs stay.
pub fn safe_same_length(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| is_harmless(c) || matches!(c, '\n' | '\r' | '\t')) {
        return Cow::Borrowed(text);
    }
    text.chars()
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
        .collect::<String>()
        .into()
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
