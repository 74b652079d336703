//! The program as a whole, where a case folder will not do: colours, pipes, long lists.

#![allow(clippy::unwrap_used, reason = "tests say what they expect by failing")]

use masa::document::DocumentKind;
use masa::{guidance, rules};
use std::io::Read;
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn masa(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_masa"));
    command.current_dir(folder).args(arguments);
    for name in ["NO_COLOR", "TERM", "COLUMNS"] {
        command.env_remove(name);
    }
    command
}

fn run(arguments: &[&str]) -> Output {
    masa(Path::new("."), arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// A folder with an event that holds a key nobody knows.
fn faulty() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let event = "format: 1\nkind: event\nevent: {name: Day, date: 2026-10-14}\ncolour: green\n";
    write(&folder.path().join("event.yaml"), event);
    folder
}

#[allow(clippy::disallowed_methods, reason = "a test makes its own input")]
fn write(path: &Path, text: &str) {
    std::fs::write(path, text).unwrap();
}

#[test]
fn a_terminal_that_can_is_given_links() {
    let folder = faulty();
    let shown = |arguments: &[&str], is_able: &str| {
        let mut command = masa(folder.path(), &["check"]);
        let output = command.args(arguments).env("FORCE_HYPERLINK", is_able).output().unwrap();
        text(&output.stdout)
    };
    let here = folder.path().canonicalize().unwrap();
    let link = format!("\u{1b}]8;;file://{}/event.yaml\u{1b}\\", here.to_str().unwrap());
    assert!(shown(&["--output", "human=told.txt"], "1").contains(&link));
    for (arguments, is_able) in [
        (&[][..], "0"),
        (&["--color", "never"], "1"),
        (&["--format", "json"], "1"),
        (&["--format", "concise"], "1"),
    ] {
        assert!(!shown(arguments, is_able).contains('\u{1b}'), "{arguments:?}");
    }
    #[allow(clippy::disallowed_methods, reason = "the report was written just now")]
    let told = std::fs::read_to_string(folder.path().join("told.txt")).unwrap();
    assert!(told.contains("event.yaml") && !told.contains('\u{1b}'), "a file has no links");
}

#[test]
fn every_rule_is_explained() {
    for rule in rules::all() {
        let output = run(&["explain", rule.name]);
        assert!(output.status.success(), "{}", rule.name);
        assert!(text(&output.stdout).starts_with(&format!("# {}\n", rule.name)), "{}", rule.name);
    }
}

#[test]
fn every_entry_of_the_catalogue_is_explained() {
    let mut count = 0;
    for name in guidance::names() {
        let output = run(&["explain", name]);
        assert!(output.status.success(), "{name}");
        assert!(text(&output.stdout).starts_with(&format!("# {name}")), "{name}");
        count += 1;
    }
    let ids = include_str!("data/catalogue_ids.tsv").lines().skip(1).count();
    assert!(count >= ids, "{count} names, {ids} ids");
}

#[test]
fn schemas_are_printed_whole() {
    for kind in DocumentKind::ALL {
        let output = run(&["schema", kind.word()]);
        assert!(output.status.success());
        let schema: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(schema["title"], format!("masa {}", kind.word()));
    }
    assert_eq!(run(&["schema", "banquet"]).status.code(), Some(2));
}

#[test]
fn rules_are_listed_for_people_and_programs() {
    let listed = text(&run(&["rules"]).stdout);
    let output = run(&["rules", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["format"], "masa-rules/1");
    let names: Vec<&str> = json["rules"]
        .as_array()
        .unwrap()
        .iter()
        .map(|rule| rule["name"].as_str().unwrap())
        .collect();
    let known: Vec<&str> = rules::all().map(|rule| rule.name).collect();
    assert_eq!(names, known);
    for name in names {
        assert!(listed.lines().any(|line| line.split_whitespace().next() == Some(name)), "{name}");
    }
}

#[test]
fn the_version_is_that_of_the_package() {
    let output = run(&["--version"]);
    assert_eq!(text(&output.stdout), concat!("masa ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[test]
fn help_fits_eighty_columns() {
    for command in ["", "check", "render", "explain", "rules", "schema", "new"] {
        let arguments: Vec<&str> =
            [command, "--help"].into_iter().filter(|a| !a.is_empty()).collect();
        let help = text(&run(&arguments).stdout);
        for line in help.lines() {
            assert!(line.chars().count() <= 80, "{command}: {line}");
        }
    }
}

#[test]
fn a_report_for_people_fits_eighty_columns() {
    let output = masa(faulty().path(), &["check", "--today", "2026-11-22"]).output().unwrap();
    for line in text(&output.stdout).lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
}

#[test]
fn colours_come_when_they_are_wanted_and_only_then() {
    let folder = faulty();
    let shown = |arguments: &[&str], variable: Option<(&str, &str)>| {
        let mut command = masa(folder.path(), &["check", "--today", "2026-11-22"]);
        command.args(arguments).envs(variable);
        text(&command.output().unwrap().stdout)
    };
    assert!(!shown(&[], None).contains('\u{1b}'), "no terminal, no colours");
    assert!(shown(&["--color", "always"], None).contains('\u{1b}'));
    assert!(shown(&["--colour", "always"], Some(("NO_COLOR", "1"))).contains('\u{1b}'));
    assert!(!shown(&["--color", "never"], None).contains('\u{1b}'));
    assert!(!shown(&["--color", "always", "--format", "concise"], None).contains('\u{1b}'));
    let plain = shown(&[], Some(("TERM", "dumb")));
    assert!(!plain.contains('╭') && !plain.contains('\u{1b}'), "{plain}");
}

/// The colours are all that `--color always` adds.
#[test]
fn colours_change_no_word() {
    let folder = faulty();
    let shown = |colour: &str| {
        let arguments = ["check", "--today", "2026-11-22", "--color", colour];
        text(&masa(folder.path(), &arguments).output().unwrap().stdout)
    };
    let coloured = shown("always");
    let mut plain = String::new();
    let mut rest = coloured.as_str();
    while let Some((before, after)) = rest.split_once("\u{1b}[") {
        plain.push_str(before);
        rest = after.split_once('m').unwrap().1;
    }
    plain.push_str(rest);
    assert_eq!(plain, shown("never"));
}

#[test]
fn a_reader_that_goes_away_is_no_mistake() {
    for arguments in
        [&["schema", "plan"][..], &["rules", "--format", "json"], &["explain", "TRM-05"]]
    {
        let mut child = masa(Path::new("."), arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let mut told = String::new();
        child.stderr.take().unwrap().read_to_string(&mut told).unwrap();
        assert_eq!(told, "");
        assert_eq!(child.wait().unwrap().code(), Some(0));
    }
}

#[test]
fn mistakes_go_to_standard_error_and_results_to_standard_output() {
    let output = run(&["check", "no-such-folder"]);
    assert!(output.stdout.is_empty() && !output.stderr.is_empty());
    let output = masa(faulty().path(), &["check", "--format", "json"]).output().unwrap();
    assert!(output.stderr.is_empty());
    serde_json::from_slice::<serde_json::Value>(&output.stdout).unwrap();
}

/// Whatever a body is called, the new plan holds just that name.
#[test]
fn a_new_plan_holds_the_names_that_were_given() {
    for name in [
        "A: b",
        "no",
        "Yes",
        "~",
        "null",
        "2.10",
        "1_000",
        "0x1F",
        "\"x\"",
        "it's",
        "# one",
        "- two",
        "*star",
        "&and",
        "!bang",
        "%",
        "@",
        "`tick`",
        "a #b",
        "a: ",
        "[list]",
        "{a: b}",
        "a, b",
        "|",
        ">",
        "?",
        "12:30",
        "1e3",
        ".inf",
        "2026-11-22",
        "St Mary’s – Ärzte",
        "a\\b",
        "a\nb",
        "{{ x }}",
        "<<",
        "=",
        "''",
        "—",
        "...",
        "---",
    ] {
        let folder = tempfile::tempdir().unwrap();
        let (title, council) = (format!("--name={name}"), format!("--council={name}"));
        let arguments = ["new", "p", "--today", "2026-11-22", &title, &council];
        let output = masa(folder.path(), &arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{name}: {}", text(&output.stderr));
        let loaded =
            masa::workspace::load(&masa::workspace::Disk, &folder.path().join("p/plan.yaml"));
        let plan = loaded.document.as_ref().unwrap().plan().unwrap();
        let printable = name.replace(char::is_control, " ");
        let wanted = printable.split_whitespace().collect::<Vec<_>>().join(" ");
        let given = plan.partnership.as_ref().unwrap().name.as_ref().unwrap();
        assert_eq!(given.as_str(), wanted, "{name}");
        let area = plan.area.as_ref().unwrap();
        assert_eq!(area.local_authorities[0].as_str(), wanted, "{name}");
        assert!(!loaded.has_gaps(), "{name}: {:?}", loaded.troubles);
        let checked =
            masa(folder.path(), &["check", "p", "--today", "2026-11-22"]).output().unwrap();
        let wrong_shape = text(&checked.stdout).contains("wrong-shape");
        assert!(!wrong_shape && checked.status.code() != Some(3), "{}", text(&checked.stdout));
    }
}
