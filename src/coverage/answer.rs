//! How far one question is answered.

use super::evidence::{self, Evidence, EvidenceKind};
use super::looked_at::{self, Fingerprints};
use super::marks::LookAgain;
use super::state::State;
use crate::document::control::{Answer, AnswerState};
use crate::guidance::{Needs, Question, Requirement};
use crate::workspace::{At, Loaded};

/// A question and what the document has to say on it.
#[derive(Debug)]
pub struct Answered {
    /// The question.
    pub question: &'static Question,
    /// Passages that are bound to it and say something.
    pub text: Vec<Evidence>,
    /// Facts that it names, where they are there.
    pub facts: Vec<Evidence>,
    /// Facts that it names and that are not there, as paths.
    pub lacking: Vec<&'static str>,
    /// What `answers:` says of it.
    pub declared: Option<Declared>,
    /// Why somebody should look at the answer again; empty when there is no reason.
    pub look_again: Vec<LookAgain>,
    /// What it rests on, for the next look.
    pub(super) fingerprints: Fingerprints,
}

/// What `answers:` says of a question.
#[derive(Debug)]
pub struct Declared {
    /// The state.
    pub state: AnswerState,
    /// Where it stands.
    pub place: crate::text::Place,
    /// The reason, the document or the person that goes with it, in words.
    pub words: String,
}

/// What `loaded` has to say on `question`. `current` are the requirements in force on the reader's
/// day that ask it.
pub(super) fn of(
    loaded: &Loaded,
    question: &'static Question,
    current: &[&'static Requirement],
) -> Answered {
    let (facts, lacking) = evidence::of_facts(loaded, question.facts);
    let passages = evidence::passages(loaded, question.name);
    let whole_text: String = passages.iter().map(evidence::Passage::whole_text).collect();
    let mut text: Vec<_> = passages.iter().filter_map(evidence::Passage::evidence).collect();
    text.extend(evidence::of_bound_facts(loaded, question.name));
    Answered {
        question,
        text,
        facts,
        lacking,
        declared: declared(loaded, question.name),
        look_again: Vec::new(),
        fingerprints: looked_at::fingerprints(loaded, question.facts, &whole_text, current),
    }
}

fn declared(loaded: &Loaded, question: &str) -> Option<Declared> {
    let plan = loaded.document.as_ref()?.plan()?;
    let is_it = |answer: &Answer| answer.question.as_ref().is_some_and(|q| q.as_str() == question);
    let (index, answer) = plan.answers.iter().enumerate().find(|(_, answer)| is_it(answer))?;
    let place = loaded.spot(&At::key("answers").item(index))?.place;
    Some(Declared { state: answer.state?, place, words: reason(answer) })
}

/// What goes with a declared state, in a few words.
fn reason(answer: &Answer) -> String {
    match answer.state {
        Some(AnswerState::NotApplicable) => text(answer.because.as_ref()),
        Some(AnswerState::CoveredElsewhere) => text(answer.title.as_ref()),
        Some(AnswerState::NotYet) => {
            let by = answer.by.as_ref().map(|date| format!("by {date}"));
            let who = answer.who.as_ref().map(ToString::to_string);
            [who, by].into_iter().flatten().collect::<Vec<_>>().join(", ")
        }
        None => String::new(),
    }
}

fn text<T: ToString>(value: Option<&T>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

impl Answered {
    /// How far text and facts answer it, whatever `answers:` says.
    pub fn by_evidence(&self) -> State {
        let whole_text = self.text.iter().any(|evidence| evidence.kind == EvidenceKind::Text);
        let any_text = !self.text.is_empty();
        let any_facts = !self.facts.is_empty();
        let all_facts = any_facts && self.lacking.is_empty();
        let whole = match self.question.needs {
            Needs::Text => whole_text,
            Needs::Facts => all_facts,
            Needs::Both => whole_text && all_facts,
            Needs::Either => whole_text || all_facts,
        };
        match (whole, any_text || any_facts) {
            (true, _) => State::Answered,
            (false, true) => State::Partly,
            (false, false) => State::Missing,
        }
    }

    /// Its state where `requirement` asks it. What the evidence answers is answered; else what
    /// `answers:` says holds, but a duty of statute is never “not applicable”.
    pub fn state_for(&self, requirement: &Requirement) -> State {
        let by_evidence = self.by_evidence();
        if by_evidence == State::Answered {
            return by_evidence;
        }
        match self.declared.as_ref().map(|declared| declared.state) {
            Some(AnswerState::NotApplicable) if requirement.is_statutory_duty() => by_evidence,
            Some(AnswerState::NotApplicable) => State::NotApplicable,
            Some(AnswerState::CoveredElsewhere) => State::CoveredElsewhere,
            Some(AnswerState::NotYet) => by_evidence.max(State::NotYet),
            None => by_evidence,
        }
    }
}
