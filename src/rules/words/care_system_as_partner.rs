//! An integrated care system named as safeguarding partner, where its board is meant.

use super::context::{has_words, sentence, speaks_for_today};
use super::seek::Phrases;
use crate::document::partner::PartnerKind;
use crate::findings::{Message, Severity};
use crate::rules::names::{has_any, lower};
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;
use std::sync::LazyLock;

pub static RULE: Rule = Rule {
    name: "care-system-as-partner",
    severity: Severity::Warning,
    in_draft: Severity::Warning,
    kinds: PLANS,
    serves: &["CA04-16E-03"],
    page: include_str!("care_system_as_partner.md"),
    look,
};

/// Words, in lower case, with which a sentence lists the partners.
const LISTS: [&str; 8] = [
    "safeguarding partners are",
    "statutory partners are",
    "safeguarding partners: ",
    "three partners are",
    "safeguarding partners, ",
    "safeguarding partners being",
    "safeguarding partners, namely",
    "safeguarding partners consist of",
];

static PHRASES: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new([(0, "integrated care system"), (0, "ICS")]));

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    for (index, partner) in plan.partners.iter().enumerate() {
        let Some(name) = partner.name.as_ref().filter(|_| partner.kind == Some(PartnerKind::Icb))
        else {
            continue;
        };
        let words = lower(name.as_str());
        let is_board = has_any(&words, &["integrated care board", "icb"]);
        if !is_board && has_any(&words, &["integrated care system", "ics"]) {
            look.report(&At::key("partners").item(index).then("name"), no_board(name.as_str()));
        }
    }
    let mut found = Vec::new();
    for index in look.doc.all_words().passages_with(&["integrated", "ics"]) {
        let passage = &look.doc.passages()[index];
        let text = passage.text();
        let Some(hit) = PHRASES.find_in(passage).first().copied() else { continue };
        let around = sentence(text, hit.start, hit.end).to_lowercase();
        let lists = LISTS.iter().any(|words| around.contains(words));
        let has_board = ["integrated care board", "icb"].iter().any(|w| has_words(&around, w));
        if lists && !has_board && speaks_for_today(look.doc, passage, hit) {
            let words = &text[hit.start..hit.end];
            found.push((passage.spot(hit.start, hit.end), no_board(words)));
        }
    }
    for (spot, message) in found {
        look.report_spot(spot, message);
    }
}

fn no_board(words: &str) -> Message {
    Message::new(
        format!("{} is named as a safeguarding partner", quoted(words)),
        "by law the partner is the integrated care board; a system is many organisations that plan \
         together, and cannot answer for what one of them does",
        "Name the integrated care board by its registered name",
    )
}
