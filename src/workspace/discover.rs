//! Finding the documents under a path.

use crate::document::DocumentKind;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

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
pub fn discover(paths: &[PathBuf]) -> Discovery {
    let mut found = Discovery::default();
    for path in paths {
        let before = found.documents.len() + found.unreadable.len();
        if path.is_file() {
            found.documents.push(path.clone());
        } else if let Some(document) = document_in(path) {
            found.documents.push(document);
        } else {
            search(path, &mut found);
        }
        if found.documents.len() + found.unreadable.len() == before {
            found.empty.push(path.clone());
        }
    }
    // One search finds no file twice; two may, and by different names.
    if paths.len() > 1 {
        let mut seen = BTreeSet::new();
        let real = |path: &PathBuf| path.canonicalize().unwrap_or_else(|_| path.clone());
        found.documents.retain(|path| seen.insert(real(path)));
    }
    found
}

/// The file of facts in `folder`, by the kinds' names, `.yaml` before `.yml`.
fn document_in(folder: &Path) -> Option<PathBuf> {
    DocumentKind::ALL.into_iter().find_map(|kind| {
        ["yaml", "yml"].into_iter().find_map(|ending| {
            let path = folder.join(format!("{}.{ending}", kind.word()));
            path.is_file().then_some(path)
        })
    })
}

fn search(path: &Path, found: &mut Discovery) {
    let walk = WalkDir::new(path).sort_by_file_name().into_iter().filter_entry(|entry| {
        let name = entry.file_name().to_string_lossy();
        let left_aside = name.starts_with('.') || name == "node_modules" || name == "target";
        entry.depth() == 0 || !(entry.file_type().is_dir() && left_aside)
    });
    for entry in walk {
        match entry {
            Ok(entry) if is_document(entry.path()) && entry.file_type().is_file() => {
                found.documents.push(entry.into_path());
            }
            Ok(_) => {}
            // The path itself is missing: it counts as a path without a document.
            Err(error) if error.depth() == 0 && !path.exists() => {}
            Err(error) => {
                let at = error.path().unwrap_or(path).to_path_buf();
                let why = error.io_error().map_or_else(
                    || "it is part of a loop of links".to_owned(),
                    ToString::to_string,
                );
                found.unreadable.push((at, why));
            }
        }
    }
}

/// Whether a file is called after a kind of document.
fn is_document(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    let stem = path.file_stem().and_then(|stem| stem.to_str());
    matches!(ending, Some("yaml" | "yml"))
        && stem.is_some_and(|s| DocumentKind::from_word(s).is_some())
}
