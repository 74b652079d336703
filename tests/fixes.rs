//! Every fix that a rule gives, tried: it is read again, changes only the bytes it names, keeps
//! comments, line ends and marks, removes its finding, brings no other, and is done once.
//!
//! The bad examples of all rule pages are tried, and those in `tests/data/fixes/`, each also with
//! the line ends of Windows, with a byte order mark, without a last line end, after words in Welsh
//! and signs of four bytes, with comments behind values, and with its facts in a file of their own. A
//! new fix is tried with the page of its rule. `MASA_WRITE=1 cargo test --test fixes` writes anew what
//! is expected in `tests/data/fixes/`.

#![allow(clippy::unwrap_used, reason = "tests say what they expect by failing")]
#![allow(clippy::disallowed_methods, reason = "a test reads its data")]

use jiff::civil::{Date, date};
use masa::checking::{Houses, Run, check};
use masa::findings::{Finding, Fix, Safety};
use masa::fixing::{Fixed, fix};
use masa::rules::{self, Checked, ExampleKind, Judging, Page, reading};
use masa::text::decode;
use masa::workspace::{Discovery, Disk, Files, Memory};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

const TODAY: Date = date(2026, 11, 22);
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// Files by path; the first by name that is called after a kind is the document.
type Texts = BTreeMap<String, Vec<u8>>;

/// Files to be fixed, and where they come from.
struct Case {
    name: String,
    texts: Texts,
    document: String,
}

/// The folders of `tests/data/fixes/`: in each, the files in `before/`, those that `--fix` changes as
/// they are afterwards in `safe/`, those that `--fix --unsafe-fixes` changes in `all/`.
fn entries() -> Vec<PathBuf> {
    let folders = std::fs::read_dir("tests/data/fixes").unwrap();
    let mut folders: Vec<PathBuf> = folders.map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    folders
}

fn texts_in(folder: &Path) -> Texts {
    let files = Disk.walk(folder, &|_| true).files;
    let inner = |path: &PathBuf| path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
    files.iter().map(|path| (inner(path), std::fs::read(path).unwrap())).collect()
}

fn document_of(texts: &Texts) -> String {
    let kinds = ["plan.yaml", "network.yaml", "event.yaml"];
    texts.keys().find(|path| kinds.contains(&path.as_str())).unwrap().clone()
}

fn memory(texts: &Texts) -> Memory {
    let mut memory = Memory::default();
    for (path, bytes) in texts {
        memory.add(path, bytes.clone());
    }
    memory
}

fn found(document: &str) -> Discovery {
    Discovery { documents: vec![PathBuf::from(document)], ..Discovery::default() }
}

fn judged(texts: &Texts, document: &str) -> Run {
    check(&memory(texts), &found(document), &Houses::default(), &Judging::on(TODAY))
}

fn fixed(texts: &Texts, document: &str, allowed: Safety) -> (Fixed, Texts) {
    let (memory, found) = (memory(texts), found(document));
    let (houses, judging) = (Houses::default(), Judging::on(TODAY));
    let run = check(&memory, &found, &houses, &judging);
    let fixed = fix(&memory, &run, &found, &houses, &judging, allowed);
    let mut after = texts.clone();
    for file in &fixed.files {
        after.insert(file.path.to_string_lossy().into_owned(), file.bytes());
    }
    (fixed, after)
}

/// The bad examples of the pages, and the entries of the data.
fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for rule in rules::all() {
        for example in Page::read(rule.page).examples {
            let texts: Option<Texts> = example
                .files
                .iter()
                .map(|file| Some((file.path.clone(), file.bytes.clone()?)))
                .collect();
            if let (ExampleKind::Bad, Some(texts)) = (example.kind, texts) {
                let document = example.files[0].path.clone();
                cases.push(Case { name: rule.name.to_owned(), texts, document });
            }
        }
    }
    for folder in entries() {
        let texts = texts_in(&folder.join("before"));
        let document = document_of(&texts);
        cases.push(Case { name: folder.to_string_lossy().into_owned(), texts, document });
    }
    cases
}

