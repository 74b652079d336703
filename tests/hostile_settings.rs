//! Settings that were made to hurt, through the whole program: whatever stands in `masa.yaml`, masa
//! ends with an exit code of its own and a clear message, and shows nothing raw.

#![allow(clippy::unwrap_used, reason = "tests say what they expect by failing")]
#![allow(clippy::disallowed_methods, reason = "a test makes its own input")]
#![allow(dead_code, reason = "the helpers are shared with tests that need more of them")]

mod hostile {
    pub mod shown;
}

use hostile::shown::run;
use std::fs;

const EVENT: &str = "format: 1\nkind: event\nevent: {name: Day, date: 2026-10-14}\n";

/// A folder with an event and these settings; every command that reads settings runs on it.
fn expect_harmless(settings: &[u8], code: Option<u8>) {
    let commands: [&[&str]; 4] = [&["rules", "test"], &["rules"], &["explain", "x"], &["status"]];
    expect_harmless_in(settings, code, &commands);
}

fn expect_harmless_in(settings: &[u8], code: Option<u8>, commands: &[&[&str]]) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("event.yaml"), EVENT).unwrap();
    fs::write(folder.path().join("masa.yaml"), settings).unwrap();
    let what = String::from_utf8_lossy(&settings[..settings.len().min(400)]).into_owned();
    let checked = run(folder.path(), &["check", "--today", "2026-11-22"]);
    let others = commands.iter().map(|arguments| run(folder.path(), arguments));
    let all: Vec<_> = std::iter::once(checked).chain(others).collect();
    for shown in &all {
        shown.expect_harmless(&what);
    }
    if let Some(code) = code {
        assert_eq!(all[0].code, code, "{what}\n{}", all[0].out);
    }
}

/// A rule in which one value is another than it should be.
fn rule(key: &str, value: &str) -> String {
    let mut keys = vec![
        ("name", "a-rule"),
        ("where", "actions[].owner"),
        ("must", "{be_present: true}"),
        ("strength", "must"),
        ("kinds", "[event]"),
        ("says", "Says"),
        ("why", "why"),
        ("put_right", "Do"),
        ("passes", "\"actions: []\""),
        ("fails", "\"actions: [{action: Write.}]\""),
    ];
    for (known, written) in &mut keys {
        if *known == key {
            *written = value;
        }
    }
    let lines: Vec<String> =
        keys.iter().map(|(known, written)| format!("{known}: {written}")).collect();
    format!("format: 1\nrules:\n  - {}\n", lines.join("\n    "))
}

#[test]
fn a_sound_rule_is_used() {
    expect_harmless(rule("", "").as_bytes(), Some(0));
}

#[test]
fn settings_of_the_wrong_shape_are_mistakes() {
    for settings in [
        "",
        "\n",
        "a",
        "[]",
        "42",
        "~",
        "{",
        "\t",
        "rules",
        "- rules",
        "format: 2",
        "format: one",
        "format: 1\nrules: 1",
        "format: 1\nrules: {}",
        "format: 1\nrules: [1, [], ~]",
        "format: 1\nrules: [{}]",
        "format: 1\nrules: [{name: [1]}]",
        "format: 1\nx: 1",
        "format: 1\nformat: 1",
        "format: 1\n---\nformat: 1",
        "format: 1\nrules: *gone",
        "format: 1\nrules: &a [*a]",
        "format: 1\n<<: {rules: []}",
    ] {
        expect_harmless(settings.as_bytes(), Some(2));
    }
    for bytes in [&b"\xff\xfe\x00r"[..], b"format: 1 # \x93", b"\x00\x01", b"PK\x03\x04"] {
        expect_harmless(bytes, Some(2));
    }
}

#[test]
fn deep_and_large_settings_end_in_a_clear_message() {
    for opening in ["[", "{a: "] {
        let deep = format!("format: 1\nrules: {}", opening.repeat(50_000));
        expect_harmless(deep.as_bytes(), Some(2));
    }
    let mut laughs = String::from("format: 1\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..12 {
        let before = format!("*a{}, ", level - 1).repeat(10);
        laughs.push_str(
            &["a", &level.to_string(), ": &a", &level.to_string(), " [", &before, "]\n"].concat(),
        );
    }
    expect_harmless(laughs.as_bytes(), Some(2));
    let deep_example = format!("\"actions: {}\"", "[".repeat(50_000));
    expect_harmless(rule("passes", &deep_example).as_bytes(), Some(0));
    let long = format!("\"{}\"", "actions[].".repeat(20_000));
    expect_harmless(rule("where", &long).as_bytes(), Some(2));
    let many: Vec<String> =
        (0..2_000).map(|count| rule("name", &format!("rule-{count}"))).collect();
    let rules: Vec<&str> = many.iter().map(|one| &one["format: 1\nrules:\n".len()..]).collect();
    expect_harmless(format!("format: 1\nrules:\n{}", rules.concat()).as_bytes(), Some(0));
}

#[test]
fn harmful_words_in_settings_are_shown_harmless() {
    let harmful = [
        "\u{1b}[31mred",
        "\u{202e}desrever",
        "::error file=a,line=1::forged",
        "##[command]forged",
        "##vso[task.setvariable variable=x]forged",
        "\r::warning::x",
        "zero\u{200b}width",
        "é🦉\n",
    ];
    let keys = [
        "name",
        "where",
        "must",
        "strength",
        "kinds",
        "says",
        "why",
        "put_right",
        "passes",
        "fails",
    ];
    let test: [&[&str]; 1] = [&["rules", "test"]];
    for words in harmful {
        let value = serde_json::to_string(words).unwrap();
        for key in keys {
            expect_harmless_in(rule(key, &value).as_bytes(), None, &test);
        }
        for demand in ["be", "contain", "be_at_least", "be_before", "be_present", words] {
            let demand = serde_json::to_string(demand).unwrap();
            expect_harmless_in(
                rule("must", &format!("{{{demand}: {value}}}")).as_bytes(),
                None,
                &test,
            );
        }
        for route in ["[x]", "actions[", "actions[]", "actions[x=", "sections[title=", ".", "a.."] {
            let route = serde_json::to_string(&format!("{route}{words}")).unwrap();
            expect_harmless_in(rule("where", &route).as_bytes(), Some(2), &test);
        }
    }
}

#[test]
fn odd_paths_are_mistakes_and_no_panic() {
    for route in [
        "\"[\"",
        "\"]\"",
        "\".\"",
        "\"[]\"",
        "\"[a=b]\"",
        "actions[]]",
        "\"actions[[]]\"",
        "actions.[]",
        "\"actions[=]\"",
        "\"actions[a=]\"",
        "sections[].title",
        "narrative.x",
        "\"narrative[]\"",
        "événement",
        "\"é[é=é].é\"",
        "\" \"",
        "actions[][]",
        "actions[].owner.x",
    ] {
        expect_harmless(rule("where", route).as_bytes(), Some(2));
    }
}
