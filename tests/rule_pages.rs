//! Every rule has a page, and every page is true: its bad examples give the findings it says, its
//! good examples and near misses give none of that rule.

use jiff::civil::date;
use masa::rules::{self, ExampleFile, ExampleKind, Judging, Page, Rule};
use masa::workspace::{Memory, load};
use std::path::Path;

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
    let main = files.first().map(|file| file.path.as_str()).expect("an example has a file");
    let loaded = load(&memory, Path::new(main));
    // What is accepted shows only beside the findings of the other rules.
    let of_acceptances = rules::acceptances::RULES.iter().any(|own| own.name == rule.name);
    let looking: Vec<&'static Rule> =
        if of_acceptances { rules::all().collect() } else { vec![rule] };
    let checked = rules::judge_with(loaded, &Judging::on(TODAY), looking);
    checked
        .findings
        .iter()
        .filter(|finding| finding.rule == rule.name)
        .map(|finding| {
            let source = checked.sources.get(finding.place.file);
            let at = source.position(finding.place.span.start);
            let severity = finding.severity.word();
            let what = &finding.message.what;
            format!("{}:{}:{} {severity} {what}", source.path, at.line, at.column)
        })
        .collect()
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