type Variant = (&'static str, fn(&str, &[u8]) -> Vec<u8>);

const VARIANTS: [Variant; 6] = [
    ("as it is", |_, bytes| bytes.to_vec()),
    ("line ends of Windows", |_, bytes| {
        String::from_utf8_lossy(bytes).replace("\r\n", "\n").replace('\n', "\r\n").into_bytes()
    }),
    ("byte order mark", |_, bytes| [MARK, bytes].concat()),
    ("no last line end", |_, bytes| {
        let end = bytes.iter().rposition(|byte| !b"\r\n".contains(byte)).map_or(0, |at| at + 1);
        bytes[..end].to_vec()
    }),
    ("after Welsh and signs", after_welsh),
    ("comments behind values", with_comments),
];

fn is_yaml(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|ending| ending == "yaml")
}

fn after_welsh(path: &str, bytes: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes);
    if is_yaml(path) {
        return format!("# Cynllun diogelu’r ŵyl 👩‍👧 𝒳\n{text}").into_bytes();
    }
    match text.strip_prefix("---\n") {
        Some(rest) => format!("---\n# Cynllun 👩‍👧\n{rest}").into_bytes(),
        None => text.into_owned().into_bytes(),
    }
}

/// Comments after a tab behind plain values in lines of their own.
fn with_comments(path: &str, bytes: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes).into_owned();
    if !is_yaml(path) || text.contains(['|', '>']) {
        return text.into_bytes();
    }
    let marked = |line: &str| {
        let value = line.trim_end_matches(['\r', '\n']).split_once(": ").map(|(_, value)| value);
        let is_plain = value.is_some_and(|value| {
            value.starts_with(char::is_alphanumeric) && !value.contains(['#', '{', '[', '"', '\''])
        });
        match line.strip_suffix('\n') {
            Some(bare) if is_plain => format!("{bare} \t# nodyn\n"),
            _ => line.to_owned(),
        }
    };
    let lines: Vec<String> = text.split_inclusive('\n').map(marked).collect();
    // A value that goes on in the next line has no room for a comment.
    let next_is_deeper = |at: usize| {
        let depth = |line: &str| line.len() - line.trim_start().len();
        lines
            .get(at + 1)
            .is_some_and(|next| depth(next) > depth(&lines[at]) && !next.contains(": "))
    };
    let originals: Vec<&str> = text.split_inclusive('\n').collect();
    let kept = |at: usize| if next_is_deeper(at) { originals[at] } else { lines[at].as_str() };
    (0..lines.len()).map(kept).collect::<String>().into_bytes()
}

/// The same with what is outermost in a file of its own, but for what the document begins with.
fn with_facts_apart(case: &Case) -> Option<Texts> {
    const FIRST: [&str; 4] = ["format:", "kind:", "edition:", "partnership:"];
    let text = String::from_utf8(case.texts.get(&case.document)?.clone()).ok()?;
    let (mut own, mut apart) = (String::new(), String::new());
    let mut is_own = true;
    for line in text.split_inclusive('\n') {
        if line.starts_with(|c: char| c.is_alphabetic()) {
            is_own = FIRST.iter().any(|key| line.starts_with(key));
        }
        if is_own { &mut own } else { &mut apart }.push_str(line);
    }
    if apart.is_empty() || own.is_empty() || case.texts.keys().any(|path| path.contains("facts/")) {
        return None;
    }
    let mut texts = case.texts.clone();
    texts.insert(case.document.clone(), own.into_bytes());
    let folder = case.document.rfind('/').map_or("", |at| &case.document[..=at]);
    texts.insert(format!("{folder}facts/rest.yaml"), apart.into_bytes());
    Some(texts)
}

fn variants(case: &Case) -> Vec<(&'static str, Texts)> {
    let of = |(name, change): &Variant| {
        let texts = case.texts.iter().map(|(path, bytes)| (path.clone(), change(path, bytes)));
        (*name, texts.collect())
    };
    // What is no text is left as it is.
    let is_text = case.texts.values().all(|bytes| std::str::from_utf8(bytes).is_ok());
    let many = if is_text { VARIANTS.len() } else { 1 };
    let mut all: Vec<(&str, Texts)> = VARIANTS[..many].iter().map(of).collect();
    all.extend(with_facts_apart(case).map(|texts| ("facts apart", texts)));
    all
}

