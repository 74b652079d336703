//! Child death review partners other than those that the law names.

use crate::document::partner::PartnerKind;
use crate::document::values::{BodyName, Code, PartnerRef};
use crate::findings::{Message, Severity};
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "child-death-partners",
    severity: Severity::Error,
    in_draft: Severity::Error,
    kinds: PLANS,
    serves: &["CA04-16Q-01", "WT18-CDR-01", "NST-09-01"],
    page: include_str!("child_death_partners.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let Some(facts) = &plan.child_death else { return };
    let list = At::key("child_death").then("partners");
    let mut kinds = Vec::new();
    for (index, id) in facts.partners.iter().enumerate() {
        let is_this = |own: &Code| own.as_str() == PartnerRef::as_str(id);
        let found = plan.partners.iter().find(|partner| partner.id.as_ref().is_some_and(is_this));
        let Some((partner, kind)) = found.and_then(|partner| Some((partner, partner.kind?))) else {
            // What cannot be resolved may be any of them; another rule says so.
            return;
        };
        kinds.push(kind);
        if matches!(kind, PartnerKind::Police | PartnerKind::Education) {
            let name = partner.name.as_ref().map_or(id.as_str(), BodyName::as_str);
            look.report(&list.item(index), not_one(name));
        }
    }
    // A trust may stand for its council.
    let is_clear = kinds.iter().all(|kind| *kind != PartnerKind::DeliveryTrust);
    if kinds.is_empty() || !is_clear || !look.doc.may_judge_absence(&list) {
        return;
    }
    for (kind, name) in [
        (PartnerKind::LocalAuthority, "the local authority"),
        (PartnerKind::Icb, "the integrated care board"),
    ] {
        if !kinds.contains(&kind) {
            look.report(&list, left_out(name)).weighing(Severity::Warning);
        }
    }
}

fn not_one(name: &str) -> Message {
    Message::new(
        format!("{} cannot be a child death review partner", quoted(name)),
        "the law names the local authority and the integrated care board, and nobody else; the \
         police and others take part without being one",
        "Take it out of `partners`, and say under `text` how it takes part",
    )
}

fn left_out(name: &str) -> Message {
    Message::new(
        format!("The child death review partners leave out {name}"),
        "the law makes the local authority and the integrated care board responsible together",
        "Add it under `partners`",
    )
}
