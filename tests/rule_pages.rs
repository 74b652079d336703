//! Every rule has a page, and every page is true: its bad examples give the findings it says, its
//! good examples and near misses give none of that rule.

use jiff::civil::date;
use masa::checking::{Houses, check};
use masa::document::DocumentKind;
use masa::rules::{self, Checked, ExampleFile, ExampleKind, Judging, Page, Rule};
use masa::workspace::{Memory, discover, load};
use std::path::{Path, PathBuf};

/// The reader's day of every page.
const TODAY: jiff::civil::Date = date(2026, 11, 22);

fn findings(rule: &'static Rule, files: &[ExampleFile]) -> Vec<String> {
    let mut memory = Memory::default();
    for file in files {
        match &file.bytes {
            Some(bytes) => memory.add(&file.path, bytes.clone()),
            None => memory.add_unreadable(&file.path),
        }
    }
    if rules::repository::RULES.iter().any(|own| own.name == rule.name) {
        return of_settings(rule, &memory);
    }
    // What is accepted shows only beside the findings of the other rules.
    let of_acceptances = rules::acceptances::RULES.iter().any(|own| own.name == rule.name);
    let looking: Vec<&'static Rule> =
        if of_acceptances { rules::all().collect() } else { vec![rule] };
    let judging = Judging::on(TODAY);
    let judged = |path| rules::judge_with(&load(&memory, path), &judging, looking.iter().copied());
    let mut documents: Vec<Checked> = documents(files).map(judged).collect();
    rules::look_across(&mut documents, TODAY);
    of_rule(rule, documents.iter())
}

/// What is found in the settings of an example, beside the findings of all rules in its documents.
fn of_settings(rule: &Rule, files: &Memory) -> Vec<String> {
    let found = discover(files, &[PathBuf::from("")]);
    let houses = Houses::of(files, &found.documents, TODAY).expect("the settings can be used");
    let mut run = check(files, &found, &houses, &Judging::on(TODAY));
    run.look_at_settings(files, &found, &houses);
    of_rule(rule, run.checked())
}

fn of_rule<'a>(rule: &Rule, checked: impl Iterator<Item = &'a Checked>) -> Vec<String> {
    let all =
        checked.flat_map(|checked| checked.findings.iter().map(move |finding| (checked, finding)));
    all.filter(|(_, finding)| finding.rule == rule.name)
        .map(|(checked, finding)| {
            let source = checked.sources.get(finding.place.file);
            let at = source.position(finding.place.span.start);
            let severity = finding.severity.word();
            let what = &finding.message.what;
            format!("{}:{}:{} {severity} {what}", source.path, at.line, at.column)
        })
        .collect()
}

/// The documents among the files of an example: the first, and those below it in folders of their own.
fn documents(files: &[ExampleFile]) -> impl Iterator<Item = &Path> {
    let is_document = |path: &Path| {
        let stem = path.file_stem().and_then(|stem| stem.to_str());
        path.extension().is_some_and(|ending| ending == "yaml")
            && stem.is_some_and(|stem| DocumentKind::from_word(stem).is_some())
    };
    let paths = files.iter().map(|file| Path::new(&file.path));
    paths.enumerate().filter(move |(at, path)| *at == 0 || is_document(path)).map(|(_, path)| path)
}

#[test]
fn pages_are_true() {
    let mut wrong = Vec::new();
    for rule in rules::all() {
        let page = Page::read(rule.page);
        for example in &page.examples {
            let found = findings(rule, &example.files);
            if example.kind == ExampleKind::Bad {
                if found.is_empty() || found != example.findings {
                    wrong.push(format!(
                        "{}: expected\n  {}\nfound\n  {}",
                        rule.name,
                        example.findings.join("\n  "),
                        found.join("\n  ")
                    ));
                }
            } else if !found.is_empty() {
                wrong.push(format!(
                    "{}: should find nothing, found\n  {}",
                    rule.name,
                    found.join("\n  ")
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn pages_are_whole() {
    for rule in rules::all() {
        let page = Page::read(rule.page);
        assert_eq!(page.title, rule.name);
        for heading in ["Why it matters", "Source", "Example", "What it cannot see"] {
            assert!(page.headings.iter().any(|h| h == heading), "{}: no “{heading}”", rule.name);
        }
        for kind in [ExampleKind::Bad, ExampleKind::Good] {
            let there = page.examples.iter().any(|example| example.kind == kind);
            assert!(there, "{}: no {kind:?} example", rule.name);
        }
    }
}

#[test]
fn names_and_ids_are_sound() {
    let mut names: Vec<&str> = rules::all().map(|rule| rule.name).collect();
    names.sort_unstable();
    let before = names.len();
    names.dedup();
    assert_eq!(names.len(), before, "two rules share a name");
    for rule in rules::all() {
        for id in rule.serves {
            assert!(
                masa::guidance::find(id).is_some(),
                "{}: {id} is not in the catalogue",
                rule.name
            );
        }
        assert!(rule.in_draft <= rule.severity, "{}: heavier in a draft", rule.name);
    }
}
