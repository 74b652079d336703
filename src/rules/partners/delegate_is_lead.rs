//! A delegated partner who is the lead, or who speaks for two partners.

use super::statutory::statutory;
use crate::document::people::Post;
use crate::document::values::Text;
use crate::findings::{Message, Severity};
use crate::guidance::Edition;
use crate::rules::names::same;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "delegate-is-lead",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT23-DSP-01"],
    page: include_str!("delegate_is_lead.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    if look.edition < Edition::Wt23 {
        return;
    }
    let mut seen: Vec<(&str, usize, At)> = Vec::new();
    for (partner, found) in statutory(plan).into_iter().enumerate() {
        for (index, delegate) in found.partner.delegates.iter().enumerate() {
            let at = found.at.then("delegates").item(index);
            let lead = found.partner.lead.as_ref();
            if let Some(key) = lead.and_then(|lead| same_key(lead, delegate)) {
                let related = look.doc.spot(&found.at.then("lead"));
                let finding = look.report(&at.then(key), one_for_both(found.name()));
                if let Some(spot) = related {
                    finding.with_related(&spot, "the lead");
                }
                continue;
            }
            let Some(name) = full_name(delegate) else { continue };
            let before =
                seen.iter().find(|(known, other, _)| *other != partner && same(known, name));
            if let Some((_, _, first)) = before {
                let related = look.doc.spot(first);
                let finding = look.report(&at.then("name"), speaks_for_two(name));
                if let Some(spot) = related {
                    finding.with_related(&spot, "speaks for this partner too");
                }
            }
            seen.push((name, partner, at.then("name")));
        }
    }
}

/// The key by which a lead and a delegate are one: the person, else the post where one of the two
/// has no name.
fn same_key(lead: &Post, delegate: &Post) -> Option<&'static str> {
    if let (Some(one), Some(other)) = (full_name(lead), full_name(delegate)) {
        return same(one, other).then_some("name");
    }
    let posts = lead.post.as_ref().zip(delegate.post.as_ref());
    posts.is_some_and(|(one, other)| same(one.as_str(), other.as_str())).then_some("post")
}

/// A name of more than one word; a single one may be shared.
fn full_name(post: &Post) -> Option<&str> {
    let name = post.name.as_ref().map(Text::as_str)?;
    (name.split_whitespace().count() > 1).then_some(name)
}

fn one_for_both(partner: &str) -> Message {
    Message::new(
        format!("The lead of {} is its delegate too", quoted(partner)),
        "the lead holds the delegate to account, which nobody can do alone; and readers cannot tell \
         who does the daily work",
        "Name the officer who acts for the lead; if the lead does it alone for now, say in `note` why \
         and until when",
    )
}

fn speaks_for_two(name: &str) -> Message {
    Message::new(
        format!("{} is the delegate of two partners", quoted(name)),
        "delegated partners challenge one another, which one person cannot do alone",
        "If that is so, say in `leadership.text` how challenge between the two is kept; if it is a \
         slip, put the name right",
    )
}
