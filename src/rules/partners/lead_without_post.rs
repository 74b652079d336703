//! A statutory partner for which no lead post is named.

use super::statutory::{is_named, statutory};
use crate::findings::{Message, Severity};
use crate::guidance::Edition;
use crate::rules::missing::is_answered;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;

pub static RULE: Rule = Rule {
    name: "lead-without-post",
    severity: Severity::Error,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT23-LSP-01", "WT18-LEAD-01"],
    page: include_str!("lead_without_post.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    if is_answered(look, "leadership.lead-partners") {
        return;
    }
    for found in statutory(plan) {
        let (lead, post) = (found.at.then("lead"), found.at.then("lead").then("post"));
        let named = found.partner.lead.as_ref().is_some_and(is_named);
        if named || found.is_acted_for() || !look.doc.may_judge_absence(&post) {
            continue;
        }
        let at = if look.is_absent(&lead) { lead } else { post };
        let by_expectation = look.edition < Edition::Wt23;
        let finding = look.report(&at, only_an_organisation(found.name()));
        if by_expectation && finding.severity == Severity::Error {
            // The guidance of 2018 expects it and does not order it.
            finding.weighing(Severity::Warning);
        }
    }
}

fn only_an_organisation(name: &str) -> Message {
    Message::new(
        format!("The entry of {} names no lead post", quoted(name)),
        "an organisation cannot be asked to answer; readers have to know which post leads for each \
         statutory partner",
        "Add `lead:` with the `post`; if nobody holds it, write `vacant:` with `since`, `cover` and \
         `expected`",
    )
}