/// The files after the edits of one fix; bytes outside of them are copied.
fn applied(texts: &Texts, checked: &Checked, fix: &Fix) -> Texts {
    let mut after = texts.clone();
    let mut edits: Vec<_> = fix.edits.iter().collect();
    edits.sort_by_key(|edit| std::cmp::Reverse(edit.place));
    for edit in edits {
        let path = &checked.sources.get(edit.place.file).path;
        let bytes = after.get_mut(path).unwrap();
        let mark = if bytes.starts_with(MARK) { MARK.len() } else { 0 };
        let span = edit.place.span;
        bytes.splice(mark + span.start..mark + span.end, edit.text.bytes());
    }
    after
}

fn is_of_reading(finding: &Finding) -> bool {
    reading::RULES.iter().any(|rule| rule.name == finding.rule)
}

/// How many findings there are of each rule.
fn by_rule(checked: &Checked) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for finding in &checked.findings {
        *counts.entry(finding.rule.to_string()).or_default() += 1;
    }
    counts
}

/// What is wrong with one fix.
fn faults_of_one(texts: &Texts, document: &str, before: &Checked, at: &Finding) -> Vec<String> {
    let fix = at.fix.as_ref().unwrap();
    let mut wrong = Vec::new();
    let after = applied(texts, before, fix);
    for (path, bytes) in &after {
        let (old, new) = (decode(&texts[path]), decode(bytes));
        if new.note != old.note {
            wrong.push(format!("{path} is no longer plain text"));
        }
        let lone = |text: &str| text.replace("\r\n", "").contains(['\n', '\r']);
        if !lone(&old.text) && lone(&new.text) && old.text.contains("\r\n") {
            wrong.push(format!("{path} has other line ends"));
        }
        let comments = |text: &str| text.matches("# nodyn").count();
        if comments(&new.text) != comments(&old.text) {
            wrong.push(format!("{path} lost a comment"));
        }
    }
    let run = judged(&after, document);
    let now = &run.documents[0];
    if before.complete && !now.complete {
        wrong.push("it cannot be read any more".to_owned());
    }
    let same = now.findings.iter().find(|one| one.identity() == at.identity());
    let is_fact = matches!(at.subject, masa::findings::Subject::Fact(_));
    if let Some(same) = same.filter(|_| is_fact) {
        let is_filled_in = at.absent && same.fix.is_none() && !same.absent;
        if !is_filled_in {
            wrong.push("its finding is still there".to_owned());
        }
    }
    let (old, new) = (by_rule(before), by_rule(now));
    let own = old.get(at.rule.as_ref()).copied().unwrap_or_default();
    if !at.absent
        && !is_of_reading(at)
        && new.get(at.rule.as_ref()).copied().unwrap_or_default() >= own
    {
        wrong.push("its rule finds as much as before".to_owned());
    }
    for (rule, count) in new {
        let breaks = ["wrong-shape", "yaml-problem", "duplicate-key", "double-id"];
        let may_show = is_of_reading(at) && !breaks.contains(&rule.as_str());
        if count > old.get(&rule).copied().unwrap_or_default() && !may_show {
            wrong.push(format!("it brings {rule}"));
        }
    }
    wrong
}

/// What is wrong with all fixes together.
fn faults_of_all(texts: &Texts, document: &str, allowed: Safety) -> Vec<String> {
    let mut wrong = Vec::new();
    let (first, after) = fixed(texts, document, allowed);
    let (second, again) = fixed(&after, document, allowed);
    if again != after || second.count != 0 {
        wrong.push(format!("{allowed:?}: a second run puts {} more right", second.count));
    }
    let run = judged(texts, document);
    let safe = run.fixable(Safety::Safe);
    if allowed == Safety::Safe && first.count < safe {
        wrong.push(format!("{} of {safe} safe fixes were applied", first.count));
    }
    for (path, bytes) in &after {
        if bytes.starts_with(MARK) != texts[path].starts_with(MARK) {
            wrong.push(format!("{path}: the byte order mark"));
        }
        let has_end = |bytes: &[u8]| bytes.ends_with(b"\n");
        if has_end(bytes) != has_end(&texts[path]) {
            wrong.push(format!("{path}: the last line end"));
        }
    }
    wrong
}

