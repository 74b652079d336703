//! Councils of the area that are no partners, and councils among the partners that are not of the
//! area.

use super::known::{declared, register_kind};
use crate::document::Plan;
use crate::document::partner::{Partner, PartnerKind};
use crate::document::values::BodyName;
use crate::findings::{Message, Severity};
use crate::register;
use crate::rules::names::{lower, same};
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "councils-differ",
    severity: Severity::Error,
    in_draft: Severity::Warning,
    kinds: PLANS,
    serves: &["CA04-16E-03", "WT18-PUB-04", "WT18-PUB-05"],
    page: include_str!("councils_differ.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let Some(area) = &plan.area else { return };
    let (list, partners) = (At::key("area").then("local_authorities"), At::key("partners"));
    let councils: Vec<(usize, &Partner)> = plan
        .partners
        .iter()
        .enumerate()
        .filter(|(_, partner)| partner.kind == Some(PartnerKind::LocalAuthority))
        .collect();
    let unread = !look.doc.may_judge_absence(&list) || !look.doc.may_judge_absence(&partners);
    if unread || councils.is_empty() || area.local_authorities.is_empty() {
        return;
    }
    for (index, name) in area.local_authorities.iter().enumerate() {
        let is_partner = councils.iter().any(|(_, partner)| means(plan, partner, name.as_str()));
        if !is_partner && is_upper_tier(plan, name.as_str()) {
            look.report(&list.item(index), no_partner(name.as_str()));
        }
    }
    for (index, partner) in councils {
        let Some(name) = partner.name.as_ref().filter(|name| !name.is_empty()) else { continue };
        let in_area = area.local_authorities.iter().any(|own| means(plan, partner, own.as_str()));
        if !in_area && is_upper_tier(plan, name.as_str()) {
            let related = look.doc.spot(&list);
            let finding =
                look.report(&partners.item(index).then("name"), not_in_area(name.as_str()));
            if let Some(spot) = related {
                finding.with_related(&spot, "the councils of the area");
            }
        }
    }
}

/// Whether a partner may be the council of that name. Two that share a name, or a part of it, count
/// as one: a partner may stand for two councils at once.
fn means(plan: &Plan, partner: &Partner, name: &str) -> bool {
    let names = partner.name.iter().chain(&partner.aliases).map(BodyName::as_str);
    let short = partner.short_name.as_ref().map(crate::document::values::Text::as_str);
    let all: Vec<&str> = names.chain(short).collect();
    let alike = |one: &str| {
        let (one, other) = (place(one), place(name));
        // “The council” says nothing about where it is.
        same(&one, &other) || !one.is_empty() && (one.contains(&other) || other.contains(&one))
    };
    all.iter().any(|one| alike(one)) || all.iter().any(|one| are_one(plan, one, name))
}

/// The words of a council’s name that say where it is.
fn place(name: &str) -> String {
    const COMMON: [&str; 12] = [
        "council",
        "city",
        "county",
        "borough",
        "metropolitan",
        "london",
        "royal",
        "of",
        "the",
        "district",
        "unitary",
        "corporation",
    ];
    let lower = lower(name);
    let words = lower.split_whitespace().filter(|word| !COMMON.contains(word));
    words.collect::<Vec<_>>().join(" ")
}

/// Whether the register, or the plan itself, knows both names as those of one body.
fn are_one(plan: &Plan, one: &str, other: &str) -> bool {
    let kind = register_kind(PartnerKind::LocalAuthority);
    let body = register::find(kind, one).map(|body| body.id);
    let own = declared(plan, one).and_then(|body| body.id.as_ref());
    body.is_some() && body == register::find(kind, other).map(|body| body.id)
        || own.is_some() && own == declared(plan, other).and_then(|body| body.id.as_ref())
}

/// Whether it is certain that the name means a council that the law makes a partner.
fn is_upper_tier(plan: &Plan, name: &str) -> bool {
    let own =
        declared(plan, name).is_some_and(|body| body.kind == Some(PartnerKind::LocalAuthority));
    own || register::find(register_kind(PartnerKind::LocalAuthority), name).is_some()
}

fn no_partner(name: &str) -> Message {
    Message::new(
        format!("{} belongs to the area, and is not among the partners", quoted(name)),
        "by law the council of every area that the arrangements cover is a safeguarding partner",
        "Add it under `partners:`; if another council acts for it, say so with `acts_with`; if it is \
         no part of the area, take it out",
    )
}

fn not_in_area(name: &str) -> Message {
    Message::new(
        format!("{} is a partner, and is not among the councils of the area", quoted(name)),
        "the plan says two things about which children it is for",
        "Add the council to `area.local_authorities`, or take it out of the partners",
    )
}
