//! The YAML layer: what is a problem and how it is said, what is kept after one, and what values
//! become.

#![allow(clippy::unwrap_used, reason = "tests say what they expect by failing")]

use std::collections::BTreeMap;

use masa::text::FileId;
use masa::yaml::{Cause, Core, DeKind, ProblemKind, Step, Tree, from_tree, to_json};
use serde::Deserialize;
use serde_json::{Value, json};

fn parse(source: &str) -> Tree {
    Tree::parse(FileId(0), source)
}

fn json_of(source: &str) -> Value {
    let tree = parse(source);
    assert_eq!(tree.problems(), [], "{source}");
    to_json(&tree, tree.root().unwrap())
}

/// The problems of a source: their kinds and the text they point at.
fn problems(source: &str) -> Vec<(ProblemKind, &str)> {
    let tree = parse(source);
    tree.problems().iter().map(|p| (p.kind.clone(), p.place.span.of(source))).collect()
}

fn key(name: &str) -> Step {
    Step::Key(name.to_owned())
}

#[test]
fn each_syntax_error_says_what_it_usually_is() {
    for (source, cause, at) in [
        ("a:\n\tb: 1\nz: 1", Cause::Tab, "\t"),
        ("a:\n  b: 1\n\tc: 2\nz: 1", Cause::Tab, "\t"),
        ("a:b\nz: 1", Cause::NoSpaceAfterColon, ":"),
        ("p:\n  n:b\n  c: d\nz: 1", Cause::NoSpaceAfterColon, ":"),
        ("a: 1\nfunding\nz: 1", Cause::MissingColon, "funding"),
        ("a: We agreed: yes\nz: 1", Cause::ColonInText, ":"),
        ("a: \"x\nb: y\nz: 1", Cause::UnclosedQuote, "\""),
        ("a: \"x\nb: \"y\"\nz: 1", Cause::UnclosedQuote, "\""),
        ("a: 'x\nb: 5'\nz: 1", Cause::UnclosedQuote, "'"),
        ("a: 'the council's plan'\nz: 1", Cause::TextAfterQuote, "s"),
        ("a:\n  b: 1\n   c: 2\nz: 1", Cause::Indentation, "c: 2"),
        ("a:\n   b: 1\n  c: 2\nz: 1", Cause::Indentation, "c: 2"),
        ("a: @home\nz: 1", Cause::ReservedStart('@'), "@"),
        ("a: `x`\nz: 1", Cause::ReservedStart('`'), "`"),
        ("a: %x\nz: 1", Cause::ReservedStart('%'), "%"),
        ("a: *Note* well\nz: 1", Cause::ReservedStart('*'), "*"),
        ("%a: 2\nz: 1", Cause::ReservedStart('%'), "%"),
        ("a: [x, y\nz: 1", Cause::UnclosedBracket('['), "["),
        ("a: {x: 1\nz: 1", Cause::UnclosedBracket('{'), "{"),
        ("a: ]\nz: 1", Cause::StrayBracket, "]"),
        ("a: {b: 1 c: 2}\nz: 1", Cause::MissingComma, ":"),
        ("a: [b, , c]\nz: 1", Cause::ExtraComma, ","),
        ("a: - b\nz: 1", Cause::ListBesideKey, "-"),
        ("a: \"b\\q\"\nz: 1", Cause::Escape, "\\q"),
        ("a: |x\n  b\nz: 1", Cause::TextBlock, "|"),
    ] {
        assert_eq!(problems(source), [(ProblemKind::Syntax(cause), at)], "{source:?}");
        let tree = parse(source);
        assert!(tree.is_broken(), "{source:?}");
        let z = tree.entry(tree.root().unwrap(), "z");
        assert!(z.is_some(), "reading goes on after {source:?}");
    }
}

#[test]
fn several_errors_in_one_file() {
    let source = "format: 1\na: x: y\nkind: plan\nb:\n  - c: \"d\n  - e\nf: [1\ng: 2\n";
    let tree = parse(source);
    assert_eq!(tree.problems().len(), 3);
    assert_eq!(tree.broken_keys().iter().collect::<Vec<_>>(), ["a", "b", "f"]);
    assert!(tree.may_hide("b") && !tree.may_hide("partners"));
    let root = tree.root().unwrap();
    assert_eq!(to_json(&tree, root)["g"], 2);
    assert_eq!(to_json(&tree, root).get("a"), None, "half a value is no value");
    assert!(tree.is_damaged(tree.entry(root, "b").unwrap().value));
}

#[test]
fn a_lost_line_may_have_been_any_key() {
    let tree = parse("a: 1\npartners = x\nb: 2\n");
    assert!(tree.may_hide("partners") && tree.is_damaged(tree.root().unwrap()));
    assert!(parse("- a\nb: 1\n").may_hide("b"));
}

