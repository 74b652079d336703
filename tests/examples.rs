//! What masa finds in the examples: for the four seed documents the full list, kept as files and
//! read line by line against the seeds; for the model plan nothing. `MASA_WRITE=1` writes the lists
//! anew.

// A test reads and writes the files it is about.
#![allow(clippy::disallowed_methods)]

use jiff::civil::date;
use masa::rules::{Checked, Judging, judge};
use masa::workspace::{Disk, load};
use std::path::{Path, PathBuf};

const SEEDS: [(&str, &str); 4] = [
    ("shropshire", "plan.yaml"),
    ("warwickshire", "plan.yaml"),
    ("west-midlands-network", "network.yaml"),
    ("west-midlands-development-day", "event.yaml"),
];

fn checked(example: &str, file: &str) -> Checked {
    let path = Path::new("examples").join(example).join(file);
    judge(&load(&Disk, &path), &Judging::on(date(2026, 11, 22)))
}

/// One finding a line: file, line and column, weight, what, rule, identity.
fn lines(checked: &Checked) -> String {
    let line = |finding: &masa::findings::Finding| {
        let source = checked.sources.get(finding.place.file);
        let at = source.position(finding.place.span.start);
        let place = format!("{}:{}:{}", source.path, at.line, at.column);
        let severity = finding.severity.word();
        format!("{place}: {severity}: {} [{}]\n", finding.message.what, finding.identity())
    };
    checked.findings.iter().map(line).collect()
}

#[test]
fn the_seed_examples_give_just_these_findings() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/findings");
    let mut wrong = Vec::new();
    for (example, file) in SEEDS {
        let found = lines(&checked(example, file));
        let path = folder.join(format!("{example}.txt"));
        if std::env::var_os("MASA_WRITE").is_some() {
            std::fs::create_dir_all(&folder).expect("the folder can be made");
            std::fs::write(&path, &found).expect("the list can be written");
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        if kept != found {
            wrong.push(format!("{example}: kept\n{kept}\nfound\n{found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_model_plan_is_clean() {
    let checked = checked("exampleshire", "plan.yaml");
    assert!(checked.complete);
    assert_eq!(lines(&checked), "");
}

#[test]
fn every_finding_has_a_name_of_its_own() {
    for (example, file) in SEEDS {
        let checked = checked(example, file);
        let mut names: Vec<String> =
            checked.findings.iter().map(masa::findings::Finding::identity).collect();
        names.sort();
        let before = names.len();
        names.dedup();
        assert_eq!(names.len(), before, "{example}: two findings share a name");
    }
}

#[test]
fn years_later_what_was_due_is_overdue() {
    let path = Path::new("examples/exampleshire/plan.yaml");
    let checked = judge(&load(&Disk, path), &Judging::on(date(2031, 1, 1)));
    for rule in ["review-passed", "period-over", "thresholds-old"] {
        let found = checked.findings.iter().any(|finding| finding.rule == rule);
        assert!(found, "{rule} is silent in 2031");
    }
}
