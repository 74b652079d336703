//! A board or a force that is shared with a neighbour, in a plan without a forum for its leaders.

use super::statutory::statutory;
use crate::document::Plan;
use crate::document::partner::PartnerKind;
use crate::document::values::{BodyName, Text};
use crate::findings::{Message, Severity};
use crate::guidance::Edition;
use crate::rules::missing::is_answered;
use crate::rules::names::lower;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "shared-without-forum",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT23-LSP-10"],
    page: include_str!("shared_without_forum.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let lists = [At::key("leadership").then("lead_meetings"), At::key("shared_with")];
    let unread = lists.iter().any(|at| !look.doc.may_judge_absence(at));
    if look.edition < Edition::Wt23
        || unread
        || has_forum(plan)
        || is_answered(look, "leadership.shared-forum")
    {
        return;
    }
    let shared = statutory(plan).into_iter().find(|found| {
        found.kind != PartnerKind::LocalAuthority && !found.partner.shared_with.is_empty()
    });
    if let Some(found) = shared {
        look.report(&found.at.then("shared_with"), no_forum(found.name()));
    }
}

/// Whether leaders meet with neighbours, or a forum or a group joins them.
fn has_forum(plan: &Plan) -> bool {
    let meets = plan.leadership.iter().flat_map(|leadership| &leadership.lead_meetings);
    let named = |forum: &Option<Text>| forum.as_ref().is_some_and(|forum| !forum.is_empty());
    meets.into_iter().any(|meeting| !meeting.with.is_empty())
        || plan.shared_with.iter().any(|shared| named(&shared.forum))
        || plan.groups.iter().flat_map(|group| &group.joint_with).any(may_be_a_partnership)
}

/// Whether a group may be joint with another safeguarding partnership, and not with, say, a community
/// safety partnership.
fn may_be_a_partnership(body: &BodyName) -> bool {
    let name = lower(body.as_str());
    !["community safety", "safeguarding adults", "wellbeing", "justice"]
        .iter()
        .any(|other| name.contains(other))
}

fn no_forum(name: &str) -> Message {
    Message::new(
        format!(
            "{} serves other partnerships too, and no meeting joins their leaders",
            quoted(name)
        ),
        "one chief officer who is asked the same in several areas can answer once, and alike for all \
         children",
        "Consider a meeting with the neighbours, and add it with `with` under \
         `leadership.lead_meetings`; if there is none, say in `shared_with` how decisions are kept \
         alike",
    )
}
