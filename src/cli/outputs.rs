//! The files that `masa check --output FORMAT=FILE` writes beside what it shows.

use super::arguments::CheckFormat;
use super::out::Mistake;
use crate::checking::Run;
use crate::workspace::{near_misses, without_dots};
use clap::ValueEnum;
use std::path::{Path, PathBuf, absolute};

/// A format, and the file that it goes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    /// The format.
    pub format: CheckFormat,
    /// The file.
    pub file: PathBuf,
}

/// Reads `FORMAT=FILE`; the rest after the first equals sign is the file.
pub(super) fn parse(text: &str) -> Result<Output, String> {
    let Some((name, file)) = text.split_once('=') else {
        return Err("write a format, an equals sign and a file, as sarif=findings.sarif".into());
    };
    let Ok(format) = CheckFormat::from_str(name, false) else { return Err(unknown(name)) };
    match file {
        "" => Err(format!("name the file after the equals sign, as {name}=findings.txt")),
        "-" => Err(format!("for standard output use --format {name}; this names a file")),
        _ => Ok(Output { format, file: PathBuf::from(file) }),
    }
}

fn unknown(name: &str) -> String {
    let values = CheckFormat::value_variants().iter().filter_map(CheckFormat::to_possible_value);
    let names: Vec<String> = values.map(|value| value.get_name().to_owned()).collect();
    let near = near_misses(name, names.iter().map(String::as_str));
    let hint = near.first().map(|near| format!("did you mean {near}? ")).unwrap_or_default();
    format!("there is no format “{name}”; {hint}The formats are: {}", names.join(", "))
}

/// Refuses two outputs to one file: one would be lost.
pub(super) fn refuse_twice(outputs: &[Output]) -> Result<(), Mistake> {
    let mut seen: Vec<PathBuf> = Vec::new();
    for output in outputs {
        let file = plain(&output.file);
        if seen.contains(&file) {
            return Err(Mistake::Misuse(format!(
                "Two outputs go to {}, and one would be lost. Name a file for each",
                output.file.display()
            )));
        }
        seen.push(file);
    }
    Ok(())
}

/// Refuses to write over a file of a document that was checked.
pub(super) fn refuse_sources(outputs: &[Output], run: &Run) -> Result<(), Mistake> {
    for output in outputs {
        let Ok(file) = output.file.canonicalize() else { continue };
        let sources = run.documents.iter().flat_map(|document| document.sources.iter());
        let mut paths = sources.map(|(_, source)| Path::new(&source.path));
        // Few files have the same name; only those are looked for on the disk.
        let is_source = paths.any(|path| {
            path.file_name() == file.file_name()
                && path.canonicalize().is_ok_and(|path| path == file)
        });
        if is_source {
            return Err(Mistake::Misuse(format!(
                "{} belongs to a document that was checked; it was left as it is. Name another file \
                 for the output",
                output.file.display()
            )));
        }
    }
    Ok(())
}

/// One name for a file that may be written in several ways.
fn plain(file: &Path) -> PathBuf {
    if let Ok(real) = file.canonicalize() {
        return real;
    }
    without_dots(&absolute(file).unwrap_or_else(|_| file.to_path_buf()))
}
