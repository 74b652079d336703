//! Agencies without a category in a list that gives one to others.

use crate::document::agency::RelevantAgency;
use crate::document::values::Code;
use crate::findings::{Message, Severity, Spot};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "agency-uncategorised",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT18-RA-06", "CA04-16E-04", "REG18-18-01"],
    page: include_str!("agency_uncategorised.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let list = At::key("relevant_agencies");
    let has_code = |agency: &RelevantAgency| {
        agency.category.as_ref().is_some_and(|code| !Code::is_empty(code))
    };
    let agencies = plan.relevant_agencies.iter().enumerate();
    let without: Vec<usize> =
        agencies.filter(|(_, agency)| !has_code(agency)).map(|(index, _)| index).collect();
    let all = plan.relevant_agencies.len();
    if without.is_empty() || without.len() == all || !look.doc.may_judge_absence(&list) {
        return;
    }
    let spots: Vec<Spot> =
        without.iter().filter_map(|index| look.doc.spot(&list.item(*index))).collect();
    let spot = look.doc.gap(&list);
    let finding = look.report_spot(spot, no_category(without.len(), all));
    for spot in spots {
        finding.with_related(&spot, "no category");
    }
}

fn no_category(without: usize, all: usize) -> Message {
    Message::new(
        format!("{without} of {all} relevant agencies have no category, and the others have"),
        "a reader takes one without a category for a body outside the Schedule, which can be asked to \
         help and is not bound",
        "Give each its `category` (`masa explain RA-01` shows one), or move it to `other_bodies:`",
    )
}
