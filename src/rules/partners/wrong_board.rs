//! An integrated care board that does not serve the council's area, or one that does and is not named.

use super::known::{Named, named, on_day};
use super::statutory::statutory;
use crate::document::partner::PartnerKind;
use crate::findings::{Message, Severity};
use crate::register::{Body, IcbCover, icbs_for};
use crate::rules::names::listed;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;

pub static RULE: Rule = Rule {
    name: "wrong-board",
    severity: Severity::Error,
    in_draft: Severity::Error,
    kinds: PLANS,
    serves: &["CA04-16E-03"],
    page: include_str!("wrong_board.md"),
    look,
};

/// A board that covers less of an area than this is worth a question only.
const SLIVER: f64 = 0.05;

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let all = named(plan);
    let of_kind = |kind: PartnerKind| -> Option<Vec<(&Named<'_>, &'static Body)>> {
        let found = all.iter().filter(|found| found.kind == kind);
        let found: Option<Vec<_>> =
            found.map(|found| Some((found, on_day(plan, found, look.day)?))).collect();
        found.filter(|found| !found.is_empty())
    };
    // A council or a board that masa does not know on that day may be anything.
    let (Some(councils), Some(boards)) =
        (of_kind(PartnerKind::LocalAuthority), of_kind(PartnerKind::Icb))
    else {
        return;
    };
    let areas: Vec<String> = councils.iter().map(|(_, council)| council.short.to_owned()).collect();
    let covers: Vec<(&Body, &IcbCover)> =
        councils.iter().flat_map(|(_, council)| icbs_for(council, look.day)).collect();
    if covers.is_empty() {
        return;
    }
    let mut wrong = false;
    for (found, board) in &boards {
        if covers.iter().all(|(right, _)| right.id != board.id) {
            wrong = true;
            let right: Vec<String> = covers.iter().map(|(right, _)| right.name.into()).collect();
            look.report(&found.at, serves_elsewhere(found.name, &areas, right));
        }
    }
    let acted_for = statutory(plan).iter().any(super::statutory::Statutory::is_acted_for);
    if wrong || acted_for {
        return;
    }
    let mut told: Vec<&str> = Vec::new();
    for (right, cover) in covers {
        let named = boards.iter().any(|(_, board)| board.id == right.id);
        if named || told.contains(&right.id) {
            continue;
        }
        told.push(right.id);
        let sliver = cover.share.is_some_and(|share| share < SLIVER);
        let severity = if sliver { Severity::Advice } else { Severity::Warning };
        if let Some((found, _)) = boards.first() {
            look.report(&found.at, also_serves(right.name, &areas, sliver)).weighing(severity);
        }
    }
}

fn serves_elsewhere(name: &str, areas: &[String], mut right: Vec<String>) -> Message {
    right.dedup();
    Message::new(
        format!("{} does not serve {}", quoted(name), listed(areas, "or")),
        "the safeguarding partner is the board whose area takes in the council’s; readers would turn \
         to the wrong one",
        format!("Name {}, or put the council right", listed(&right, "and")),
    )
}

fn also_serves(name: &str, areas: &[String], sliver: bool) -> Message {
    let part = if sliver { "a very small part of" } else { "part of" };
    Message::new(
        format!("{name} serves {part} {} too, and is not named", listed(areas, "and")),
        "by law every board that covers any part of the area is a safeguarding partner",
        "Add it as a partner of `kind: icb`; where one board acts for both, say so with `acts_with`",
    )
}
