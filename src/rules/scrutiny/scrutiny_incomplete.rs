//! Facts about scrutiny that leave out what a reader needs to trust it.

use crate::document::practice::{Scrutiny, ScrutinyModel};
use crate::document::values::Prose;
use crate::findings::{Message, Severity};
use crate::guidance::Edition;
use crate::rules::missing::is_answered;
use crate::rules::names::{listed, says};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "scrutiny-incomplete",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &[
        "WT18-PUB-18",
        "WT18-SCR-03",
        "WT18-SCR-06",
        "WT23-SCR-01",
        "WT23-SCR-02",
        "WT23-SCR-03",
        "WT23-SCR-04",
        "WT23-SCR-05",
        "WT23-SCR-06",
        "WT23-SCR-07",
        "WT23-SCR-09",
        "SCR-IND-01",
        "SCR-IND-02",
        "NST-05-06",
    ],
    page: include_str!("scrutiny_incomplete.md"),
    look,
};

/// What the facts about scrutiny may hold: the key, the question that text may answer instead, what
/// is not said, and whether it is asked only since 2023.
const PARTS: [(&str, &str, &str, bool); 7] = [
    ("methods", "scrutiny.method", "how it is done", false),
    ("functions", "scrutiny.functions", "what it is for", true),
    ("reports_to", "scrutiny.terms", "to whom it reports", false),
    ("independence", "scrutiny.independence", "how independence is kept", false),
    ("appointment", "scrutiny.terms", "on what terms the scrutineer serves", false),
    ("recommendations", "scrutiny.recommendations", "what becomes of recommendations", false),
    ("inspections", "scrutiny.wider-system", "which inspections it goes with", true),
];

fn look(look: &mut Look<'_>) {
    let scrutiny = look.plan().and_then(|plan| plan.scrutiny.as_ref());
    let Some(scrutiny) = scrutiny else { return };
    let at = At::key("scrutiny");
    let lacking: Vec<(&str, &str)> = PARTS
        .into_iter()
        .filter(|(key, question, _, since_2023)| {
            let asked = !since_2023 || look.edition >= Edition::Wt23;
            asked && !holds(scrutiny, key) && !is_answered(look, question)
        })
        .filter(|(key, ..)| look.doc.may_judge_absence(&at.then(key)))
        .map(|(key, _, what, _)| (key, what))
        .collect();
    if let Some((first, _)) = lacking.first() {
        let lacks: Vec<String> = lacking.iter().map(|(_, what)| (*what).to_owned()).collect();
        look.report(&at.then(first), too_little(&lacks));
    }
    let peers = at.then("peer_partnerships");
    if scrutiny.model == Some(ScrutinyModel::PeerReview) && look.is_absent(&peers) {
        look.report(&peers, no_peers());
    }
}

fn holds(scrutiny: &Scrutiny, key: &str) -> bool {
    let prose = |text: &Option<Prose>| text.as_ref().is_some_and(|text| !text.is_empty());
    match key {
        "methods" => !scrutiny.methods.is_empty(),
        "functions" => !scrutiny.functions.is_empty(),
        "reports_to" => says(scrutiny.reports_to.as_ref()),
        "independence" => prose(&scrutiny.independence),
        "recommendations" => prose(&scrutiny.recommendations),
        "inspections" => !scrutiny.inspections.is_empty(),
        // Peers and groups are not appointed, and a company has its contract.
        _ => {
            scrutiny.appointment.is_some()
                || scrutiny
                    .scrutineer
                    .as_ref()
                    .is_none_or(|post| post.to.is_some() || post.vacant.is_some())
        }
    }
}

fn too_little(lacks: &[String]) -> Message {
    Message::new(
        format!("The facts about scrutiny do not say {}", listed(lacks, "or")),
        "readers trust scrutiny when they see who does it, for whom, how, and what came of it",
        "Add the keys under `scrutiny:`; where a section tells it, bind the section to the question",
    )
}

fn no_peers() -> Message {
    Message::new(
        "Neighbouring partnerships are to review each other, and none is named",
        "a review that nobody has agreed to does not happen",
        "Add `peer_partnerships:` with the partnership that reviews this one",
    )
}
