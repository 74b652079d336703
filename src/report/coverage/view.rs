//! Coverage in words and file positions.

use crate::coverage::{Answered, Coverage, Evidence, EvidenceKind, Row, State};
use crate::document::control::AnswerState;
use crate::findings::Severity;
use crate::guidance::{self, Requirement, SpeaksTo, Strength, plain};
use crate::publish::capital;
use crate::text::Place;
use jiff::civil::Date;
use serde::{Serialize, Serializer};

/// Where one document stands, ready to be shown.
#[derive(Debug, Serialize)]
pub struct View {
    /// The path of its file of facts.
    pub path: String,
    /// Its title.
    pub title: String,
    /// The title of the edition that it is judged by.
    pub edition: String,
    /// The day that it is judged by.
    #[serde(serialize_with = "iso")]
    pub day: Date,
    /// The reader's day.
    #[serde(serialize_with = "iso")]
    pub today: Date,
    /// Whether all of it could be read.
    pub complete: bool,
    /// How many requirements have each state.
    pub counts: Vec<Count>,
    /// How many leave something to a person.
    pub for_a_person: usize,
    /// How many have an answer to look at again.
    pub to_look_at_again: usize,
    /// The requirements, by the section of the guidance that they stand in.
    pub groups: Vec<Group>,
    /// Requirements in force that are not asked of this document, by whom they speak to.
    pub not_asked: Vec<NotAsked>,
}

/// How many requirements have a state.
#[derive(Debug, Serialize)]
pub struct Count {
    /// The state.
    pub state: State,
    /// How many.
    pub requirements: usize,
}

/// The requirements of one section of the guidance.
#[derive(Debug, Serialize)]
pub struct Group {
    /// The guidance and its section.
    pub title: String,
    /// The requirements.
    pub requirements: Vec<Line>,
}

/// One requirement.
#[derive(Debug, Serialize)]
pub struct Line {
    /// Its id.
    pub id: &'static str,
    /// The requirement in our words.
    pub says: String,
    /// How hard it binds.
    pub strength: &'static str,
    /// Where it comes from, and how sure masa is.
    pub source: String,
    /// Its state.
    pub state: State,
    /// What is there.
    pub evidence: Vec<Piece>,
    /// What it takes, in sentences; empty when nothing is left to do.
    pub lacking: Vec<String>,
    /// What only a person can judge, and what persons found; absent where nothing is left to one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub judged: Option<Vec<Opinion>>,
    /// Why to look again; empty when there is no reason.
    pub look_again: Vec<String>,
}

/// Something that answers, or speaks against an answer.
#[derive(Debug, Serialize)]
pub struct Piece {
    /// What it is: text, fact, state, finding.
    pub kind: &'static str,
    /// The file.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// What it is called.
    pub title: String,
    /// Its first words, or what was found.
    pub words: String,
}

/// What a person found.
#[derive(Debug, Serialize)]
pub struct Opinion {
    /// Who looked.
    pub by: String,
    /// When.
    pub on: String,
    /// What they found.
    pub view: String,
}

/// Requirements that are not asked of this document.
#[derive(Debug, Serialize)]
pub struct NotAsked {
    /// Whom they speak to instead.
    pub speaks_to: &'static str,
    /// Their ids.
    pub ids: Vec<&'static str>,
}

impl View {
    /// The view of `coverage`.
    pub fn of(coverage: &Coverage) -> Self {
        let checked = &coverage.checked;
        let mut groups: Vec<Group> = Vec::new();
        for row in &coverage.rows {
            let title = group_of(row.requirement);
            let line = line(coverage, row);
            match groups.iter_mut().find(|group| group.title == title) {
                Some(group) => group.requirements.push(line),
                None => groups.push(Group { title, requirements: vec![line] }),
            }
        }
        let lines = || groups.iter().flat_map(|group| &group.requirements);
        Self {
            path: checked.path.clone(),
            title: checked.title.clone(),
            edition: checked.edition.title().to_owned(),
            day: checked.day,
            today: coverage.today,
            complete: checked.complete,
            counts: State::ALL
                .into_iter()
                .map(|state| Count { state, requirements: coverage.count(state) })
                .collect(),
            for_a_person: lines().filter(|line| line.judged.is_some()).count(),
            to_look_at_again: lines().filter(|line| !line.look_again.is_empty()).count(),
            not_asked: not_asked(&coverage.not_asked),
            groups,
        }
    }
}

/// The guidance and the section of it that a requirement stands in, without the catalogue's own
/// numbers and remarks.
fn group_of(requirement: &Requirement) -> String {
    let pack = guidance::pack(requirement.pack).map_or(requirement.pack, |pack| pack.title);
    let part = requirement.part.split(" (").next().unwrap_or_default();
    let part = part.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ' ');
    let part = plain(part);
    if part.is_empty() || pack.contains(&part) {
        pack.to_owned()
    } else {
        format!("{pack}: {part}")
    }
}

