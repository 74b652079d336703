//! A role that may chair, but is not among the members from whom chairs have to come.

use crate::document::values::Text;
use crate::findings::{Message, Severity};
use crate::rules::{Look, Rule};
use crate::text::quoted;
use crate::workspace::At;
use std::collections::BTreeSet;

pub static RULE: Rule = Rule {
    name: "chair-cannot-be-member",
    severity: Severity::Error,
    in_draft: Severity::Warning,
    kinds: &[crate::document::DocumentKind::Network],
    serves: &[],
    page: include_str!("chair_cannot_be_member.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(network) = look.network() else { return };
    let (Some(chairing), Some(members)) = (&network.chairing, &network.members) else { return };
    let roles_at = At::key("members").then("roles");
    let is_clear = chairing.must_be_members == Some(true) && !members.roles.is_empty();
    if !is_clear || !look.doc.may_judge_absence(&roles_at) {
        return;
    }
    let roles: Vec<&str> =
        members.roles.iter().chain(&members.co_opted).map(Text::as_str).collect();
    for (index, role) in chairing.eligible_roles.iter().enumerate() {
        if role.is_empty() || roles.iter().any(|member| is_same(role.as_str(), member)) {
            continue;
        }
        let at = At::key("chairing").then("eligible_roles").item(index);
        let related = look.doc.gap(&roles_at);
        look.report(&at, no_member(role.as_str())).with_related(&related, "the members");
    }
}

/// Words of a role that say where somebody works and not what they do.
const PASSED_OVER: [&str; 16] = [
    "of", "the", "a", "an", "and", "or", "for", "from", "each", "all", "local", "their", "its",
    "area", "region", "in",
];

/// Whether two roles may be one: the words of one are all among those of the other, or one is the
/// abbreviation of the other.
fn is_same(one: &str, other: &str) -> bool {
    let (a, b) = (words(one), words(other));
    a.is_subset(&b) || b.is_subset(&a) || is_short_for(one, other) || is_short_for(other, one)
}

/// The telling words of a role, in the singular, every way to say chair as one.
fn words(role: &str) -> BTreeSet<String> {
    let lower = role.to_lowercase();
    let parts = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let kept = parts.filter(|word| !PASSED_OVER.contains(word));
    kept.map(|word| {
        if word.starts_with("chair") {
            return "chair".to_owned();
        }
        word.strip_suffix('s').filter(|rest| !rest.ends_with('s')).unwrap_or(word).to_owned()
    })
    .collect()
}

/// `DSPs` for “Delegated Safeguarding Partners”.
fn is_short_for(short: &str, long: &str) -> bool {
    let short = short.trim().trim_end_matches('s');
    let is_abbreviation = short.len() > 1 && short.chars().all(|c| c.is_ascii_uppercase());
    let initials: String = long
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !PASSED_OVER.contains(&word.to_lowercase().as_str()))
        .filter_map(|word| word.chars().next())
        .flat_map(char::to_uppercase)
        .collect();
    is_abbreviation && initials == short
}

fn no_member(role: &str) -> Message {
    Message::new(
        format!("{} may chair, but are not among the members, and chairs have to be", quoted(role)),
        "the two rules contradict each other, so nobody can tell who may be elected",
        "Add the role under `members.roles`, or take it out of `chairing.eligible_roles`",
    )
}
