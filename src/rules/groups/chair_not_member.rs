//! A group whose members do not hold the partner or the organisation that chairs it.

use crate::document::Plan;
use crate::document::group::Group;
use crate::document::people::Chair;
use crate::document::values::{BodyName, Code, Text};
use crate::findings::{Message, Severity};
use crate::rules::names::{is_partner, lower, same};
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "chair-not-member",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &[],
    page: include_str!("chair_not_member.md"),
    look,
};

/// So many members make a list that means to be whole.
const A_LIST: usize = 3;

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    for (index, group) in plan.groups.iter().enumerate() {
        let at = At::key("groups").item(index);
        let Some(chair) = &group.chair else { continue };
        // A member without an organisation may come from any.
        let is_clear = group.members.len() >= A_LIST
            && group.members.iter().all(|member| member.organisation.is_some())
            && look.doc.may_judge_absence(&at.then("members"));
        let Some((key, name)) = chairing(plan, chair).filter(|_| is_clear) else { continue };
        if !holds(plan, group, chair, name) {
            let members = look.doc.spot(&at.then("members"));
            let finding = look.report(&at.then("chair").then(key), not_there(group, name));
            if let Some(spot) = members {
                finding.with_related(&spot, "the members");
            }
        }
    }
}

/// The key and the name of who provides the chair.
fn chairing<'a>(plan: &'a Plan, chair: &'a Chair) -> Option<(&'static str, &'a str)> {
    if let Some(organisation) = chair.organisation.as_ref().filter(|name| !name.is_empty()) {
        return Some(("organisation", organisation.as_str()));
    }
    let id = chair.partner.as_ref()?;
    let partner =
        plan.partners.iter().find(|one| one.id.as_ref().map(Code::as_str) == Some(id.as_str()))?;
    Some(("partner", partner.name.as_ref()?.as_str()))
}

/// Whether somebody of that name, in that post, or from many organisations at once is a member.
fn holds(plan: &Plan, group: &Group, chair: &Chair, name: &str) -> bool {
    let partner = plan.partners.iter().find(|one| is_partner(one, name));
    let alike = |one: &Option<Text>, other: &Option<Text>| {
        one.as_ref()
            .zip(other.as_ref())
            .is_some_and(|(one, other)| same(one.as_str(), other.as_str()))
    };
    group.members.iter().any(|member| {
        let organisation = member.organisation.as_ref().map_or("", BodyName::as_str);
        let lower = lower(organisation);
        same(organisation, name)
            || partner.is_some_and(|partner| is_partner(partner, organisation))
            || alike(&member.post, &chair.post)
            || alike(&member.name, &chair.name)
            || ["all ", "every ", "each ", "the three ", "statutory ", "partner", "safeguarding"]
                .iter()
                .any(|word| lower.contains(word))
            || overlap(&lower, name)
    })
}

/// Whether one of the two names holds the other: “the council” and “Exampleshire Council, housing”.
fn overlap(organisation: &str, name: &str) -> bool {
    let name = lower(name);
    let words = |text: &str| -> Vec<String> {
        let kept = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 3);
        kept.map(str::to_owned).collect()
    };
    let (ours, theirs) = (words(organisation), words(&name));
    ours.iter().any(|word| theirs.contains(word))
}

fn not_there(group: &Group, name: &str) -> Message {
    let group = group.name.as_ref().map_or("The group", |name| name.as_str());
    Message::new(
        format!(
            "{} provides the chair of {}, and is not among its members",
            quoted(name),
            quoted(group)
        ),
        "readers cannot tell whether the list of members is whole, or who chairs",
        "Add the member who chairs, or put `chair` right",
    )
}
