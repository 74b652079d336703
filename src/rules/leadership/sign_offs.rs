//! Who has to sign the key documents off, and which documents those are.

use crate::document::Plan;
use crate::document::partner::{Partner, PartnerKind};
use crate::document::values::{BodyName, Code, PartnerRef};
use crate::rules::names::{has_any, lower};

/// The statutory partners that sign for themselves. None where one of them has no id, because
/// nobody could refer to it.
pub(super) fn signers(plan: &Plan) -> Vec<(&str, &str)> {
    let own = plan.partners.iter().filter(|partner| {
        partner.kind.is_some_and(PartnerKind::is_statutory) && partner.acts_with.is_empty()
    });
    let with_id: Option<Vec<_>> =
        own.map(|partner| Some((id_of(partner)?, name_of(partner)))).collect();
    with_id.unwrap_or_default()
}

fn id_of(partner: &Partner) -> Option<&str> {
    partner.id.as_ref().map(Code::as_str).filter(|id| !id.is_empty())
}

fn name_of(partner: &Partner) -> &str {
    let name = partner.name.as_ref().filter(|name| !name.is_empty());
    name.map_or("a partner without a name", BodyName::as_str)
}

/// The names of those who did not sign, where at least one of them did. None where somebody signed
/// under an id that no partner has: it may be a slip for one of them.
pub(super) fn missing(plan: &Plan, signers: &[(&str, &str)], by: &[&PartnerRef]) -> Vec<String> {
    let signed = |id: &str| by.iter().any(|one| one.as_str() == id);
    let is_known = |id: &str| plan.partners.iter().any(|partner| id_of(partner) == Some(id));
    if !signers.iter().any(|(id, _)| signed(id)) || !by.iter().all(|one| is_known(one.as_str())) {
        return Vec::new();
    }
    signers.iter().filter(|(id, _)| !signed(id)).map(|(_, name)| (*name).to_owned()).collect()
}

/// Whether the title of a document means the arrangements themselves.
pub(super) fn is_the_plan(title: &str) -> bool {
    let title = lower(title);
    has_any(&title, &["arrangements", "masa", "this plan"])
        || title == "plan"
        || title == "the plan"
}
