//! Which rules serve which entry of the catalogue: the rules say it, and `guidance/*.yaml` repeats
//! it for readers of the data. Run with `MASA_WRITE=1` to write the lists anew.

// A test reads and writes the files it is about.
#![allow(clippy::disallowed_methods)]

use masa::rules;
use std::path::PathBuf;

/// The names of the rules that serve `id`, in order.
fn serving(id: &str) -> Vec<&'static str> {
    let mut names: Vec<&str> =
        rules::all().filter(|rule| rule.serves.contains(&id)).map(|rule| rule.name).collect();
    names.sort_unstable();
    names
}

/// The text of a pack with its `rules:` lists as the rules say.
fn rewritten(text: &str) -> String {
    let mut id = String::new();
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim_start();
        if let Some(found) = trimmed.strip_prefix("- id:") {
            found.trim().trim_matches('"').clone_into(&mut id);
        }
        if trimmed.starts_with("rules: [") {
            let indent = &line[..line.len() - trimmed.len()];
            let names = serving(&id).join(", ");
            out.push_str(indent);
            out.push_str("rules: [");
            out.push_str(&names);
            out.push_str("]\n");
        } else {
            out.push_str(line);
        }
    }
    out
}

#[test]
fn packs_name_the_rules_that_serve_them() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("guidance");
    let mut stale = Vec::new();
    for entry in std::fs::read_dir(&folder).expect("the folder is there") {
        let path = entry.expect("the entry can be read").path();
        if path.extension().is_none_or(|ending| ending != "yaml") {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("the pack can be read");
        let fresh = rewritten(&text);
        if std::env::var_os("MASA_WRITE").is_some() {
            std::fs::write(&path, &fresh).expect("the pack can be written");
        } else if fresh != text {
            stale.push(path.display().to_string());
        }
    }
    assert!(stale.is_empty(), "run with MASA_WRITE=1, these are stale: {}", stale.join(", "));
}
