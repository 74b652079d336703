//! Spending that is more than there is, and spending without its kinds.

use super::stray::has_stray_keys;
use crate::document::funding::{Expenditure, Funding};
use crate::document::values::{Money, Pence, Text};
use crate::findings::{Message, Severity};
use crate::rules::missing::is_answered;
use crate::rules::names::{has_any, lower};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "spending-incomplete",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT18-FUN-02", "CA04-16I-02", "FUN-ARI-02", "NST-10-04"],
    page: include_str!("spending_incomplete.md"),
    look,
};

/// Words by which a line for reviews or for scrutiny is known.
const REVIEWS: [&str; 4] = ["review", "reviews", "reviewer", "reviewers"];
const SCRUTINY: [&str; 3] = ["scrutiny", "scrutineer", "scrutineers"];

fn look(look: &mut Look<'_>) {
    let Some(funding) = look.plan().and_then(|plan| plan.funding.as_ref()) else { return };
    let at = At::key("funding");
    let list = at.then("expenditure");
    let whole = look.doc.may_judge_absence(&at) && !has_stray_keys(look.doc, &at);
    if funding.expenditure.is_empty() || !whole {
        return;
    }
    if let Some((spent, there)) = sums(funding).filter(|(spent, there)| spent > there) {
        look.report(&list, too_much(spent, there));
    }
    let items: Vec<String> =
        funding.expenditure.iter().filter_map(|line| line.item.as_ref()).map(words).collect();
    let has = |words: &[&str]| items.iter().any(|item| has_any(item, words));
    if !is_answered(look, "funding.reviews-and-scrutiny") {
        // Child death reviews and the like are another matter.
        let reviews = items.iter().any(|item| has_any(item, &REVIEWS) && !item.contains("death"));
        if !reviews {
            look.report(&list, no_line("practice reviews"));
        } else if !has(&SCRUTINY) {
            look.report(&list, no_line("scrutiny"));
        }
    }
    let some = funding.expenditure.iter().any(|line| line.cost_type.is_some());
    let lacking = funding.expenditure.iter().position(|line| line.cost_type.is_none());
    // A plan that gives the sort of some costs means to give it of all.
    if let Some(index) = lacking.filter(|_| some) {
        let place = list.item(index).then("cost_type");
        if look.is_absent(&place) {
            look.report(&place, no_sort(&funding.expenditure[index]));
        }
    }
}

fn words(item: &Text) -> String {
    lower(item.as_str())
}

/// What is spent and what there is to spend; none where a sum is missing or cannot be read.
fn sums(funding: &Funding) -> Option<(Pence, Pence)> {
    let spent: Option<Vec<Pence>> = funding
        .expenditure
        .iter()
        .map(|line| line.amount.as_ref().and_then(Money::pence))
        .collect();
    let given: Option<Vec<Pence>> = funding
        .contributions
        .iter()
        .filter_map(|one| one.cash.as_ref())
        .map(Money::pence)
        .collect();
    let mut there = given.filter(|given| !given.is_empty())?;
    if let Some(carried) = &funding.carried_forward {
        there.push(carried.pence()?);
    }
    let there = Pence::sum(there)?;
    // A total that was agreed may take in money from elsewhere.
    let total = funding.total.as_ref().and_then(Money::pence).unwrap_or_default();
    Some((Pence::sum(spent?)?, there.max(total)))
}

fn too_much(spent: Pence, there: Pence) -> Message {
    Message::new(
        format!("The spending adds up to {spent}, and there is {there} to spend"),
        "the money has to cover all parts of the arrangements",
        "Put the sum right that is wrong, or say where the rest comes from",
    )
}

fn no_line(what: &str) -> Message {
    Message::new(
        format!("The spending has no line for {what}"),
        "the money has to cover all parts of the arrangements, reviews and scrutiny among them",
        "Add a line with its `item` and `amount`, or say elsewhere who pays for it",
    )
}

fn no_sort(line: &Expenditure) -> Message {
    let item = line.item.as_ref().map_or("A line", |item| item.as_str());
    Message::new(
        format!("{} is neither fixed nor flexible", crate::text::quoted(item)),
        "readers see only from the sort of each cost what could change within the year",
        "Add `cost_type: fixed` or `flexible`",
    )
}
