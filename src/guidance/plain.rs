//! Short forms of the packs, written out for readers.
//!
//! The packs keep the catalogue's own words; nobody who reads a message should have to know that
//! `WT23` is an edition. Which short forms there are is data.

use super::tables::ABBREVIATIONS;

/// A text of the packs with its short forms written out. Ids such as `WT23-LSP-01` and words in
/// other words stay as they are.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 32);
    let mut rest = text;
    let mut inside_word = false;
    while let Some(first) = rest.chars().next() {
        let found = ABBREVIATIONS
            .iter()
            .filter(|(short, _)| !inside_word && rest.starts_with(short))
            .filter(|(short, _)| !rest[short.len()..].starts_with(joins))
            .max_by_key(|(short, _)| short.len());
        let (taken, written) = match found {
            // In brackets after its long form it is being introduced, and stays.
            Some((short, long)) if out.ends_with(&format!("{long} (")) => (short.len(), *short),
            Some((short, long)) => (short.len(), *long),
            None => (first.len_utf8(), &rest[..first.len_utf8()]),
        };
        out.push_str(written);
        inside_word = rest[..taken].ends_with(joins);
        rest = &rest[taken..];
    }
    out
}

/// Whether a character makes what stands beside it part of a longer word or id.
fn joins(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '-' || letter == '_'
}
