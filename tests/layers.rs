//! Arrows point one way: a lower layer never names a higher one. And the map of the code names only
//! what is there.

// A test reads the sources it is about.
#![allow(clippy::disallowed_methods)]

use std::path::{Path, PathBuf};

/// The layers from the lowest to the highest, and the layers each may name besides itself.
const LAYERS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("yaml", &["text"]),
    ("markdown", &["text"]),
    ("guidance", &[]),
    ("register", &[]),
    ("document", &[]),
    ("findings", &["text"]),
    ("workspace", &["text", "yaml", "markdown", "document", "findings"]),
    ("calendar", &["text", "yaml", "document", "findings", "guidance", "register", "workspace"]),
    (
        "rules",
        &[
            "text",
            "yaml",
            "markdown",
            "document",
            "findings",
            "guidance",
            "register",
            "workspace",
            "calendar",
        ],
    ),
    (
        "coverage",
        &["text", "yaml", "markdown", "document", "findings", "guidance", "workspace", "rules"],
    ),
    (
        "publish",
        &["text", "yaml", "markdown", "document", "guidance", "workspace", "findings", "calendar"],
    ),
    ("checking", &["document", "yaml", "findings", "rules", "publish", "workspace"]),
    ("fixing", &["text", "yaml", "markdown", "findings", "rules", "workspace", "checking"]),
    (
        "report",
        &[
            "text", "document", "findings", "guidance", "register", "calendar", "rules",
            "coverage", "publish", "checking",
        ],
    ),
    (
        "preview",
        &["text", "yaml", "workspace", "findings", "coverage", "checking", "publish", "report"],
    ),
    (
        "editor",
        &[
            "text",
            "yaml",
            "markdown",
            "document",
            "findings",
            "guidance",
            "register",
            "workspace",
            "rules",
            "checking",
            "report",
        ],
    ),
    (
        "cli",
        &[
            "text",
            "document",
            "findings",
            "guidance",
            "register",
            "calendar",
            "rules",
            "coverage",
            "report",
            "publish",
            "workspace",
            "checking",
            "preview",
            "editor",
            "fixing",
        ],
    ),
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("the entry can be read").path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The layers that a source names: `crate::rules`, or in a list `use crate::{rules, text}`.
fn named(source: &str) -> Vec<String> {
    let mut names = Vec::new();
    for (at, _) in source.match_indices("crate::") {
        let rest = &source[at + "crate::".len()..];
        if let Some(list) = rest.strip_prefix('{') {
            let mut depth = 0;
            let mut word = String::new();
            for c in list.chars() {
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    _ => {}
                }
                if depth == 0 && (c.is_alphanumeric() || c == '_') {
                    word.push(c);
                } else if depth == 0 && !word.is_empty() {
                    // Only the first word of each entry is a layer.
                    names.push(std::mem::take(&mut word));
                }
            }
            names.push(word);
        } else {
            names.push(rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
        }
    }
    names
}

#[test]
fn arrows_point_one_way() {
    let mut wrong = Vec::new();
    for (layer, below) in LAYERS {
        for file in rust_files(&root().join("src").join(layer)) {
            let source = std::fs::read_to_string(&file).expect("the file can be read");
            for name in named(&source) {
                let is_layer = LAYERS.iter().any(|(known, _)| *known == name);
                if is_layer && name != *layer && !below.contains(&name.as_str()) {
                    wrong.push(format!("{} names {name}", file.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_folder_is_a_layer() {
    for entry in std::fs::read_dir(root().join("src")).expect("the folder is there") {
        let path = entry.expect("the entry can be read").path();
        if path.is_dir() {
            let name =
                path.file_name().expect("a folder has a name").to_string_lossy().into_owned();
            assert!(LAYERS.iter().any(|(known, _)| *known == name), "{name} is no known layer");
        }
    }
}

#[test]
fn the_map_names_what_is_there() {
    let map = std::fs::read_to_string(root().join("ARCHITECTURE.md")).expect("the map is there");
    assert!(map.lines().count() <= 200, "the map is longer than 200 lines");
    for word in map.split('`').skip(1).step_by(2) {
        let is_path = word.contains('/') && !word.contains(['*', ' ', '<', '…', ':']);
        if is_path {
            assert!(root().join(word).exists(), "ARCHITECTURE.md names {word}, which is not there");
        }
    }
}

#[test]
fn files_and_functions_stay_small() {
    let mut wrong = Vec::new();
    for file in rust_files(&root().join("src")) {
        let source = std::fs::read_to_string(&file).expect("the file can be read");
        let lines: Vec<&str> = source.lines().collect();
        if lines.len() > 500 {
            wrong.push(format!("{} has {} lines", file.display(), lines.len()));
        }
        let mut open: Option<(usize, usize, &str)> = None;
        for (number, line) in lines.iter().enumerate() {
            let indent = line.len() - line.trim_start().len();
            let text = line.trim_start();
            let starts = ["fn ", "pub fn ", "const fn ", "pub const fn ", "pub(super) fn "];
            match open {
                None if starts.iter().any(|start| text.starts_with(start))
                    && !text.ends_with('}') =>
                {
                    open = Some((number, indent, text));
                }
                Some((from, depth, name)) if indent == depth && text.starts_with('}') => {
                    if number - from + 1 > 60 {
                        wrong.push(format!("{}:{} {name}", file.display(), from + 1));
                    }
                    open = None;
                }
                _ => {}
            }
        }
    }
    assert!(wrong.is_empty(), "too long:\n{}", wrong.join("\n"));
}
