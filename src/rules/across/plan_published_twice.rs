//! Two plans of one partnership that both look as if they counted.

use super::kept::Published;
use super::{Struck, alone};
use crate::findings::{Message, Severity};
use crate::register::normal;
use crate::rules::names::listed;
use crate::rules::{Checked, PLANS, Rule};
use crate::text::quoted;
use jiff::civil::Date;
use std::collections::BTreeMap;

pub static RULE: Rule = Rule {
    name: "plan-published-twice",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &[],
    page: include_str!("plan_published_twice.md"),
    look: alone,
};

/// How many other plans are named.
const NAMED: usize = 3;

/// The plans of one name, by the address that counts: those that share one are copies.
type ByAddress<'a> = BTreeMap<Option<&'a str>, Vec<(usize, &'a Published)>>;

pub(super) fn across(documents: &[Checked], today: Date) -> Vec<Struck> {
    let mut by_name: BTreeMap<String, ByAddress<'_>> = BTreeMap::new();
    for (index, checked) in documents.iter().enumerate() {
        if let Some(plan) = checked.kept.published.as_ref().filter(|plan| counts_on(plan, today)) {
            let of_name = by_name.entry(normal(&plan.partnership)).or_default();
            of_name.entry(plan.canonical.as_deref()).or_default().push((index, plan));
        }
    }
    let mut found = Vec::new();
    for plans in by_name.values() {
        for &(index, plan) in plans.values().flatten() {
            let others = others(documents, plans, index, plan);
            found.extend((!others.is_empty()).then(|| struck(documents, index, plan, &others)));
        }
    }
    found.sort_by_key(|struck| struck.document);
    found
}

/// The first plans that look as if they counted beside `plan`, as many as are named and one more.
fn others<'a>(
    documents: &[Checked],
    plans: &ByAddress<'a>,
    index: usize,
    plan: &Published,
) -> Vec<(usize, &'a Published)> {
    let elsewhere = plans
        .iter()
        .filter(|(address, _)| address.is_none() || **address != plan.canonical.as_deref());
    let is_other = |(other, copy): &(usize, &Published)| {
        documents[*other].path != documents[index].path && is_another(plan, copy)
    };
    let others = elsewhere.flat_map(|(_, plans)| plans.iter().copied()).filter(is_other);
    let mut others: Vec<_> = others.take(NAMED + 1).collect();
    others.sort_by_key(|(index, _)| *index);
    others
}

fn struck(
    documents: &[Checked],
    index: usize,
    plan: &Published,
    others: &[(usize, &Published)],
) -> Struck {
    let shown = &others[..others.len().min(NAMED)];
    let mut named: Vec<String> =
        shown.iter().map(|(other, _)| quoted(&documents[*other].path)).collect();
    if others.len() > NAMED {
        named.push("more".to_owned());
    }
    let places = shown.iter().map(|(_, other)| (other.status.clone(), "this one is published too"));
    Struck {
        document: index,
        spot: plan.status.clone(),
        message: published_twice(&plan.partnership, &named),
        others: places.collect(),
    }
}

/// Whether a plan counts on a day, as far as its dates say.
fn counts_on(plan: &Published, day: Date) -> bool {
    plan.from.is_none_or(|from| from <= day) && plan.to.is_none_or(|to| day <= to)
}

/// Whether two plans of one name are for one area, and neither says which of them counts.
fn is_another(one: &Published, other: &Published) -> bool {
    let shared = one.councils.iter().any(|council| other.councils.contains(council));
    let may_share = one.councils.is_empty() || other.councils.is_empty();
    (shared || may_share) && !points_at(one, other) && !points_at(other, one)
}

/// Whether a plan gives, as the address that counts, the one where the other stands.
fn points_at(one: &Published, other: &Published) -> bool {
    one.canonical.is_some() && one.canonical == other.address
}

fn published_twice(partnership: &str, others: &[String]) -> Message {
    let plans = if others.len() == 1 { "another published plan" } else { "other published plans" };
    Message::new(
        format!("{} has {plans}: {}", quoted(partnership), listed(others, "and")),
        "where two plans look as if they counted, readers may act on the one that no longer holds",
        "Give the plan that was replaced `status: superseded`; where both are copies of one plan, give \
         both the same `canonical_url`",
    )
}
