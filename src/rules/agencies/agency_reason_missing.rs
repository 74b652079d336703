//! Relevant agencies without the reason why they were chosen.

use crate::document::values::Prose;
use crate::findings::{Message, Severity, Spot};
use crate::rules::missing::is_answered;
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "agency-reason-missing",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT18-PUB-07", "NST-04-13"],
    page: include_str!("agency_reason_missing.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let list = At::key("relevant_agencies");
    if is_answered(look, "agencies.reasons") || !look.doc.may_judge_absence(&list) {
        return;
    }
    let without: Vec<usize> = plan
        .relevant_agencies
        .iter()
        .enumerate()
        .filter(|(_, agency)| agency.reason.as_ref().is_none_or(Prose::is_empty))
        .map(|(index, _)| index)
        .collect();
    let spots: Vec<Spot> =
        without.iter().filter_map(|index| look.doc.spot(&list.item(*index))).collect();
    if without.is_empty() {
        return;
    }
    let spot = look.doc.gap(&list);
    let finding = look.report_spot(spot, no_reason(without.len(), plan.relevant_agencies.len()));
    for spot in spots {
        finding.with_related(&spot, "no reason");
    }
}

fn no_reason(without: usize, all: usize) -> Message {
    let what = if without == all {
        "The plan does not say why the relevant agencies were chosen".to_owned()
    } else {
        format!("{without} of {all} relevant agencies stand there without a reason")
    };
    Message::new(
        what,
        "an agency that knows why it was chosen knows what is expected of it",
        "Add `reason:` to each, in a sentence; or bind a section to `agencies.reasons`",
    )
}
