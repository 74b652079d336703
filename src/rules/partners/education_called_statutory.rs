//! A partner called statutory that the law does not make one.

use super::statutory::statutory;
use crate::findings::{Message, Severity, Spot};
use crate::rules::missing::find_word;
use crate::rules::{Look, PLANS, Rule, sentences};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "education-called-statutory",
    severity: Severity::Error,
    in_draft: Severity::Warning,
    kinds: PLANS,
    serves: &["WT23-RA-03", "CA04-16E-03", "TRM-30"],
    page: include_str!("education_called_statutory.md"),
    look,
};

/// Words, in lower case, by which a text makes a fourth statutory partner.
const FOURTH: [&str; 4] = [
    "fourth statutory safeguarding partner",
    "fourth statutory partner",
    "4th statutory safeguarding partner",
    "4th statutory partner",
];

/// Words that are right only where two bodies of one kind serve the area.
const FOUR: [&str; 4] = [
    "four statutory safeguarding partners",
    "four statutory partners",
    "4 statutory safeguarding partners",
    "4 statutory partners",
];

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    for (index, partner) in plan.partners.iter().enumerate() {
        let elsewhere = partner.kind.is_some_and(|kind| !kind.is_statutory());
        if elsewhere && partner.statutory == Some(true) {
            let name = partner.name.as_ref().map_or("this partner", |name| name.as_str());
            let at = At::key("partners").item(index).then("statutory");
            look.report(&at, called_so(&quoted(name)));
        }
    }
    let bodies = statutory(plan).len();
    let mut found: Vec<(Spot, String)> = Vec::new();
    for passage in look.doc.passages().iter().filter(|passage| !passage.quoted) {
        let text = passage.text();
        // Most passages have nothing to do with it, and lower case costs time.
        if !text.contains("tatutory") {
            continue;
        }
        let lower = text.to_ascii_lowercase();
        let four = if bodies > 3 { &[][..] } else { &FOUR[..] };
        for words in FOURTH.iter().chain(four) {
            let Some(start) = find_word(&lower, words) else { continue };
            let end = start + words.len();
            let sentence = sentences::around(text, start, end);
            if !sentences::denies(sentence) && !sentences::in_quotes(text, start, end) {
                found.push((passage.spot(start, end), text[start..end].to_owned()));
            }
        }
    }
    for (spot, words) in found {
        look.report_spot(spot, counted_so(&words)).weighing(Severity::Warning);
    }
}

const WHY: &str = "the law knows three: the local authority, the integrated care board and the chief \
                   officer of police; to call another one statutory misleads readers about who has to \
                   answer";

fn called_so(name: &str) -> Message {
    Message::new(
        format!("{name} is called a statutory safeguarding partner"),
        WHY,
        "Write `statutory: false`; a partner by local choice can still have a lead, delegates and a \
         full voice",
    )
}

fn counted_so(words: &str) -> Message {
    Message::new(
        format!("The text speaks of {}", quoted(words)),
        WHY,
        "Leave out “statutory” here, or say that the partners chose this themselves",
    )
}
