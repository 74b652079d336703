//! Pages that masa writes for an editor to open: what a finding links to.

use super::out::write_file;
use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Pages kept for an editor to open, in a folder that is made for the first of them and goes when this
/// goes.
#[derive(Debug, Default)]
pub struct Pages {
    folder: OnceCell<Option<tempfile::TempDir>>,
    /// What was written, by name.
    kept: RefCell<BTreeMap<String, String>>,
}

impl Pages {
    /// Keeps `page` under a name of small letters, digits and hyphens, and gives its path; nothing
    /// where it could not be written.
    pub fn keep(&self, name: &str, page: &str) -> Option<PathBuf> {
        let is_plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
        if name.is_empty() || !name.chars().all(is_plain) {
            return None;
        }
        let made = || tempfile::Builder::new().prefix("masa-pages-").tempdir().ok();
        let path = self.folder.get_or_init(made).as_ref()?.path().join(format!("{name}.md"));
        let mut kept = self.kept.borrow_mut();
        if kept.get(name).is_none_or(|known| known != page) {
            write_file(&path, page).ok()?;
            kept.insert(name.to_owned(), page.to_owned());
        }
        Some(path)
    }
}
