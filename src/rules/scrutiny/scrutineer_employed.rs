//! A scrutineer who works for one of the partners.

use crate::document::partner::PartnerKind;
use crate::findings::{Message, Severity};
use crate::rules::names::is_partner;
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
    let Some(employer) = scrutineer.and_then(|post| post.employer.as_ref()) else { return };
    let statutory =
        plan.partners.iter().filter(|partner| partner.kind.is_some_and(PartnerKind::is_statutory));
    if statutory.into_iter().any(|partner| is_partner(partner, employer.as_str())) {
        let at = At::key("scrutiny").then("scrutineer").then("employer");
        look.report(&at, works_for_a_partner(employer.as_str()));
    }
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
