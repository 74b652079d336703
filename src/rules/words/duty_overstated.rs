//! A duty that a text claims and neither the law nor the guidance knows.

use super::context::{has_words, in_quotes, sentence, stands_in_the_past};
use super::duty_claims::{CLAIMS, Claim};
use super::sources;
use crate::findings::{Message, Severity};
use crate::guidance;
use crate::rules::missing::find_word;
use crate::rules::sentences::denies;
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use crate::workspace::{Loaded, Passage};

pub static RULE: Rule = Rule {
    name: "duty-overstated",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &["TRM-12", "TRM-23", "TRM-24", "TRM-28", "TRM-33", "TRM-42", "TRM-44"],
    page: include_str!("duty_overstated.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let all = look.doc.all_words();
    let mut found = Vec::new();
    for claim in CLAIMS.iter().filter(|claim| !has_begun(look, claim.term)) {
        for index in all.passages_with(claim.about) {
            let Some(passage) = look.doc.passages().get(index) else { continue };
            if let Some((start, end)) = claimed(look.doc, passage, claim) {
                let words = &passage.text()[start..end];
                found.push((passage.spot(start, end), overstated(words, claim), claim.term));
            }
        }
    }
    for (spot, message, term) in found {
        look.report_spot(spot, message).source = sources::of_term(term);
    }
}

/// Whether the duty that a term calls still to come has begun: the data give its day.
fn has_begun(look: &Look<'_>, term: &str) -> bool {
    let duty = match term {
        "TRM-33" => "CWSA26-03-01",
        "TRM-44" => "CWSA26-04-02",
        _ => return false,
    };
    guidance::requirement(duty).is_some_and(|row| row.window.open(row.window.from, look.day))
}

/// Where a passage makes the claim: the words that claim it.
fn claimed(doc: &Loaded, passage: &Passage, claim: &Claim) -> Option<(usize, usize)> {
    let text = passage.text();
    if passage.quoted {
        return None;
    }
    let lower = text.to_ascii_lowercase();
    claim.claims.iter().find_map(|words| {
        let start = find_word(&lower, words)?;
        let end = start + words.len();
        let around = sentence(&lower, start, end);
        let about = claim.about.iter().any(|words| has_words(around, words));
        let open = claim.unless.iter().any(|words| has_words(around, words));
        // “Was introduced” is a claim and no denial.
        let denied = denies(&around.replace(words, ""));
        let stands = about
            && !open
            && !denied
            && !in_quotes(text, start, end)
            && !stands_in_the_past(doc, passage);
        stands.then_some((start, end))
    })
}

fn overstated(words: &str, claim: &Claim) -> Message {
    Message::new(
        format!("{} may claim a duty that there is not", quoted(words)),
        claim.because,
        claim.todo,
    )
}
