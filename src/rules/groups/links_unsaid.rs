//! A plan that does not say how it is linked to the boards and partnerships beside it.

use crate::document::Plan;
use crate::findings::{Message, Severity};
use crate::rules::missing::{Wanted, is_answered, report_missing};
use crate::rules::names::{has_any, listed, lower};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "links-unsaid",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &[
        "LEAD-LNK-01",
        "NST-03-01",
        "NST-03-02",
        "NST-03-03",
        "NST-03-04",
        "NST-03-05",
        "NST-03-06",
        "NST-03-07",
        "NST-03-08",
        "NST-03-09",
    ],
    page: include_str!("links_unsaid.md"),
    look,
};

/// The bodies that the Tyne note names: how each is called, the question, and words that mean it.
const BODIES: [(&str, &str, &[&str]); 7] = [
    (
        "the Health and Wellbeing Board",
        "links.health-and-wellbeing-board",
        &["wellbeing board", "well-being board"],
    ),
    (
        "the Safeguarding Adults Board",
        "links.adults-board",
        &["adults board", "adults' board", "adults partnership", "adult board"],
    ),
    ("Channel panels", "links.channel-panel", &["channel", "prevent"]),
    ("an improvement board", "links.improvement-board", &["improvement board", "improvement"]),
    ("the community safety partnership", "links.community-safety", &["community safety", "safer"]),
    ("the Local Family Justice Board", "links.family-justice-board", &["family justice"]),
    ("MAPPA", "links.mappa", &["mappa", "public protection"]),
];

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let list = At::key("links");
    let answered = is_answered(look, "links.partnerships");
    if plan.links.is_empty() {
        let mut questions = vec!["links.partnerships", "links.learning"];
        questions.extend(BODIES.iter().map(|(_, question, _)| *question));
        let words = [
            "safeguarding adults board",
            "health and wellbeing board",
            "community safety partnership",
        ];
        let facts = &[list];
        report_missing(
            look,
            Wanted { facts, questions: &questions, words: &words, message: none() },
        );
        return;
    }
    let tyne = plan.guidance.iter().any(|pack| pack.as_str() == "tyne")
        || look.packs.iter().any(|pack| pack == "tyne");
    if !tyne || answered || !look.doc.may_judge_absence(&list) {
        return;
    }
    let lacks: Vec<String> = BODIES
        .iter()
        .filter(|(_, question, words)| !names(plan, words) && !is_answered(look, question))
        .map(|(name, ..)| (*name).to_owned())
        .collect();
    if !lacks.is_empty() {
        look.report(&list, not_with(&lacks));
    }
}

/// Whether a link, or a group beside the arrangements, is with a body that these words mean.
fn names(plan: &Plan, words: &[&str]) -> bool {
    let links = plan.links.iter().flat_map(|link| {
        let nature = link.nature.as_ref().map(|nature| lower(nature.as_str()));
        [link.body.as_ref().map(|body| lower(body.as_str())), nature]
    });
    let groups =
        plan.groups.iter().map(|group| group.name.as_ref().map(|name| lower(name.as_str())));
    links.chain(groups).flatten().any(|said| has_any(&said, words))
}

fn none() -> Message {
    Message::new(
        "The plan does not say how it is linked to other boards and partnerships",
        "the same families are known to several of them, and work falls between where nobody said who \
         leads",
        "Add `links:` with each `body` and the `nature` of the link",
    )
}

fn not_with(lacks: &[String]) -> Message {
    Message::new(
        format!("The links do not hold {}", listed(lacks, "or")),
        "the Tyne note asks for each of them, and that there is none is an answer too",
        "Add each under `links:`, or give its question a state under `answers:`",
    )
}
