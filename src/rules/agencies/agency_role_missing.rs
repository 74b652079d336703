//! Relevant agencies of which the plan does not say how they take part.

use crate::document::values::Prose;
use crate::findings::{Message, Severity, Spot};
use crate::rules::missing::is_answered;
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "agency-role-missing",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT18-PUB-08", "WT23-LSP-07", "NST-04-13", "NST-04-20"],
    page: include_str!("agency_role_missing.md"),
    look,
};

/// Questions to which the answer is how agencies take part.
const QUESTIONS: [&str; 3] =
    ["agencies.working-together", "agencies.roles", "agencies.participation"];

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let list = At::key("relevant_agencies");
    if QUESTIONS.iter().any(|question| is_answered(look, question))
        || !look.doc.may_judge_absence(&list)
    {
        return;
    }
    let agencies = plan.relevant_agencies.iter().enumerate();
    let without: Vec<usize> = agencies
        .filter(|(_, agency)| agency.how.as_ref().is_none_or(Prose::is_empty))
        .map(|(index, _)| index)
        .collect();
    if without.is_empty() {
        return;
    }
    let spots: Vec<Spot> =
        without.iter().filter_map(|index| look.doc.spot(&list.item(*index))).collect();
    let spot = look.doc.gap(&list);
    let finding = look.report_spot(spot, no_role(without.len(), plan.relevant_agencies.len()));
    for spot in spots {
        finding.with_related(&spot, "no role");
    }
}

fn no_role(without: usize, all: usize) -> Message {
    let what = if without == all {
        "The plan does not say how the relevant agencies work with the partners".to_owned()
    } else {
        format!("{without} of {all} relevant agencies stand there without what they do")
    };
    Message::new(
        what,
        "an agency has to act in line with the arrangements, and can only do so if it knows its part",
        "Add `how:` to each, in a sentence; or bind a section to `agencies.working-together`",
    )
}
