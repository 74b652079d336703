//! National bodies under a name that is not theirs.

use super::context::{has_words, sentence, speaks_for_itself};
use super::seek::Phrases;
use crate::findings::{Message, Safety, Severity};
use crate::rules::mending::write_words;
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use std::sync::LazyLock;

pub static RULE: Rule = Rule {
    name: "body-misnamed",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("body_misnamed.md"),
    look,
};

/// Words of a sentence in which a body of that name may be meant: of another country, of a university.
const ELSEWHERE: [&str; 6] =
    ["ireland", "irish", "united states", "american", "university", "universities"];

/// Names that are not right, and the body that is meant.
const NAMES: [(&str, &str); 4] = [
    ("Association of Safeguarding Professionals", "Association of Safeguarding Partnerships"),
    ("Department of Education", "Department for Education"),
    (
        "Association of Directors of Children Services",
        "Association of Directors of Children’s Services",
    ),
    ("Children Commissioner for England", "Children’s Commissioner for England"),
];

static PHRASES: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(NAMES.iter().enumerate().map(|(key, (wrong, _))| (key, *wrong))));

fn look(look: &mut Look<'_>) {
    let mut found = Vec::new();
    for passage in look.doc.passages() {
        let text = passage.text();
        for hit in
            PHRASES.find_in(passage).into_iter().filter(|hit| speaks_for_itself(passage, *hit))
        {
            let around = sentence(text, hit.start, hit.end).to_lowercase();
            if ELSEWHERE.iter().any(|place| has_words(&around, place)) {
                continue;
            }
            let words = &text[hit.start..hit.end];
            let right = NAMES[hit.key].1;
            let fix = write_words(look.doc, passage, hit.start..hit.end, right, Safety::Unsafe);
            found.push((passage.spot(hit.start, hit.end), misnamed(words, right), fix));
        }
    }
    for (spot, message, fix) in found {
        look.report_spot(spot, message).fix = fix;
    }
}

fn misnamed(words: &str, right: &str) -> Message {
    Message::new(
        format!("masa knows no national body called {}", quoted(words)),
        "a reader who looks for it does not find it",
        format!("Check the name with the body; perhaps {} is meant", quoted(right)),
    )
}
