//! An organisation that stands twice among the agencies, or there and where it cannot be as well.

use crate::document::agency::RelevantAgency;
use crate::document::partner::PartnerKind;
use crate::document::values::BodyName;
use crate::findings::{Message, Severity};
use crate::register::normal;
use crate::rules::names::same;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "agency-twice",
    severity: Severity::Error,
    in_draft: Severity::Warning,
    kinds: PLANS,
    serves: &["CA04-16E-03", "CA04-16E-04", "WT18-RA-06"],
    page: include_str!("agency_twice.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let list = At::key("relevant_agencies");
    let names: Vec<String> = plan.relevant_agencies.iter().map(compared).collect();
    for (index, agency) in plan.relevant_agencies.iter().enumerate() {
        let at = list.item(index).then("name");
        let Some(name) = agency.name.as_ref().map(BodyName::as_str) else { continue };
        let before = (0..index).find(|one| {
            let one_name = !names[index].is_empty() && names[*one] == names[index];
            one_name && may_be_one(&plan.relevant_agencies[*one], agency)
        });
        if let Some(first) = before {
            tell(look, &at, &list.item(first).then("name"), twice(name)).weighing(Severity::Advice);
        }
        let outside = plan
            .other_bodies
            .iter()
            .position(|other| other.name.as_ref().is_some_and(|other| same(other.as_str(), name)));
        if let Some(other) = outside {
            let other = At::key("other_bodies").item(other).then("name");
            tell(look, &at, &other, inside_and_outside(name));
        }
        let partner = plan.partners.iter().position(|partner| {
            let mut names = partner.name.iter().chain(&partner.aliases).map(BodyName::as_str);
            partner.kind.is_some_and(PartnerKind::is_statutory) && names.any(|one| same(one, name))
        });
        if let Some(partner) = partner {
            let partner = At::key("partners").item(partner).then("name");
            tell(look, &at, &partner, is_a_partner(name)).weighing(Severity::Warning);
        }
    }
}

/// The name of an agency as it is compared with others; empty where there is none.
fn compared(agency: &RelevantAgency) -> String {
    agency.name.as_ref().map(|name| normal(name.as_str())).unwrap_or_default()
}

/// Whether two entries of one name are one. An academy trust may stand there for its schools and its
/// college.
fn may_be_one(one: &RelevantAgency, other: &RelevantAgency) -> bool {
    one.category == other.category || one.category.is_none() || other.category.is_none()
}

fn tell<'a>(
    look: &'a mut Look<'_>,
    at: &At,
    other: &At,
    message: Message,
) -> &'a mut crate::findings::Finding {
    let related = look.doc.spot(other);
    let finding = look.report(at, message);
    if let Some(spot) = related {
        finding.with_related(&spot, "and here");
    }
    finding
}

fn twice(name: &str) -> Message {
    Message::new(
        format!("{} stands twice among the relevant agencies", quoted(name)),
        "what is said of it in one place may be missed in the other",
        "Make one entry of the two",
    )
}

fn inside_and_outside(name: &str) -> Message {
    Message::new(
        format!(
            "{} is listed as a relevant agency and as a body outside the Schedule",
            quoted(name)
        ),
        "a relevant agency is bound by the arrangements and the other is not; it cannot be both",
        "Keep it in `relevant_agencies:` if the Schedule lists its kind, else in `other_bodies:`",
    )
}

fn is_a_partner(name: &str) -> Message {
    Message::new(
        format!("{} is a safeguarding partner, and listed as a relevant agency too", quoted(name)),
        "the partners choose the relevant agencies; the law keeps the two apart",
        "Take it out of `relevant_agencies:`",
    )
}
