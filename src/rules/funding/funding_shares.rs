//! Shares that are not as the plan says, or that nobody explains.

use super::stray::has_stray_keys;
use crate::document::Plan;
use crate::document::funding::{Funding, FundingBasis};
use crate::document::partner::PartnerKind;
use crate::document::values::{Code, Money, PartnerRef, Pence};
use crate::findings::{Message, Severity};
use crate::rules::missing::is_answered;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "funding-shares",
    severity: Severity::Error,
    in_draft: Severity::Error,
    kinds: PLANS,
    serves: &["WT18-FUN-01"],
    page: include_str!("funding_shares.md"),
    look,
};

/// Shares that differ by no more than this are equal: thirds do not come out even.
const EVEN: i64 = 100;

/// A share above this, in per cent, asks for a reason.
const LARGE: i64 = 60;

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let Some(funding) = &plan.funding else { return };
    let at = At::key("funding");
    let list = at.then("contributions");
    if !look.doc.may_judge_absence(&at) || has_stray_keys(look.doc, &list) {
        return;
    }
    let Some(shares) = shares(plan, funding) else { return };
    if shares.len() < 2 {
        return;
    }
    let most = shares.iter().map(|(_, sum)| sum.0).max().unwrap_or_default();
    let least = shares.iter().map(|(_, sum)| sum.0).min().unwrap_or_default();
    if funding.basis == Some(FundingBasis::EqualShares) {
        if most - least > EVEN {
            look.report(&at.then("basis"), not_equal(&shares));
        }
        return;
    }
    let explained = funding.rationale.is_some()
        || funding.text.is_some()
        || is_answered(look, "funding.fairness");
    let all = shares.iter().try_fold(0_i64, |all, (_, sum)| all.checked_add(sum.0));
    let Some(all) = all.filter(|all| *all > 0 && !explained) else { return };
    let largest = shares.iter().find(|(_, sum)| i128::from(sum.0) * 100 > i128::from(all * LARGE));
    if let Some((name, _)) = largest {
        look.report(&at.then("rationale"), large(name)).weighing(Severity::Advice);
    } else if let Some((name, _)) = shares.iter().find(|(_, sum)| sum.0 == 0) {
        look.report(&at.then("rationale"), nothing(name)).weighing(Severity::Advice);
    }
}

/// What each statutory partner pays every year, for those of which the plan says it; none where a
/// sum cannot be read.
fn shares<'a>(plan: &'a Plan, funding: &Funding) -> Option<Vec<(&'a str, Pence)>> {
    let mut shares = Vec::new();
    for partner in plan.partners.iter().filter(|p| p.kind.is_some_and(PartnerKind::is_statutory)) {
        let id = partner.id.as_ref().map(Code::as_str)?;
        let given = funding.contributions.iter().filter(|one| {
            one.partner.as_ref().map(PartnerRef::as_str) == Some(id) && one.one_off != Some(true)
        });
        let cash: Option<Vec<Pence>> =
            given.filter_map(|one| one.cash.as_ref()).map(Money::pence).collect();
        let cash = cash?;
        if !cash.is_empty() {
            let name = partner.name.as_ref().map_or(id, |name| name.as_str());
            shares.push((name, Pence::sum(cash)?));
        }
    }
    Some(shares)
}

fn not_equal(shares: &[(&str, Pence)]) -> Message {
    let each: Vec<String> = shares.iter().map(|(name, sum)| format!("{name} {sum}")).collect();
    Message::new(
        format!("The basis is equal shares, and the shares differ: {}", each.join(", ")),
        "a reader cannot tell what the partners agreed",
        "Put the contributions right, or give the `basis` that was agreed",
    )
}

fn large(name: &str) -> Message {
    Message::new(
        format!("{} pays more than {LARGE} per cent, and the plan does not say why", quoted(name)),
        WHY,
        TODO,
    )
}

fn nothing(name: &str) -> Message {
    Message::new(
        format!("{} pays nothing in cash, and the plan does not say why", quoted(name)),
        WHY,
        TODO,
    )
}

const WHY: &str = "the partners carry equal responsibility, and what each pays should be fair in \
                   relation to the others";
const TODO: &str = "Add `rationale:` and say why this division is fair, or what is given in kind";
