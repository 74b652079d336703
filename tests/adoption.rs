//! Taking masa up in a repository that has findings already. `masa check --since`, in repositories made
//! by git: what a change fixes, adds and leaves; `masa baseline`: what is recorded, and what is not.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests say so by failing")]

use masa::findings::Severity;
use masa::workspace::{Baseline, Held, Memory};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

const SETTLED: &str = "\
format: 1\nkind: event\nevent: {name: Day of Northvale, date: 2026-10-14}\n";

/// A repository with two events, one of which holds two keys that nobody knows.
struct Repository(TempDir);

impl Repository {
    fn new() -> Self {
        let made = Self(tempfile::tempdir().unwrap());
        made.git(&["init", "-q", "-b", "main"]);
        made.write("north/event.yaml", &format!("{SETTLED}colour: green\nshape: round\n"));
        made.write("south/event.yaml", &SETTLED.replace("Northvale", "Southvale"));
        made.commit("first");
        made
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn git(&self, arguments: &[&str]) -> String {
        git(self.path(), arguments)
    }

    fn write(&self, file: &str, text: &str) {
        let path = self.path().join(file);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    fn rename(&self, from: &str, to: &str) {
        std::fs::rename(self.path().join(from), self.path().join(to)).unwrap();
    }

    fn commit(&self, message: &str) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "-q", "-m", message]);
    }

    fn check(&self, arguments: &[&str]) -> Told {
        check(self.path(), arguments)
    }
}

fn git(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new("git")
        .current_dir(folder)
        .args(["-c", "user.name=Tester", "-c", "user.email=tester@example.org"])
        .args(["-c", "protocol.file.allow=always", "-c", "core.autocrlf=false"])
        .args(arguments)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_AUTHOR_DATE", "2026-11-22T12:00:00Z")
        .env("GIT_COMMITTER_DATE", "2026-11-22T12:00:00Z")
        .output()
        .expect("these tests need git");
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "git {arguments:?}: {complaint}");
    String::from_utf8(output.stdout).unwrap()
}

/// What masa said, and its exit code.
#[derive(Debug)]
struct Told {
    code: i32,
    out: String,
    err: String,
}

fn masa(folder: &Path, arguments: &[&str]) -> Command {
    let mut masa = Command::new(env!("CARGO_BIN_EXE_masa"));
    masa.current_dir(folder)
        .args(["check", "--today", "2026-11-22"])
        .args(arguments)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1");
    for default in [["--fail-on", "warning"], ["--format", "concise"]] {
        if !arguments.contains(&default[0]) {
            masa.args(default);
        }
    }
    masa
}

