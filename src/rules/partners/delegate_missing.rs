//! A statutory partner for which no delegated partner is named.

use super::statutory::{is_named, statutory};
use crate::findings::{Message, Severity};
use crate::guidance::Edition;
use crate::rules::missing::is_answered;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;

pub static RULE: Rule = Rule {
    name: "delegate-missing",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT23-PUB-03", "WT23-DSP-01"],
    page: include_str!("delegate_missing.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    if look.edition < Edition::Wt23 || is_answered(look, "leadership.delegates") {
        return;
    }
    for found in statutory(plan) {
        let at = found.at.then("delegates");
        let named = found.partner.delegates.iter().any(is_named);
        if !named && !found.is_acted_for() && look.doc.may_judge_absence(&at) {
            look.report(&at, nobody_delegated(found.name()));
        }
    }
}

fn nobody_delegated(name: &str) -> Message {
    Message::new(
        format!("The entry of {} names no delegated safeguarding partner", quoted(name)),
        "readers cannot tell who runs the arrangements day to day on behalf of its lead",
        "Add `delegates:` with the `post` of the officer who acts for the lead",
    )
}
