//! Agencies that were consulted after the plan was out, or not at all while others were.

use crate::document::agency::RelevantAgency;
use crate::document::values::DateText;
use crate::findings::{Message, Severity, Spot};
use crate::rules::missing::is_answered;
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;
use jiff::civil::Date;

pub static RULE: Rule = Rule {
    name: "agency-consultation",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT18-RA-03", "WT18-RA-04", "CA04-16G-03"],
    page: include_str!("agency_consultation.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let list = At::key("relevant_agencies");
    if let Some(published) = newest_version(look) {
        let is_late = |on: &DateText| on.value().first_day().is_some_and(|day| day > published);
        let late =
            spots(look, "consulted_on", |agency| agency.consulted_on.as_ref().is_some_and(is_late));
        tell(look, late, "consulted after publication", consulted_late);
    }
    if look.is_draft() || !look.doc.may_judge_absence(&list) {
        return;
    }
    let all = plan.relevant_agencies.len();
    if !is_answered(look, "agencies.consultation") {
        let without = spots(look, "", |agency| agency.consulted_on.is_none());
        let without = if without.len() == all { Vec::new() } else { without };
        tell(look, without, "not consulted", not_consulted);
    }
    let silent = spots(look, "", |agency| agency.acknowledged_on.is_none());
    let silent = if silent.len() == all { Vec::new() } else { silent };
    tell(look, silent, "has not answered", not_acknowledged);
}

/// The last day on which the plan, as it reads now, came out.
fn newest_version(look: &Look<'_>) -> Option<Date> {
    let control = look.plan()?.document.as_ref()?;
    let published = control.published_on.as_ref()?.day()?;
    let revised = control.revised_on.as_ref().and_then(|day| day.value().last_day());
    Some(revised.map_or(published, |revised| revised.max(published)))
}

/// The places of the agencies of which `holds` is true: the key, or the whole entry.
fn spots(look: &Look<'_>, key: &str, holds: impl Fn(&RelevantAgency) -> bool) -> Vec<Spot> {
    let agencies = look.plan().map(|plan| plan.relevant_agencies.as_slice()).unwrap_or_default();
    let found = agencies.iter().enumerate().filter(|(_, agency)| holds(agency));
    found
        .filter_map(|(index, _)| {
            let at = At::key("relevant_agencies").item(index);
            look.doc.spot(&if key.is_empty() { at } else { at.then(key) })
        })
        .collect()
}

/// One finding for all, at the first.
fn tell(look: &mut Look<'_>, spots: Vec<Spot>, label: &str, message: fn(usize) -> Message) {
    let count = spots.len();
    let mut spots = spots.into_iter();
    let Some(first) = spots.next() else { return };
    let finding = look.report_spot(first, message(count));
    for spot in spots {
        finding.with_related(&spot, label);
    }
}

fn agencies(count: usize) -> String {
    if count == 1 { "One relevant agency".to_owned() } else { format!("{count} relevant agencies") }
}

fn consulted_late(count: usize) -> Message {
    let was = if count == 1 { "was" } else { "were" };
    Message::new(
        format!("{} {was} consulted only after the plan came out", agencies(count)),
        "agencies are to be asked first, so that what is expected of them fits what they are",
        "Correct the day; if they were asked about the next version, say so in `document.consulted`",
    )
}

fn not_consulted(count: usize) -> Message {
    let has = if count == 1 { "has" } else { "have" };
    Message::new(
        format!("{} {has} no day of consultation, and others have", agencies(count)),
        "an agency that was not asked may find duties in the plan that it cannot meet",
        "Consult it, or add the day under `consulted_on`",
    )
}

fn not_acknowledged(count: usize) -> Message {
    let has = if count == 1 { "has" } else { "have" };
    Message::new(
        format!(
            "{} {has} not said that it will act in line with the plan, and others did",
            agencies(count)
        )
        .replace("have not said that it", "have not said that they"),
        "a named agency has to act in line with the arrangements; its word shows that it knows",
        "Ask for its word and add the day under `acknowledged_on`",
    )
}
