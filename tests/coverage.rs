//! Where documents stand: states, marks, and evidence that is where it is said to be.

// A test reads the files it is about.
#![allow(clippy::disallowed_methods)]

use jiff::civil::{Date, date};
use masa::coverage::{Coverage, LookAgain, LookedAt, State, cover};
use masa::report::coverage::View;
use masa::rules::Judging;
use masa::workspace::{Disk, Memory, load};
use std::path::{Path, PathBuf};

const TODAY: Date = date(2026, 11, 22);

/// A plan that was published under the edition of 2026, with `facts` and one section.
fn of_plan(facts: &str, section: &str) -> Coverage {
    stands(facts, section, &LookedAt::default())
}

fn stands(facts: &str, section: &str, looked_at: &LookedAt) -> Coverage {
    let mut files = Memory::default();
    let head = "format: 1\nkind: plan\nedition: wt26\nguidance: [tyne]\n\
                partnership: {name: Exampleshire Safeguarding Children Partnership}\n\
                document: {status: published, published_on: 2026-06-24}\n";
    files.add("p/plan.yaml", format!("{head}{facts}"));
    files.add("p/sections/01-text.md", section);
    let loaded = load(&files, Path::new("p/plan.yaml"));
    cover(&loaded, &Judging::on(TODAY), looked_at)
}

fn of_example(name: &str) -> Coverage {
    let path = PathBuf::from("examples").join(name);
    let file = ["plan.yaml", "network.yaml", "event.yaml"]
        .into_iter()
        .map(|file| path.join(file))
        .find(|file| file.exists())
        .expect("an example has a file of facts");
    cover(&load(&Disk, &file), &Judging::on(TODAY), &LookedAt::default())
}

/// The state of the requirement `id`.
fn state(coverage: &Coverage, id: &str) -> State {
    let row = coverage.rows.iter().find(|row| row.requirement.id == id);
    row.unwrap_or_else(|| panic!("{id} is in force")).state
}

/// How far the evidence answers `question`.
fn evidence_for(coverage: &Coverage, question: &str) -> State {
    let answer = coverage.answers.iter().find(|answer| answer.question.name == question);
    answer.unwrap_or_else(|| panic!("{question} is asked")).by_evidence()
}

fn bound_to(questions: &[&str], text: &str) -> String {
    let list = questions.join("\n  - ");
    format!("---\ntitle: A section\nanswers:\n  - {list}\n---\n{text}\n")
}

#[test]
fn the_model_plan_leaves_nothing_open() {
    let coverage = of_example("exampleshire");
    let open: Vec<String> = coverage
        .rows
        .iter()
        .filter(|row| !row.state.is_settled())
        .map(|row| format!("{} {}", row.requirement.id, row.state.in_words()))
        .collect();
    assert!(open.is_empty(), "not settled: {}", open.join(", "));
    assert!(coverage.count(State::NotApplicable) <= 3);
    for row in coverage.rows.iter().filter(|row| row.state == State::CoveredElsewhere) {
        let only = row.requirement.questions.contains(&"threshold.document-content");
        assert!(only, "{} is covered elsewhere", row.requirement.id);
    }
}

#[test]
fn evidence_stands_where_it_is_said_to() {
    let mut seen = 0;
    for name in ["warwickshire", "shropshire", "exampleshire", "west-midlands-network"] {
        let view = View::of(&of_example(name));
        let lines = view.groups.iter().flat_map(|group| &group.requirements);
        for piece in lines.flat_map(|line| &line.evidence).filter(|piece| piece.kind == "text") {
            let text = std::fs::read_to_string(&piece.path).expect("the file is there");
            let line = text.lines().nth(piece.line - 1).expect("the line is there");
            let first = piece.words.split_whitespace().next().unwrap_or_default();
            let plain = line.replace(['*', '_', '[', '{'], "");
            let is_fact = first.starts_with('…');
            assert!(is_fact || plain.contains(first), "{}:{} {first}", piece.path, piece.line);
            seen += 1;
        }
    }
    assert!(seen > 400, "only {seen} pieces of evidence were looked at");
}

#[test]
fn bound_text_answers() {
    let question = "training.priorities";
    let told = "Training follows the priorities of the partnership in each year of the plan.";
    let whole = of_plan("", &bound_to(&[question], told));
    assert_eq!(evidence_for(&whole, question), State::Answered);
    for (what, text) in [
        ("a few words", "It does."),
        ("something left open", "Training follows priorities that are still to be confirmed."),
    ] {
        let part = of_plan("", &bound_to(&[question], text));
        assert_eq!(evidence_for(&part, question), State::Partly, "{what}");
    }
    let heading_only = of_plan("", &bound_to(&[question], "## Training and priorities of ours"));
    assert_eq!(evidence_for(&heading_only, question), State::Missing);
    let unbound = of_plan("", told);
    assert_eq!(evidence_for(&unbound, question), State::Missing);
}

