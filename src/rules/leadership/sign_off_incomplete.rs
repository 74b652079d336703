//! A key document that some of the statutory partners signed off, and not all.

use super::sign_offs::{missing, signers};
use crate::document::values::{PartnerRef, Text};
use crate::findings::{Message, Severity};
use crate::guidance::Edition;
use crate::rules::names::listed;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "sign-off-incomplete",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &[
        "WT23-PUB-01",
        "WT23-PUB-02",
        "WT23-LSP-04",
        "WT23-THR-01",
        "WT23-FUN-01",
        "WT23-YR-03",
    ],
    page: include_str!("sign_off_incomplete.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    // A draft waits for signatures; until 2023 nobody asked the heads of the partners for theirs.
    if look.edition < Edition::Wt23
        || look.is_draft()
        || !look.doc.may_judge_absence(&At::key("partners"))
    {
        return;
    }
    let signers = signers(plan);
    let sign_offs = plan.leadership.as_ref().map(|leadership| leadership.sign_offs.as_slice());
    for (index, sign_off) in sign_offs.unwrap_or_default().iter().enumerate() {
        let at = At::key("leadership").then("sign_offs").item(index).then("by");
        let missing = missing(plan, &signers, &sign_off.by.iter().collect::<Vec<_>>());
        if !missing.is_empty() && look.doc.may_judge_absence(&at) {
            let title = sign_off.document.as_ref().map_or("A document", Text::as_str);
            look.report(&at, not_by_all(title, &missing));
        }
    }
    let signatories = plan.document.as_ref().map(|control| control.signatories.as_slice());
    let by: Option<Vec<&PartnerRef>> =
        signatories.unwrap_or_default().iter().map(|one| one.partner.as_ref()).collect();
    let at = At::key("document").then("signatories");
    // Where a signatory stands for no partner, nobody can tell for whom they signed.
    let missing = missing(plan, &signers, &by.unwrap_or_default());
    if !missing.is_empty() && look.doc.may_judge_absence(&at) {
        look.report(&at, not_by_all("The plan", &missing));
    }
}

fn not_by_all(title: &str, missing: &[String]) -> Message {
    let missing: Vec<String> = missing.iter().map(|name| quoted(name)).collect();
    let what =
        if title == "The plan" || title == "A document" { title.to_owned() } else { quoted(title) };
    Message::new(
        format!("{what} was signed off, but not by {}", listed(&missing, "or")),
        "the lead safeguarding partners answer for the key documents together; what one of them has \
         not agreed does not bind them all",
        "Get the missing sign-off and add the partner’s id; if another partner signs for it, say so \
         with `acts_with`",
    )
}
