//! Following `reports_to` from group to group.

use crate::document::group::Group;
use crate::document::values::{Code, GroupRef};

/// The circles in which groups report to one another: the positions of the groups, each circle once,
/// from its first group on. A group of unknown id ends the way.
pub(super) fn circles(groups: &[Group]) -> Vec<Vec<usize>> {
    let above: Vec<Option<usize>> = groups.iter().map(|group| superior(groups, group)).collect();
    let mut found = Vec::new();
    for first in 0..groups.len() {
        let mut way = vec![first];
        let mut here = above[first];
        while let Some(next) = here.filter(|next| !way.contains(next)) {
            way.push(next);
            here = above[next];
        }
        // The way came back to where it began, and no earlier group was on it.
        if here == Some(first) && way.iter().all(|group| *group >= first) {
            found.push(way);
        }
    }
    found
}

fn superior(groups: &[Group], group: &Group) -> Option<usize> {
    let wanted = group.reports_to.as_ref().map(GroupRef::as_str)?;
    groups.iter().position(|other| other.id.as_ref().map(Code::as_str) == Some(wanted))
}