#[test]
fn one_passage_does_not_answer_everything() {
    let many = [
        "training.priorities",
        "training.role",
        "training.lead",
        "training.needs",
        "training.region",
        "training.skills",
        "training.learning-links",
    ];
    let text = "Training follows the priorities of the partnership in each year of the plan.";
    let coverage = of_plan("", &bound_to(&many, text));
    for question in many {
        assert_ne!(evidence_for(&coverage, question), State::Answered, "{question}");
    }
    let fewer = of_plan("", &bound_to(&many[..6], text));
    assert_eq!(evidence_for(&fewer, many[0]), State::Answered);
}

#[test]
fn naming_a_requirement_answers_nothing() {
    let named = "NST-08-10 is met. training.priorities is answered in full by this sentence.";
    let coverage = of_plan("", &format!("---\ntitle: Claims\n---\n{named}\n"));
    assert_eq!(state(&coverage, "NST-08-10"), State::Missing);
}

#[test]
fn stated_answers_are_shown_as_what_they_are() {
    let answers = "answers:\n\
        - {question: child-death.role, state: not_applicable, because: \"The panel does it.\", \
           agreed_by: [council], agreed_on: 2026-05-28, look_again_on: 2026-11-01}\n\
        - {question: training.region, state: not_yet, who: Training Group, by: 2026-12-31}\n\
        - {question: practice-reviews.purpose, state: not_applicable, because: \"None yet.\"}\n\
        - {question: threshold.document-content, state: covered_elsewhere, title: Threshold of \
           Need}\n";
    let coverage = of_plan(answers, "# Nothing\n");
    assert_eq!(state(&coverage, "NST-09-03"), State::NotApplicable);
    assert_eq!(state(&coverage, "CA04-16F-03"), State::Missing, "a duty of statute always applies");
    assert_eq!(state(&coverage, "WT18-THR-03"), State::CoveredElsewhere);
    let role = coverage.answers.iter().find(|answer| answer.question.name == "child-death.role");
    let again = &role.expect("it is asked").look_again;
    assert_eq!(again, &[LookAgain::DayCame(date(2026, 11, 1))]);
}

#[test]
fn what_was_looked_at_is_marked_when_it_changes() {
    let question = "training.priorities";
    let text = "Training follows the priorities of the partnership in each year of the plan.";
    let before = of_plan("", &bound_to(&[question], text));
    let mut looked_at = LookedAt::default();
    for answer in &before.answers {
        looked_at.remember(answer, date(2026, 11, 1));
    }
    let looked_at = LookedAt::read(&looked_at.written()).expect("masa reads what it wrote");
    let same = stands("", &bound_to(&[question], text), &looked_at);
    assert!(same.answers.iter().all(|answer| answer.look_again.is_empty()));
    let other = text.replace("each year", "every other year");
    let changed = stands("", &bound_to(&[question], &other), &looked_at);
    let marked: Vec<_> = changed.answers.iter().filter(|one| !one.look_again.is_empty()).collect();
    assert_eq!(marked.len(), 1);
    assert_eq!(marked[0].question.name, question);
    assert_eq!(marked[0].look_again, [LookAgain::TextChanged(date(2026, 11, 1))]);
}

#[test]
fn a_record_that_masa_did_not_write_is_refused() {
    for text in [
        "",
        "format: 2\nquestions: {}\n",
        "format: 1\nquestions: {a.b: {on: soon, guidance: a, facts: b, text: c}}\n",
        "format: 1\nquestions: [\n",
        "format: 1\nquestions: {}\nextra: 1\n",
    ] {
        assert!(LookedAt::read(text).is_err(), "{text:?}");
    }
}

#[test]
fn what_a_person_found_is_shown_beside_the_requirement() {
    let judged = "judged:\n- {requirement: CA04-16F-03, by: Independent Scrutineer, on: 2026-06-01, \
                  view: \"It does.\"}\n";
    let coverage = of_plan(judged, "# Nothing\n");
    let row = coverage.rows.iter().find(|row| row.requirement.id == "CA04-16F-03");
    let views = row.expect("it is in force").judged.as_ref().expect("a person judged it");
    assert_eq!(views[0].by, "Independent Scrutineer");
    assert_eq!(state(&coverage, "CA04-16F-03"), State::Missing, "a view is no answer");
}

#[test]
fn newer_guidance_marks_the_answers_of_an_older_plan() {
    let mut files = Memory::default();
    let facts = "format: 1\nkind: plan\nedition: wt23\n\
                 partnership: {name: Exampleshire Safeguarding Children Partnership}\n\
                 document: {status: published, published_on: 2024-12-10}\n";
    files.add("p/plan.yaml", facts);
    let then = Judging { as_of: Some(date(2025, 1, 15)), ..Judging::on(TODAY) };
    let looked_at = LookedAt::default();
    let marked = |judging: &Judging| {
        let coverage = cover(&load(&files, Path::new("p/plan.yaml")), judging, &looked_at);
        coverage.answers.iter().filter(|answer| !answer.look_again.is_empty()).count()
    };
    assert_eq!(marked(&then), 0);
    assert!(marked(&Judging::on(TODAY)) > 5);
}
