//! A lead post that is not at the head of its organisation.

use super::ranks::{below_head, head_of};
use super::statutory::statutory;
use crate::document::partner::PartnerKind;
use crate::document::values::Text;
use crate::findings::{Message, Severity};
use crate::guidance::Edition;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;

pub static RULE: Rule = Rule {
    name: "lead-rank",
    severity: Severity::Error,
    in_draft: Severity::Warning,
    kinds: PLANS,
    serves: &["WT23-LSP-01"],
    page: include_str!("lead_rank.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    if look.edition < Edition::Wt23 {
        return;
    }
    for found in statutory(plan) {
        let Some(lead) = &found.partner.lead else { continue };
        // Who acts for the head may be of another rank for a while.
        let post = lead.post.as_ref().filter(|_| lead.acting != Some(true));
        let Some(post) = post.map(Text::as_str) else { continue };
        if below_head(found.kind, post).is_some() {
            look.report(&found.at.then("lead").then("post"), too_low(found.kind, post));
        }
    }
}

fn too_low(kind: PartnerKind, post: &str) -> Message {
    Message::new(
        format!("{} is not the head of {}", quoted(post), kind.in_words()),
        "the lead safeguarding partner is the person at the head of the organisation, who can commit \
         its people and money; others act for them as delegates",
        format!(
            "Name {} under `lead:`, and move this post to `delegates:`; if somebody stands in for \
             the head, add `acting: true`",
            head_of(kind)
        ),
    )
}
