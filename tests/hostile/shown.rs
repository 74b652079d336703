//! Runs the program and looks at what it shows.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a run showed and how it ended.
pub struct Shown {
    /// Standard output and standard error.
    pub out: String,
    /// The exit code.
    pub code: u8,
}

impl Shown {
    /// Fails when the run panicked, ended otherwise than masa ends, or showed something raw.
    pub fn expect_harmless(&self, what: &str) {
        assert!(self.code <= 3, "{what}: exit code {}", self.code);
        assert!(!self.out.contains("panicked"), "{what}: {}", self.out);
        assert!(!self.out.trim().is_empty(), "{what}: nothing is said");
        if let Some(raw) = self.out.chars().find(|c| is_raw(*c)) {
            panic!("{what}: shows {} raw:\n{}", raw.escape_unicode(), self.out);
        }
        for line in self.out.lines() {
            let start = line.trim_start();
            let is_command =
                start.starts_with("::") || line.contains("##[") || line.contains("##vso[");
            assert!(!is_command, "{what}: shows a command: {line}");
        }
    }
}

/// Controls but the line end, and marks that nobody sees.
fn is_raw(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E007F}')
}

/// Runs masa in `folder`.
pub fn run(folder: &Path, arguments: &[&str]) -> Shown {
    let output = Command::new(env!("CARGO_BIN_EXE_masa"))
        .current_dir(folder)
        .args(arguments)
        .output()
        .unwrap();
    let mut bytes = output.stdout;
    bytes.extend(output.stderr);
    let code = output.status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(u8::MAX);
    Shown { out: String::from_utf8(bytes).unwrap(), code }
}

/// Checks what is in `folder`, in every format.
pub fn check(folder: &Path) -> Vec<Shown> {
    ["human", "concise", "json"]
        .into_iter()
        .map(|format| run(folder, &["check", "--format", format, "--today", "2026-11-22"]))
        .collect()
}

/// A text file of an example.
pub struct ExampleFile {
    /// The folder of the example.
    pub example: PathBuf,
    /// The file, from that folder.
    pub path: PathBuf,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl ExampleFile {
    /// A folder with the example's facts and this file cut after `cut` bytes.
    pub fn cut_in_a_folder(&self, cut: usize) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for entry in fs::read_dir(&self.example).unwrap().flatten() {
            if entry.path().is_file() {
                fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
            }
        }
        let path = folder.path().join(&self.path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, &self.bytes[..cut]).unwrap();
        folder
    }
}

/// Every text file of every example, in order.
pub fn examples() -> Vec<ExampleFile> {
    let mut files = Vec::new();
    for entry in walkdir::WalkDir::new("examples").min_depth(2).sort_by_file_name() {
        let path = entry.unwrap().into_path();
        let ending = path.extension().and_then(|ending| ending.to_str());
        if matches!(ending, Some("yaml" | "md")) && path.is_file() {
            let example: PathBuf = path.components().take(2).collect();
            let bytes = fs::read(&path).unwrap();
            let path = path.strip_prefix(&example).unwrap().to_path_buf();
            files.push(ExampleFile { example, path, bytes });
        }
    }
    files
}
