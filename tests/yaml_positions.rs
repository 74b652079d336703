//! Each character of a scalar, in every style, maps back to the bytes it came from.

#![allow(clippy::unwrap_used, reason = "tests say what they expect by failing")]

use masa::text::{FileId, Mapped};
use masa::yaml::{Data, Style, Tree};
use proptest::prelude::*;

/// The scalar under `k`, when the file was read without a problem.
fn scalar_of(source: &str) -> Option<(Mapped, Style)> {
    let tree = Tree::parse(FileId(0), source);
    if !tree.problems().is_empty() {
        return None;
    }
    let value = tree.entry(tree.root()?, "k")?.value;
    let Data::Scalar(scalar) = &tree.node(value).data else { return None };
    Some((tree.mapped(value)?, scalar.style))
}

/// What a double-quoted stretch of source stands for, by another YAML reader.
fn unescaped(slice: &str) -> Option<String> {
    serde_yaml::from_str(&format!("\"{slice}\"")).ok()
}

fn is_line_end(slice: &str) -> bool {
    matches!(slice, "\n" | "\r\n" | "\r")
}

/// Whether `slice` may have become `c`.
fn may_become(slice: &str, c: char, style: Style, at_end: bool) -> bool {
    let as_written = slice.chars().eq([c]) && !(style == Style::DoubleQuoted && c == '\\');
    let folded = matches!(c, ' ' | '\n') && is_line_end(slice);
    let last_line = c == '\n' && slice.is_empty() && at_end;
    let doubled = style == Style::SingleQuoted && c == '\'' && slice == "''";
    let escaped = style == Style::DoubleQuoted
        && slice.starts_with('\\')
        && (unescaped(slice).is_some_and(|text| text.chars().eq([c]))
            || slice.len() == 12 && !c.is_ascii());
    as_written || folded || last_line || doubled || escaped
}

fn check(source: &str) -> Result<bool, TestCaseError> {
    // The library reads on after a comment inside a text that runs over several lines, if a tab
    // stands before the comment; such a text is mapped as a whole.
    if source.contains("\t #") || source.contains("\t#") {
        return Ok(false);
    }
    let Some((mapped, style)) = scalar_of(source) else { return Ok(false) };
    let mut reached = 0;
    for (index, c) in mapped.text.char_indices() {
        let span = mapped.map.span(index, index + c.len_utf8());
        let slice = span.of(source);
        prop_assert!(
            may_become(slice, c, style, span.end == source.len()),
            "{c:?} of {:?} came from {slice:?} in {source:?}",
            mapped.text
        );
        prop_assert!(span.start >= reached, "{c:?} goes back in {source:?}");
        reached = span.end;
    }
    let whole = mapped.map.span(0, mapped.text.len());
    prop_assert!(source.is_char_boundary(whole.start) && source.is_char_boundary(whole.end));
    Ok(true)
}

fn pieces(pool: &'static [&'static str]) -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(pool), 0..14).prop_map(|all| all.concat())
}

const SHARED: &[&str] = &[
    "a",
    "é",
    "🦀",
    "word",
    " ",
    "  ",
    "\t",
    "\n  ",
    "\r\n   ",
    "\n\n  ",
    "\n \n\t\n  ",
    ":",
    "#",
    "-",
    "“",
    "\r  ",
    " \n  ",
    "\t\n\t ",
];
const SINGLE: &[&str] =
    &["a", "é", "''", "\"", "\\", " ", "\t", "\n  ", "\n\n ", "\r\n ", " \n  ", ": ", " #"];
const DOUBLE: &[&str] = &[
    "a",
    "é",
    "🦀",
    "'",
    " ",
    "\t",
    "\n  ",
    "\n\n ",
    "\r\n ",
    " \n  ",
    "\\n",
    "\\\"",
    "\\\\",
    "\\x41",
    "\\u00e9",
    "\\U0001F980",
    "\\uD834\\uDD1E",
    "\\_",
    "\\N",
    "\\L",
    "\\ ",
    "\\\t",
    "\\t",
    "\\\n  ",
    " \\\n  ",
    "\\\r\n\n ",
    "\\/",
    "\\0",
    "\\e",
    ": ",
    " #",
];
const LINES: &[&str] = &[
    "a",
    "é 🦀",
    "  ",
    " more",
    "\tmore",
    "",
    "",
    "word word",
    "# no comment",
    "k: v",
    "- x",
    "...",
    "“q”",
    "a  ",
    "   ",
];

