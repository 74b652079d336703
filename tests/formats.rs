//! What `masa check` writes for other programs and for change requests: every format tells of the same
//! findings, harms nobody who shows it, and fits its schema.

#![allow(clippy::unwrap_used, reason = "tests say what they expect by failing")]
#![allow(clippy::disallowed_methods, reason = "a test makes its own input")]

use pulldown_cmark::{Event, Options, Parser, Tag};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

const FORMATS: [&str; 9] =
    ["human", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "markdown"];

/// Words that harm a log, a page, a parser or a reader.
const HARMFUL: &[&str] = &[
    "::error file=a.yaml,line=1::forged",
    "%0A::warning::forged",
    "##[error]forged ##vso[task.complete]",
    "]]> <script>alert(1)</script> <!-- -->",
    "a | b `c` **d** [e](https://example.org) ![f](x.png) <https://example.org>",
    "@everyone #1 !2 ~3 %4 &5 $6 GH-7 https://example.org www.example.org a@example.org",
    "\u{202e}desrever\u{202c} \u{2066}apart\u{2069} zero\u{200b}width",
    "\u{1b}[31mred\u{1b}[0m \u{7}\u{9b}2J \u{fffe}\u{ffff}",
    "emoji 👩🏽‍🚀 🏴󠁧󠁢󠁥󠁮󠁧󠁿 𝕏 café",
];

fn masa(folder: &Path, arguments: &[&str]) -> (String, i32) {
    let output = Command::new(env!("CARGO_BIN_EXE_masa"))
        .current_dir(folder)
        .args(["check", "--today", "2026-11-22"])
        .args(arguments)
        .output()
        .unwrap();
    (String::from_utf8(output.stdout).unwrap(), output.status.code().unwrap())
}

fn format(folder: &Path, format: &str) -> String {
    masa(folder, &["--format", format]).0
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// A document in which harmful words stand wherever a finding would show them, with line ends of
/// Windows, and a section in a file of a harmful name.
fn hostile(words: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    // A JSON string is a double-quoted YAML scalar, but for controls that YAML wants escaped.
    let value = serde_json::to_string(words).unwrap();
    let value = value.replace('\u{9b}', "\\u009b").replace('\u{fffe}', "\\ufffe");
    let value = value.replace('\u{ffff}', "\\uffff");
    let long = "x".repeat(20_000);
    let document = format!(
        "format: 1\nkind: event\nedition: wt26\ndocument: {{status: published}}\n\
         event: {{name: {value}, date: 2026-10-14}}\n{value}: 1\ncolour: green\n\
         actions:\n  - {{action: {value}, owner: \"TBC {long}\", due: 2026-11-30, status: open}}\n\
         accepted:\n  - {{rule: unknown-key, at: colour, because: {value}, agreed_by: {value}, \
         until: 2027-03-31}}\n"
    );
    fs::write(folder.path().join("event.yaml"), document.replace('\n', "\r\n")).unwrap();
    fs::create_dir(folder.path().join("sections")).unwrap();
    let name = format!("01 {}.md", words.replace(['/', '\0'], ""));
    fs::write(folder.path().join("sections").join(name), "# Words\r\n\r\nTBC {{ nothing }}\r\n")
        .unwrap();
    folder
}

fn is_raw(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E007F}')
}

#[test]
fn no_format_shows_anything_raw_or_holds_a_command_of_a_document() {
    for words in HARMFUL {
        let folder = hostile(words);
        for name in FORMATS {
            let text = format(folder.path(), name);
            let raw = text.chars().find(|c| is_raw(*c));
            assert_eq!(raw, None, "{name} shows something raw for {words:?}");
            for line in text.lines().filter(|_| name != "github") {
                assert!(!line.trim_start().starts_with("::"), "{name}: {line}");
            }
            assert!(!text.contains("##[") && !text.contains("##vso["), "{name}: {words:?}");
        }
        let text = format(folder.path(), "github");
        let counts = parsed(&format(folder.path(), "json"))["counts"].clone();
        for (command, weight) in
            [("error", "errors"), ("warning", "warnings"), ("notice", "advice")]
        {
            let found = text.lines().filter(|line| line.starts_with(&format!("::{command} ")));
            assert_eq!(Some(found.count() as u64), counts[weight].as_u64(), "{words:?}");
        }
        let commands = text.lines().filter(|line| line.trim_start().starts_with("::"));
        for line in commands {
            let (properties, message) = line[2..].split_once("::").unwrap();
            assert!(!properties.contains(':') && !message.is_empty(), "{line}");
            assert!(
                !line
                    .replace("%25", "")
                    .replace("%0A", "")
                    .replace("%3A", "")
                    .replace("%2C", "")
                    .contains('%'),
                "{line}"
            );
        }
    }
}

