//! A relevant agency whose category is not in the Schedule.

use crate::findings::{Message, Severity};
use crate::guidance;
use crate::rules::names::{has_any, lower};
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "agency-not-in-schedule",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    // The categories are what its codes are looked up in.
    serves: &[
        "CA04-16E-04",
        "REG18-18-01",
        "RA-01",
        "RA-02",
        "RA-03",
        "RA-04",
        "RA-05",
        "RA-06",
        "RA-07",
        "RA-08",
        "RA-09",
        "RA-10",
        "RA-11",
        "RA-12",
        "RA-13",
        "RA-14",
        "RA-15",
        "RA-16",
        "RA-17",
        "RA-18",
        "RA-19",
        "RA-20",
        "RA-21",
        "RA-22",
        "RA-23",
        "RA-24",
        "RA-25",
        "RA-26",
        "RA-27",
        "RA-28",
        "RA-29",
        "RA-30",
        "RA-31",
        "RA-32",
        "RA-33",
        "RA-34",
        "RA-35",
        "RA-36",
        "RA-37",
        "RA-38",
    ],
    page: include_str!("agency_not_in_schedule.md"),
    look,
};

/// Bodies, in lower case, that are not categories of the Schedule as it was made.
const OUTSIDE: [&str; 11] = [
    "gp practice",
    "gp practices",
    "gp surgery",
    "gp surgeries",
    "general practice",
    "general practices",
    "housing association",
    "housing associations",
    "housing provider",
    "housing providers",
    "social enterprises",
];

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    for (index, agency) in plan.relevant_agencies.iter().enumerate() {
        let at = At::key("relevant_agencies").item(index);
        let code = agency.category.as_ref().filter(|code| !code.is_empty());
        if let Some(code) = code {
            if guidance::agency(&code.as_str().to_uppercase()).is_none() {
                look.report(&at.then("category"), unknown_code(code.as_str()));
            }
            continue;
        }
        let Some(name) = &agency.name else { continue };
        if has_any(&lower(name.as_str()), &OUTSIDE) {
            look.report(&at.then("name"), seems_outside(name.as_str())).weighing(Severity::Advice);
        }
    }
}

fn unknown_code(code: &str) -> Message {
    Message::new(
        format!("{} is no category of the Schedule of relevant agencies", quoted(code)),
        "a body counts as a relevant agency only if regulations list its kind",
        "Use one of the codes `RA-01` to `RA-38` (`masa explain RA-01` shows one), or move the body \
         to `other_bodies:`",
    )
}

fn seems_outside(name: &str) -> Message {
    Message::new(
        format!("{} may not be a relevant agency in law", quoted(name)),
        "the Schedule as made in 2018 has no category for bodies of this kind (it was amended in 2023, \
         and masa does not know the amended text); one outside it can be asked to help and is not \
         bound",
        "Give its `category`, or move it to `other_bodies:`",
    )
}
