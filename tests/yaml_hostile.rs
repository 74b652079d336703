//! Files that were made to hurt: no panic, no overflow, no growth.

#![allow(clippy::unwrap_used, reason = "tests say what they expect by failing")]

use std::fmt::Write as _;

use masa::text::FileId;
use masa::yaml::{Data, MAX_ALIAS_WEIGHT, ProblemKind, Tree, from_tree, to_json};

fn read(source: &str) -> Tree {
    let tree = Tree::parse(FileId(0), source);
    for problem in tree.problems() {
        assert!(source.get(problem.place.span.start..problem.place.span.end).is_some());
        assert!(!problem.what().is_empty() && !problem.why().is_empty());
        assert!(!problem.todo().is_empty());
    }
    if let Some(root) = tree.root() {
        let json = to_json(&tree, root);
        let typed: serde_json::Value = from_tree(&tree, root).unwrap();
        assert_eq!(json.is_object(), typed.is_object());
    }
    tree
}

fn has(tree: &Tree, found: impl Fn(&ProblemKind) -> bool) -> bool {
    tree.problems().iter().any(|problem| found(&problem.kind))
}

const SAMPLE: &str = "# top\r\nformat: 1\nkind: plan\nname: &n 'It''s \"here\"'\nlist:\n  - {a: [1, 2], \
    b: \"x\\u00e9\\\n    y\"}\n  - *n\n- text: >-\n    folded 🦀\n\n    more\ntext: |2\n    kept\n  é\n\
    “k”: !t v\n? x\n: y\n<<: {z: 1}\nplain: one\n  two # c\n---\nb: 1\n";

#[test]
fn every_beginning_of_a_file() {
    for end in (0..=SAMPLE.len()).filter(|end| SAMPLE.is_char_boundary(*end)) {
        read(&SAMPLE[..end]);
        read(&SAMPLE[end..]);
    }
}

#[test]
fn every_character_replaced() {
    for (at, old) in SAMPLE.char_indices() {
        for new in [
            "", "\t", "\"", "'", ":", ": ", "\n", "\r", "[", "}", "- ", "&", "*", "#", "\\", "\0",
            "|", "%", "---\n",
        ] {
            read(&format!("{}{new}{}", &SAMPLE[..at], &SAMPLE[at + old.len_utf8()..]));
        }
    }
}

#[test]
fn ten_thousand_levels() {
    for (open, close) in [("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", ""), ("[{a: ", "}]")] {
        for close in [close.repeat(10_000), String::new()] {
            let source = format!("k: 1\nl:\n  {}x{close}\nm: 2\n", open.repeat(10_000));
            let tree = read(&source);
            assert!(tree.is_broken() && tree.may_hide("l"));
            assert!(!tree.may_hide("k"));
            let root = tree.root().unwrap();
            assert!(tree.entry(root, "k").is_some() && tree.entry(root, "m").is_some());
        }
    }
    let mut source = String::new();
    for level in 0..10_000 {
        writeln!(source, "{}a:", " ".repeat(level.min(300))).unwrap();
    }
    assert!(has(&read(&source), |kind| *kind == ProblemKind::TooDeep));
}

#[test]
fn references_that_grow() {
    let mut source = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..12 {
        let items = vec![format!("*a{}", level - 1); 10].join(", ");
        writeln!(source, "a{level}: &a{level} [{items}]").unwrap();
    }
    let tree = read(&source);
    assert!(has(&tree, |kind| matches!(kind, ProblemKind::AliasTooLarge { .. })));
    let size = to_json(&tree, tree.root().unwrap()).to_string().len();
    assert!(size < MAX_ALIAS_WEIGHT * 70, "{size}");

    let long = "x".repeat(1_000_000);
    let tree = read(&format!("a: &a {long}\nb: [{}]\n", vec!["*a"; 100].join(", ")));
    assert!(tree.items(tree.entry(tree.root().unwrap(), "b").unwrap().value).len() < 10);
}

#[test]
fn references_that_deepen() {
    let mut source = "a0: &a0 [x]\n".to_owned();
    for level in 1..1000 {
        writeln!(source, "a{level}: &a{level} [*a{}]", level - 1).unwrap();
    }
    assert!(has(&read(&source), |kind| matches!(kind, ProblemKind::AliasTooLarge { .. })));
}

#[test]
fn references_into_themselves() {
    let tree = read("a: &a {b: [*a, 1]}\n&c c: *c\nd: &d *d\n");
    assert!(has(&tree, |kind| matches!(kind, ProblemKind::AliasInItself { .. })));
    assert!(tree.root().is_some());
}

#[test]
fn a_very_long_text() {
    let line = "word “é” 🦀 it''s ";
    for (open, close) in [("'", "'"), ("\"", "\""), ("", ""), ("|\n  ", ""), (">\n  ", "")] {
        let source = format!("k: {open}{}{close}\n", format!("{line}\n  ").repeat(50_000));
        let tree = read(&source);
        let value = tree.entry(tree.root().unwrap(), "k").unwrap().value;
        assert!(matches!(&tree.node(value).data, Data::Scalar(s) if s.text.len() > 1_000_000));
    }
}

#[test]
fn many_mistakes() {
    let source: String = (0..20_000).fold(String::new(), |mut source, index| {
        writeln!(source, "k{index}: \"a\" b").unwrap();
        source
    });
    let tree = read(&source);
    assert!(tree.problems().len() <= 50 && tree.may_hide("k19999"));
    let same = "k: 1\n".repeat(20_000);
    assert_eq!(read(&same).problems().len(), 19_999);
    let keys = (0..20_000).fold(String::new(), |mut keys, index| {
        writeln!(keys, "k{index}: 1").unwrap();
        keys
    });
    let tree = read(&keys);
    assert_eq!(tree.entries(tree.root().unwrap()).len(), 20_000);
}

#[test]
fn characters_that_are_none() {
    for source in [
        "\0",
        "k: \u{1}",
        "k: \"\u{7}\"",
        "\u{FEFF}k: 1",
        "k: \u{FEFF}x",
        "\u{85}",
        "\r\r",
        "k: |\r x\r",
    ] {
        read(source);
    }
}
