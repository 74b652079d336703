//! Text of which only the shape is left, so that places in it stay true.

/// The same text with a cross for every letter, digit and mark: as many lines, as many columns in every
/// unit, as many bytes, and none of its words.
pub fn blanked(text: &str) -> String {
    text.chars()
        .map(|c| match (c, c.len_utf8()) {
            (' ' | '\t' | '\r' | '\n', _) => c,
            // Each as long as what it stands for, in bytes and in UTF-16.
            (_, 1) => 'x',
            (_, 2) => '×',
            (_, 3) => '✕',
            _ => '𝗑',
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::blanked;
    use crate::text::Source;

    #[test]
    fn places_stay_true() {
        let text = "lead: Siân Ŵyn 🙂\r\n\tffôn: 07700 900123\n\n“tŷ”\u{85}end";
        let (whole, blank) = (Source::new("a", text), Source::new("a", blanked(text)));
        assert_eq!(whole.text.len(), blank.text.len());
        for (at, _) in text.char_indices() {
            assert_eq!(whole.position(at), blank.position(at), "at byte {at}");
        }
        assert!(!blank.text.contains(|c: char| c.is_ascii_digit() || "Siânwyŷ🙂".contains(c)));
    }
}
