//! Documents that were made to hurt, through the whole program: it ends with an exit code of its
//! own and a clear message, never panics, and shows nothing raw.

#![allow(clippy::unwrap_used, reason = "tests say what they expect by failing")]
#![allow(clippy::disallowed_methods, reason = "a test makes its own input")]

mod hostile {
    pub mod shown;
}

use hostile::shown::{Shown, check, run};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// Words that harm a terminal, a CI log or a reader.
const HARMFUL: &[&str] = &[
    "\u{1b}[31mred\u{1b}[0m",
    "\u{1b}]8;;https://example.org\u{7}link\u{1b}]8;;\u{7}",
    "\u{9b}2J",
    "\u{7}\u{8}\u{8}bell",
    "\u{202e}desrever\u{202c}",
    "\u{2066}set apart\u{2069}\u{200f}",
    "::error file=a.yaml,line=1::forged",
    "##[command]forged",
    "##vso[task.setvariable variable=x]forged",
    "\r::warning::forged",
    "zero\u{200b}width\u{feff}",
    "line\u{2028}separator\u{85}next",
    "tag\u{e0041}\u{e007f}",
    "<script>alert(1)</script>",
];

fn event(rest: &str) -> String {
    format!("format: 1\nkind: event\nevent:\n  name: Development day\n  date: 2026-10-14\n{rest}")
}

fn one_file(name: &str, bytes: impl AsRef<[u8]>) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(name), bytes).unwrap();
    folder
}

/// A JSON string is a double-quoted YAML scalar with every control character escaped.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

#[test]
fn harmful_words_are_shown_harmless_wherever_they_stand() {
    for words in HARMFUL {
        let escaped: String = words.chars().flat_map(char::escape_unicode).collect();
        // JSON and YAML spell escapes otherwise than Rust.
        let value = quoted(words);
        let plain: String =
            words.chars().filter(|c| !matches!(c, '\r' | '\u{2028}' | '\u{85}')).collect();
        let documents = [
            event(&format!("{value}: 1\n")),
            event(&format!("edition: {value}\n")),
            event(&format!("kind: {value}\n")),
            event(&format!(
                "actions:\n  - action: {value}\n    {value}: {value}\n    status: {value}\n"
            )),
            event(&format!("actions:\n  - {value}\n")),
            event(&format!("next_meeting: {value}\n")),
            event(&format!("next_meeting: {{date: {value}}}\n")),
            event(&format!(
                "sections:\n  - title: {value}\n    text: {value}\n    answers: [{value}]\n"
            )),
            event(&format!(
                "sections:\n  - text: |\n      {{{{ {plain} }}}} [{plain}]({plain}) TBC\n      # {plain}\n"
            )),
            event(&format!("accepted:\n  - {{rule: {value}, because: {value}, until: {value}}}\n")),
            event(&format!(
                "# {plain}\nx: &{plain} 1\ny: *{plain}\nz: !{plain} 1\n\"open: {plain}\n"
            )),
            format!("format: 1\nkind: event\nevent: {{name: {value}, {value}: {value}}}\n"),
            format!("{plain}\n"),
        ];
        for document in documents {
            let folder = one_file("event.yaml", &document);
            fs::create_dir(folder.path().join("sections")).unwrap();
            let section = format!(
                "---\ntitle: {value}\nanswers:\n  - {value}: {value}\n{value}: 1\n---\n# {plain}\n\n\
                 TBC {plain} {{{{ {plain} }}}}\n\n<{plain}>\n\n![]({plain}) [{plain}][x]\n"
            );
            fs::write(folder.path().join("sections/01.md"), section).unwrap();
            for shown in check(folder.path()) {
                shown.expect_harmless(&format!("{escaped} in\n{document}"));
            }
        }
    }
}