#[test]
fn what_does_not_mean_what_it_looks_like() {
    let name = || "x".to_owned();
    for (source, kind, at, value) in [
        (
            "a: 1\nb: 2\na: 3",
            ProblemKind::DuplicateKey { key: "a".into() },
            "a",
            json!({"a": 1, "b": 2}),
        ),
        ("a: *x\nb: 1", ProblemKind::UnknownAlias { name: name() }, "*x", json!({"b": 1})),
        ("a: [*x, 1]", ProblemKind::UnknownAlias { name: name() }, "*x", json!({"a": [1]})),
        ("a: &x [*x, 1]", ProblemKind::AliasInItself { name: name() }, "*x", json!({"a": [1]})),
        ("a: &x 1", ProblemKind::UnusedAnchor { name: name() }, "&x", json!({"a": 1})),
        (
            "a: !Important note",
            ProblemKind::Tag { tag: "!Important".into() },
            "!Important",
            json!({"a": "note"}),
        ),
        ("<<: {a: 1}\nb: 2", ProblemKind::MergeKey, "<<", json!({"b": 2})),
        ("? [a]\n: 1\nb: 2", ProblemKind::KeyNotText, "[a]", json!({"b": 2})),
        ("a: 1\n---\nb: 2", ProblemKind::SeveralDocuments, "---", json!({"a": 1})),
        ("a: “x”", ProblemKind::CurlyQuotes, "“x”", json!({"a": "“x”"})),
    ] {
        assert_eq!(problems(source), [(kind, at)], "{source:?}");
        let tree = parse(source);
        assert_eq!(to_json(&tree, tree.root().unwrap()), value, "{source:?}");
    }
    let twice = parse("a: 1\na: 3");
    assert_eq!(twice.problems()[0].related.unwrap().span.start, 0);
    assert!(twice.may_hide("a"));
}

#[test]
fn what_is_no_problem() {
    for source in [
        "a: 1\n---\n",
        "---\na: 1\n...\n",
        "a: “x” is what we say\n",
        "a: yes\nb: 007\nc: https://example.org\nd: 12:30\n",
        "a: [\n  1,\n]\n",
        "a: &x 1\nb: *x\nc: !!str 5\n",
        "{\"a\": 1,\n\"b\": [2]}",
        "",
        "# nothing\n",
        "---\n",
    ] {
        assert_eq!(problems(source), [], "{source:?}");
    }
    let many_comments = "# c\n".repeat(500) + "a:\n" + &"# c\n".repeat(500) + "  - b\n";
    let tree = parse(&many_comments);
    assert_eq!((tree.problems().len(), tree.comments().len()), (0, 1000));
}

#[test]
fn every_problem_is_said_in_plain_words() {
    for source in ["a: @", "a: *x", "a: 1\na: 2", "a: &x 1", "a: !x y", "<<: 1", "? []\n: 1"] {
        for problem in parse(source).problems() {
            for words in [problem.what(), problem.why(), problem.todo()] {
                assert!(words.ends_with('.') && words.len() > 15, "{words}");
            }
        }
    }
    let odd = parse("\"a\\x1b[0m\": 1\n\"a\\x1b[0m\": 1");
    assert!(!odd.problems()[0].what().contains('\u{1b}'));
}

