//! A child protection team without the four that the Act names, or nominated by the wrong body.

use crate::document::Plan;
use crate::document::partner::PartnerKind;
use crate::document::reform::{Team, TeamMember, TeamRole};
use crate::document::values::{BodyName, Code, PartnerRef};
use crate::findings::{Message, Severity};
use crate::guidance;
use crate::rules::names::listed;
use crate::rules::waiting::weight;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "protection-team-incomplete",
    severity: Severity::Error,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["CWSA26-03-04", "CWSA26-03-05", "CWSA26-03-07"],
    page: include_str!("protection_team_incomplete.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let Some(facts) = &plan.child_protection else { return };
    let at = At::key("child_protection");
    for (index, team) in facts.teams.iter().enumerate() {
        members(look, plan, team, &at.then("teams").item(index));
    }
    for (index, memorandum) in facts.memorandums.iter().enumerate() {
        let place = at.then("memorandums").item(index).then("on");
        if look.is_absent(&place) {
            let name = memorandum.agency.as_ref().map_or("an agency", |name| name.as_str());
            weigh(look, "CWSA26-03-07", &place, undated(name));
        }
    }
}

fn members(look: &mut Look<'_>, plan: &Plan, team: &Team, at: &At) {
    let list = at.then("members");
    if team.members.is_empty() || !look.doc.may_judge_absence(&list) {
        return;
    }
    let has = |role: TeamRole| team.members.iter().any(|member| member.role == Some(role));
    let lacks: Vec<String> = TeamRole::NAMED
        .into_iter()
        .filter(|role| !has(*role))
        .map(|role| role.in_words().to_owned())
        .collect();
    // A member whose role is not given may bring what seems to be missing.
    let clear = team.members.iter().all(|member| member.role.is_some());
    if clear && !lacks.is_empty() {
        weigh(look, "CWSA26-03-04", &list, left_out(&lacks));
    }
    for (index, member) in team.members.iter().enumerate() {
        if let Some((name, right)) = wrong_nominator(plan, member) {
            let place = list.item(index).then("nominated_by");
            weigh(look, "CWSA26-03-04", &place, not_theirs(name, member, right));
        }
    }
}

fn weigh(look: &mut Look<'_>, id: &str, at: &At, message: Message) {
    let Some(row) = guidance::requirement(id) else { return };
    let weight = weight(&row.window, look.edition, look.day);
    let finding = look.report(at, message);
    if weight == Severity::Advice {
        finding.weighing(weight);
    }
}

/// The partner that nominated a member without being the one to do so, and who is.
fn wrong_nominator<'a>(plan: &'a Plan, member: &TeamMember) -> Option<(&'a str, &'static str)> {
    let id = member.nominated_by.as_ref().map(PartnerRef::as_str)?;
    let (kind, right) = match member.role? {
        TeamRole::Education | TeamRole::SocialWork => {
            (PartnerKind::LocalAuthority, "the local authority")
        }
        TeamRole::Health => (PartnerKind::Icb, "an integrated care board"),
        TeamRole::Police => (PartnerKind::Police, "the chief officer of police"),
        TeamRole::Other => return None,
    };
    let is_this = |own: &Code| own.as_str() == id;
    let partner = plan.partners.iter().find(|one| one.id.as_ref().is_some_and(is_this))?;
    // A trust may act for its council.
    let wrong = partner.kind.is_some_and(|own| own != kind && own != PartnerKind::DeliveryTrust);
    let name = partner.name.as_ref().map_or("A partner", BodyName::as_str);
    wrong.then_some((name, right))
}

fn left_out(lacks: &[String]) -> Message {
    Message::new(
        format!("The team has nobody with {}", listed(lacks, "or")),
        "the Act of 2026 names four, so that no side of a child’s life is overlooked",
        "Add the member under `members` with `role`, `post` and `nominated_by`",
    )
}

fn not_theirs(name: &str, member: &TeamMember, right: &str) -> Message {
    let role = member.role.map_or("the member", TeamRole::in_words);
    Message::new(
        format!("{} nominated the member for {role}, which is for {right} to do", quoted(name)),
        "the Act of 2026 says who nominates whom",
        "Correct `nominated_by`, or have the right body confirm the member",
    )
}

fn undated(name: &str) -> Message {
    Message::new(
        format!("The memorandum of {} has no day", quoted(name)),
        "nobody can tell whether it was agreed, or is being talked about",
        "Add `on:` with the day it was signed",
    )
}
