//! Every leaf of a document that fills every field is in its publication.

use crate::full::{Full, Leaf};
use crate::words;
use masa::document::DocumentKind;

/// Facts that a publication does not print, and why.
const NOT_PRINTED: [(&str, &str); 8] = [
    ("/partners/*/id", "an id is for the file; readers see the name"),
    ("/groups/*/id", "an id is for the file; readers see the name"),
    ("/bodies/*/id", "an id is for the file; readers see the name"),
    ("/accepted/*", "it is about what masa reports, and not about the arrangements"),
    ("/*/*/answers/*", "it binds words to questions, which coverage shows"),
    ("/work_programme/items/*/answers/*", "it binds words to questions, which coverage shows"),
    ("/clauses/*/clauses/*/answers/*", "it binds words to questions, which coverage shows"),
    ("/appendices/*/image", "a file name; the picture stands in its place"),
];

fn is_printed(leaf: &Leaf) -> bool {
    let parts: Vec<&str> = leaf.path.split('/').collect();
    !NOT_PRINTED.iter().any(|(pattern, _)| {
        let wanted: Vec<&str> = pattern.split('/').collect();
        wanted.len() <= parts.len()
            && wanted.iter().zip(&parts).all(|(wanted, part)| *wanted == "*" || wanted == part)
    })
}

fn main_file(kind: DocumentKind) -> String {
    format!("{}.yaml", kind.word())
}

/// Whether `text` has `wanted` with no letter or digit beside it.
fn says(text: &str, wanted: &str) -> bool {
    let edge = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
    text.match_indices(wanted).any(|(at, _)| {
        edge(text[..at].chars().next_back()) && edge(text[at + wanted.len()..].chars().next())
    })
}

#[test]
fn every_leaf_is_published() {
    for kind in DocumentKind::ALL {
        for items in [1, 2] {
            let full = Full::new(kind, items);
            let found = words(&[(&main_file(kind), &full.text())]).to_lowercase();
            let missing: Vec<&str> = full
                .leaves
                .iter()
                .filter(|leaf| leaf.variants.is_empty() && is_printed(leaf))
                .filter(|leaf| !says(&found, &leaf.printed.to_lowercase()))
                .map(|leaf| leaf.path.as_str())
                .collect();
            assert!(missing.is_empty(), "{kind:?}, lists of {items}: not published: {missing:#?}");
            assert!(full.leaves.len() > 50, "{kind:?}: {} leaves", full.leaves.len());
        }
    }
}

/// A choice of words and a yes or no read differently whichever is chosen. Whether areas are
/// treated as one is said only where there are several, and `says` looks at that. The guidance asks
/// nothing of a network, so its edition is not printed.
#[test]
fn every_choice_is_published() {
    for kind in DocumentKind::ALL {
        let full = Full::new(kind, 1);
        let is_silent = |leaf: &Leaf| {
            leaf.path == "/area/combined"
                || (kind == DocumentKind::Network && leaf.path == "/edition")
        };
        let is_choice = |leaf: &&Leaf| !leaf.variants.is_empty() && !is_silent(leaf);
        for leaf in full.leaves.iter().filter(|leaf| is_printed(leaf)).filter(is_choice) {
            let read = leaf.variants.iter().map(|variant| {
                let mut value = full.value.clone();
                *value.pointer_mut(&leaf.path).expect("a leaf") = variant.clone();
                words(&[(&main_file(kind), &value.to_string())])
            });
            let mut read: Vec<String> = read.collect();
            let all = read.len();
            read.sort();
            read.dedup();
            assert_eq!(read.len(), all, "{kind:?}: two choices read the same: {}", leaf.path);
        }
    }
}

/// Taking a leaf away never breaks anything.
#[test]
fn a_document_with_holes_is_published() {
    for kind in DocumentKind::ALL {
        let full = Full::new(kind, 1);
        for leaf in full.leaves.iter().step_by(3) {
            let mut value = full.value.clone();
            *value.pointer_mut(&leaf.path).expect("a leaf") = serde_json::Value::Null;
            let found = words(&[(&main_file(kind), &value.to_string())]);
            assert!(!found.is_empty(), "{}", leaf.path);
        }
    }
}
