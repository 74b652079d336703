//! Finding the documents under a path.

use super::files::{Files, Walked};
use crate::document::DocumentKind;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What was found under the paths that were asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Discovery {
    /// The files of facts, in order and each once.
    pub documents: Vec<PathBuf>,
    /// Paths under which there is no document.
    pub empty: Vec<PathBuf>,
    /// Folders that could not be read, and why.
    pub unreadable: Vec<(PathBuf, String)>,
}

/// Finds documents. A file is a document; a folder with a file called after a kind is one; other
/// folders are searched to any depth, hidden ones and `node_modules`, `target` left aside.
pub fn discover(files: &dyn Files, paths: &[PathBuf]) -> Discovery {
    let mut found = Discovery::default();
    for path in paths {
        let before = found.documents.len() + found.unreadable.len();
        if files.is_file(path) {
            found.documents.push(path.clone());
        } else if let Some(document) = document_in(files, path) {
            found.documents.push(document);
        } else {
            let below = documents_below(files, path);
            found.documents.extend(below.files);
            found.unreadable.extend(below.unreadable);
        }
        if found.documents.len() + found.unreadable.len() == before {
            found.empty.push(path.clone());
        }
    }
    // One search finds no file twice; two may, and by different names.
    if paths.len() > 1 {
        let mut seen = BTreeSet::new();
        found.documents.retain(|path| seen.insert(files.real(path)));
    }
    found
}

/// Every document in a folder and below it.
pub fn documents_below(files: &dyn Files, folder: &Path) -> Walked {
    let mut walked = files.walk(folder, &|name| {
        !(name.starts_with('.') || name == "node_modules" || name == "target")
    });
    walked.files.retain(|file| is_document(file));
    walked
}

/// The file of facts in `folder`, by the kinds' names, `.yaml` before `.yml`.
pub fn document_in(files: &dyn Files, folder: &Path) -> Option<PathBuf> {
    DocumentKind::ALL.into_iter().find_map(|kind| {
        ["yaml", "yml"].into_iter().find_map(|ending| {
            let path = folder.join(format!("{}.{ending}", kind.word()));
            files.is_file(&path).then_some(path)
        })
    })
}

/// Whether a file is called after a kind of document.
fn is_document(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    let stem = path.file_stem().and_then(|stem| stem.to_str());
    matches!(ending, Some("yaml" | "yml"))
        && stem.is_some_and(|s| DocumentKind::from_word(s).is_some())
}
