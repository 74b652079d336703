//! Keys that do not belong: between braces, `cash: 100,000` is a hundred and a key `000`, so that a
//! sum with a comma is cut in two. Where such keys stand, nothing is added up.

use crate::workspace::{At, Loaded};

/// Whether a value under an unknown key stands somewhere below `at`.
pub(super) fn has_stray_keys(doc: &Loaded, at: &At) -> bool {
    doc.unknown.iter().any(|node| doc.index.at(*node).0.starts_with(&at.0))
}
