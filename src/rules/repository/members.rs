//! The plans of a region, as its settings name them.

use super::{Repository, member_missing, member_unlisted};
use crate::document::DocumentKind;
use crate::findings::{Message, Spot};
use crate::rules::{Checked, Rule};

/// A plan of the region.
#[derive(Debug, Clone)]
pub struct Member {
    /// Its id.
    pub id: String,
    /// Where it is, seen from the settings.
    pub path: String,
    /// Where the settings say so.
    pub spot: Spot,
}

impl Member {
    /// Whether the document whose file of facts is `within` is this member, or belongs to it.
    pub fn holds(&self, within: &str) -> bool {
        let rest = within.strip_prefix(&self.path);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

/// What is to be said of the members: `there` are the documents below the settings.
pub(super) fn told(
    repository: &Repository,
    judged: &[(&Checked, String)],
    there: &[String],
) -> Vec<(&'static Rule, Spot, Message)> {
    let members = &repository.members;
    let missing = members.iter().filter(|member| !there.iter().any(|path| member.holds(path)));
    let missing = missing.map(|member| {
        (&member_missing::RULE, member.spot.clone(), member_missing::message(&member.path))
    });
    let Some(first) = members.first() else { return Vec::new() };
    let is_plan = |one: &&(&Checked, String)| one.0.kind == Some(DocumentKind::Plan);
    let unlisted = judged.iter().filter(is_plan);
    let unlisted = unlisted.filter(|(_, path)| !members.iter().any(|member| member.holds(path)));
    let unlisted = unlisted.map(|(_, path)| {
        (&member_unlisted::RULE, first.spot.clone(), member_unlisted::message(path))
    });
    missing.chain(unlisted).collect()
}
