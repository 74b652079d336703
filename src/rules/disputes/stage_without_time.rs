//! Steps of a ladder without a time, or with times that cannot be compared.

use crate::document::people::{Ladder, Stage};
use crate::document::values::Duration;
use crate::findings::{Message, Severity};
use crate::rules::names::{has_any, listed, lower};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "stage-without-time",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &[],
    page: include_str!("stage_without_time.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    for (key, ladder) in [("disputes", &plan.disputes), ("escalation", &plan.escalation)] {
        let Some(ladder) = ladder else { continue };
        let stages = At::key(key).then("stages");
        if !look.doc.may_judge_absence(&stages) {
            continue;
        }
        let open = open_stages(ladder);
        if let Some((first, _)) = open.first() {
            let names: Vec<String> = open.iter().map(|(_, name)| name.clone()).collect();
            look.report(&stages.item(*first).then("within"), no_time(&names));
        }
        if let Some((one, other)) = units_apart(ladder) {
            look.report(&stages, mixed(one, other));
        }
    }
}

/// Steps without a time. The last one ends the ladder, so that its time is not missed.
fn open_stages(ladder: &Ladder) -> Vec<(usize, String)> {
    let lower = ladder.stages.len().saturating_sub(1);
    let stages = ladder.stages[..lower].iter().enumerate();
    stages
        .filter(|(_, stage)| stage.within.is_none())
        .map(|(index, stage)| (index, name(index, stage)))
        .collect()
}

fn name(index: usize, stage: &Stage) -> String {
    stage.level.as_ref().map_or_else(|| format!("step {}", index + 1), ToString::to_string)
}

/// Two units of one ladder that cannot be compared.
fn units_apart(ladder: &Ladder) -> Option<(&'static str, &'static str)> {
    let times = ladder.stages.iter().filter_map(|stage| stage.within.as_ref());
    let units: Vec<&'static str> = times.filter_map(unit).collect();
    let first = *units.first()?;
    units.iter().find(|unit| **unit != first).map(|other| (first, *other))
}

fn unit(time: &Duration) -> Option<&'static str> {
    let words = lower(time.as_str());
    if has_any(&words, &["working day", "working days"]) {
        Some("working days")
    } else if has_any(&words, &["day", "days", "week", "weeks"]) {
        Some("days of the calendar")
    } else if has_any(&words, &["hour", "hours"]) {
        Some("hours")
    } else {
        None
    }
}

fn no_time(names: &[String]) -> Message {
    Message::new(
        format!("The plan does not say how long these steps may take: {}", listed(names, "and")),
        "a step without a time can hold up a decision about a child for as long as anybody likes",
        "Add `within:` to each step, such as “2 working days”",
    )
}

fn mixed(one: &str, other: &str) -> Message {
    Message::new(
        format!("The steps are timed in {one} and in {other}"),
        "over a weekend nobody can tell when a step is due",
        "Give the time of every step in one unit, such as working days",
    )
}
