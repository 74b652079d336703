//! Contributions of which it is not clear who gives them, and statutory partners that give none.

use crate::document::Plan;
use crate::document::funding::{Contribution, Funding, Towards};
use crate::document::partner::{Partner, PartnerKind};
use crate::document::values::{BodyName, Code, PartnerRef};
use crate::findings::{Message, Severity};
use crate::rules::missing::is_answered;
use crate::rules::names::{is_partner, same};
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "contributions-unclear",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &[
        "CA04-16I-04",
        "WT18-FUN-01",
        "WT18-FUN-04",
        "WT18-PUB-20",
        "WT23-FUN-01",
        "NST-10-01",
        "NST-10-02",
    ],
    page: include_str!("contributions_unclear.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let Some(funding) = &plan.funding else { return };
    let list = At::key("funding").then("contributions");
    for (index, one) in funding.contributions.iter().enumerate() {
        let at = list.item(index);
        let named = one.partner.is_some() || one.organisation.is_some();
        if !named && look.is_absent(&at.then("partner")) && look.is_absent(&at.then("organisation"))
        {
            look.report(&at, nobody());
        }
        for_reviews(look, plan, one, &at);
    }
    no_figures(look, funding);
    if funding.contributions.is_empty() || !look.doc.may_judge_absence(&list) {
        return;
    }
    let gives = |partner: &Partner| funding.contributions.iter().any(|one| is_from(one, partner));
    let statutory = plan.partners.iter().filter(|p| p.kind.is_some_and(PartnerKind::is_statutory));
    let without: Vec<&Partner> = statutory.filter(|partner| !gives(partner)).collect();
    // Another partner may give on behalf of one that it acts for.
    let silent = without.into_iter().find(|partner| partner.acts_with.is_empty());
    let explained = funding.rationale.is_some() || funding.text.is_some();
    if let Some(name) = silent.filter(|_| !explained).and_then(|one| one.name.as_ref()) {
        look.report(&list, gives_nothing(name)).weighing(Severity::Advice);
    }
}

/// Funding without a figure, and figures without a year.
fn no_figures(look: &mut Look<'_>, funding: &Funding) {
    let at = At::key("funding");
    let list = at.then("contributions");
    let figures = !funding.contributions.is_empty() || funding.total.is_some();
    if figures {
        if look.is_absent(&at.then("year")) {
            look.report(&at.then("year"), no_year()).weighing(Severity::Advice);
        }
        return;
    }
    let asked = ["funding.contributions", "funding.total-budget"];
    if look.is_absent(&list) && !asked.iter().any(|question| is_answered(look, question)) {
        let reported = look.report(&list, no_sum());
        if funding.text.is_some() {
            // The sums may stand in the words.
            reported.weighing(Severity::Advice);
        }
    }
}

/// Money of a relevant agency that is kept for reviews.
fn for_reviews(look: &mut Look<'_>, plan: &Plan, one: &Contribution, at: &At) {
    if one.towards != Some(Towards::PracticeReviews) {
        return;
    }
    let Some(name) = &one.organisation else { return };
    let agencies = plan.relevant_agencies.iter().filter_map(|agency| agency.name.as_ref());
    let is_agency = agencies.into_iter().any(|agency| same(agency.as_str(), name.as_str()));
    let is_a_partner = plan.partners.iter().any(|partner| is_partner(partner, name.as_str()));
    if is_agency && !is_a_partner {
        look.report(&at.then("towards"), not_for_reviews(name));
    }
}

fn is_from(one: &Contribution, partner: &Partner) -> bool {
    let id = partner.id.as_ref().map(Code::as_str);
    let by_id = one.partner.as_ref().map(PartnerRef::as_str) == id && id.is_some();
    by_id || one.organisation.as_ref().is_some_and(|name| is_partner(partner, name.as_str()))
}

fn no_sum() -> Message {
    Message::new(
        "The plan speaks of funding and gives no figure",
        "whether each partner pays a fair part can only be seen from sums",
        "Add `contributions:` with what each gives, and `total:`",
    )
}

fn no_year() -> Message {
    Message::new(
        "The sums have no year",
        "readers cannot tell whether this is the budget of now or of some years ago",
        "Add `year:`, such as 2026-27",
    )
}

fn nobody() -> Message {
    Message::new(
        "A contribution does not say who gives it",
        "whether each pays a fair part can only be seen when each is named",
        "Add `partner:` with the id of a partner, or `organisation:` with a name",
    )
}

fn gives_nothing(name: &BodyName) -> Message {
    Message::new(
        format!(
            "{} stands in no contribution, and the plan does not say why",
            quoted(name.as_str())
        ),
        "the partners carry equal responsibility, and what each gives should be fair",
        "Add what it gives in cash or in kind, or say under `rationale` why it gives nothing",
    )
}

fn not_for_reviews(name: &BodyName) -> Message {
    Message::new(
        format!("The money of {} is kept for practice reviews", quoted(name.as_str())),
        "by law relevant agencies may pay towards the arrangements, and the partners pay for reviews",
        "Write `towards: arrangements`, or ask the partners for this part",
    )
}
