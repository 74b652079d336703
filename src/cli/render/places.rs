//! Where each format of each document goes: standard output, a file that was named, or files named
//! after the documents.

use super::names::names;
use crate::cli::out::Mistake;
use crate::publish::formats::{Format, ending_in};
use std::path::{Component, Path, PathBuf};

/// Where one format of one document goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// To standard output.
    Shown,
    /// Into this file.
    File(PathBuf),
}

/// Decides for each of `documents` where each of `formats` goes; `asked` is what `-o` says. Names that
/// masa gives end in `after`.
pub fn places(
    documents: &[PathBuf],
    formats: &[&Format],
    asked: Option<&Path>,
    after: &str,
) -> Result<Vec<Vec<Place>>, Mistake> {
    let places = match (asked, documents, formats) {
        (None, [_], [format]) if format.is_text => vec![vec![Place::Shown]],
        (Some(dash), [_], [_]) if dash == Path::new("-") => vec![vec![Place::Shown]],
        (Some(dash), ..) if dash == Path::new("-") => return Err(one_at_a_time()),
        (Some(file), [_], [format]) if !is_folder(file) => {
            fits(file, format)?;
            vec![vec![Place::File(file.to_path_buf())]]
        }
        (folder, ..) => {
            in_folder(folder.unwrap_or_else(|| Path::new("")), documents, formats, after)?
        }
    };
    for place in places.iter().flatten() {
        if let Place::File(file) = place {
            spare_sources(file, documents)?;
        }
    }
    Ok(places)
}

fn one_at_a_time() -> Mistake {
    Mistake::Misuse(
        "Only one format of one document can go to standard output; name a folder with -o".into(),
    )
}

/// Whether the path is meant as a folder: there is one, or its name ends like that of one.
fn is_folder(path: &Path) -> bool {
    path.is_dir() || path.as_os_str().as_encoded_bytes().ends_with(b"/")
}

/// A file that is named for one format must not be filled with another.
fn fits(file: &Path, format: &Format) -> Result<(), Mistake> {
    let ending = file.extension().map(|ending| ending.to_string_lossy()).unwrap_or_default();
    let wrong = |says: &str| {
        Err(Mistake::Misuse(format!(
            "{} {says}, and what was asked for is {}; give it a name that ends in .{}",
            file.display(),
            format.name,
            format.ending
        )))
    };
    if ["yaml", "yml"].iter().any(|facts| ending.eq_ignore_ascii_case(facts)) {
        return wrong("is named like a file of facts");
    }
    match ending_in(&ending) {
        Some(other) if other.ending != format.ending => {
            wrong(&format!("is named like a {} file", other.name))
        }
        _ => Ok(()),
    }
}

fn in_folder(
    folder: &Path,
    documents: &[PathBuf],
    formats: &[&Format],
    after: &str,
) -> Result<Vec<Vec<Place>>, Mistake> {
    if folder.exists() && !folder.is_dir() {
        return Err(Mistake::Misuse(format!(
            "{} is a file, and several files are to be written; name a folder with -o",
            folder.display()
        )));
    }
    let file = |name: &String, format: &&Format| {
        Place::File(folder.join(format!("{name}{after}.{}", format.ending)))
    };
    Ok(names(documents)?
        .iter()
        .map(|name| formats.iter().map(|format| file(name, format)).collect())
        .collect())
}

/// What a document is made of is never written over, and nothing is put where it would be read as a
/// part of it.
fn spare_sources(file: &Path, documents: &[PathBuf]) -> Result<(), Mistake> {
    let real_file = real(file);
    for document in documents {
        let facts = real(document);
        let folder = facts.parent().unwrap_or(&facts);
        let mut parts = ["facts", "sections", "images"].iter().map(|part| folder.join(part));
        if real_file == facts || parts.any(|part| real_file.starts_with(part)) {
            return Err(Mistake::Misuse(format!(
                "{} would stand among the files that {} is made of; name another place with -o",
                file.display(),
                document.display()
            )));
        }
    }
    Ok(())
}

/// The path without links and without `.` and `..`, whether or not there is anything yet.
pub(super) fn real(path: &Path) -> PathBuf {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let mut real = PathBuf::new();
    for part in whole.components() {
        match part {
            Component::ParentDir => {
                real.pop();
            }
            part => real.push(part),
        }
        // Step by step, because `..` after a link leads elsewhere.
        if let Ok(found) = real.canonicalize() {
            real = found;
        }
    }
    real
}
