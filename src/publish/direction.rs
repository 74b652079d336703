//! Which way words are read. Right-to-left words stay in a document; writers set them apart, so that
//! they cannot turn round what stands beside them.

/// Whether a character belongs to a script written from right to left.
pub fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'
        | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

/// Whether a paragraph with these words is read from right to left: its first letter decides.
pub fn is_turned(words: &str) -> bool {
    words.chars().find(|c| c.is_alphabetic()).is_some_and(is_right_to_left)
}

/// The words in stretches of one direction, and whether that is from right to left.
pub fn stretches(words: &str) -> Vec<(bool, &str)> {
    let mut found = Vec::new();
    let mut rest = words;
    while let Some(start) = rest.find(is_right_to_left) {
        let turned = &rest[start..];
        let is_other = |c: char| c.is_alphanumeric() && !is_right_to_left(c);
        let stretch = &turned[..turned.find(is_other).unwrap_or(turned.len())];
        let end = stretch.char_indices().rfind(|(_, c)| is_right_to_left(*c));
        let end = end.map_or(stretch.len(), |(at, c)| at + c.len_utf8());
        if start > 0 {
            found.push((false, &rest[..start]));
        }
        found.push((true, &turned[..end]));
        rest = &turned[end..];
    }
    if !rest.is_empty() {
        found.push((false, rest));
    }
    found
}
