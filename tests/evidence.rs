//! What answers a question: every fact that the guidance data names has a home in the plan's types.

use masa::document::{DocumentKind, schema};
use masa::guidance;
use serde_json::Value;

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
