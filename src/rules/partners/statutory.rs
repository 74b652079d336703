//! The statutory partners of a plan, each with its place.

use crate::document::Plan;
use crate::document::partner::{Partner, PartnerKind};
use crate::document::people::Post;
use crate::document::values::BodyName;
use crate::rules::names::says;
use crate::workspace::At;

/// A partner of a kind that the law makes a safeguarding partner.
#[derive(Debug, Clone)]
pub(super) struct Statutory<'a> {
    /// Where it stands.
    pub(super) at: At,
    /// Its kind.
    pub(super) kind: PartnerKind,
    /// What the plan says of it.
    pub(super) partner: &'a Partner,
}

impl<'a> Statutory<'a> {
    /// What it is called; its kind where it has no name.
    pub(super) fn name(&self) -> &'a str {
        let name = self.partner.name.as_ref().filter(|name| !name.is_empty());
        name.map_or(self.kind.in_words(), BodyName::as_str)
    }

    /// Whether another partner acts for it, so that it may do without posts of its own.
    pub(super) fn is_acted_for(&self) -> bool {
        !self.partner.acts_with.is_empty()
    }
}

/// The statutory partners, in the order of the plan.
pub(super) fn statutory(plan: &Plan) -> Vec<Statutory<'_>> {
    let with_place = plan.partners.iter().enumerate();
    with_place
        .filter_map(|(index, partner)| {
            let kind = partner.kind.filter(|kind| kind.is_statutory())?;
            Some(Statutory { at: At::key("partners").item(index), kind, partner })
        })
        .collect()
}

/// Whether a post is named, or said to be vacant.
pub(super) fn is_named(post: &Post) -> bool {
    says(post.post.as_ref()) || post.vacant.is_some()
}