#[cfg(unix)]
#[test]
fn harmful_file_names_are_shown_harmless() {
    use std::os::unix::ffi::OsStrExt;
    for words in HARMFUL {
        let name = words.replace('/', "");
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join(&name);
        fs::create_dir_all(inner.join("sections")).unwrap();
        fs::write(inner.join("event.yaml"), event("colour: green\n")).unwrap();
        fs::write(inner.join("sections").join(format!("{name}.md")), "TBC {{ nothing }}\n")
            .unwrap();
        for shown in check(folder.path()) {
            shown.expect_harmless(&name);
        }
        for arguments in [
            vec!["check", &name, "no\u{1b}[31msuch"],
            vec!["check", "--today", &name],
            vec!["check", "--guidance", &name],
            vec!["explain", &name],
            vec!["render", &name, "--format", &name],
            vec!["new", &name],
            vec!["new", &format!("{name}-2"), "--name", &name],
            vec![name.as_str()],
        ] {
            run(folder.path(), &arguments).expect_harmless(&format!("{arguments:?}"));
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let name = std::ffi::OsStr::from_bytes(b"not-\xff-utf8");
    let inner = folder.path().join(name);
    // Some file systems refuse such names.
    if fs::create_dir(&inner).is_ok() {
        fs::write(inner.join("event.yaml"), event("colour: green\n")).unwrap();
        for shown in check(folder.path()) {
            shown.expect_harmless("a name that is not UTF-8");
            assert_eq!(shown.code, 0);
        }
    }
}

/// What a file may hold, how the program ends, and what it says.
#[test]
fn files_made_to_hurt_end_in_a_clear_message() {
    let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..20 {
        let items = vec![format!("*a{}", level - 1); 10].join(", ");
        writeln!(bomb, "a{level}: &a{level} [{items}]").unwrap();
    }
    let deep_flow = format!("deep: {}x{}\n", "[".repeat(10_000), "]".repeat(10_000));
    let deep_block: String = "- ".repeat(10_000);
    let deep_map = format!("deep: {}x{}\n", "{a: ".repeat(10_000), "}".repeat(10_000));
    let controls: String = (0..0x20).filter_map(char::from_u32).collect();
    let cases: [(&str, Vec<u8>, u8); 14] = [
        ("alias bomb", event(&bomb).into(), 3),
        ("an alias of itself", event("x: &x [*x]\n").into(), 1),
        ("10,000 levels of brackets", event(&deep_flow).into(), 3),
        ("10,000 levels of braces", event(&deep_map).into(), 3),
        ("10,000 levels of dashes", event(&format!("deep:\n  {deep_block}x\n")).into(), 3),
        ("control characters", event(&format!("x: {controls}\n")).into(), 3),
        ("a NUL", event("x: a\0b\n").into(), 3),
        ("bytes that are no text", b"\x00\x01\x02\xff\xfe\xfd".to_vec(), 3),
        ("half a character", [event("x: caf").as_bytes(), b"\xc3\n"].concat(), 3),
        ("UTF-16 cut in half", b"\xff\xfef\0o\0r".to_vec(), 3),
        ("an odd escape", event("x: \"\\q\"\n").into(), 3),
        ("tabs", event("x:\n\t- 1\n").into(), 3),
        ("conflict marks", event("<<<<<<< ours\nx: 1\n=======\nx: 2\n>>>>>>> theirs\n").into(), 3),
        ("nothing but a mark", b"\xef\xbb\xbf".to_vec(), 1),
    ];
    for (what, bytes, code) in cases {
        let folder = one_file("event.yaml", bytes);
        for shown in check(folder.path()) {
            shown.expect_harmless(what);
            assert_eq!(shown.code, code, "{what}: {}", shown.out);
            assert!(shown.out.contains("event.yaml"), "{what}: says where: {}", shown.out);
            assert!(shown.out.len() < 200_000, "{what}: {} bytes of report", shown.out.len());
        }
    }
}

#[test]
fn ten_megabytes_in_one_value() {
    let words = "word ".repeat(2_000_000);
    let line = "x".repeat(10_000_000);
    for (what, document) in [
        ("a text", event(&format!("sections:\n  - title: Long\n    text: >-\n      {words}\n"))),
        ("a key", event(&format!("{line}: 1\n"))),
        ("a choice", event(&format!("edition: {line}\n"))),
        ("an action", event(&format!("actions:\n  - action: TBC {line}\n    status: {line}\n"))),
        ("a comment", event(&format!("# {line}\nlast: 1\n"))),
        ("a name", format!("format: 1\nkind: event\nevent: {{name: {line}, colour: green}}\n")),
    ] {
        let folder = one_file("event.yaml", document);
        let shown = run(folder.path(), &["check", "--today", "2026-11-22"]);
        shown.expect_harmless(what);
        assert!(shown.out.len() < 10_000, "{what}: {} bytes of report", shown.out.len());
    }
}

#[test]
fn long_sections_are_read_in_a_time_that_grows_with_their_length() {
    for (what, section) in [
        ("a paragraph", "word ".repeat(200_000)),
        ("quotations in quotations", "> ".repeat(500_000)),
        ("brackets", "[".repeat(500_000)),
        ("lists in lists", "- ".repeat(100_000)),
        ("stars", "*a_ ".repeat(100_000)),
        ("references never closed", "{{ a ".repeat(5_000)),
        ("references to nothing", "{{ a }} ".repeat(5_000)),
        ("a table", format!("|{}\n|{}\n", "a|".repeat(20_000), "-|".repeat(20_000))),
        ("links", "[a](b) ".repeat(50_000)),
        ("front matter", format!("---\n{}\n", "a: 1\n".repeat(20_000))),
    ] {
        let folder = one_file("event.yaml", event(""));
        fs::create_dir(folder.path().join("sections")).unwrap();
        fs::write(folder.path().join("sections/01.md"), section).unwrap();
        let shown = run(folder.path(), &["check", "--today", "2026-11-22"]);
        shown.expect_harmless(what);
    }
}

#[test]
fn a_file_over_the_limit_is_refused() {
    let folder = one_file("event.yaml", "x");
    let file = fs::File::options().write(true).open(folder.path().join("event.yaml")).unwrap();
    file.set_len(65 * 1024 * 1024).unwrap();
    for shown in check(folder.path()) {
        assert_eq!(shown.code, 3, "{}", shown.out);
        // A terminal's lines break where they will.
        let words: Vec<&str> =
            shown.out.split(['\n', ' ', '│']).filter(|w| !w.is_empty()).collect();
        assert!(words.join(" ").contains("the limit is 64"), "{}", shown.out);
    }
}

#[cfg(unix)]
#[test]
fn links_that_go_round_are_told_and_followed_nowhere() {
    use std::os::unix::fs::symlink;
    let folder = one_file("notes.txt", "");
    fs::create_dir_all(folder.path().join("a/b")).unwrap();
    fs::write(folder.path().join("a/event.yaml"), event("colour: green\n")).unwrap();
    symlink(folder.path(), folder.path().join("a/b/up")).unwrap();
    symlink("self", folder.path().join("self")).unwrap();
    for shown in check(folder.path()) {
        assert_eq!(shown.code, 0, "{}", shown.out);
        assert!(shown.out.contains("colour"), "{}", shown.out);
    }
    // A document whose own files are links into a loop cannot be read, and says so.
    symlink("plan.yaml", folder.path().join("plan.yaml")).unwrap();
    fs::create_dir(folder.path().join("c")).unwrap();
    symlink("sections", folder.path().join("c/sections")).unwrap();
    fs::write(folder.path().join("c/event.yaml"), event("")).unwrap();
    let shown = run(folder.path(), &["check", "c", "--format", "concise"]);
    assert_eq!(shown.code, 3, "{}", shown.out);
    shown.expect_harmless("a folder that is a link to itself");
}

#[cfg(unix)]
#[test]
fn what_may_not_be_read_makes_the_run_incomplete() {
    use std::os::unix::fs::PermissionsExt;
    let folder = one_file("readable.txt", "");
    for name in ["a", "b", "c", "d"] {
        fs::create_dir_all(folder.path().join(name).join("sections")).unwrap();
        fs::write(folder.path().join(name).join("event.yaml"), event("")).unwrap();
    }
    let close = |path: &str, mode: u32| {
        fs::set_permissions(folder.path().join(path), fs::Permissions::from_mode(mode)).unwrap();
    };
    close("a/event.yaml", 0);
    close("b/sections", 0);
    close("c", 0);
    let is_root = fs::read(folder.path().join("a/event.yaml")).is_ok();
    if !is_root {
        for shown in check(folder.path()) {
            assert_eq!(shown.code, 3, "{}", shown.out);
            for name in ["a/event.yaml", "b/sections", "c"] {
                assert!(shown.out.contains(name), "{name} is not told: {}", shown.out);
            }
        }
    }
    close("b/sections", 0o700);
    close("c", 0o700);
}

/// Every example, cut at 200 places, through the program.
#[test]
fn examples_cut_short_end_in_a_clear_message() {
    let examples = hostile::shown::examples();
    let total: usize = examples.iter().map(|file| file.bytes.len()).sum();
    let step = (total / 200).max(1);
    let mut at = 0;
    for file in &examples {
        let mut cut = step - at % step;
        while cut < file.bytes.len() {
            let folder = file.cut_in_a_folder(cut);
            let shown = run(folder.path(), &["check", "--today", "2026-11-22"]);
            shown.expect_harmless(&format!("{} cut at {cut}", file.path.display()));
            assert!(shown.out.ends_with(".\n"), "{}", shown.out);
            cut += step;
        }
        at += file.bytes.len();
    }
}

/// Cut in the middle of a character, an escape, a bracket: some are told, none is passed over.
#[test]
fn a_file_of_facts_cut_inside_a_bracket_is_never_clean() {
    let whole = event("actions: [{action: Share it, owner: Coordinator, due: 2027-01-31}]\n");
    let open = whole.find('[').unwrap();
    let close = whole.rfind(']').unwrap();
    for cut in open + 1..=close {
        let folder = one_file("event.yaml", &whole[..cut]);
        let shown = run(folder.path(), &["check", "--format", "concise"]);
        assert_eq!(shown.code, 3, "cut at {cut}: {}", shown.out);
        assert!(shown.out.contains("yaml-problem"), "cut at {cut}: {}", shown.out);
    }
}

#[test]
fn a_folder_in_place_of_a_file() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("event.yaml")).unwrap();
    fs::create_dir_all(folder.path().join("a/sections/01.md")).unwrap();
    fs::write(folder.path().join("a/event.yaml"), event("")).unwrap();
    fs::write(folder.path().join("a/facts"), "not a folder").unwrap();
    let shown = run(folder.path(), &["check"]);
    shown.expect_harmless("a folder called event.yaml");
    assert!(matches!(shown.code, 0 | 2 | 3), "{}", shown.out);
    let shown: Shown = run(folder.path(), &["check", "event.yaml"]);
    assert_eq!(shown.code, 2, "{}", shown.out);
}

#[test]
fn output_that_cannot_be_written_is_told() {
    if Path::new("/dev/full").exists() {
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_masa"))
            .arg("rules")
            .stdout(full)
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(3));
        assert!(String::from_utf8(output.stderr).unwrap().contains("could not be written"));
    }
}
