//! Names of bookmarks. A later import finds a section by its bookmark, so the name is made from the
//! section's anchor and from nothing else.
//!
//! Word takes 40 letters, digits and underscores. The name is `masa_` and the anchor with underscores
//! for its hyphens; where that is too long, or the anchor holds other letters than English ones, it is
//! cut, and a part of a hash of the anchor keeps it apart from others. Anchors hold no underscore and
//! no capitals, so two anchors never share a name. Bookmarks that only Word itself needs begin with an
//! underscore, which hides them from its lists.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

/// The longest name that Word takes.
const LONGEST: usize = 40;

/// The name of the bookmark for an anchor.
pub fn bookmark(anchor: &str) -> String {
    let is_known = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let known: String = anchor.chars().filter(|c| is_known(*c)).collect();
    let plain = format!("masa_{}", known.replace('-', "_"));
    if known == anchor && plain.len() <= LONGEST {
        return plain;
    }
    let mut hash = String::new();
    for byte in Sha256::digest(anchor).iter().take(4) {
        // Writing into a String does not fail.
        let _ = write!(hash, "{byte:02x}");
    }
    let start = &plain[..plain.len().min(LONGEST - hash.len() - 2)];
    format!("{}__{hash}", start.trim_end_matches('_'))
}

/// The name of the bookmark at the first reference to a footnote.
pub fn note(number: usize) -> String {
    format!("_Note{number}")
}

/// The name of the bookmark around a footnote that stands in the text.
pub fn stray_note(number: usize) -> String {
    format!("_StrayNote{number}")
}
