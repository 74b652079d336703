//! A plan in which one of the three kinds of statutory partner is not named.

use super::statutory::statutory;
use crate::document::partner::PartnerKind;
use crate::findings::{Message, Segment, Severity, Spot, Subject};
use crate::rules::missing::is_answered;
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "statutory-partner-missing",
    severity: Severity::Error,
    in_draft: Severity::Warning,
    kinds: PLANS,
    serves: &["CA04-16E-03", "CA04-16E-01", "WT18-PUB-04", "NST-04-01"],
    page: include_str!("statutory_partner_missing.md"),
    look,
};

/// The kinds, with the word that stands for each in a plan.
const KINDS: [(PartnerKind, &str); 3] = [
    (PartnerKind::LocalAuthority, "local_authority"),
    (PartnerKind::Icb, "icb"),
    (PartnerKind::Police, "police"),
];

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let at = At::key("partners");
    let of_unknown_kind = plan.partners.iter().any(|partner| partner.kind.is_none());
    let in_words = plan.partners.is_empty() && is_answered(look, "partners.who");
    if of_unknown_kind || in_words || !look.doc.may_judge_absence(&at) {
        return;
    }
    let there = statutory(plan);
    for (kind, word) in KINDS {
        if there.iter().all(|partner| partner.kind != kind) {
            let spot = gap(look, word, plan.partners.len());
            look.report_spot(spot, not_named(kind, word));
        }
    }
}

/// The list of partners, and in it the partner of that kind.
fn gap(look: &Look<'_>, word: &str, after: usize) -> Spot {
    let mut spot = look.doc.gap(&At::key("partners").item(after));
    if let Subject::Fact(path) = &mut spot.subject {
        path.0.pop();
        path.0.push(Segment::Item(word.to_owned()));
    }
    spot
}

fn not_named(kind: PartnerKind, word: &str) -> Message {
    let who = match kind {
        PartnerKind::LocalAuthority => "local authority",
        PartnerKind::Icb => "integrated care board",
        _ => "police force",
    };
    Message::new(
        format!("The plan names no {who} among its partners"),
        "the law makes the council, the integrated care board and the chief officer of police the \
         safeguarding partners; readers have to see who answers for each",
        format!("Add a partner with `kind: {word}` and its `name` under `partners:`"),
    )
}