#[test]
fn every_fix_does_what_it_should_and_nothing_else() {
    let cases = cases();
    let of_case = |case: &Case| {
        let (mut wrong, mut rules) = (Vec::new(), BTreeSet::new());
        for (variant, texts) in variants(case) {
            let run = judged(&texts, &case.document);
            let before = &run.documents[0];
            let told = |fault: String| format!("{} ({variant}): {fault}", case.name);
            for finding in before.findings.iter().filter(|finding| finding.open_fix().is_some()) {
                // The gaps of every small example are the same; each rule's own page shows them.
                if finding.absent && finding.rule != case.name {
                    continue;
                }
                // What is likely meant may not help elsewhere; then it is left out.
                let fix = finding.fix.as_ref().unwrap();
                rules.insert(finding.rule.to_string());
                if fix.safety == Safety::Unsafe && finding.rule != case.name {
                    continue;
                }
                let faults = faults_of_one(&texts, &case.document, before, finding);
                let rule = &finding.rule;
                wrong.extend(faults.into_iter().map(|fault| told(format!("{rule}: {fault}"))));
            }
            for allowed in [Safety::Safe, Safety::Unsafe] {
                wrong.extend(faults_of_all(&texts, &case.document, allowed).into_iter().map(told));
            }
        }
        (wrong, rules)
    };
    let (mut wrong, mut rules) = (Vec::new(), BTreeSet::new());
    for (of_one, seen) in cases.par_iter().map(of_case).collect::<Vec<_>>() {
        wrong.extend(of_one);
        rules.extend(seen);
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    for rule in [
        "unknown-key",
        "unknown-word",
        "missing-key",
        "date-form",
        "frequency-ambiguous",
        "frequency-misspelt",
        "body-unknown",
        "body-misnamed",
        "body-spelt-two-ways",
        "outdated-term",
        "misspelt-word",
        "funding-total",
        "stated-count",
        "count-contradicted",
    ] {
        assert!(rules.contains(rule), "{rule} gives no fix any more");
    }
}

#[test]
fn files_are_as_expected_afterwards() {
    let write = std::env::var_os("MASA_WRITE").is_some();
    for folder in entries() {
        let texts = texts_in(&folder.join("before"));
        let document = document_of(&texts);
        for (allowed, name) in [(Safety::Safe, "safe"), (Safety::Unsafe, "all")] {
            let (_, mut after) = fixed(&texts, &document, allowed);
            after.retain(|path, bytes| texts[path] != *bytes);
            if write {
                for (path, bytes) in &after {
                    let path = folder.join(name).join(path);
                    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
                    std::fs::write(path, bytes).unwrap();
                }
            }
            let shown = |texts: Texts| -> BTreeMap<String, String> {
                let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
                texts.into_iter().map(|(path, bytes)| (path, text(bytes))).collect()
            };
            let expected = texts_in(&folder.join(name));
            assert_eq!(shown(after), shown(expected), "{} {name}", folder.display());
        }
    }
}

#[test]
fn what_must_not_be_changed_is_left() {
    let mut texts = Texts::new();
    let plan = "format: 1\nkind: plan\npartnershp: {name: Exampleshire Partnership}\ngroups: []\n";
    texts.insert("plan.yaml".into(), plan.as_bytes().to_vec());
    let (memory, found) = (memory(&texts), found("plan.yaml"));
    let (houses, judging) = (Houses::default(), Judging::on(TODAY));
    let run = check(&memory, &found, &houses, &judging);
    assert_eq!(run.fixable(Safety::Safe), 1);
    // Changed since it was checked; no longer UTF-8; gone.
    let mut others: [Memory; 3] = Default::default();
    others[0].add("plan.yaml", plan.replace("groups", "group"));
    others[1].add("plan.yaml", [plan.as_bytes(), b"# \x92\n"].concat());
    for other in &others {
        let fixed = fix(other, &run, &found, &houses, &judging, Safety::Unsafe);
        assert!(fixed.files.is_empty() && fixed.refused.len() == 1, "{:?}", fixed.refused);
    }
    assert_eq!(memory.read(&PathBuf::from("plan.yaml")).unwrap(), plan.as_bytes());
}

/// Runs the program in `folder`; gives the exit code and what it said on standard error.
fn program(folder: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_masa"));
    let output = command.current_dir(folder).args(arguments).output().unwrap();
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

const FAULTY: &str = "format: 1\nkind: plan\nedition: wt26\npartnershp: {name: Exampleshire}\n";

#[test]
fn a_protected_file_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("plan.yaml");
    std::fs::write(&plan, FAULTY).unwrap();
    let mut permissions = std::fs::metadata(&plan).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&plan, permissions).unwrap();
    let (code, told) = program(folder.path(), &["check", "--fix", "--today", "2026-11-22"]);
    assert_eq!(code, Some(3));
    assert!(
        told.contains("plan.yaml is protected against writing and was left as it is"),
        "{told}"
    );
    assert_eq!(std::fs::read_to_string(&plan).unwrap(), FAULTY);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing else is left behind");
}

