//! Planned meetings that lie further apart than the group's frequency allows.

use crate::document::Plan;
use crate::document::values::{Code, DateText, Frequency, GroupRef, Regular};
use crate::findings::{Message, Severity};
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;
use jiff::ToSpan;
use jiff::civil::Date;

pub static RULE: Rule = Rule {
    name: "meetings-apart",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["NST-04-10"],
    page: include_str!("meetings_apart.md"),
    look,
};

/// So many days make a list of dates that means to be whole.
const A_LIST: usize = 3;

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    for group in &plan.groups {
        let regular = group.frequency.as_ref().and_then(Frequency::regular);
        let times = regular.and_then(Regular::times_a_year);
        let (Some(id), Some(times)) = (&group.id, times.filter(|times| *times > 0)) else {
            continue;
        };
        let days = days(plan, id);
        if days.len() < A_LIST {
            continue;
        }
        // Twice the usual time: summer, and a meeting that had to move, are no break of the rule.
        let most = i64::from(2 * 365 / times);
        let apart = days
            .windows(2)
            .find(|pair| pair[0].0.checked_add(most.days()).is_ok_and(|limit| pair[1].0 > limit));
        if let Some([first, second]) = apart {
            let at = |index: usize| At::key("meetings").item(index).then("date");
            let name = group.name.as_ref().map_or("The group", |name| name.as_str());
            let often = regular.map_or("", Regular::in_words);
            let related = look.doc.spot(&at(first.1));
            let finding = look.report(&at(second.1), too_far(name, often));
            if let Some(spot) = related {
                finding.with_related(&spot, "the meeting before");
            }
        }
    }
}

/// The days on which a group meets, oldest first, each with its place in the list.
fn days(plan: &Plan, id: &Code) -> Vec<(Date, usize)> {
    let of_group =
        plan.meetings.iter().enumerate().filter(|(_, meeting)| {
            meeting.group.as_ref().map(GroupRef::as_str) == Some(id.as_str())
        });
    let mut days: Vec<(Date, usize)> = of_group
        .filter_map(|(index, meeting)| {
            Some((meeting.date.as_ref().and_then(DateText::day)?, index))
        })
        .collect();
    days.sort_unstable();
    days
}

fn too_far(name: &str, often: &str) -> Message {
    Message::new(
        format!(
            "{} meets {often}, and no meeting is listed for twice that time before this one",
            quoted(name)
        ),
        "either a meeting is missing from the list, or the group does not meet as often as the plan \
         says",
        "Add the meetings between, or put `frequency` right",
    )
}
