//! The ladder between partners and the one between practitioners, one in the place of the other.

use crate::document::people::Ladder;
use crate::document::values::Text;
use crate::findings::{Message, Severity};
use crate::rules::names::{has_any, lower, same};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "ladders-confused",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT18-DIS-01", "WT23-STD-03", "NST-13-01", "NST-05-03"],
    page: include_str!("ladders_confused.md"),
    look,
};

/// Who settles things among practitioners.
const PRACTITIONERS: [&str; 13] = [
    "practitioner",
    "practitioners",
    "worker",
    "workers",
    "line manager",
    "line managers",
    "team manager",
    "team managers",
    "supervisor",
    "supervisors",
    "frontline",
    "front line",
    "designated safeguarding leads",
];

/// Who settles things among partners.
const PARTNERS: [&str; 17] = [
    "partner",
    "partners",
    "chief executive",
    "chief executives",
    "chief constable",
    "chief officer",
    "chief officers",
    "director",
    "directors",
    "delegate",
    "delegates",
    "executive",
    "mediator",
    "chair",
    "scrutineer",
    "secretary of state",
    "leaders",
];

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let (disputes, escalation) = (At::key("disputes"), At::key("escalation"));
    if let (Some(one), Some(other)) = (&plan.disputes, &plan.escalation)
        && are_same(one, other)
    {
        let related = look.doc.spot(&disputes.then("stages"));
        let finding = look.report(&escalation.then("stages"), one_for_both());
        if let Some(related) = related {
            finding.with_related(&related, "the same steps");
        }
        return;
    }
    if plan.disputes.as_ref().is_some_and(|ladder| is_of(ladder, &PRACTITIONERS, &PARTNERS)) {
        look.report(&disputes.then("stages"), for_practitioners());
    }
}

/// Who settles the steps, in lower case.
fn who(ladder: &Ladder) -> Vec<String> {
    ladder
        .stages
        .iter()
        .filter_map(|stage| stage.who.as_ref())
        .map(|who| lower(who.as_str()))
        .collect()
}

/// Whether every step is settled by people of one sort, and none by those of the other.
fn is_of(ladder: &Ladder, these: &[&str], not_these: &[&str]) -> bool {
    let who = who(ladder);
    let all = who.len() == ladder.stages.len() && who.len() > 1;
    all && who.iter().any(|who| has_any(who, these))
        && !who.iter().any(|who| has_any(who, not_these))
}

fn are_same(one: &Ladder, other: &Ladder) -> bool {
    let pairs = one.stages.iter().zip(&other.stages);
    let who = |who: &Option<Text>| who.as_ref().map(|who| who.as_str().to_owned());
    one.stages.len() > 1
        && one.stages.len() == other.stages.len()
        && pairs.into_iter().all(|(a, b)| match (who(&a.who), who(&b.who)) {
            (Some(a), Some(b)) => same(&a, &b),
            _ => false,
        })
}

fn one_for_both() -> Message {
    Message::new(
        "The steps between practitioners are the same as those between the partners",
        "practitioners who differ about a child and partners who differ about money are two things, \
         and the first cannot wait for the second",
        "Give each its own steps: practitioners under `escalation:`, partners under `disputes:`",
    )
}

fn for_practitioners() -> Message {
    Message::new(
        "The steps under `disputes` are steps of practitioners, and none is a partner’s",
        "how the partners settle a dispute among themselves then stands nowhere",
        "Move these steps to `escalation:`, and write under `disputes:` what the partners do",
    )
}