#[cfg(unix)]
#[test]
fn a_link_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let elsewhere = folder.path().join("elsewhere.txt");
    std::fs::write(&elsewhere, FAULTY).unwrap();
    let plan = folder.path().join("plan.yaml");
    std::os::unix::fs::symlink(&elsewhere, &plan).unwrap();
    let (code, told) = program(folder.path(), &["check", "--fix", "--today", "2026-11-22"]);
    assert_eq!(code, Some(3));
    assert!(told.contains("plan.yaml is a link to another file and was left as it is"), "{told}");
    assert_eq!(std::fs::read_to_string(&elsewhere).unwrap(), FAULTY);
    assert!(std::fs::symlink_metadata(&plan).unwrap().is_symlink());
}

#[test]
fn a_difference_is_safe_to_show() {
    let folder = tempfile::tempdir().unwrap();
    let hostile = "Our arrangments \u{1b}[31m##[error]\u{202e} stand.\rover\n";
    std::fs::write(folder.path().join("plan.yaml"), FAULTY).unwrap();
    std::fs::create_dir(folder.path().join("sections")).unwrap();
    std::fs::write(folder.path().join("sections/01.md"), hostile).unwrap();
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_masa"));
    let arguments = ["check", "--diff", "--unsafe-fixes", "--today", "2026-11-22"];
    let output = command.current_dir(folder.path()).args(arguments).output().unwrap();
    let shown = String::from_utf8(output.stdout).unwrap();
    assert!(shown.contains("-partnershp:") && shown.contains("+partnership:"), "{shown}");
    assert!(shown.contains("+Our arrangements"), "{shown}");
    assert!(!shown.contains(['\u{1b}', '\u{202e}', '\r']) && !shown.contains("##["), "{shown}");
}

#[test]
fn programs_are_told_of_fixes() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("plan.yaml"), FAULTY).unwrap();
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_masa"));
    let arguments = ["check", "--format", "json", "--today", "2026-11-22"];
    let output = command.current_dir(folder.path()).args(arguments).output().unwrap();
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let findings = report["documents"][0]["findings"].as_array().unwrap();
    let fix = &findings.iter().find(|one| one["rule"] == "unknown-key").unwrap()["fix"];
    assert_eq!((&fix["label"], &fix["safe"]), (&"Write “partnership”".into(), &true.into()));
    let edit = &fix["edits"][0];
    assert_eq!(edit["text"], "partnership");
    let place = &edit["place"];
    assert_eq!((&place["path"], &place["start_line"]), (&"plan.yaml".into(), &4.into()));
    assert_eq!((&place["start_byte"], &place["end_byte"]), (&35.into(), &45.into()));
}
