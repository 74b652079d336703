//! A police force that does not serve the council's area.

use super::known::{named, on_day};
use crate::document::partner::PartnerKind;
use crate::findings::{Message, Severity};
use crate::register::{Body, police_for};
use crate::rules::names::listed;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;

pub static RULE: Rule = Rule {
    name: "wrong-force",
    severity: Severity::Error,
    in_draft: Severity::Error,
    kinds: PLANS,
    serves: &["CA04-16E-03"],
    page: include_str!("wrong_force.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let all = named(plan);
    let councils: Option<Vec<&Body>> = all
        .iter()
        .filter(|found| found.kind == PartnerKind::LocalAuthority)
        .map(|found| on_day(plan, found, look.day))
        .collect();
    // One council that masa does not know may lie anywhere.
    let Some(councils) = councils.filter(|councils| !councils.is_empty()) else { return };
    let forces: Vec<&Body> = councils.iter().filter_map(|council| police_for(council)).collect();
    for found in all.iter().filter(|found| found.kind == PartnerKind::Police) {
        let Some(force) = on_day(plan, found, look.day) else { continue };
        if forces.iter().all(|right| right.id != force.id) {
            look.report(&found.at, serves_elsewhere(found.name, &councils, &forces));
        }
    }
}

fn serves_elsewhere(name: &str, councils: &[&Body], forces: &[&Body]) -> Message {
    let areas: Vec<String> = councils.iter().map(|council| council.short.to_owned()).collect();
    let mut right: Vec<String> = forces.iter().map(|force| force.name.to_owned()).collect();
    right.dedup();
    Message::new(
        format!("{} does not police {}", quoted(name), listed(&areas, "or")),
        "the safeguarding partner is the chief officer of the force that covers the area; readers \
         would turn to the wrong one",
        format!("Name {}, or put the council right", listed(&right, "and")),
    )
}