#[test]
fn core_types_of_yaml_1_2() {
    for (text, core) in [
        ("", Core::Null),
        ("~", Core::Null),
        ("null", Core::Null),
        ("true", Core::Bool(true)),
        ("False", Core::Bool(false)),
        ("no", Core::Text),
        ("010", Core::Int(10)),
        ("0o17", Core::Int(15)),
        ("0x1F", Core::Int(31)),
        ("0x-1", Core::Text),
        ("-3", Core::Int(-3)),
        ("+3", Core::Int(3)),
        ("99999999999999999999", Core::Float(1e20)),
        ("2.1", Core::Float(2.1)),
        ("1e3", Core::Float(1000.0)),
        (".5", Core::Float(0.5)),
        ("-.inf", Core::Float(f64::NEG_INFINITY)),
        ("1_000", Core::Text),
        ("2026-01-01", Core::Text),
        ("1.2.3", Core::Text),
        ("'1'", Core::Text),
        ("\"true\"", Core::Text),
        ("!!str 1", Core::Text),
    ] {
        let tree = parse(&format!("a: {text}\n"));
        let value = tree.entry(tree.root().unwrap(), "a").unwrap().value;
        assert_eq!(tree.scalar(value).unwrap().core(), core, "{text:?}");
    }
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum How {
    Quarterly,
    Every { months: u8 },
    Words(String),
}

#[derive(Debug, PartialEq, Deserialize)]
struct Wrapped(String);

#[derive(Debug, PartialEq, Deserialize)]
struct Example {
    version: String,
    day: Wrapped,
    post: Option<String>,
    total: f64,
    count: u32,
    agreed: bool,
    how: Vec<How>,
    #[serde(default)]
    names: BTreeMap<String, String>,
}

#[test]
fn the_field_decides_the_type() {
    let source = "version: 2.10\nday: 2026-01-01\npost: ~\ntotal: 5\ncount: 3\nagreed: true\n\
        how: [quarterly, {every: {months: 2}}, {words: 007}]\nnames: {no: yes, 2026: null, x: 1e3}\n\
        unknown: [1]\n";
    let tree = parse(source);
    let read: Example = from_tree(&tree, tree.root().unwrap()).unwrap();
    assert_eq!(read.version, "2.10");
    assert_eq!(read.day, Wrapped("2026-01-01".into()));
    assert_eq!((read.post, read.total, read.count, read.agreed), (None, 5.0, 3, true));
    let how = [How::Quarterly, How::Every { months: 2 }, How::Words("007".into())];
    assert_eq!(read.how, how);
    let names = [("no", "yes"), ("x", "1e3")];
    assert_eq!(read.names, names.map(|(k, v)| (k.to_owned(), v.to_owned())).into());
}

#[test]
fn an_error_of_type_names_its_node() {
    let source = "version: x\nday: y\ntotal: a lot\ncount: 1\nagreed: true\nhow: []\n";
    let tree = parse(source);
    let root = tree.root().unwrap();
    let error = from_tree::<Example>(&tree, root).unwrap_err();
    assert_eq!(tree.node(error.node()).place.span.of(source), "a lot");
    let how = parse("[quarterly, [weekly, monthly]]");
    let error = from_tree::<Vec<How>>(&how, how.root().unwrap()).unwrap_err();
    assert_eq!(error.node(), how.items(how.root().unwrap())[1]);
    let how = parse("weekly");
    let error = from_tree::<How>(&how, how.root().unwrap()).unwrap_err();
    assert!(matches!(error.kind, DeKind::UnknownChoice { .. }));
    let empty = parse("a: 1");
    let error = from_tree::<Example>(&empty, empty.root().unwrap()).unwrap_err();
    assert_eq!((error.node(), error.kind), (empty.root().unwrap(), DeKind::Missing("version")));
}

#[test]
fn what_is_empty_is_absent() {
    assert_eq!(json_of("a:\nb: ~\nc: null\nd: ''\ne: [~, 1]\n"), json!({"d": "", "e": [null, 1]}));
}

#[test]
fn paths_lead_to_keys_and_values() {
    let source = "p: &p\n  - {id: a}\n  - {id: b}\nq: *p\n";
    let tree = parse(source);
    let found = tree.at(&[key("q"), Step::Index(1), key("id")]).unwrap();
    assert_eq!(tree.node(found.value).place.span.of(source), "b");
    assert_eq!(tree.node(found.key.unwrap()).place.span.of(source), "id");
    let alias = tree.at(&[key("q")]).unwrap().value;
    assert_eq!(tree.node(alias).place.span.of(source), "*p");
    assert_eq!(tree.items(alias).len(), 2);
    assert_eq!(tree.at(&[key("q"), Step::Index(2)]), None);
    assert_eq!(tree.at(&[key("q"), key("id")]), None);
    assert_eq!(tree.at(&[]).unwrap().value, tree.root().unwrap());
}

#[test]
fn files_are_merged_by_top_level_key() {
    let mut tree = parse("a: 1\nb: &x [2]\n");
    tree.merge(Tree::parse(FileId(1), "# c\nc: &y {d: [4]}\nd: *y\na: 5\n"));
    let root = tree.root().unwrap();
    assert_eq!(to_json(&tree, root), json!({"a": 1, "b": [2], "c": {"d": [4]}, "d": {"d": [4]}}));
    let duplicate = tree.problems().last().unwrap();
    assert_eq!(duplicate.kind, ProblemKind::DuplicateKey { key: "a".into() });
    assert_eq!((duplicate.place.file, duplicate.related.unwrap().file), (FileId(1), FileId(0)));
    assert_eq!(tree.node(tree.entry(root, "c").unwrap().value).place.file, FileId(1));
    assert_eq!(tree.comments()[0].place.file, FileId(1));
    tree.merge(Tree::parse(FileId(2), "- x\n"));
    assert_eq!(tree.problems().last().unwrap().kind, ProblemKind::NotAMap);
    tree.merge(Tree::parse(FileId(3), ""));
    let mut empty = parse("# nothing\n");
    empty.merge(Tree::parse(FileId(1), "a: 1\n"));
    assert_eq!(to_json(&empty, empty.root().unwrap()), json!({"a": 1}));
}

#[test]
fn nodes_can_be_left_out() {
    let mut tree = parse("list: [a, {x: 1}, b]\nmap: {k: 1, l: [2]}\n");
    let wrong = [
        tree.at(&[key("list"), Step::Index(1)]).unwrap().value,
        tree.at(&[key("map"), key("l")]).unwrap().value,
    ];
    tree.drop_nodes(&wrong.into());
    let root = tree.root().unwrap();
    assert_eq!(to_json(&tree, root), json!({"list": ["a", "b"], "map": {"k": 1}}));
    let second = tree.at(&[key("list"), Step::Index(1)]).unwrap().value;
    assert_eq!(tree.scalar(second).unwrap().text, "b");
    assert!(tree.is_damaged(tree.entry(root, "list").unwrap().value));
    assert!(tree.is_damaged(tree.entry(root, "map").unwrap().value));
    assert!(!tree.is_damaged(root));
    tree.drop_nodes(&[root].into());
    assert_eq!(tree.root(), None);
}
