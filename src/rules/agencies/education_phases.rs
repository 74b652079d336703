//! Representatives of education who leave out a phase: early years, schools or further education.

use crate::document::partner::Representative;
use crate::findings::{Message, Severity};
use crate::rules::names::{has_any, listed, lower};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "education-phases",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT23-RA-02", "WT18-PUB-09", "NST-04-18", "N26-08"],
    page: include_str!("education_phases.md"),
    look,
};

/// The phases, with words that mean them.
const PHASES: [(&str, &[&str]); 3] = [
    (
        "early years",
        &[
            "early years",
            "nursery",
            "nurseries",
            "childcare",
            "childminders",
            "pre-school",
            "early",
        ],
    ),
    (
        "schools",
        &[
            "primary",
            "secondary",
            "school",
            "schools",
            "special",
            "academy",
            "academies",
            "independent",
            "infant",
            "junior",
            "all-through",
        ],
    ),
    (
        "further education",
        &[
            "further education",
            "college",
            "colleges",
            "post-16",
            "post 16",
            "tertiary",
            "sixth form",
            "fe",
            "higher education",
        ],
    ),
];

fn look(look: &mut Look<'_>) {
    let education = look.plan().and_then(|plan| plan.education.as_ref());
    let representatives =
        education.map(|education| education.representatives.as_slice()).unwrap_or_default();
    let list = At::key("education").then("representatives");
    // One person may speak for all, and one whose phase is not given may speak for any.
    let phases: Option<Vec<String>> = representatives.iter().map(words).collect();
    let Some(phases) = phases.filter(|phases| phases.len() > 1) else { return };
    let all = ["all", "every", "each", "whole"];
    if phases.iter().any(|phase| has_any(phase, &all)) || !look.doc.may_judge_absence(&list) {
        return;
    }
    let lacks: Vec<String> = PHASES
        .iter()
        .filter(|(_, words)| !phases.iter().any(|phase| has_any(phase, words)))
        .map(|(name, _)| (*name).to_owned())
        .collect();
    if !lacks.is_empty() {
        look.report(&list, nobody_for(&lacks));
    }
}

/// What is written of a representative, in lower case; none without a phase.
fn words(representative: &Representative) -> Option<String> {
    let phase = representative.phase.as_ref().filter(|phase| !phase.is_empty())?;
    let organisation = representative.organisation.as_ref().map_or("", |name| name.as_str());
    let post = representative.post.as_ref().map_or("", |post| post.as_str());
    Some(lower(&format!("{} {organisation} {post}", phase.as_str())))
}

fn nobody_for(lacks: &[String]) -> Message {
    Message::new(
        format!("Among the representatives of education nobody speaks for {}", listed(lacks, "or")),
        "the youngest children and those of sixteen and over are easily left out where schools speak",
        "Name somebody for each phase under `education.representatives`, or say in `text` who speaks \
         for it",
    )
}
