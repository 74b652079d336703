//! A list of relevant agencies without a kind that guidance speaks of: schools, early years,
//! charities.

use super::kinds::{self, KINDS};
use crate::document::Plan;
use crate::document::agency::Statement;
use crate::document::values::Prose;
use crate::findings::{Message, Severity};
use crate::guidance::{self, Edition};
use crate::rules::missing::{find_word, is_answered};
use crate::rules::names::{listed, lower};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;
use std::collections::BTreeSet;

pub static RULE: Rule = Rule {
    name: "agency-kinds-missing",
    severity: Severity::Error,
    in_draft: Severity::Warning,
    kinds: PLANS,
    serves: &[
        "CWSA26-02-01",
        "CWSA26-02-04",
        "WT18-RA-05",
        "WT18-RA-07",
        "WT23-RA-02",
        "WT23-RA-04",
        "WT23-PUB-08",
        "N26-08",
        "NST-04-18",
        "WT18-PUB-10",
    ],
    page: include_str!("agency_kinds_missing.md"),
    look,
};

/// What the law will ask once it begins.
const EDUCATION: [&str; 3] = ["schools", "early_years", "further_and_higher_education"];
/// What only the edition of 2023 and later speaks of.
const COMMUNITY: [&str; 3] = ["voluntary_sector", "faith", "sport_and_leisure"];

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let list = At::key("relevant_agencies");
    if plan.relevant_agencies.is_empty() || !look.doc.may_judge_absence(&list) {
        return;
    }
    // One agency of an unknown kind may be just the one that is looked for.
    let found: Option<Vec<_>> = plan.relevant_agencies.iter().map(kinds::of).collect();
    let Some(found) = found else { return };
    let there: BTreeSet<&str> = found.into_iter().flatten().collect();
    let missing: Vec<&kinds::Kind> = KINDS
        .iter()
        .filter(|kind| !there.contains(kind.key) && is_wanted(look, plan, kind.key))
        .collect();
    let (education, others): (Vec<_>, Vec<_>) =
        missing.into_iter().partition(|kind| EDUCATION.contains(&kind.key));
    if has_begun(look) && !education.is_empty() {
        look.report(&list, required(&names(&education)));
    } else if !education.is_empty() {
        look.report(&list, expected(&names(&education))).weighing(Severity::Advice);
    }
    if !others.is_empty() {
        look.report(&list, thought_of(&names(&others))).weighing(Severity::Advice);
    }
}

/// Whether the duty to include education is in force for the document: the catalogue says when.
fn has_begun(look: &Look<'_>) -> bool {
    guidance::requirement("CWSA26-02-01").is_some_and(|row| row.window.open(look.edition, look.day))
}

fn is_wanted(look: &Look<'_>, plan: &Plan, key: &str) -> bool {
    let settings = plan.settings.as_ref();
    if EDUCATION.contains(&key) {
        let said = settings.and_then(|settings| settings.education.as_ref()).is_some_and(|said| {
            said.text
                .as_ref()
                .is_some_and(|text| find_word(&lower(text.as_str()), "relevant agencies").is_some())
        });
        return has_begun(look) || !said;
    }
    if COMMUNITY.contains(&key) {
        let said = settings.is_some_and(|settings| settings.community.is_some())
            || is_answered(look, "agencies.voluntary-sector");
        return look.edition >= Edition::Wt23 && !said;
    }
    let statement = settings.and_then(|settings| match key {
        "youth_custody" => settings.youth_custody.as_ref(),
        _ => settings.residential_homes.as_ref(),
    });
    statement.is_some_and(has_places_of_others)
}

/// Whether a statement lists places that are not run by the council, itself a partner.
fn has_places_of_others(statement: &Statement) -> bool {
    let none = statement.none.as_ref().is_some_and(|none| !Prose::is_empty(none));
    let of_council = |words: Option<&str>| {
        words.is_some_and(|words| find_word(&lower(words), "council").is_some())
    };
    !none
        && statement.places.iter().any(|place| {
            !of_council(place.what.as_ref().map(crate::document::values::Text::as_str))
                && !of_council(place.how.as_ref().map(Prose::as_str))
        })
}

fn names(kinds: &[&kinds::Kind]) -> Vec<String> {
    kinds.iter().map(|kind| kind.name.to_owned()).collect()
}

fn required(missing: &[String]) -> Message {
    Message::new(
        format!("The relevant agencies hold no {}", listed(missing, "and no")),
        "the Children’s Wellbeing and Schools Act 2026 makes designated bodies of childcare and \
         education part of the arrangements",
        "Add each designated body with its `category`",
    )
}

fn expected(missing: &[String]) -> Message {
    Message::new(
        format!("The relevant agencies hold no {}", listed(missing, "and no")),
        "they see most children every day, and guidance expects them to be named; an Act of 2026 will \
         make it a duty once it begins",
        "Add them with `category`, or say in `settings.education` how they take part instead",
    )
}

fn thought_of(missing: &[String]) -> Message {
    Message::new(
        format!("The relevant agencies hold nobody from {}", listed(missing, "or from")),
        "guidance asks partners to think of them, because children meet adults there whom nobody else \
         sees",
        "Add those that matter in your area, or say in `settings` how they are reached",
    )
}
