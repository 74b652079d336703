//! What serves each entry of the catalogue: rules, facts with a home in the plan, questions, persons.

use jiff::civil::date;
use masa::coverage::{LookedAt, cover};
use masa::document::{DocumentKind, schema};
use masa::guidance::{self, CheckKind, Requirement, SpeaksTo};
use masa::rules::Judging;
use masa::workspace::{Disk, load};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// The schema that `$ref` leads to, or the schema itself; options (`anyOf` with null) are looked into.
fn resolved<'a>(root: &'a Value, schema: &'a Value) -> &'a Value {
    if let Some(path) = schema.get("$ref").and_then(Value::as_str) {
        let found = root.pointer(path.trim_start_matches('#'));
        return resolved(root, found.expect("a reference leads to a definition"));
    }
    if let Some(options) = schema.get("anyOf").and_then(Value::as_array) {
        let real = options.iter().find(|option| option.get("type") != Some(&Value::from("null")));
        return resolved(root, real.expect("an option has a value"));
    }
    schema
}

/// Whether `path` (`funding.contributions[].cash`) leads to a field of the plan.
fn has_home(root: &Value, path: &str) -> bool {
    let mut here = root;
    for step in path.split('.') {
        let (key, choice) =
            step.split_once('[').map_or((step, None), |(key, rest)| (key, Some(rest)));
        let Some(next) = here.pointer(&format!("/properties/{key}")) else { return false };
        here = resolved(root, next);
        if let Some(choice) = choice {
            let Some(items) = here.get("items") else { return false };
            here = resolved(root, items);
            let field = choice.trim_end_matches(']').split('=').next().unwrap_or_default();
            if !field.is_empty() && here.pointer(&format!("/properties/{field}")).is_none() {
                return false;
            }
        }
    }
    true
}

#[test]
fn every_fact_has_a_home() {
    let root = schema::generate(DocumentKind::Plan);
    let of_questions = guidance::questions().iter().map(|row| (row.name, row.facts));
    let of_rows = guidance::requirements().iter().map(|row| (row.id, row.facts));
    let mut homeless = Vec::new();
    for (name, facts) in of_questions.chain(of_rows) {
        for path in facts.iter().flat_map(|fact| fact.split(" or ")) {
            if !has_home(&root, path) {
                homeless.push(format!("{name}: {path}"));
            }
        }
    }
    assert!(homeless.is_empty(), "no field of a plan holds these:\n{}", homeless.join("\n"));
}

#[test]
fn a_wrong_path_is_noticed() {
    let root = schema::generate(DocumentKind::Plan);
    assert!(has_home(&root, "funding.contributions[].cash"));
    assert!(has_home(&root, "partners[kind=police].lead.post"));
    assert!(!has_home(&root, "funding.contributions.cash"));
    assert!(!has_home(&root, "funding.contributions[].gold"));
    assert!(!has_home(&root, "partners[colour=red].lead.post"));
}

#[test]
fn every_question_has_a_short_example() {
    let mut wrong = Vec::new();
    for row in guidance::questions() {
        let words = row.example.map_or(0, |example| example.split_whitespace().count());
        if !(8..=60).contains(&words) {
            wrong.push(format!("{}: {words} words", row.name));
        }
    }
    assert!(wrong.is_empty(), "an example has 8 to 60 words:\n{}", wrong.join("\n"));
}

/// What a requirement is served by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Served {
    /// A rule, or facts with a home in the plan: its own, or those of a question it asks.
    ByProgram,
    /// A question that text answers; it has no check that a program could make.
    ByText,
    /// A person: its only check.
    ByPerson,
    /// It speaks to the yearly report, a single review, the wider footprint or nobody.
    NotInAPlan,
    /// Nothing.
    ByNothing,
}

fn serves(id: &str) -> bool {
    masa::rules::all().any(|rule| rule.serves.contains(&id))
}

fn served(row: &Requirement) -> Served {
    if row.speaks_to != SpeaksTo::Plan {
        return Served::NotInAPlan;
    }
    let mut questions = row.questions.iter().filter_map(|name| guidance::question(name));
    let is_fact = |check: &CheckKind| matches!(check, CheckKind::Fact | CheckKind::Date);
    if row.checks.iter().any(is_fact) {
        let by_facts =
            !row.facts.is_empty() || questions.any(|question| !question.facts.is_empty());
        return if by_facts || serves(row.id) { Served::ByProgram } else { Served::ByNothing };
    }
    match row.checks {
        [CheckKind::Person] => Served::ByPerson,
        _ if questions.next().is_some() => Served::ByText,
        _ => Served::ByNothing,
    }
}

