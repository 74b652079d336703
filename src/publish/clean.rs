//! Words from a document made fit to print: characters that print nothing and could mislead a
//! reader or break a format are taken out. Right-to-left words stay; writers set them apart.

use std::borrow::Cow;

/// Whether a character is taken out: controls except line feed and tab, marks that turn the
/// direction of writing, characters that Unicode says are none.
pub fn is_dropped(c: char) -> bool {
    matches!(c,
        '\0'..='\u{8}' | '\u{B}'..='\u{1F}' | '\u{7F}'..='\u{9F}'
        | '\u{61C}' | '\u{200E}' | '\u{200F}'          // direction marks
        | '\u{202A}'..='\u{202E}'                      // embeddings, overrides
        | '\u{2060}'..='\u{206F}'                      // joiners, isolates
        | '\u{FDD0}'..='\u{FDEF}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}'
        | '\u{E0000}'..='\u{E007F}')
        || (u32::from(c) & 0xFFFE) == 0xFFFE
}

/// `text` without the characters of [`is_dropped`]; line ends are line feeds. The tags that make a
/// flag of England out of a black flag stay.
pub fn clean(text: &str) -> Cow<'_, str> {
    let is_line = |c: char| matches!(c, '\u{2028}' | '\u{2029}' | '\u{85}');
    if !text.chars().any(|c| is_dropped(c) || is_line(c)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut in_flag = false;
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        let is_tag = matches!(c, '\u{E0020}'..='\u{E007F}');
        in_flag = c == '\u{1F3F4}' || (in_flag && is_tag);
        match c {
            '\r' if letters.peek() != Some(&'\n') => out.push('\n'),
            c if is_line(c) => out.push('\n'),
            c if is_dropped(c) && !in_flag => {}
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}
