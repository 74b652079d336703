//! Thresholds that speak of early help and nowhere of family help, under the edition of 2026.

use super::context::{has_words, sentence, speaks_for_today};
use super::seek::{Hit, Phrases};
use crate::findings::{Message, Severity};
use crate::guidance::Edition;
use crate::rules::missing::find_word;
use crate::rules::{Look, PLANS, Rule};
use std::sync::LazyLock;

pub static RULE: Rule = Rule {
    name: "early-help-only",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["TRM-41"],
    page: include_str!("early_help_only.md"),
    look,
};

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| Phrases::new([(0, "early help")]));

fn look(look: &mut Look<'_>) {
    let doc = look.doc;
    let says_family_help = find_word(doc.all_words().text(), "family help").is_some();
    if look.edition < Edition::Wt26 || says_family_help || !doc.may_judge_silence() {
        return;
    }
    for index in doc.all_words().passages_with(&["early"]) {
        let passage = &doc.passages()[index];
        let text = passage.text();
        let stands = |hit: &Hit| {
            let around = sentence(text, hit.start, hit.end).to_lowercase();
            ["threshold", "thresholds"].iter().any(|words| has_words(&around, words))
                && speaks_for_today(doc, passage, *hit)
        };
        if let Some(hit) = PHRASES.find_in(passage).into_iter().find(stands) {
            look.report_spot(passage.spot(hit.start, hit.end), only_early_help());
            return;
        }
    }
}

fn only_early_help() -> Message {
    Message::new(
        "The thresholds speak of early help, and nothing in the plan of family help",
        "guidance of 2026 speaks of family help, which joins early help and help for children in need; \
         families and practitioners will meet both words",
        "Say how family help is reached, and how it relates to what is called early help here",
    )
}