fn line(coverage: &Coverage, row: &Row) -> Line {
    let mut evidence = Vec::new();
    let (mut lacking, mut look_again) = (Vec::new(), Vec::new());
    for answer in coverage.answers_of(row) {
        let pieces = answer.text.iter().chain(&answer.facts);
        evidence.extend(pieces.map(|one| piece(coverage, one)));
        evidence.extend(declared(coverage, answer));
        if !answer.state_for(row.requirement).is_settled() {
            lacking.extend(still_to_do(answer));
        }
        let reasons = answer.look_again.iter().map(|reason| reason.in_words());
        look_again.extend(reasons.map(|why| format!("{}: {why}", answer.question.name)));
    }
    evidence.extend(row.own_facts.iter().map(|one| piece(coverage, one)));
    lacking.extend(row.lacking.iter().map(|path| add_fact(path)));
    for finding in coverage.findings_of(row).filter(|one| one.severity > Severity::Advice) {
        let (path, line) = stands_at(coverage, finding.place);
        let title = format!("{}: {}", finding.severity.word(), finding.rule);
        let words = finding.message.what.clone();
        evidence.push(Piece { kind: "finding", path, line, title, words });
    }
    let mut seen = std::collections::BTreeSet::new();
    evidence.retain(|one| seen.insert((one.kind, one.path.clone(), one.line, one.title.clone())));
    Line {
        id: row.requirement.id,
        says: says(row.requirement),
        strength: strength(row.requirement),
        source: plain(&guidance::source_line(row.requirement)),
        state: row.state,
        evidence,
        lacking,
        judged: row.judged.as_ref().map(|views| views.iter().map(opinion).collect()),
        look_again,
    }
}

fn opinion(found: &crate::coverage::Judged) -> Opinion {
    Opinion { by: found.by.clone(), on: found.on.clone(), view: found.view.clone() }
}

fn piece(coverage: &Coverage, evidence: &Evidence) -> Piece {
    let (path, line) = stands_at(coverage, evidence.place);
    let (kind, words) = match evidence.kind {
        EvidenceKind::Fact => ("fact", evidence.words.clone()),
        EvidenceKind::Text => ("text", evidence.words.clone()),
        EvidenceKind::WeakText(weakness) => {
            ("text", format!("{} ({})", evidence.words, weakness.in_words()))
        }
    };
    Piece { kind, path, line, title: evidence.title.clone(), words }
}

fn declared(coverage: &Coverage, answer: &Answered) -> Option<Piece> {
    let declared = answer.declared.as_ref()?;
    let (path, line) = stands_at(coverage, declared.place);
    let title = match declared.state {
        AnswerState::NotApplicable => "said not to apply",
        AnswerState::CoveredElsewhere => "said to be covered elsewhere",
        AnswerState::NotYet => "still to be written",
    };
    Some(Piece {
        kind: "state",
        path,
        line,
        title: title.to_owned(),
        words: declared.words.clone(),
    })
}

/// What a question still lacks.
fn still_to_do(answer: &Answered) -> Vec<String> {
    let mut out = Vec::new();
    let wants_text = answer.question.needs != guidance::Needs::Facts;
    if wants_text && answer.text.is_empty() {
        out.push(format!(
            "Write the answer to “{}” and bind it to {}",
            plain(answer.question.asks),
            answer.question.name
        ));
    }
    if answer.question.needs != guidance::Needs::Either {
        out.extend(answer.lacking.iter().map(|path| add_fact(path)));
    } else if answer.text.is_empty() && !answer.lacking.is_empty() {
        let facts: Vec<String> = answer.lacking.iter().map(|path| key(path)).collect();
        out.push(format!("or fill in {}", facts.join(" and ")));
    }
    out
}

fn add_fact(path: &str) -> String {
    format!("Fill in {}", key(path))
}

/// A path of facts as keys between marks.
pub(in crate::report) fn key(path: &str) -> String {
    path.split(" or ").map(|one| format!("`{one}`")).collect::<Vec<_>>().join(" or ")
}

fn stands_at(coverage: &Coverage, place: Place) -> (String, usize) {
    let source = coverage.sources.get(place.file);
    (source.path.clone(), source.position(place.span.start).line)
}

/// A requirement as a sentence.
pub(in crate::report) fn says(requirement: &Requirement) -> String {
    capital(&plain(requirement.paraphrase))
}

/// A day as 2026-11-25.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives every value by reference")]
fn iso<S: Serializer>(day: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(day)
}

/// How hard a requirement binds, in a word.
pub(in crate::report) fn strength(requirement: &Requirement) -> &'static str {
    match requirement.strength {
        Some(Strength::Must) => "must",
        Some(Strength::Should) => "should",
        Some(Strength::May) => "may",
        Some(Strength::Prompt) => "prompt",
        None => "fact",
    }
}

fn not_asked(rows: &[&'static Requirement]) -> Vec<NotAsked> {
    let speakers = [
        (SpeaksTo::Plan, "plans, not this kind of document"),
        (SpeaksTo::YearlyReport, "the yearly report"),
        (SpeaksTo::Review, "a single practice review"),
        (SpeaksTo::Footprint, "plans of a wider area"),
        (SpeaksTo::Nobody, "nobody’s document"),
    ];
    speakers
        .into_iter()
        .map(|(who, speaks_to)| {
            let ids = rows.iter().filter(|row| row.speaks_to == who).map(|row| row.id).collect();
            NotAsked { speaks_to, ids }
        })
        .filter(|group| !group.ids.is_empty())
        .collect()
}
