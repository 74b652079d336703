//! A scrutineer who works for one of the partners.

use crate::document::Plan;
use crate::document::partner::PartnerKind;
use crate::document::values::Text;
use crate::findings::{Message, Severity};
use crate::rules::names::{is_partner, same};
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "scrutineer-employed",
    severity: Severity::Warning,
    in_draft: Severity::Warning,
    kinds: PLANS,
    serves: &["SCR-IND-01", "CA04-16G-02"],
    page: include_str!("scrutineer_employed.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let scrutineer = plan.scrutiny.as_ref().and_then(|scrutiny| scrutiny.scrutineer.as_ref());
    let at = At::key("scrutiny").then("scrutineer");
    if let Some(name) = scrutineer.and_then(|post| post.name.as_ref()).map(Text::as_str)
        && let Some((place, role)) = other_role(plan, name)
    {
        let related = look.doc.spot(&place);
        let finding = look.report(&at.then("name"), serves_a_partner(name, role));
        if let Some(spot) = related {
            finding.with_related(&spot, "and here");
        }
    }
    let Some(employer) = scrutineer.and_then(|post| post.employer.as_ref()) else { return };
    let statutory =
        plan.partners.iter().filter(|partner| partner.kind.is_some_and(PartnerKind::is_statutory));
    if statutory.into_iter().any(|partner| is_partner(partner, employer.as_str())) {
        look.report(&at.then("employer"), works_for_a_partner(employer.as_str()));
    }
}

/// Where else in the plan a person of that full name has a part that scrutiny looks at.
fn other_role(plan: &Plan, name: &str) -> Option<(At, &'static str)> {
    let is_one = |other: Option<&Text>| {
        name.split_whitespace().count() > 1 && other.is_some_and(|other| same(other.as_str(), name))
    };
    for (index, partner) in plan.partners.iter().enumerate() {
        let at = At::key("partners").item(index);
        if is_one(partner.lead.as_ref().and_then(|lead| lead.name.as_ref())) {
            return Some((at.then("lead").then("name"), "the lead of a partner"));
        }
        let delegate = partner.delegates.iter().position(|post| is_one(post.name.as_ref()));
        if let Some(delegate) = delegate {
            let at = at.then("delegates").item(delegate).then("name");
            return Some((at, "a delegated partner"));
        }
    }
    let posts = plan.business_unit.as_ref().map(|unit| unit.posts.as_slice()).unwrap_or_default();
    let post = posts.iter().position(|post| is_one(post.name.as_ref()))?;
    let at = At::key("business_unit").then("posts").item(post).then("name");
    Some((at, "an officer of the business unit"))
}

fn serves_a_partner(name: &str, role: &str) -> Message {
    Message::new(
        format!("The scrutineer, {}, is also {role}", quoted(name)),
        "whoever takes part in the work would have to judge their own",
        "Appoint somebody from outside, or put the name right",
    )
}

fn works_for_a_partner(employer: &str) -> Message {
    Message::new(
        format!("The scrutineer works for {}, a safeguarding partner", quoted(employer)),
        "scrutiny has to come from an independent person, and nobody can be seen to be independent of \
         their own employer",
        "Appoint somebody from outside the partners; if the employer only pays on behalf of all, leave \
         `employer` out and say so in `independence`",
    )
}
