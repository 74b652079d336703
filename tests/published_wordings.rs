//! Wordings of published arrangements as cases, with places and people replaced by invented ones:
//! the faults L01 to L52 and the lawful uses that look like them. Each case lays facts and a section
//! over a small document without a fault.

// A test reads the files it is about.
#![allow(clippy::disallowed_methods)]

use jiff::civil::{Date, date};
use masa::rules::{self, Judging, judge};
use masa::workspace::{Memory, load};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Faults that no program can decide, each with the reason.
const A_PERSON_MUST_SEE: [(&str, &str); 0] = [];

/// Endings of rules about what a plan does not say. The small documents hold little, and their silence
/// is not what a case is about unless it names such a rule.
const SILENCE: [&str; 6] =
    ["-unsaid", "-untold", "-missing", "-incomplete", "-unnamed", "-undeclared"];

/// A file of cases.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Theme {
    /// What its cases have in common.
    #[serde(rename = "theme")]
    _theme: String,
    cases: Vec<Case>,
}

/// One wording.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// The fault and a letter: `L01a`.
    id: String,
    /// What was seen, or why the wording is lawful.
    #[serde(rename = "seen")]
    _seen: String,
    /// The document below it.
    #[serde(default)]
    base: Base,
    /// Top-level facts, in the place of those of the base.
    #[serde(default)]
    facts: String,
    /// Top-level facts of the base that are taken out.
    #[serde(default)]
    without: Vec<String>,
    /// A section of narrative.
    #[serde(default)]
    words: String,
    /// The reader's day.
    today: Option<String>,
    /// Rules that must find something. Where none is named, nothing may be found at all, silence
    /// apart.
    #[serde(default)]
    fires: Vec<String>,
    /// Rules that must find nothing.
    #[serde(default)]
    quiet: Vec<String>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Base {
    #[default]
    Plan,
    Network,
}

impl Base {
    const fn file(self) -> &'static str {
        match self {
            Self::Plan => "plan.yaml",
            Self::Network => "network.yaml",
        }
    }

    fn text(self) -> String {
        std::fs::read_to_string(folder().join("base").join(self.file())).expect("the base is there")
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/wordings")
}

fn cases() -> Vec<Case> {
    let entries = std::fs::read_dir(folder()).expect("the folder is there");
    let paths = entries.map(|entry| entry.expect("an entry can be read").path());
    let mut files: Vec<_> =
        paths.filter(|path| path.extension().is_some_and(|end| end == "yaml")).collect();
    files.sort();
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).expect("a file can be read");
        let theme: Theme =
            serde_yaml::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        theme.cases
    };
    files.into_iter().flat_map(read).collect()
}

/// The top-level entries of YAML text: each with the lines that belong to it.
fn entries(text: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        if line.starts_with(|c: char| c.is_alphabetic() || c == '"') {
            let key = line.split(':').next().unwrap_or_default().trim_matches('"');
            found.push((key.to_owned(), String::new()));
        }
        if let Some((_, lines)) = found.last_mut() {
            lines.push_str(line);
            lines.push('\n');
        }
    }
    found
}

/// The base with the facts of a case laid over it.
fn laid_over(case: &Case) -> String {
    let own = entries(&case.facts);
    let is_kept = |key: &String| !case.without.contains(key) && own.iter().all(|(k, _)| k != key);
    let base = entries(&case.base.text());
    let kept = base.into_iter().filter(|(key, _)| is_kept(key));
    kept.chain(own.clone()).map(|(_, lines)| lines).collect()
}

