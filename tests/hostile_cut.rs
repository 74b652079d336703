//! Every file of every example, cut after each of its bytes, loaded and judged in this process: no
//! panic, places that lie inside their file, and what was lost is told.

#![allow(clippy::unwrap_used, reason = "tests say what they expect by failing")]
#![allow(clippy::disallowed_methods, reason = "a test reads its own input")]

use jiff::civil::date;
use masa::rules::{Checked, Judging, judge};
use masa::workspace::{Loaded, Memory, load};
use rayon::prelude::*;
use std::path::{Path, PathBuf};

/// A text file of an example, by its path from the example's folder.
struct File {
    example: String,
    path: PathBuf,
    bytes: Vec<u8>,
}

/// The text files of the examples.
fn files() -> Vec<File> {
    let mut files = Vec::new();
    for entry in walkdir::WalkDir::new("examples").min_depth(2).sort_by_file_name() {
        let path = entry.unwrap().into_path();
        let ending = path.extension().and_then(|ending| ending.to_str());
        if matches!(ending, Some("yaml" | "md")) && path.is_file() {
            let example = path.iter().nth(1).unwrap().to_str().unwrap().to_owned();
            let bytes = std::fs::read(&path).unwrap();
            let path = path.iter().skip(2).collect();
            files.push(File { example, path, bytes });
        }
    }
    assert!(files.len() > 5, "the examples are there");
    files
}

/// Loads the document whose only own file is `bytes` under `path`.
fn loaded(path: &Path, bytes: &[u8]) -> Loaded {
    let mut memory = Memory::default();
    let mut main = PathBuf::from("plan.yaml");
    if path.iter().count() == 1 {
        main = path.to_path_buf();
    } else {
        memory.add(&main, "format: 1\nkind: plan\n");
    }
    memory.add(path, bytes);
    load(&memory, &main)
}

/// Fails when a finding points outside its file or into a character.
fn expect_sound(checked: &Checked, what: &str) {
    for finding in &checked.findings {
        let related = finding.related.iter().map(|related| related.place);
        for place in std::iter::once(finding.place).chain(related) {
            let text = &checked.sources.get(place.file).text;
            let shown = text.get(place.span.start..place.span.end);
            assert!(shown.is_some(), "{what}: {} points outside", finding.rule);
        }
    }
    if !checked.complete {
        assert!(
            !checked.findings.is_empty(),
            "{what}: not everything was read, and nothing says so"
        );
    }
}

/// Every how many bytes a file is loaded, and every how many it is judged too. The model plan is
/// long: without `MASA_EVERY_BYTE` it is not cut everywhere. With it, better add `--release`.
fn steps(file: &File) -> (usize, usize) {
    if std::env::var_os("MASA_EVERY_BYTE").is_some() {
        (1, 1)
    } else if file.example == "exampleshire" {
        (16, 64)
    } else {
        (1, 8)
    }
}

#[test]
fn every_file_cut_short() {
    let judging = Judging::on(date(2026, 11, 22));
    files().par_iter().for_each(|file| {
        let (loads, judges) = steps(file);
        let cuts: Vec<usize> = (0..=file.bytes.len()).step_by(loads).collect();
        cuts.into_par_iter().for_each(|cut| {
            let what = format!("{} {} cut at {cut}", file.example, file.path.display());
            let loaded = loaded(&file.path, &file.bytes[..cut]);
            if cut % judges == 0 {
                expect_sound(&judge(&loaded, &judging), &what);
            }
        });
    });
}