fn block() -> impl Strategy<Value = String> {
    let header = proptest::sample::select(&["|", ">", "|-", ">-", "|+", ">+", "|2", ">2-", "|2+"]);
    let lines = proptest::collection::vec(proptest::sample::select(LINES), 0..9);
    let end = proptest::sample::select(&["\n", "\r\n"]);
    let last = proptest::sample::select(&["", "\n", "z: 1", "\n\nz: 1\n", "# c\n", "\n  # c\n"]);
    let comment = proptest::sample::select(&["", " # why | this"]);
    (header, lines, end, last, comment).prop_map(|(header, lines, end, last, comment)| {
        let mut source = format!("k: {header}{comment}{end}");
        for (index, line) in lines.iter().enumerate() {
            let indent = if line.is_empty() { "" } else { "  " };
            let glue = if index == 0 { "" } else { end };
            source.extend([glue, indent, *line]);
        }
        if last.starts_with(['z', '#']) && !lines.is_empty() {
            source += end;
        }
        source + last
    })
}

/// Runs `check` on many sources and sees to it that enough of them were YAML.
fn check_many(strategy: impl Strategy<Value = String>, at_least: u32) {
    let config = ProptestConfig { cases: 1500, failure_persistence: None, ..Default::default() };
    let read = std::cell::Cell::new(0);
    let mut runner = proptest::test_runner::TestRunner::new(config);
    runner
        .run(&strategy, |source| {
            if check(&source)? {
                read.set(read.get() + 1);
            }
            Ok(())
        })
        .unwrap();
    assert!(read.get() >= at_least, "only {} of the sources were YAML", read.get());
}

#[test]
fn plain() {
    check_many(pieces(SHARED).prop_map(|text| format!("k: x{text}\nz: 1\n")), 300);
}

#[test]
fn single_quoted() {
    check_many(pieces(SINGLE).prop_map(|text| format!("k: '{text}'\nz: 1\n")), 1000);
}

#[test]
fn double_quoted() {
    check_many(pieces(DOUBLE).prop_map(|text| format!("k: \"{text}\"\r\nz: 1\r\n")), 1000);
}

#[test]
fn blocks() {
    check_many(block(), 700);
}

#[test]
fn one_word_of_each_style() {
    for source in [
        "k: one two three",
        "k: one\n  two\n  three",
        "k: 'one ''two'' three'",
        "k: \"\\u006fne\\ttwo\\\n  three\"",
        "k: |\n  one\n   two\n",
        "k: >2-\r\n  one\r\n  two\r\n",
    ] {
        let (mapped, _) = scalar_of(source).unwrap();
        let at = mapped.text.find("two").unwrap();
        let place = mapped.place(at, at + 3);
        assert_eq!(place.span.of(source), "two", "{source:?}");
    }
}

#[test]
fn places_of_keys_values_lists_and_maps() {
    let source = "a:\n  - x: 1\n    y: 'two'\n  - [p, q]\nb: |\n  text\n\n\nc:\n";
    let tree = Tree::parse(FileId(3), source);
    let root = tree.root().unwrap();
    let shown = |id| tree.node(id).place.span.of(source);
    assert_eq!(tree.node(root).place.file, FileId(3));
    let a = tree.entry(root, "a").unwrap();
    assert_eq!(shown(a.key), "a");
    assert_eq!(shown(a.value), "- x: 1\n    y: 'two'\n  - [p, q]");
    let items = tree.items(a.value);
    assert_eq!(shown(items[0]), "x: 1\n    y: 'two'");
    assert_eq!(shown(items[1]), "[p, q]");
    assert_eq!(shown(tree.entry(items[0], "y").unwrap().value), "'two'");
    assert_eq!(shown(tree.entry(root, "b").unwrap().value), "text");
    let c = tree.node(tree.entry(root, "c").unwrap().value).place.span;
    assert!(c.is_empty() && source[..c.start].ends_with("c:"));
}