#[test]
fn markdown_makes_nothing_of_words() {
    for words in HARMFUL {
        let folder = hostile(words);
        let text = format(folder.path(), "markdown");
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_MATH;
        let mut shown = String::new();
        let mut cells = 0;
        for event in Parser::new_ext(&text, options) {
            match event {
                Event::Start(Tag::TableCell) => cells += 1,
                Event::Start(
                    Tag::Link { .. } | Tag::Image { .. } | Tag::Emphasis | Tag::CodeBlock(_),
                )
                | Event::Html(_)
                | Event::InlineHtml(_)
                | Event::FootnoteReference(_)
                | Event::InlineMath(_)
                | Event::DisplayMath(_) => panic!("{event:?} in\n{text}"),
                Event::Text(words) | Event::Code(words) => shown.push_str(&words),
                _ => {}
            }
        }
        // The head and one row, of five cells each.
        assert_eq!(cells, 10, "{text}");
        // What pages look for in the text that they show.
        for sign in ["@e", "#1", "!2", "~3", "%4", "&5", "$6", "GH-7", "://", "www.", "a@e"] {
            assert!(!shown.contains(sign), "{sign} in\n{shown}");
        }
    }
}

#[test]
fn every_format_tells_of_the_same_findings() {
    for words in HARMFUL {
        let folder = hostile(words);
        let all = parsed(&format(folder.path(), "json"));
        let findings = all["documents"][0]["findings"].as_array().unwrap();
        let identities: Vec<&str> =
            findings.iter().map(|one| one["identity"].as_str().unwrap()).collect();
        let counting = findings.iter().filter(|one| one.get("accepted").is_none()).count();
        assert!(counting < findings.len(), "something is accepted");

        let sarif = parsed(&format(folder.path(), "sarif"));
        let results = sarif["runs"][0]["results"].as_array().unwrap();
        let known: Vec<&str> =
            results.iter().map(|one| one["properties"]["identity"].as_str().unwrap()).collect();
        assert_eq!(known, identities);
        let set_aside = results.iter().filter(|one| one["suppressions"] != serde_json::json!([]));
        assert_eq!(set_aside.count(), findings.len() - counting);
        for (result, finding) in results.iter().zip(findings) {
            let region = &result["locations"][0]["physicalLocation"]["region"];
            let place = &finding["place"];
            assert_eq!(region["startLine"], place["start_line"]);
            assert_eq!(region["startColumn"], place["start_utf16_column"]);
            assert_eq!(region["endLine"], place["end_line"]);
            assert_eq!(region["endColumn"], place["end_utf16_column"]);
        }

        let issues = parsed(&format(folder.path(), "gitlab"));
        let issues = issues.as_array().unwrap();
        let prints: BTreeSet<&str> =
            issues.iter().map(|one| one["fingerprint"].as_str().unwrap()).collect();
        assert_eq!((issues.len(), prints.len()), (counting, counting));

        let lines = format(folder.path(), "jsonl");
        let lines: Vec<Value> = lines.lines().map(parsed).collect();
        let of_findings = lines.iter().filter(|line| line["line"] == "finding");
        for (line, finding) in of_findings.zip(findings) {
            let mut line = line.clone();
            let members = line.as_object_mut().unwrap();
            members.shift_remove("line");
            members.shift_remove("document");
            assert_eq!(&line, finding);
        }
        assert_eq!(lines[lines.len() - 1]["counts"], all["counts"]);

        let junit = format(folder.path(), "junit");
        let starts = |name: &str| junit.matches(&format!("<{name} ")).count();
        assert_eq!(starts("testcase"), findings.len() + 1);
        assert_eq!(starts("skipped"), findings.len() - counting);
    }
}

