//! A relevant agency whose name belongs to another category than the one it is given.

use crate::document::agency::RelevantAgency;
use crate::document::values::{BodyName, Code};
use crate::findings::{Message, Severity};
use crate::guidance;
use crate::rules::names::lower;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "agency-category-wrong",
    severity: Severity::Warning,
    in_draft: Severity::Warning,
    kinds: PLANS,
    serves: &["CA04-16E-04", "REG18-18-01"],
    page: include_str!("agency_category_wrong.md"),
    look,
};

/// Names, or the ends of names, in lower case, that belong to certain categories only; the first
/// that fits decides.
const NAMES: [(&str, &[&str]); 15] = [
    ("nhs england", &["RA-15"]),
    ("nhs foundation trust", &["RA-17"]),
    ("nhs trust", &["RA-16"]),
    ("cafcass", &["RA-25"]),
    ("british transport police", &["RA-32"]),
    ("probation service", &["RA-27"]),
    ("youth justice service", &["RA-31"]),
    ("youth offending team", &["RA-31"]),
    ("youth offending service", &["RA-31"]),
    ("young offender institution", &["RA-30"]),
    ("secure training centre", &["RA-29"]),
    ("pupil referral unit", &["RA-06"]),
    ("childminders", &["RA-13"]),
    ("further education college", &["RA-10"]),
    ("district council", &["RA-24"]),
];

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    for (index, agency) in plan.relevant_agencies.iter().enumerate() {
        let Some((given, right)) = mistaken(agency) else { continue };
        let at = At::key("relevant_agencies").item(index).then("category");
        let name = agency.name.as_ref().map_or("", BodyName::as_str);
        look.report(&at, other_category(name, given, right));
    }
}

/// The category that an agency is given and the one that its name belongs to.
fn mistaken(
    agency: &RelevantAgency,
) -> Option<(&'static guidance::AgencyCategory, &'static guidance::AgencyCategory)> {
    let code = agency.category.as_ref().map_or("", Code::as_str).to_uppercase();
    let given = guidance::agency(&code)?;
    let name = lower(agency.name.as_ref()?.as_str());
    let (_, right) = NAMES.iter().find(|(end, _)| {
        name.strip_suffix(end).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    })?;
    if right.contains(&given.id) {
        return None;
    }
    Some((given, guidance::agency(right.first()?)?))
}

fn other_category(
    name: &str,
    given: &guidance::AgencyCategory,
    right: &guidance::AgencyCategory,
) -> Message {
    Message::new(
        format!("{} stands under {}, {}", quoted(name), given.id, given.name),
        "the category shows by which part of the Schedule it is bound, and whether every kind of agency \
         is there",
        format!("Write `category: {}` ({}), or put the name right", right.id, right.name),
    )
}