/// What is found: the name of the rule, and the finding as a line.
fn findings(case: &Case) -> Vec<(String, String)> {
    let mut memory = Memory::default();
    memory.add(case.base.file(), laid_over(case).as_bytes());
    if !case.words.is_empty() {
        memory.add("sections/01-words.md", case.words.as_bytes());
    }
    let today: Date = case
        .today
        .as_ref()
        .map_or(date(2026, 11, 22), |day| day.parse().expect("`today` is a day"));
    let loaded = load(&memory, Path::new(case.base.file()));
    let checked = judge(&loaded, &Judging::on(today));
    let line = |finding: &masa::findings::Finding| {
        let source = checked.sources.get(finding.place.file);
        let at = source.position(finding.place.span.start);
        let what = &finding.message.what;
        format!(
            "{}:{} {}: {what} [{}]",
            source.path,
            at.line,
            finding.severity.word(),
            finding.rule
        )
    };
    checked.findings.iter().map(|finding| (finding.rule.to_string(), line(finding))).collect()
}

fn is_silence(rule: &str) -> bool {
    SILENCE.iter().any(|ending| rule.ends_with(ending))
}

/// A case that lays nothing over its base.
fn bare(base: Base) -> Case {
    Case {
        id: String::new(),
        _seen: String::new(),
        base,
        facts: String::new(),
        without: Vec::new(),
        words: String::new(),
        today: None,
        fires: Vec::new(),
        quiet: Vec::new(),
    }
}

#[test]
fn the_documents_below_the_cases_hold_no_fault() {
    for base in [Base::Plan, Base::Network] {
        let found = findings(&bare(base)).into_iter();
        // Advice on what a fuller document might say is not what the cases are about.
        let faults = found.filter(|(rule, line)| !is_silence(rule) && !line.contains(" advice: "));
        let found: Vec<String> = faults.map(|(_, line)| line).collect();
        assert!(found.is_empty(), "{}:\n{}", base.file(), found.join("\n"));
    }
}

#[test]
fn faults_are_found_and_lawful_wordings_are_left_alone() {
    let mut wrong = Vec::new();
    let known: BTreeMap<Base, BTreeSet<String>> = [Base::Plan, Base::Network]
        .into_iter()
        .map(|base| (base, findings(&bare(base)).into_iter().map(|(rule, _)| rule).collect()))
        .collect();
    let shows = std::env::var_os("MASA_SHOW").is_some();
    for case in cases() {
        let found = findings(&case);
        let fired: BTreeSet<&str> = found.iter().map(|(rule, _)| rule.as_str()).collect();
        let missed: Vec<&String> =
            case.fires.iter().filter(|rule| !fired.contains(rule.as_str())).collect();
        let is_loud = |rule: &&str| {
            let own = !is_silence(rule) && !known[&case.base].contains(*rule);
            case.fires.is_empty() && own || case.quiet.iter().any(|q| q == rule)
        };
        let loud: Vec<&str> = fired.iter().copied().filter(is_loud).collect();
        let extra = fired.iter().any(|rule| !case.fires.iter().any(|f| f == rule));
        if !missed.is_empty() || !loud.is_empty() || shows && extra {
            let lines: Vec<&str> = found.iter().map(|(_, line)| line.as_str()).collect();
            wrong.push(format!(
                "{}: missed {missed:?}, too many {loud:?}; found\n  {}",
                case.id,
                lines.join("\n  ")
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_fault_has_a_case_or_a_reason() {
    let mut of_fault: BTreeMap<String, usize> = BTreeMap::new();
    let mut ids = BTreeSet::new();
    for case in cases() {
        assert!(ids.insert(case.id.clone()), "{} stands twice", case.id);
        let fault = case.id.get(..3).expect("an id begins with its fault").to_owned();
        *of_fault.entry(fault).or_default() += usize::from(!case.fires.is_empty());
        for rule in case.fires.iter().chain(&case.quiet) {
            assert!(rules::find(rule).is_some(), "{}: masa has no rule {rule}", case.id);
        }
    }
    let mut without = Vec::new();
    for number in 1..=52 {
        let fault = format!("L{number:02}");
        let has_case = of_fault.get(&fault).is_some_and(|count| *count > 0);
        let reasons = A_PERSON_MUST_SEE.iter().filter(|(id, _)| *id == fault).count();
        if usize::from(has_case) + reasons != 1 {
            without.push(fault);
        }
    }
    assert!(without.is_empty(), "neither a case nor a reason, or both: {without:?}");
}
