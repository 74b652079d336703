//! From text to tree.

use super::tree::Tree;
use crate::text::FileId;

impl Tree {
    /// Reads `text`, the text of the file `file` without a byte order mark. Never fails.
    pub fn parse(_file: FileId, _text: &str) -> Self {
        Self::default()
    }
}
