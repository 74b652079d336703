//! Somebody who speaks for education and works for the council.

use crate::document::Plan;
use crate::document::partner::{Partner, PartnerKind};
use crate::document::people::Post;
use crate::findings::{Message, Severity};
use crate::rules::names::is_partner;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "same-employer",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &[],
    page: include_str!("same_employer.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    for (index, partner) in plan.partners.iter().enumerate() {
        if partner.kind != Some(PartnerKind::Education) {
            continue;
        }
        for (at, post) in posts(&At::key("partners").item(index), partner) {
            let Some(employer) = &post.employer else { continue };
            if is_council(plan, employer.as_str()) {
                let title = post.post.as_ref().map_or("This officer", |post| post.as_str());
                look.report(&at.then("employer"), works_for(title, employer.as_str()));
            }
        }
    }
}

fn posts<'a>(at: &At, partner: &'a Partner) -> Vec<(At, &'a Post)> {
    let lead = partner.lead.iter().map(|lead| (at.then("lead"), lead));
    let delegates = partner.delegates.iter().enumerate();
    lead.chain(delegates.map(|(index, post)| (at.then("delegates").item(index), post))).collect()
}

fn is_council(plan: &Plan, employer: &str) -> bool {
    let councils = plan.partners.iter().filter(|p| p.kind == Some(PartnerKind::LocalAuthority));
    councils.into_iter().any(|council| is_partner(council, employer))
}

fn works_for(post: &str, employer: &str) -> Message {
    Message::new(
        format!("{} speaks for education and works for {}", quoted(post), quoted(employer)),
        "the council is a partner of its own; schools and settings that it does not run may feel that \
         nobody speaks for them",
        "Say in `education:` how schools, colleges and early years settings are heard beside this \
         post, or name somebody who works for one of them",
    )
}
