//! A threshold document that leaves out a part of what it should cover.

use crate::document::thresholds::ThresholdPart;
use crate::findings::{Message, Severity};
use crate::rules::names::listed;
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "threshold-content",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &[
        "WT18-THR-02",
        "WT18-THR-03",
        "WT18-THR-04",
        "WT18-THR-05",
        "WT18-THR-06",
        "WT18-THR-07",
        "WT18-THR-08",
        "WT18-THR-09",
    ],
    page: include_str!("threshold_content.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(thresholds) = look.plan().and_then(|plan| plan.thresholds.as_ref()) else { return };
    let at = At::key("thresholds").then("covers");
    if thresholds.covers.is_empty() || !look.doc.may_judge_absence(&at) {
        return;
    }
    let lacks = ThresholdPart::ALL.into_iter().filter(|part| !thresholds.covers.contains(part));
    let lacks: Vec<String> = lacks.map(|part| part.in_words().to_owned()).collect();
    if !lacks.is_empty() {
        look.report(&at, left_out(&lacks));
    }
}

fn left_out(lacks: &[String]) -> Message {
    Message::new(
        format!("The threshold document leaves out {}", listed(lacks, "and")),
        "a practitioner who does not find the level of need there has to guess who helps",
        "Add the part to the document and then to `covers`; if another document covers it, say so \
         under `text` and add it too",
    )
}