#[test]
fn json_fits_its_schemas() {
    let folder = hostile(HARMFUL[0]);
    for (format_name, schema) in [("json", "check"), ("jsonl", "check-lines")] {
        let path = format!("{}/schemas/{schema}.json", env!("CARGO_MANIFEST_DIR"));
        let schema = parsed(&fs::read_to_string(path).unwrap());
        let validator = jsonschema::validator_for(&schema).unwrap();
        let text = format(folder.path(), format_name);
        let forms: Vec<Value> = match format_name {
            "json" => vec![parsed(&text)],
            _ => text.lines().map(parsed).collect(),
        };
        for form in &forms {
            let wrong: Vec<String> =
                validator.iter_errors(form).map(|error| error.to_string()).collect();
            assert!(wrong.is_empty(), "{wrong:?}");
        }
        let mut other = forms[0].clone();
        other["format"] = "masa-check/2".into();
        assert!(!validator.is_valid(&other), "the schema holds every form");
    }
}

#[test]
fn what_could_not_be_read_is_told_in_every_format_with_the_same_exit_code() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("event.yaml"), "format: 1\nkind: event\nevent: {name: [\n")
        .unwrap();
    for name in FORMATS {
        let (text, code) = masa(folder.path(), &["--format", name]);
        assert_eq!(code, 3, "{name}");
        assert!(!text.is_empty());
    }
    let sarif = parsed(&format(folder.path(), "sarif"));
    let invocation = &sarif["runs"][0]["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false);
    let notes = invocation["toolExecutionNotifications"].as_array().unwrap();
    let uri = &notes[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
    assert_eq!(uri, "event.yaml");
    assert!(format(folder.path(), "junit").contains("<error type=\"unread\""));
    assert!(format(folder.path(), "markdown").contains("Not everything could be read"));
    let lines = format(folder.path(), "jsonl");
    assert_eq!(parsed(lines.lines().last().unwrap())["complete"], false);
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_read_is_told_in_every_format() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("plans/a")).unwrap();
    // A loop of links cannot be walked, whoever asks.
    std::os::unix::fs::symlink("loop", folder.path().join("plans/loop")).unwrap();
    std::os::unix::fs::symlink(folder.path(), folder.path().join("plans/a/back")).unwrap();
    fs::write(folder.path().join("plans/a/event.yaml"), "format: 1\nkind: event\n").unwrap();
    let (text, code) = masa(folder.path(), &["--format", "json", "plans"]);
    let all = parsed(&text);
    let unread = all["unreadable"].as_array().unwrap().len();
    assert_eq!(code == 3, unread > 0);
}

#[test]
fn addresses_are_relative_and_encoded_whatever_way_the_path_was_given() {
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("a folder/50% é #1");
    fs::create_dir_all(&inner).unwrap();
    fs::write(inner.join("event.yaml"), "format: 1\nkind: event\ncolour: green\n").unwrap();
    let here = folder.path().canonicalize().unwrap();
    let uri = |folder: &Path, path: &str| {
        let (text, _) = masa(folder, &["--format", "sarif", path]);
        let result = parsed(&text)["runs"][0]["results"][0].clone();
        let print = result["partialFingerprints"]["masaIdentity/v1"].clone();
        let place = result["locations"][0]["physicalLocation"].clone();
        (place["artifactLocation"]["uri"].as_str().unwrap().to_owned(), print)
    };
    let (relative, print) = uri(&here, ".");
    assert_eq!(relative, "a%20folder/50%25%20%C3%A9%20%231/event.yaml");
    let absolute = here.to_string_lossy().into_owned();
    for path in [".", "./a folder", "a folder/../a folder", absolute.as_str()] {
        assert_eq!(uri(&here, path), (relative.clone(), print.clone()), "{path}");
    }
    let elsewhere = uri(&here.join("a folder"), &absolute).0;
    assert_eq!(elsewhere, "50%25%20%C3%A9%20%231/event.yaml");
    fs::create_dir(here.join("other")).unwrap();
    let elsewhere = uri(&here.join("other"), "..").0;
    assert!(elsewhere.starts_with("file:///") && elsewhere.ends_with(&relative), "{elsewhere}");
}

