//! A frequency that says nothing.

use crate::findings::{Message, Severity};
use crate::rules::names::{has_any, lower};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;

pub static RULE: Rule = Rule {
    name: "frequency-vague",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("frequency_vague.md"),
    look,
};

/// Words, in lower case, that leave open how often.
const VAGUE: [&str; 9] = [
    "regularly",
    "regular",
    "periodically",
    "occasionally",
    "frequently",
    "often",
    "from time to time",
    "as appropriate",
    "routinely",
];

/// Words that say how often after all.
const CLEAR: [&str; 12] = [
    "week",
    "weeks",
    "weekly",
    "month",
    "months",
    "monthly",
    "quarter",
    "quarterly",
    "year",
    "yearly",
    "annually",
    "term",
];

fn look(look: &mut Look<'_>) {
    for node in look.doc.values_of("Frequency") {
        let Some(scalar) = look.doc.tree.scalar(*node) else { continue };
        let words = lower(&scalar.text);
        let has_number = words.contains(|c: char| c.is_ascii_digit());
        if has_any(&words, &VAGUE) && !has_any(&words, &CLEAR) && !has_number {
            let spot = look.doc.node_spot(*node);
            look.report_spot(spot, says_nothing(scalar.text.trim()));
        }
    }
}

fn says_nothing(words: &str) -> Message {
    Message::new(
        format!("{} does not say how often", quoted(words)),
        "nobody can tell whether a meeting was missed",
        "Write `monthly`, `every_2_months`, `quarterly`, `termly`, `twice_a_year`, or `as_needed` if \
         that is what is meant",
    )
}
