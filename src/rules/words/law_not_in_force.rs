//! The duty of section 16LA spoken of as in force in a plan from before its day.

use super::context;
use super::seek::Hit;
use crate::findings::{Message, Severity, Spot};
use crate::guidance;
use crate::rules::missing::find_word;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::Passage;

pub static RULE: Rule = Rule {
    name: "law-not-in-force",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["CWSA26-04-01", "DATE-17"],
    page: include_str!("law_not_in_force.md"),
    look,
};

/// Words for the duty, in lower case.
const NAMES: [&str; 4] = ["section 16la", "s.16la", "s16la", "s 16la"];

/// Words that claim it to be in force.
const CLAIMS: [&str; 5] = ["in force", "now applies", "binds", "now binds", "came into force"];

/// Words that speak of what is to come.
const TO_COME: [&str; 16] = [
    "will",
    "would",
    "may",
    "might",
    "could",
    "when",
    "once",
    "if",
    "planned",
    "prepare",
    "preparing",
    "preparation",
    "expected",
    "proposed",
    "yet",
    "become",
];

fn look(look: &mut Look<'_>) {
    let row = guidance::requirement("CWSA26-04-01");
    if row.is_none_or(|row| row.window.open(row.window.from, look.day)) {
        return;
    }
    let mut found: Vec<(Spot, String)> = Vec::new();
    for index in look.doc.all_words().passages_with(&NAMES) {
        let passage = &look.doc.passages()[index];
        let hit = claim(passage);
        if let Some(hit) = hit.filter(|hit| context::speaks_for_today(look.doc, passage, *hit)) {
            let words = passage.text()[hit.start..hit.end].to_owned();
            found.push((passage.spot(hit.start, hit.end), words));
        }
    }
    for (spot, words) in found {
        look.report_spot(spot, too_early(&words));
    }
}

/// Where a sentence names the duty and claims it to be in force.
fn claim(passage: &Passage) -> Option<Hit> {
    let lower = passage.text().to_ascii_lowercase();
    let name = NAMES.iter().find_map(|name| find_word(&lower, name))?;
    let sentence = context::sentence(&lower, name, name);
    let claim = CLAIMS.iter().find(|claim| find_word(sentence, claim).is_some())?;
    if TO_COME.iter().any(|word| find_word(sentence, word).is_some()) {
        return None;
    }
    let start = lower.find(sentence)? + find_word(sentence, claim)?;
    Some(Hit { key: 0, start, end: start + claim.len() })
}

fn too_early(words: &str) -> Message {
    Message::new(
        format!(
            "{} is said of section 16LA, which was not in force on the day of the plan",
            quoted(words)
        ),
        "as reported, the duty begins on 30 September 2026, and agencies act on what they believe to \
         be the law",
        "Say that the duty was still to come, and what the partnership did until then",
    )
}
