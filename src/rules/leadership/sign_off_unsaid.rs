//! A plan that does not say who signed it off, or leaves out some of the documents to be signed.

use super::sign_offs::is_the_plan;
use crate::document::Plan;
use crate::document::values::Text;
use crate::findings::{Message, Severity};
use crate::guidance::Edition;
use crate::rules::missing::{Wanted, is_answered, report_missing};
use crate::rules::names::{has_any, listed, lower, same};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "sign-off-unsaid",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT23-PUB-01", "WT23-PUB-02", "WT23-LSP-04"],
    page: include_str!("sign_off_unsaid.md"),
    look,
};

/// The documents that are signed off beside the plan, with words that mean them.
const DOCUMENTS: [(&str, &[&str]); 4] = [
    ("the scrutiny plan", &["scrutiny", "scrutineer"]),
    ("the budget", &["budget", "funding", "contributions", "finance", "finances"]),
    ("the yearly report", &["yearly report", "annual report"]),
    ("the threshold document", &["threshold", "thresholds"]),
];

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    if look.edition < Edition::Wt23 || look.is_draft() {
        return;
    }
    let list = At::key("leadership").then("sign_offs");
    let titles = titles(plan);
    if titles.is_empty() {
        let facts = &[list, At::key("document").then("signatories")];
        let questions = &["leadership.sign-off"];
        report_missing(look, Wanted { facts, questions, words: &[], message: nobody_signed() });
    } else if look.doc.may_judge_absence(&list) && !is_answered(look, "leadership.sign-off") {
        let lacks = lacks(plan, &titles);
        if !lacks.is_empty() {
            look.report(&list, not_all(&lacks));
        }
    }
}

fn titles(plan: &Plan) -> Vec<&str> {
    let sign_offs = plan.leadership.iter().flat_map(|leadership| &leadership.sign_offs);
    sign_offs.filter_map(|one| one.document.as_ref()).map(Text::as_str).collect()
}

fn lacks(plan: &Plan, titles: &[&str]) -> Vec<String> {
    let is_signed = plan.document.as_ref().is_some_and(|control| !control.signatories.is_empty());
    let threshold = plan.thresholds.as_ref().and_then(|thresholds| thresholds.title.as_ref());
    let mut lacks = Vec::new();
    if !is_signed && !titles.iter().any(|title| is_the_plan(title)) {
        lacks.push("these arrangements".to_owned());
    }
    for (index, (name, words)) in DOCUMENTS.iter().enumerate() {
        let by_words = titles.iter().any(|title| has_any(&lower(title), words));
        let by_title = index == DOCUMENTS.len() - 1
            && threshold
                .is_some_and(|known| titles.iter().any(|title| same(title, known.as_str())));
        if !by_words && !by_title {
            lacks.push((*name).to_owned());
        }
    }
    lacks
}

fn nobody_signed() -> Message {
    Message::new(
        "The plan does not say that the lead safeguarding partners signed it off",
        "they answer for the arrangements themselves, and readers should be able to see it",
        "Add `sign_offs:` under `leadership:`, each with the `document`, `by` whom and `on` which day",
    )
}

fn not_all(lacks: &[String]) -> Message {
    Message::new(
        format!("The sign-offs do not hold {}", listed(lacks, "or")),
        "the lead safeguarding partners sign these documents off as well as the plan",
        "Add each with `by` and `on`; if one has a local name, say in `document` what it is",
    )
}
