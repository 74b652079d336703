//! A total that is not the sum of the contributions.

use super::stray::has_stray_keys;
use crate::document::funding::{Contribution, Funding};
use crate::document::values::{Money, Pence};
use crate::findings::{Fix, Message, Safety, Severity};
use crate::rules::mending::write_as;
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::{At, Loaded};

pub static RULE: Rule = Rule {
    name: "funding-total",
    severity: Severity::Error,
    in_draft: Severity::Error,
    kinds: PLANS,
    serves: &["FUN-ARI-04"],
    page: include_str!("funding_total.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(money) = look.plan().and_then(|plan| plan.funding.as_ref()) else { return };
    let list = At::key("funding").then("contributions");
    let Some(total) = money.total.as_ref().and_then(Money::pence) else { return };
    let Some(sum) = sum_of(&money.contributions, |_| true) else { return };
    let whole = look.doc.may_judge_absence(&list) && !has_stray_keys(look.doc, &list);
    if sum == total || is_another_sum(money, total) || !whole {
        return;
    }
    let spot = look.doc.spot(&list);
    let at = At::key("funding").then("total");
    let fix = as_written(look.doc, &at, sum);
    let finding = look.report(&at, not_the_sum(total, sum));
    finding.fix = fix;
    if let Some(spot) = spot {
        finding.with_related(&spot, format!("these add up to {sum}"));
    }
}

/// The fix that writes the sum in the form of the total: with its sign and its commas, or without.
fn as_written(doc: &Loaded, at: &At, sum: Pence) -> Option<Fix> {
    let node = doc.tree.at(&at.0)?.value;
    let old = &doc.tree.scalar(node)?.text;
    let printed = sum.to_string();
    let bare = printed.trim_start_matches('£');
    let new = match (old.starts_with('£'), old.contains(',')) {
        (true, _) => printed.clone(),
        (false, true) => bare.to_owned(),
        (false, false) => bare.replace(',', ""),
    };
    (sum >= Pence(0)).then(|| write_as(doc, node, &new, Safety::Unsafe)).flatten()
}

/// The sum of the cash; none when there is no cash, or a sum that cannot be read.
fn sum_of(contributions: &[Contribution], of: impl Fn(&Contribution) -> bool) -> Option<Pence> {
    let cash: Vec<&Money> =
        contributions.iter().filter(|one| of(one)).filter_map(|one| one.cash.as_ref()).collect();
    if cash.is_empty() {
        return None;
    }
    let pence: Option<Vec<Pence>> = cash.into_iter().map(Money::pence).collect();
    Pence::sum(pence?)
}

/// Whether the total takes in what was carried forward, or leaves out what is given once only.
fn is_another_sum(funding: &Funding, total: Pence) -> bool {
    let all = sum_of(&funding.contributions, |_| true);
    let every_year = sum_of(&funding.contributions, |one| one.one_off != Some(true));
    let carried = funding.carried_forward.as_ref().and_then(Money::pence).unwrap_or_default();
    [all, every_year]
        .into_iter()
        .flatten()
        .any(|sum| sum == total || Pence::sum([sum, carried]) == Some(total))
}

fn not_the_sum(total: Pence, sum: Pence) -> Message {
    Message::new(
        format!("The total is given as {total}, and the contributions add up to {sum}"),
        "a reader cannot tell which of the two is right, nor trust the rest of the figures",
        "Put the total or the contribution that is wrong right",
    )
}