#[test]
fn every_requirement_is_served() {
    let mut counts = BTreeMap::new();
    let mut unserved = Vec::new();
    for row in guidance::requirements() {
        let by = served(row);
        *counts.entry(by).or_insert(0) += 1;
        if by == Served::ByNothing {
            unserved.push(format!("{}: {}", row.id, row.check));
        }
    }
    assert!(
        unserved.is_empty(),
        "neither a rule nor a fact serves these:\n{}",
        unserved.join("\n")
    );
    let expected = [
        (Served::ByProgram, 273),
        (Served::ByText, 135),
        (Served::ByPerson, 18),
        (Served::NotInAPlan, 70),
    ];
    assert_eq!(counts, BTreeMap::from(expected));
}

/// What is left to a person where a plan is judged asks a question all the same, so that there is
/// something to read.
#[test]
fn what_a_person_judges_can_be_read() {
    let by_person = guidance::requirements().iter().filter(|row| served(row) == Served::ByPerson);
    for row in by_person {
        assert!(!row.questions.is_empty(), "{} asks nothing", row.id);
    }
}

/// Entries other than requirements that no rule serves, and why that is right.
const NO_RULE: [(&str, &str); 17] = [
    ("TRM-38", "a right word, listed so that nobody flags it"),
    ("TRM-40", "a right word, listed so that nobody flags it"),
    ("DATE-09", "it binds the Panel and no plan"),
    ("DATE-22", "the custom of one network, which binds nobody"),
    ("XPL-01", "judged when several plans are read together"),
    ("XPL-02", "judged when several plans are read together"),
    ("XPL-03", "judged when several plans are read together"),
    ("XPL-04", "judged when several plans are read together"),
    ("XPL-05", "judged when several plans are read together"),
    ("XPL-06", "judged when several plans are read together"),
    ("XPL-07", "judged when several plans are read together"),
    ("XPL-08", "judged when several plans are read together"),
    ("XPL-09", "judged when several plans are read together"),
    ("XPL-10", "judged when several plans are read together"),
    ("XPL-11", "judged when several plans are read together"),
    ("XPL-12", "judged when several plans are read together"),
    ("XPL-13", "judged when several plans are read together"),
];

#[test]
fn every_other_entry_is_served_by_a_rule_or_says_why_not() {
    let ids = (guidance::terms().iter().map(|row| row.id))
        .chain(guidance::agencies().iter().map(|row| row.id))
        .chain(guidance::date_facts().iter().map(|row| row.id))
        .chain(guidance::cross_plan_rules().iter().map(|row| row.id));
    let excused = |id: &str| NO_RULE.iter().any(|(known, _)| *known == id);
    let open = ids.filter(|id| !serves(id) && !excused(id));
    let open: Vec<&str> = open.collect();
    assert!(open.is_empty(), "no rule serves these, and nothing says why: {open:?}");
    let stale: Vec<&str> = NO_RULE.iter().map(|(id, _)| *id).filter(|id| serves(id)).collect();
    assert!(stale.is_empty(), "rules serve these, so they need no excuse: {stale:?}");
}

/// Questions that the model plan answers in another document, or not at all, and says so.
const NOT_HERE: [&str; 2] = ["threshold.document-content", "links.improvement-board"];

#[test]
fn the_model_plan_holds_text_and_facts_for_every_question() {
    let loaded = load(&Disk, Path::new("examples/exampleshire/plan.yaml"));
    let judging = Judging::on(date(2026, 11, 22));
    let coverage = cover(&loaded, &judging, &LookedAt::default());
    let mut open = Vec::new();
    for answer in &coverage.answers {
        let name = answer.question.name;
        if NOT_HERE.contains(&name) {
            assert!(answer.declared.is_some(), "{name} is declared");
            continue;
        }
        if answer.text.is_empty() {
            open.push(format!("{name}: no text"));
        }
        open.extend(answer.lacking.iter().map(|path| format!("{name}: {path}")));
    }
    assert!(coverage.answers.len() > 200, "{} questions are asked", coverage.answers.len());
    assert!(open.is_empty(), "not in the model plan:\n{}", open.join("\n"));
}
