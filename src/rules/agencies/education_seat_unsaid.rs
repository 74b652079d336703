//! A plan that says how schools are reached and not how education takes part where decisions are
//! made, or the other way round.

use crate::document::Plan;
use crate::document::group::{GroupKind, Member};
use crate::document::partner::{EducationModel, PartnerKind};
use crate::findings::{Message, Severity};
use crate::guidance::Edition;
use crate::rules::missing::is_answered;
use crate::rules::names::{has_any, lower, says};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "education-seat-unsaid",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT23-PUB-07", "WT23-RA-01", "NST-04-18"],
    page: include_str!("education_seat_unsaid.md"),
    look,
};

/// Words of somebody who comes from a place of education.
const TEACHERS: [&str; 12] = [
    "school",
    "schools",
    "college",
    "colleges",
    "education",
    "academy",
    "academies",
    "head teacher",
    "headteacher",
    "head teachers",
    "headteachers",
    "principal",
];

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let settings = plan.settings.as_ref().and_then(|settings| settings.education.as_ref());
    // Where nothing is said of education at all, another rule says so.
    let silent = plan.education.is_none() && settings.is_none();
    let unread = ["education", "settings", "groups", "partners"]
        .iter()
        .any(|key| !look.doc.may_judge_absence(&At::key(key)));
    if look.edition < Edition::Wt23 || silent || unread {
        return;
    }
    let at = At::key("education");
    let seat = has_seat(plan) || is_answered(look, "education.strategic-role");
    if !seat && look.is_absent(&at.then("strategic_seat")) {
        look.report(&at.then("strategic_seat"), no_seat());
    }
    let route = settings.is_some()
        || has_delegate(plan)
        || plan.education.as_ref().is_some_and(|education| education.text.is_some())
        || is_answered(look, "education.operational-role")
        || is_answered(look, "education.inclusion");
    if !route && look.is_absent(&at.then("operational_route")) {
        look.report(&at.then("operational_route"), no_route());
    }
}

/// Whether education sits where decisions are made.
fn has_seat(plan: &Plan) -> bool {
    let of_facts = plan.education.as_ref().is_some_and(|education| {
        let model = matches!(
            education.model,
            Some(
                EducationModel::FourthPartner
                    | EducationModel::ExecutiveMember
                    | EducationModel::StrategicRole
            )
        );
        model || says(education.strategic_seat.as_ref())
    });
    let partner = plan.partners.iter().any(|one| one.kind == Some(PartnerKind::Education));
    let in_group = plan.groups.iter().any(|group| {
        let leads = matches!(group.kind, Some(GroupKind::LeadPartners | GroupKind::Executive));
        let name = group.name.as_ref().map(|name| lower(name.as_str())).unwrap_or_default();
        leads && group.members.iter().any(teaches) || has_any(&name, &["education"])
    });
    of_facts || partner || in_group
}

/// Whether education has a delegate of its own, who sees to daily work.
fn has_delegate(plan: &Plan) -> bool {
    let mut partners = plan.partners.iter();
    partners.any(|one| one.kind == Some(PartnerKind::Education) && !one.delegates.is_empty())
}

fn teaches(member: &Member) -> bool {
    let words = [
        member.organisation.as_ref().map(|name| lower(name.as_str())),
        member.post.as_ref().map(|post| lower(post.as_str())),
    ];
    words.iter().flatten().any(|words| has_any(words, &TEACHERS))
}

fn no_seat() -> Message {
    Message::new(
        "The plan does not say how education takes part where decisions are made",
        "since 2023 guidance looks for education and childcare in strategic decisions, and not only \
         in daily work",
        "Add `strategic_seat:` under `education:`, or bind a section to `education.strategic-role`",
    )
}

fn no_route() -> Message {
    Message::new(
        "The plan does not say how schools and settings are reached in daily work",
        "a seat at the top helps no teacher who is worried about a child today",
        "Add `operational_route:` under `education:`, or bind a section to \
         `education.operational-role`",
    )
}
