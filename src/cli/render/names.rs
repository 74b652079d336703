//! What the files of each document are called: after its folder, and where two would be called the
//! same, after the folder above as well.

use super::places::real;
use crate::cli::out::Mistake;
use crate::document::DocumentKind;
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// A name for the files of each document, without ending. No name is given twice, in whatever case:
/// some disks do not tell `Plan.html` from `plan.html`.
pub fn names(documents: &[PathBuf]) -> Result<Vec<String>, Mistake> {
    let facts: Vec<PathBuf> = documents.iter().map(|document| real(document)).collect();
    let mut names: Vec<String> = facts.iter().map(|facts| short(facts)).collect();
    for longer in [with_folder_above, with_kind] {
        let taken = count(&names);
        for (name, facts) in names.iter_mut().zip(&facts) {
            if taken[&name.to_lowercase()] > 1 {
                *name = longer(facts);
            }
        }
    }
    let taken = count(&names);
    let Some(twice) = names.iter().position(|name| taken[&name.to_lowercase()] > 1) else {
        return Ok(names);
    };
    let same = |name: &String| name.to_lowercase() == names[twice].to_lowercase();
    let clash: Vec<String> = documents
        .iter()
        .zip(&names)
        .filter(|(_, name)| same(name))
        .map(|(document, _)| format!("  {}", document.display()))
        .collect();
    Err(Mistake::Misuse(format!(
        "These documents would be written to files of the same name, {}; write them one by one, \
         each with a name after -o:\n{}",
        names[twice],
        clash.join("\n")
    )))
}

fn count(names: &[String]) -> BTreeMap<String, usize> {
    let mut taken = BTreeMap::new();
    for name in names {
        *taken.entry(name.to_lowercase()).or_default() += 1;
    }
    taken
}

/// The folder of a file called after its kind, else the name of the file.
fn short(facts: &Path) -> String {
    if is_called_after_kind(facts) {
        part(facts.parent().and_then(Path::file_name)).unwrap_or_else(|| stem(facts))
    } else {
        stem(facts)
    }
}

fn with_folder_above(facts: &Path) -> String {
    let folder = facts.parent();
    let above = if is_called_after_kind(facts) { folder.and_then(Path::parent) } else { folder };
    let above = part(above.and_then(Path::file_name));
    above.map_or_else(|| short(facts), |above| format!("{above}-{}", short(facts)))
}

/// For two documents in one folder.
fn with_kind(facts: &Path) -> String {
    format!("{}-{}", with_folder_above(facts), stem(facts))
}

fn is_called_after_kind(facts: &Path) -> bool {
    DocumentKind::from_word(&stem(facts)).is_some()
}

fn stem(facts: &Path) -> String {
    part(facts.file_stem()).unwrap_or_default()
}

/// A name of a file or folder as part of a new name.
fn part(name: Option<&OsStr>) -> Option<String> {
    name.map(|name| name.to_string_lossy().replace(char::is_control, "_"))
}