fn told(output: Output) -> Told {
    Told {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn check(folder: &Path, arguments: &[&str]) -> Told {
    told(masa(folder, arguments).output().unwrap())
}

impl Told {
    fn says(&self, code: i32, lines: &[&str]) {
        assert_eq!(self.code, code, "{self:#?}");
        for line in lines {
            assert!(self.out.contains(line) || self.err.contains(line), "no “{line}” in {self:#?}");
        }
    }
}

#[test]
fn what_stood_before_does_not_count() {
    let repository = Repository::new();
    repository.check(&[]).says(1, &["2 warnings"]);
    let told = repository.check(&["--since", "HEAD"]);
    told.says(0, &["since HEAD fixes 0, adds 0; 2 still there.", "Nothing found that counts"]);
    assert!(!told.out.contains("colour"), "{told:#?}");
}

#[test]
fn what_settings_turn_off_is_neither_added_nor_fixed() {
    let repository = Repository::new();
    repository.write("masa.yaml", "format: 1\nseverities: {unknown-key: off}\n");
    repository.write("north/event.yaml", &format!("{SETTLED}sound: loud\n"));
    let told = repository.check(&["--since", "main"]);
    told.says(0, &["fixes 0, adds 0; 0 still there.", "masa.yaml turns off 1 finding"]);
    // Settings are not compared: whoever changes them sees what they do.
    repository.write("masa.yaml", "format: 1\nseverities: {placeholder: off}\n");
    repository.check(&["--since", "main"]).says(1, &["masa.yaml:2:27", "fixes 2, adds 1;"]);
}

#[test]
fn a_change_that_is_not_committed_counts_with_what_it_adds_and_mends() {
    let repository = Repository::new();
    repository.write("north/event.yaml", &format!("{SETTLED}sound: loud\n"));
    let told = repository.check(&["--since", "main"]);
    told.says(1, &["“sound”", "1 warning and", "fixes 2, adds 1; 0 still there."]);
    repository.git(&["add", "--all"]);
    repository.check(&["--since", "main"]).says(1, &["fixes 2, adds 1; 0 still there."]);
    repository.commit("second");
    repository.check(&["--since", "main~1"]).says(1, &["fixes 2, adds 1; 0 still there."]);
    repository.check(&["--since", "main"]).says(0, &["fixes 0, adds 0; 1 still there."]);
}

#[test]
fn programs_are_told_every_finding_and_the_change() {
    let repository = Repository::new();
    repository.write("north/event.yaml", &format!("{SETTLED}sound: loud\nshape: round\n"));
    let told = repository.check(&["--since", "main", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    let change = &report["change"];
    assert_eq!(change["since"], "main");
    assert_eq!((&change["added"], &change["still"]), (&1.into(), &1.into()));
    assert_eq!(change["fixed"].as_array().unwrap().len(), 1);
    assert_eq!(change["fixed"][0]["document"], "north/event.yaml");
    assert_eq!(change["fixed"][0]["identity"], "unknown-key@colour");
    let findings = report["documents"][0]["findings"].as_array().unwrap();
    let known: Vec<_> =
        findings.iter().map(|one| (one["identity"].as_str().unwrap(), &one["known"])).collect();
    assert!(known.contains(&("unknown-key@sound", &serde_json::Value::Null)), "{known:?}");
    assert!(known.contains(&("unknown-key@shape", &"before".into())), "{known:?}");
    assert_eq!((&report["counts"]["warnings"], &report["counts"]["known"]), (&1.into(), &1.into()));
}

#[test]
fn a_folder_with_another_name_is_the_same_document() {
    let repository = Repository::new();
    repository.rename("north", "upper");
    let told = repository.check(&["--since", "HEAD"]);
    told.says(0, &["fixes 0, adds 0; 2 still there."]);
    // Two documents of one title cannot be told apart, and then nothing is taken for known.
    repository.write("south/event.yaml", SETTLED);
    repository.commit("one title twice");
    repository.rename("upper", "first");
    repository.rename("south", "second");
    repository.check(&["--since", "HEAD"]).says(1, &["adds 2; 0 still there."]);
}

#[test]
fn findings_of_a_document_that_is_gone_are_not_fixed() {
    let repository = Repository::new();
    repository.git(&["rm", "-q", "-r", "north"]);
    let told = repository.check(&["--since", "HEAD"]);
    told.says(0, &["fixes 0, adds 0; 0 still there.", "north/event.yaml is gone, and with it 2"]);
}

#[test]
fn a_document_that_git_does_not_know_is_new() {
    let repository = Repository::new();
    let other = SETTLED.replace("Northvale", "Eastvale");
    repository.write("east/event.yaml", &format!("{other}colour: red\n"));
    repository.check(&["--since", "HEAD"]).says(1, &["fixes 0, adds 1; 2 still there."]);
    repository.write(".gitignore", "east\n");
    repository.check(&["--since", "HEAD"]).says(1, &["fixes 0, adds 1; 2 still there."]);
}

#[test]
fn a_merge_is_compared_with_either_side() {
    let repository = Repository::new();
    repository.git(&["switch", "-q", "-c", "side"]);
    repository.write("south/event.yaml", &format!("{SETTLED}size: large\n"));
    repository.commit("side");
    repository.git(&["switch", "-q", "main"]);
    repository.write("north/event.yaml", &format!("{SETTLED}colour: green\n"));
    repository.commit("main");
    repository.git(&["merge", "-q", "--no-ff", "-m", "both", "side"]);
    repository.check(&["--since", "HEAD^1"]).says(1, &["fixes 0, adds 1; 1 still there."]);
    repository.check(&["--since", "HEAD^2"]).says(0, &["fixes 1, adds 0; 2 still there."]);
    let base = repository.git(&["merge-base", "HEAD^1", "HEAD^2"]);
    repository.check(&["--since", base.trim()]).says(1, &["fixes 1, adds 1; 1 still there."]);
}

#[test]
fn what_weighs_more_or_is_accepted_no_longer_counts() {
    let repository = Repository::new();
    let accepted = "accepted:\n  - {rule: unknown-key, at: colour, because: It is our way, \
                    agreed_by: Executive, until: 2027-06-30}\n";
    let text = format!("{SETTLED}colour: green\n");
    repository.write("north/event.yaml", &format!("{text}{accepted}"));
    repository.commit("accepted");
    repository.write("north/event.yaml", &text);
    repository.check(&["--since", "HEAD"]).says(1, &["fixes 0, adds 1; 0 still there."]);

    let plan = "format: 1\nkind: plan\nedition: wt26\npartnership: {name: Eastvale}\n\
                document: {status: draft, published_on: 2026-06-24}\n";
    repository.write("east/plan.yaml", plan);
    repository.commit("draft");
    let bar = ["--fail-on", "error", "--since", "HEAD", "east"];
    repository.check(&bar).says(0, &["fixes 0, adds 0;"]);
    repository.write("east/plan.yaml", &plan.replace("draft", "published"));
    repository.check(&bar).says(1, &["agencies-unnamed"]);
}

#[test]
fn an_error_that_rests_on_the_law_counts_whenever_it_came() {
    let repository = Repository::new();
    let plan = "format: 1\nkind: plan\nedition: wt26\npartnership: {name: Eastvale}\n\
                document: {status: published, published_on: 2026-06-24}\n";
    repository.write("east/plan.yaml", plan);
    repository.commit("plan");
    let told = repository.check(&["--since", "HEAD", "--fail-on", "error", "east"]);
    told.says(1, &["statutory-partner-missing", "errors that rest on the law, and count."]);
    assert!(!told.out.contains("agencies-unnamed"), "{told:#?}");
}

#[test]
fn a_broken_revision_hides_nothing() {
    let repository = Repository::new();
    let whole = format!("{SETTLED}colour: green\nshape: round\n");
    repository.write("north/event.yaml", &format!("{whole}event: [\n"));
    repository.commit("broken");
    repository.write("north/event.yaml", &whole);
    let told = repository.check(&["--since", "HEAD"]);
    told.says(1, &["could not be read whole as it stood at HEAD. All its 2 findings count."]);
    // Broken now: what is out of sight is not mended.
    repository.commit("whole");
    repository.write("north/event.yaml", &format!("{whole}event: [\n"));
    repository.check(&["--since", "HEAD"]).says(3, &["fixes 0, adds", "yaml-problem"]);
}

#[cfg(unix)]
#[test]
fn a_link_in_a_revision_is_not_followed() {
    let repository = Repository::new();
    repository.write("texts/one.md", "Words.\n");
    std::os::unix::fs::symlink("../texts", repository.path().join("north/sections")).unwrap();
    std::os::unix::fs::symlink("../north/event.yaml", repository.path().join("south/other.yaml"))
        .unwrap();
    repository.commit("links");
    let told = repository.check(&["--since", "HEAD", "north", "south/other.yaml"]);
    told.says(1, &["north/event.yaml could not be read whole as it stood at HEAD."]);
}

#[test]
fn a_submodule_is_not_looked_into() {
    let inner = Repository::new();
    let repository = Repository::new();
    let from = inner.path().to_str().unwrap();
    repository.git(&["submodule", "--quiet", "add", from, "region"]);
    repository.commit("a region");
    let told = repository.check(&["--since", "HEAD"]);
    told.says(1, &["region/north/event.yaml lies in another repository", "2 still there."]);
    // By itself it is a repository like others.
    repository.check(&["--since", "HEAD", "region"]).says(0, &["adds 0; 2 still there."]);
}

#[test]
fn paths_go_from_any_folder() {
    let repository = Repository::new();
    let north = repository.path().join("north");
    check(&north, &["--since", "HEAD"]).says(0, &["2 still there."]);
    check(&north, &["--since", "HEAD", "../south"]).says(0, &["0 still there."]);
    check(&north, &["--since", "HEAD", "event.yaml", ".."]).says(0, &["2 still there."]);
    let elsewhere = tempfile::tempdir().unwrap();
    let whole = repository.path().to_str().unwrap();
    check(elsewhere.path(), &["--since", "HEAD", whole]).says(0, &["2 still there."]);
    std::fs::write(elsewhere.path().join("event.yaml"), SETTLED).unwrap();
    let other = elsewhere.path().to_str().unwrap();
    let told = check(&north, &["--since", "HEAD", ".", other]);
    told.says(2, &["is not in the repository", "one repository at a time"]);
}

#[test]
fn what_cannot_be_asked_is_told() {
    let repository = Repository::new();
    repository.check(&["--since", "nowhere"]).says(2, &["knows no revision “nowhere”"]);
    repository.check(&["--since", "--help"]).says(2, &["“--help” is no revision"]);
    repository.check(&["--since", ""]).says(2, &["“” is no revision"]);
    repository.check(&["--since", "$(touch made)"]).says(2, &["knows no revision"]);
    assert!(!repository.path().join("made").exists());
    let bare = tempfile::tempdir().unwrap();
    std::fs::write(bare.path().join("event.yaml"), SETTLED).unwrap();
    check(bare.path(), &["--since", "HEAD"]).says(2, &["needs a git repository"]);
    let without = masa(repository.path(), &["--since", "HEAD"]).env("PATH", "").output().unwrap();
    self::told(without).says(3, &["the program git", "Install git, or check without --since"]);
}

#[test]
fn a_shallow_copy_says_how_to_get_the_rest() {
    let repository = Repository::new();
    repository.write("north/event.yaml", SETTLED);
    repository.commit("second");
    let copy = tempfile::tempdir().unwrap();
    let from = format!("file://{}", repository.path().display());
    git(copy.path(), &["clone", "-q", "--depth", "1", &from, "copy"]);
    let copy = copy.path().join("copy");
    check(&copy, &["--since", "HEAD~1"]).says(2, &["git fetch --unshallow", "fetch-depth: 0"]);
    check(&copy, &["--since", "HEAD"]).says(0, &["fixes 0, adds 0"]);
}

#[test]
fn nothing_is_touched_and_a_hook_does_not_lead_astray() {
    let repository = Repository::new();
    repository.write("north/event.yaml", &format!("{SETTLED}sound: loud\n"));
    repository.write("south/other \u{1b}[2J\n.md", "Words.\n");
    let before = everything(repository.path());
    let mut masa = masa(&repository.path().join("north"), &["--since", "HEAD", ".."]);
    masa.env("GIT_DIR", ".git").env("GIT_INDEX_FILE", ".git/index").env("GIT_PREFIX", "north/");
    told(masa.output().unwrap()).says(1, &["fixes 2, adds 1; 0 still there."]);
    assert_eq!(everything(repository.path()), before);
}

/// Every file with its bytes and when it was last written.
fn everything(folder: &Path) -> BTreeMap<PathBuf, (Vec<u8>, std::time::SystemTime)> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let written = entry.metadata().unwrap().modified().unwrap();
            (entry.path().to_path_buf(), (std::fs::read(entry.path()).unwrap(), written))
        })
        .collect()
}

fn baseline(folder: &Path, arguments: &[&str]) -> Told {
    let mut masa = Command::new(env!("CARGO_BIN_EXE_masa"));
    masa.current_dir(folder).args(["baseline", "--today", "2026-11-22"]).args(arguments);
    told(masa.output().unwrap())
}

#[test]
fn a_baseline_goes_by_what_is_found_and_never_by_lines() {
    let repository = Repository::new();
    baseline(repository.path(), &[]).says(0, &["holds 2 findings of 1 document"]);
    repository.check(&[]).says(0, &["The baseline holds 2 findings."]);
    repository
        .write("north/event.yaml", &format!("# A line\n\nshape: oval\n{SETTLED}colour: red\n"));
    repository.check(&[]).says(0, &["The baseline holds 2 findings."]);
    repository.write("north/event.yaml", &format!("{SETTLED}colour: red\nsound: loud\n"));
    repository.check(&[]).says(1, &["“sound”", "1 entry of the baseline stands for nothing"]);
    check(&repository.path().join("north"), &[]).says(1, &["“sound”", "holds 1 finding."]);
    // It is found upwards, as far as the repository goes.
    repository.write("inner/.git/HEAD", "ref: refs/heads/main\n");
    repository.write("inner/event.yaml", &format!("{SETTLED}colour: red\n"));
    repository.check(&["inner"]).says(1, &["“colour”"]);
    baseline(repository.path(), &["--renew"]).says(0, &["inner/event.yaml was left out"]);
    baseline(repository.path(), &["--renew", "north"]).says(2, &["from its own folder"]);
}

#[test]
fn what_one_document_has_is_not_lost_with_another() {
    let repository = Repository::new();
    repository.write("event.yaml", &format!("{SETTLED}colour: red\n"));
    baseline(repository.path(), &["north/../event.yaml"]).says(0, &["1 finding of 1 document"]);
    repository.write("event.yaml", &format!("{SETTLED}colour: red\nsound: loud\n"));
    repository.write(
        "masa-baseline.yaml",
        "\
format: 1\ndocuments:\n- path: north/event.yaml\n  findings:\n  - {rule: unknown-key, at: colour, \
severity: warning}\n",
    );
    baseline(repository.path(), &["event.yaml", "--renew"]).says(0, &["3 findings of 2 documents"]);
}

#[test]
fn a_baseline_and_a_revision_are_told_apart() {
    let repository = Repository::new();
    baseline(repository.path(), &[]);
    repository.commit("a baseline");
    repository.write("north/event.yaml", &format!("{SETTLED}colour: green\nsound: loud\n"));
    let told = repository.check(&["--since", "HEAD"]);
    told.says(1, &["The baseline holds 1 finding.", "fixes 1, adds 1; 1 still there."]);
}

proptest::proptest! {
    #[test]
    fn whatever_a_document_says_a_baseline_is_read_as_it_was_written(
        found in proptest::collection::vec((".{0,12}", "[\\PC\\n\\t\u{202e}\u{1b}\u{85}]{0,40}"), 0..5)
    ) {
        let mut held = Baseline::default();
        for (rule, at) in found {
            held.hold("north/plan.yaml", Held { rule, at }, Severity::Warning);
        }
        let mut files = Memory::default();
        files.add("masa-baseline.yaml", held.written());
        let read = Baseline::read(&files, Path::new("masa-baseline.yaml"));
        proptest::prop_assert_eq!(read.map_err(|bad| (bad, held.written())), Ok(held));
    }
}

/// A repository of plans takes masa up: what stands is recorded, a change adds one fault and mends two,
/// programs and people are told exactly that, and what can be put right is.
#[test]
fn the_examples_go_through_all_of_it() {
    let repository = Repository(tempfile::tempdir().unwrap());
    let folder = repository.path();
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    for entry in walkdir::WalkDir::new(&examples).into_iter().map(Result::unwrap) {
        if entry.file_type().is_file() {
            let target = folder.join(entry.path().strip_prefix(&examples).unwrap());
            std::fs::create_dir_all(target.parent().unwrap()).unwrap();
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
    repository.git(&["init", "-q", "-b", "main"]);
    let recorded = Command::new(env!("CARGO_BIN_EXE_masa"))
        .current_dir(folder)
        .args(["baseline", "--today", "2026-11-22"])
        .output()
        .unwrap();
    assert!(recorded.status.success(), "{recorded:?}");
    repository.commit("what stands");

    let edit = |file: &str, changes: &[(&str, &str)]| {
        let mut text = std::fs::read_to_string(folder.join(file)).unwrap();
        for (old, new) in changes {
            assert!(text.contains(old), "{file} has no “{old}” any more");
            text = text.replacen(old, new, 1);
        }
        repository.write(file, &text);
    };
    edit(
        "warwickshire/plan.yaml",
        &[("Mananger", "Manager"), ("Head teacher TBC", "Head teacher")],
    );
    edit("exampleshire/plan.yaml", &[("review_due: 2027-06-30", "review_due: 30 June 2027")]);

    let since = ["--since", "HEAD", "--format", "markdown", "--output", "sarif=masa.sarif"];
    let summary = repository.check(&since);
    summary.says(1, &["This change since HEAD fixes 2, adds 1; 77 still there.", "### New advice"]);
    let sarif = std::fs::read_to_string(folder.join("masa.sarif")).unwrap();
    let sarif: serde_json::Value = serde_json::from_str(&sarif).unwrap();
    let in_state = |state: &str| -> Vec<&str> {
        let results = sarif["runs"][0]["results"].as_array().unwrap().iter();
        let in_state = results.filter(|one| one["baselineState"] == state);
        in_state.map(|one| one["ruleId"].as_str().unwrap()).collect()
    };
    assert_eq!(in_state("new"), ["date-form"]);
    assert_eq!(in_state("absent"), ["misspelt-word", "placeholder"]);
    assert_eq!(in_state("unchanged").len(), 77);

    let fixed = repository.check(&["--since", "HEAD", "--fix", "--fail-on", "advice"]);
    fixed.says(1, &["Put right: 2 findings in exampleshire/plan.yaml, warwickshire/plan.yaml."]);
    fixed.says(1, &["adds 0;", "2 errors, 0 warnings and 0 pieces of advice"]);
    let plan = std::fs::read_to_string(folder.join("exampleshire/plan.yaml")).unwrap();
    assert_eq!(plan, std::fs::read_to_string(examples.join("exampleshire/plan.yaml")).unwrap());
}
