//! Which documents a command works on.

use super::out::Mistake;
use crate::workspace::{BASELINE, Discovery, Disk, Loaded, discover, is_settings_file, load};
use std::path::{Path, PathBuf};

/// The documents under the paths; no document at all is wrong use.
pub(super) fn documents(paths: &[PathBuf]) -> Result<Discovery, Mistake> {
    let here = [PathBuf::from(".")];
    let paths = if paths.is_empty() { &here } else { paths };
    if let Some(file) = paths.iter().find(|path| is_settings_file(path) && path.is_file()) {
        return Err(Mistake::Misuse(format!(
            "{} is the settings file and no document. Name the folder or file of a document; masa \
             check {0} checks the settings",
            file.display()
        )));
    }
    let is_baseline = |path: &&PathBuf| path.file_name().is_some_and(|name| name == BASELINE);
    if let Some(file) = paths.iter().find(|path| is_baseline(path) && path.is_file()) {
        return Err(Mistake::Misuse(format!(
            "{} is a baseline and no document. Name the folder or file of a document",
            file.display()
        )));
    }
    let found = discover(&Disk, paths);
    let Some(empty) = found.empty.first() else { return Ok(found) };
    let shown = if empty == Path::new(".") {
        "this folder".to_owned()
    } else {
        empty.display().to_string()
    };
    Err(Mistake::Misuse(if empty.exists() {
        format!(
            "There is no document in {shown}. A document is a folder with a plan.yaml, \
             network.yaml or event.yaml; start one with: masa new FOLDER"
        )
    } else {
        format!("There is nothing at {shown}. Look at the spelling of the path")
    }))
}

/// The one document at `path`, or in this folder; several are wrong use. `naming` says how to name one
/// of them.
pub(super) fn the_document(path: Option<&PathBuf>, naming: &str) -> Result<Loaded, Mistake> {
    let paths: Vec<PathBuf> = path.into_iter().cloned().collect();
    let found = documents(&paths)?;
    match found.documents.as_slice() {
        [one] => known_kind(load(&Disk, one)),
        several => {
            let list: Vec<String> =
                several.iter().map(|path| format!("  {}", path.display())).collect();
            Err(Mistake::Misuse(format!(
                "There are {} documents here; {naming}:\n{}",
                several.len(),
                list.join("\n")
            )))
        }
    }
}

/// The document, when it says what kind it is.
pub(super) fn known_kind(loaded: Loaded) -> Result<Loaded, Mistake> {
    if loaded.document.is_some() {
        return Ok(loaded);
    }
    let shown = &loaded.path;
    Err(Mistake::Misuse(format!(
        "{shown} does not say what kind of document it is; masa check tells more"
    )))
}
