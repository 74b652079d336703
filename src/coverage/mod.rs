//! Where a document stands: for each requirement in force its state, its marks and the evidence.
//!
//! Requirements ask questions; narrative that is bound to a question, facts that the guidance data
//! names, and states under `answers:` answer them. This layer says what is there and where. It never
//! says that an answer is good: what only a person can judge is marked so, with what a named person
//! found. It knows nothing of how coverage is shown.

mod answer;
mod edition;
mod evidence;
mod looked_at;
mod marks;
mod path;
mod state;

pub use answer::{Answered, Declared};
pub use edition::{Beside, beside};
pub use evidence::{Evidence, EvidenceKind, Weakness};
pub use looked_at::{LookedAt, PATH as LOOKED_AT_PATH, Record};
pub use marks::{Judged, LookAgain};
pub use state::State;

use crate::findings::Finding;
use crate::guidance::{self, Edition, Requirement, SpeaksTo};
use crate::rules::{Checked, Judging, judge};
use crate::text::Sources;
use crate::workspace::Loaded;
use jiff::civil::Date;

/// Where one document stands.
#[derive(Debug)]
pub struct Coverage {
    /// What was found when it was checked, with its title, edition and days.
    pub checked: Checked,
    /// Its files, with their text.
    pub sources: Sources,
    /// The reader's day.
    pub today: Date,
    /// The packs beyond the edition and the law.
    pub packs: Vec<String>,
    /// The requirements in force that speak to the document, in the order of the catalogue.
    pub rows: Vec<Row>,
    /// The requirements in force that speak to another document, or to nobody's.
    pub not_asked: Vec<&'static Requirement>,
    /// Every question that a row asks, once, in reading order.
    pub answers: Vec<Answered>,
}

/// One requirement and where the document stands on it.
#[derive(Debug)]
pub struct Row {
    /// The requirement.
    pub requirement: &'static Requirement,
    /// Its state.
    pub state: State,
    /// Facts that this requirement alone needs, where they are there.
    pub own_facts: Vec<Evidence>,
    /// Facts that this requirement alone needs, and which are not there.
    pub lacking: Vec<&'static str>,
    /// What a person has to judge, and what persons found; `None` where nothing is left to a person.
    pub judged: Option<Vec<Judged>>,
}

impl Coverage {
    /// The questions that a row asks, with their answers.
    pub fn answers_of<'a>(&'a self, row: &'a Row) -> impl Iterator<Item = &'a Answered> + 'a {
        let asked = |answer: &&Answered| row.requirement.questions.contains(&answer.question.name);
        self.answers.iter().filter(asked)
    }

    /// The findings of rules that serve the requirement, without what settings turned off.
    pub fn findings_of<'a>(&'a self, row: &'a Row) -> impl Iterator<Item = &'a Finding> + 'a {
        let serves = |finding: &&Finding| {
            crate::rules::find(&finding.rule)
                .is_some_and(|rule| rule.serves.contains(&row.requirement.id))
        };
        self.checked.findings.iter().filter(|finding| !finding.is_off()).filter(serves)
    }

    /// How many rows have this state.
    pub fn count(&self, state: State) -> usize {
        self.rows.iter().filter(|row| row.state == state).count()
    }
}

/// Where `loaded` stands. `looked_at` is what is known of when its answers were last looked at.
pub fn cover(loaded: &Loaded, judging: &Judging, looked_at: &LookedAt) -> Coverage {
    let (edition, day, today) =
        (judging.edition_of(loaded), judging.day_of(loaded), judging.today());
    let packs = judging.packs_of(loaded);
    let keys: Vec<&str> = packs.iter().map(String::as_str).collect();
    let (asked, not_asked): (Vec<_>, Vec<_>) =
        guidance::in_force(edition, day, &keys).partition(|row| speaks_to(row, loaded));
    let newest = Edition::in_force_on(today).unwrap_or(edition);
    let current: Vec<_> =
        guidance::in_force(newest, today, &keys).filter(|row| speaks_to(row, loaded)).collect();
    let mut answers = Vec::new();
    for question in guidance::questions() {
        let (then, now) = (asking(&asked, question.name), asking(&current, question.name));
        // Of a document that is asked nothing, only what it answers of its own accord is looked at.
        if then.is_empty() || !(is_plan(loaded) || loaded.answers(question.name)) {
            continue;
        }
        let mut answer = answer::of(loaded, question, &now);
        answer.look_again = marks::look_again(loaded, &answer, looked_at, today);
        let guidance_moved = !then.iter().map(|row| row.id).eq(now.iter().map(|row| row.id));
        if guidance_moved && looked_at.last_look(question.name).is_none() {
            answer.look_again.push(LookAgain::GuidanceChanged(day));
        }
        answers.push(answer);
    }
    let rows = asked.into_iter().map(|row| row_of(loaded, row, &answers)).collect();
    let sources = loaded.sources.clone();
    Coverage { checked: judge(loaded, judging), sources, today, packs, rows, not_asked, answers }
}

/// The requirements among `rows` that ask a question.
fn asking(rows: &[&'static Requirement], question: &str) -> Vec<&'static Requirement> {
    rows.iter().copied().filter(|row| asks(row, question)).collect()
}

fn asks(row: &Requirement, question: &str) -> bool {
    row.questions.contains(&question)
}

/// Whether a requirement speaks to the document: a plan is asked what speaks to plans; the terms of
/// a network and an event are asked nothing by the guidance, so what they answer of their own accord
/// is shown.
fn speaks_to(row: &Requirement, loaded: &Loaded) -> bool {
    if is_plan(loaded) {
        return row.speaks_to == SpeaksTo::Plan;
    }
    row.questions.iter().any(|question| loaded.answers(question))
}

fn is_plan(loaded: &Loaded) -> bool {
    loaded.document.as_ref().is_some_and(|document| document.plan().is_some())
}

fn row_of(loaded: &Loaded, requirement: &'static Requirement, answers: &[Answered]) -> Row {
    let (own_facts, lacking) = evidence::of_facts(loaded, requirement.facts);
    let asked = answers.iter().filter(|answer| asks(requirement, answer.question.name));
    let states = asked.map(|answer| answer.state_for(requirement));
    let mut state = state::all_of(states);
    if !lacking.is_empty() && state == State::Answered {
        state = State::Partly;
    }
    let judged = marks::judged(loaded, requirement);
    Row { requirement, state, own_facts, lacking, judged }
}