#[test]
fn a_summary_fits_into_a_comment_and_says_what_it_leaves_out() {
    let folder = tempfile::tempdir().unwrap();
    let mut document = "format: 1\nkind: event\nedition: wt26\ndocument: {status: published}\n\
                        event: {name: Day, date: 2026-10-14}\nactions:\n"
        .to_owned();
    for number in 0..2000 {
        let _ = writeln!(document, "  - {{action: Share notes {number} TBC, status: open}}");
    }
    fs::write(folder.path().join("event.yaml"), document).unwrap();
    let text = format(folder.path(), "markdown");
    assert!(text.chars().count() <= 65_536, "{}", text.chars().count());
    let listed = text.lines().filter(|line| line.starts_with("- “TBC”")).count();
    let found = parsed(&format(folder.path(), "json"))["counts"]["errors"].as_u64().unwrap();
    assert!(listed > 100 && (listed as u64) < found);
    assert!(text.contains("entries have no room here"), "{}", &text[text.len() - 200..]);
}

#[test]
fn a_change_is_told_in_sarif_and_in_markdown() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    let event = |rest: &str| {
        let head = "format: 1\nkind: event\nedition: wt26\ndocument: {status: published}\n\
                    event: {name: Day, date: 2026-10-14}\n";
        fs::write(here.join("event.yaml"), format!("{head}{rest}")).unwrap();
    };
    let git = |arguments: &[&str]| {
        let name = ["-c", "user.name=A", "-c", "user.email=a@example.org"];
        let mut git = Command::new("git");
        let made = git.current_dir(here).args(name).args(arguments).output().unwrap();
        assert!(made.status.success(), "{made:?}");
    };
    git(&["init", "-q"]);
    event("colour: green\nsize: large\nweight: 1\n");
    git(&["add", "."]);
    git(&["commit", "-qm", "Before"]);
    event("\n\nshape: round\nsize: large\n");
    let (text, _) = masa(here, &["--since", "HEAD", "--format", "sarif"]);
    let sarif = parsed(&text);
    let mut states: Vec<(&str, &str)> = Vec::new();
    for result in sarif["runs"][0]["results"].as_array().unwrap() {
        let message = result["message"]["text"].as_str().unwrap();
        states.push((result["baselineState"].as_str().unwrap(), message));
    }
    let of = |state: &str| {
        let those = states.iter().filter(|(its, _)| *its == state);
        those.map(|(_, message)| *message).collect::<Vec<&str>>().join("\n")
    };
    assert!(of("new").contains("“shape”") && !of("new").contains("“size”"), "{states:?}");
    assert!(of("unchanged").contains("“size”"), "{states:?}");
    assert!(of("absent").contains("“colour”") && of("absent").contains("“weight”"), "{states:?}");
    let change = &sarif["runs"][0]["properties"]["change"];
    assert_eq!((change["fixed"].as_u64(), change["added"].as_u64()), (Some(2), Some(1)));

    let (text, _) = masa(here, &["--since", "HEAD", "--format", "markdown"]);
    assert!(text.contains("fixes 2, adds 1; 1 still there"), "{text}");
    let (new, fixed) = text.split_once("### Fixed").unwrap();
    assert!(new.contains("“shape”") && !new.contains("“size”"), "{text}");
    assert!(fixed.contains("“colour”") && fixed.contains("“weight”"), "{text}");
    let (text, _) = masa(here, &["--since", "HEAD", "--format", "junit"]);
    assert!(text.contains("It was there before this change"), "{text}");
}
