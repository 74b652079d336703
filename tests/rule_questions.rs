//! Every question that a rule names is one that the guidance asks.

// A test reads the files it is about.
#![allow(clippy::disallowed_methods)]

use std::path::{Path, PathBuf};

/// The text of every file of rules, with its path.
fn sources(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in std::fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("the entry can be read").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = std::fs::read_to_string(&path).expect("the file can be read");
            found.push((path, text));
        }
    }
}

/// Whether words between quotation marks have the shape of a question: a topic, a full stop, a name.
fn names_a_question(words: &str) -> bool {
    let Some((topic, name)) = words.split_once('.') else { return false };
    let plain = |part: &str| {
        !part.is_empty()
            && part.bytes().all(|b| b.is_ascii_lowercase() || b == b'-' || b.is_ascii_digit())
    };
    // The names of pages end like this.
    plain(topic) && plain(name) && name != "md" && masa::guidance::topic(topic).is_some()
}

#[test]
fn rules_name_questions_that_exist() {
    let mut files = Vec::new();
    sources(&PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/rules"), &mut files);
    let mut seen = 0;
    for (path, text) in files {
        for words in text.split('"').skip(1).step_by(2).filter(|words| names_a_question(words)) {
            seen += 1;
            assert!(
                masa::guidance::question(words).is_some(),
                "{}: no question is called {words}",
                path.display()
            );
        }
    }
    assert!(seen > 20, "only {seen} questions were found, so this test looks at nothing");
}
