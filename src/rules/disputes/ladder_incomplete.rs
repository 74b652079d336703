//! Ladders with a step that nobody settles, that one person settles twice, or with one step alone.

use crate::document::people::{Ladder, Stage};
use crate::document::values::Text;
use crate::findings::{Message, Severity};
use crate::rules::names::{listed, same, says};
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "ladder-incomplete",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT18-DIS-01", "WT23-PUB-09", "NST-13-01"],
    page: include_str!("ladder_incomplete.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    for (key, ladder) in [("disputes", &plan.disputes), ("escalation", &plan.escalation)] {
        let Some(ladder) = ladder else { continue };
        let stages = At::key(key).then("stages");
        if ladder.stages.is_empty() || !look.doc.may_judge_absence(&stages) {
            continue;
        }
        if ladder.stages.len() == 1 {
            let finding = look.report(&stages, one_step(key == "disputes"));
            if ladder.text.is_some() {
                // The words may tell the rest.
                finding.weighing(Severity::Advice);
            }
        }
        let nobody = nobody(ladder);
        if let Some((first, _)) = nobody.first() {
            let names: Vec<String> = nobody.iter().map(|(_, name)| name.clone()).collect();
            look.report(&stages.item(*first).then("who"), no_owner(&names));
        }
        if let Some((index, who)) = twice(ladder) {
            let before = look.doc.spot(&stages.item(index - 1).then("who"));
            let place = stages.item(index).then("who");
            let finding = look.report(&place, same_again(who)).weighing(Severity::Advice);
            if let Some(before) = before {
                finding.with_related(&before, "the step before it");
            }
        }
    }
}

/// Steps that nobody settles.
fn nobody(ladder: &Ladder) -> Vec<(usize, String)> {
    let stages = ladder.stages.iter().enumerate();
    stages
        .filter(|(_, stage)| !says(stage.who.as_ref()) && stage.text.is_none())
        .map(|(index, stage)| (index, name(index, stage)))
        .collect()
}

fn name(index: usize, stage: &Stage) -> String {
    stage.level.as_ref().map_or_else(|| format!("step {}", index + 1), ToString::to_string)
}

/// A step settled by the same people as the one before it.
fn twice(ladder: &Ladder) -> Option<(usize, &str)> {
    let who: Vec<&str> =
        ladder.stages.iter().map(|stage| stage.who.as_ref().map_or("", Text::as_str)).collect();
    let pair = who.windows(2).position(|pair| same(pair[0], pair[1]))?;
    Some((pair + 1, who[pair]))
}

fn one_step(between_partners: bool) -> Message {
    let what = if between_partners { "disputes between partners" } else { "escalation" };
    Message::new(
        format!("The ladder for {what} has one step"),
        "where the first step fails, nobody knows what comes next, and a child may wait",
        "Add at least one more step with `who` and `within`",
    )
}

fn no_owner(names: &[String]) -> Message {
    Message::new(
        format!("The plan does not say who settles these steps: {}", listed(names, "and")),
        "a step that is nobody’s is a step at which things lie",
        "Add `who:` to each step",
    )
}

fn same_again(who: &str) -> Message {
    Message::new(
        format!("{} settles two steps running", quoted(who)),
        "whoever could not settle it once will hardly settle it the second time",
        "Name somebody else for the second step, or make one step of the two",
    )
}
