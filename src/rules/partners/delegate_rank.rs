//! A police delegate whose rank rarely speaks and decides for a force.

use super::ranks::is_junior;
use super::statutory::statutory;
use crate::document::partner::PartnerKind;
use crate::findings::{Message, Severity};
use crate::guidance::Edition;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;

pub static RULE: Rule = Rule {
    name: "delegate-rank",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT23-DSP-02"],
    page: include_str!("delegate_rank.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    if look.edition < Edition::Wt23 {
        return;
    }
    for found in statutory(plan).iter().filter(|found| found.kind == PartnerKind::Police) {
        for (index, delegate) in found.partner.delegates.iter().enumerate() {
            let Some(post) = delegate.post.as_ref().filter(|post| is_junior(post.as_str())) else {
                continue;
            };
            let at = found.at.then("delegates").item(index).then("post");
            look.report(&at, seems_junior(post.as_str()));
        }
    }
}

fn seems_junior(post: &str) -> Message {
    Message::new(
        format!("{} may be too junior to act for the chief officer", quoted(post)),
        "a delegated partner has to be able to speak, decide and commit money for the force",
        "Ask the force whether this post has that authority; name a more senior one if it has not",
    )
}
