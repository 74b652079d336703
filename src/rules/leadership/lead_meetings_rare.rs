//! Lead partners who meet no more than once a year.

use crate::document::Plan;
use crate::document::group::GroupKind;
use crate::document::values::{Frequency, Regular};
use crate::findings::{Message, Severity};
use crate::guidance::Edition;
use crate::rules::names::same;
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "lead-meetings-rare",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT23-LSP-08", "NST-04-10"],
    page: include_str!("lead_meetings_rare.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    if look.edition < Edition::Wt23 {
        return;
    }
    let meetings = frequencies(plan);
    // A meeting of unknown frequency may be often enough.
    let times: Option<Vec<u32>> = meetings
        .iter()
        .map(|(_, frequency)| match frequency.regular()? {
            Regular::EveryTwoYears => Some(0),
            regular => regular.times_a_year(),
        })
        .collect();
    let Some(times) = times.filter(|times| !times.is_empty()) else { return };
    let is_rare = times.iter().sum::<u32>() <= 1;
    if let Some((at, _)) = meetings.first().filter(|_| is_rare) {
        look.report(at, rare());
    }
}

/// How often the lead partners meet, each with its place. A meeting without a frequency counts as
/// one that nobody can read.
fn frequencies(plan: &Plan) -> Vec<(At, Frequency)> {
    let list = At::key("leadership").then("lead_meetings");
    let meetings = plan.leadership.iter().flat_map(|leadership| &leadership.lead_meetings);
    let of_meetings = meetings.enumerate().map(|(index, meeting)| {
        (list.item(index).then("frequency"), meeting.frequency.clone().unwrap_or_default())
    });
    let of_groups = plan.groups.iter().enumerate().filter_map(|(index, group)| {
        // Meetings and group may be two sides of one thing, which is counted once.
        let is_listed =
            plan.leadership.iter().flat_map(|leadership| &leadership.lead_meetings).any(
                |meeting| {
                    let names = meeting.name.as_ref().zip(group.name.as_ref());
                    names.is_some_and(|(one, other)| same(one.as_str(), other.as_str()))
                },
            );
        let is_theirs = group.kind == Some(GroupKind::LeadPartners) && !is_listed;
        let at = At::key("groups").item(index).then("frequency");
        is_theirs.then(|| (at, group.frequency.clone().unwrap_or_default()))
    });
    of_meetings.chain(of_groups).collect()
}

fn rare() -> Message {
    Message::new(
        "The lead safeguarding partners meet no more than once a year",
        "guidance gives no number, and asks them to set direction, sign off and follow learning \
         together; elsewhere they meet twice or four times a year",
        "Consider a second meeting, or say in `reason` how they decide between meetings",
    )
}
