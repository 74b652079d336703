//! Text by which a lead partner gives accountability away with the delegation.

use crate::findings::{Message, Severity, Spot};
use crate::guidance::Edition;
use crate::rules::missing::find_word;
use crate::rules::{Look, PLANS, Rule, sentences};
use crate::text::quoted;

pub static RULE: Rule = Rule {
    name: "accountability-given-away",
    severity: Severity::Warning,
    in_draft: Severity::Warning,
    kinds: PLANS,
    serves: &["WT23-LSP-09", "WT18-LEAD-02"],
    page: include_str!("accountability_given_away.md"),
    look,
};

/// Words, in lower case, by which accountability goes with the delegation.
const GIVEN: [&str; 14] = [
    "accountability is delegated",
    "accountability is transferred",
    "accountability transfers to",
    "accountability passes to",
    "accountability has been delegated",
    "accountability has been transferred",
    "delegates accountability",
    "delegate accountability",
    "delegated accountability to",
    "delegate their accountability",
    "delegates their accountability",
    "delegates its accountability",
    "transfers accountability",
    "transfer accountability",
];

/// Words that keep it after all.
const KEPT: [&str; 8] =
    ["remain", "remains", "retain", "retains", "stays", "keeps", "keep", "only"];

fn look(look: &mut Look<'_>) {
    if look.edition < Edition::Wt18 {
        return;
    }
    for (spot, words) in found(look) {
        look.report_spot(spot, given_away(&words));
    }
}

fn found(look: &Look<'_>) -> Vec<(Spot, String)> {
    let all = look.doc.all_words();
    let mut found = Vec::new();
    for index in all.passages_with(&GIVEN) {
        let passage = &look.doc.passages()[index];
        let text = passage.text();
        let lower = text.to_ascii_lowercase();
        let hit = GIVEN.iter().find_map(|words| Some((find_word(&lower, words)?, words.len())));
        let Some((start, length)) = hit.filter(|_| !passage.quoted) else { continue };
        let end = start + length;
        let sentence = sentences::around(text, start, end);
        let lower = sentence.to_lowercase();
        let is_kept = KEPT.iter().any(|word| find_word(&lower, word).is_some());
        if !is_kept && !sentences::denies(sentence) && !sentences::in_quotes(text, start, end) {
            found.push((passage.spot(start, end), text[start..end].to_owned()));
        }
    }
    found
}

fn given_away(words: &str) -> Message {
    Message::new(
        format!("The text says that {}", quoted(words)),
        "functions can be delegated, and accountability stays with the lead safeguarding partner",
        "Say that functions are delegated and that the lead partners stay accountable",
    )
}
