//! A share of a cost that is no part of a whole.

use crate::findings::{Message, Severity};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "shared-cost-percent",
    severity: Severity::Error,
    in_draft: Severity::Error,
    kinds: PLANS,
    serves: &[],
    page: include_str!("shared_cost_percent.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(funding) = look.plan().and_then(|plan| plan.funding.as_ref()) else { return };
    for (index, cost) in funding.shared_costs.iter().enumerate() {
        let Some(share) = cost.share_percent else { continue };
        if !(0.0..=100.0).contains(&share) {
            let at = At::key("funding").then("shared_costs").item(index).then("share_percent");
            look.report(&at, no_share(share));
        }
    }
}

fn no_share(share: f64) -> Message {
    Message::new(
        format!("A share of {share} per cent is no part of a cost"),
        "a reader cannot tell what this area pays and what its neighbours pay",
        "Give our part of the whole cost, from 0 to 100, under `share_percent`",
    )
}
