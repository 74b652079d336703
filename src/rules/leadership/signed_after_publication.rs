//! Arrangements that were published before they were signed.

use super::sign_offs::is_the_plan;
use crate::document::control::Control;
use crate::document::values::{DateText, Text};
use crate::findings::{Message, Severity};
use crate::guidance::Edition;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;
use jiff::civil::Date;

pub static RULE: Rule = Rule {
    name: "signed-after-publication",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT23-PUB-01", "WT23-LSP-04"],
    page: include_str!("signed_after_publication.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let Some(control) = plan.document.as_ref().filter(|_| look.edition >= Edition::Wt23) else {
        return;
    };
    let Some(published) = control.published_on.as_ref().and_then(DateText::day) else { return };
    let list = At::key("document").then("signatories");
    let signed = control.signatories.iter().enumerate();
    let signed = signed.map(|(index, one)| (list.item(index).then("on"), &one.on));
    let list = At::key("leadership").then("sign_offs");
    let sign_offs = plan.leadership.as_ref().map(|leadership| leadership.sign_offs.as_slice());
    let sign_offs = sign_offs.unwrap_or_default().iter().enumerate().filter(|(_, sign_off)| {
        sign_off.document.as_ref().is_some_and(|title| is_the_plan(Text::as_str(title)))
    });
    let sign_offs = sign_offs.map(|(index, one)| (list.item(index).then("on"), &one.on));
    for (at, on) in signed.chain(sign_offs).collect::<Vec<_>>() {
        let late = on.as_ref().filter(|on| is_late(on, published, control));
        if let Some(on) = late {
            let related = look.doc.spot(&At::key("document").then("published_on"));
            let finding = look.report(&at, signed_late(on.as_str()));
            if let Some(spot) = related {
                finding.with_related(&spot, "published on this day");
            }
        }
    }
}

/// Whether a day lies after the publication, and not at or before a revision that it may belong to.
fn is_late(on: &DateText, published: Date, control: &Control) -> bool {
    let revised = control.revised_on.as_ref().and_then(|day| day.value().last_day());
    on.value()
        .first_day()
        .is_some_and(|first| first > published && revised.is_none_or(|revised| revised < first))
}

fn signed_late(on: &str) -> Message {
    Message::new(
        format!("The arrangements were signed off on {}, after they were published", quoted(on)),
        "the lead safeguarding partners are to agree what is published in their name before the \
         public reads it",
        "Correct the day if it is a slip; if a later version was signed then, give its day under \
         `revised_on`",
    )
}
