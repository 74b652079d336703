//! A plan that does not speak of multi-agency child protection teams. Advice until the duty begins.

use crate::findings::{Message, Severity};
use crate::guidance;
use crate::rules::missing::{Wanted, report_missing};
use crate::rules::waiting::{knows_its_edition, weight};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "protection-teams-unsaid",
    severity: Severity::Error,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["CWSA26-03-01", "CWSA26-03-02", "CWSA26-03-03", "DATE-16"],
    page: include_str!("protection_teams_unsaid.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(row) = guidance::requirement("CWSA26-03-01") else { return };
    if !knows_its_edition(look) || look.edition < row.window.from {
        return;
    }
    // Before the Act was passed there was nothing to prepare for.
    if crate::calendar::spans::day("DATE-16", 0).is_some_and(|passed| look.day < passed) {
        return;
    }
    let facts = At::key("child_protection");
    let before = look.count();
    report_missing(
        look,
        Wanted {
            facts: &[facts.then("teams"), facts.then("text")],
            questions: &["child-protection.teams"],
            words: &[
                "multi-agency child protection teams",
                "multi-agency child protection team",
                "macpts",
                "macpt",
            ],
            message: unsaid(row.window.waits_for.is_some()),
        },
    );
    let weight = weight(&row.window, look.edition, look.day);
    let is_new = look.count() > before;
    if weight == Severity::Advice
        && let Some(finding) = look.last().filter(|_| is_new)
    {
        finding.weighing(weight);
    }
}

fn unsaid(waits: bool) -> Message {
    let why = if waits {
        "the Act of 2026 makes them part of the arrangements from a day that is still to be set, and \
         agencies have to prepare"
    } else {
        "the Act of 2026 makes at least one of them part of the arrangements"
    };
    Message::new(
        "The plan does not speak of multi-agency child protection teams",
        why,
        "Add `child_protection:` with `teams`, or with `text` on how far preparation has got",
    )
}
