//! Who an organisation in a plan is: one the plan itself declares, or one of the register.

use crate::document::Plan;
use crate::document::partner::{DeclaredBody, PartnerKind};
use crate::document::values::BodyName;
use crate::register::{self, Body, BodyKind};
use crate::rules::names::same;
use crate::workspace::At;
use jiff::civil::Date;

/// An organisation that a plan names, with its place.
#[derive(Debug)]
pub(super) struct Named<'a> {
    /// Where its name stands.
    pub(super) at: At,
    /// Its kind.
    pub(super) kind: PartnerKind,
    /// Its name.
    pub(super) name: &'a str,
}

/// The statutory partners and the local authorities of the area, each once.
pub(super) fn named(plan: &Plan) -> Vec<Named<'_>> {
    let mut all: Vec<Named<'_>> = super::statutory::statutory(plan)
        .into_iter()
        .filter(|found| found.partner.name.as_ref().is_some_and(|name| !name.is_empty()))
        .map(|found| Named { at: found.at.then("name"), kind: found.kind, name: found.name() })
        .collect();
    let area = plan.area.as_ref().map(|area| area.local_authorities.as_slice()).unwrap_or_default();
    for (index, authority) in area.iter().enumerate() {
        let name = authority.as_str();
        if !name.is_empty() && all.iter().all(|known| !same(known.name, name)) {
            let at = At::key("area").then("local_authorities").item(index);
            all.push(Named { at, kind: PartnerKind::LocalAuthority, name });
        }
    }
    all
}

/// The body with this name that the plan declares, else the settings do.
pub(super) fn declared<'a>(plan: &'a Plan, name: &str) -> Option<&'a DeclaredBody> {
    plan.bodies.iter().find(|body| {
        body.name.iter().chain(&body.aliases).map(BodyName::as_str).any(|known| same(known, name))
    })
}

/// The body with this name that the plan itself declares: it takes the place of what the register knows.
/// Settings declare for many plans at once, and what they declare never does.
pub(super) fn declared_here<'a>(plan: &'a Plan, name: &str) -> Option<&'a DeclaredBody> {
    // The plan's own bodies come first.
    declared(plan, name).filter(|body| !body.of_settings)
}

/// The kind in the register.
pub(super) const fn register_kind(kind: PartnerKind) -> Option<BodyKind> {
    match kind {
        PartnerKind::LocalAuthority => Some(BodyKind::LocalAuthority),
        PartnerKind::Icb => Some(BodyKind::Icb),
        PartnerKind::Police => Some(BodyKind::Police),
        _ => None,
    }
}

/// The bodies of the register with this name; none where the plan declares it itself.
pub(super) fn registered(plan: &Plan, kind: PartnerKind, name: &str) -> Vec<&'static Body> {
    if declared_here(plan, name).is_some() {
        return Vec::new();
    }
    register_kind(kind).map_or_else(Vec::new, |kind| register::find_all(Some(kind), name).collect())
}

/// The body of the register with this name that existed on `day`.
pub(super) fn on_day(plan: &Plan, named: &Named<'_>, day: Date) -> Option<&'static Body> {
    registered(plan, named.kind, named.name).into_iter().find(|body| body.existed_on(day))
}
