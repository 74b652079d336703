//! An edition of *Working Together* cited as if in force when a later one already was.

use super::citations::{EARLIER, cited, edition_years, leans};
use super::context::{is_past_fact, sentence, speaks_of_the_past, stands_in_the_past};
use super::{sources, term_guards::is_title};
use crate::findings::{Message, Severity, Spot};
use crate::guidance::Edition;
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use std::collections::BTreeMap;

pub static RULE: Rule = Rule {
    name: "edition-cited-old",
    severity: Severity::Warning,
    in_draft: Severity::Warning,
    kinds: ALL_KINDS,
    serves: &["TRM-13", "TRM-14"],
    page: include_str!("edition_cited_old.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    // Without a day of its own nobody knows what was in force when the document was written.
    let Some(day) = look.own_day() else { return };
    let in_force = Edition::in_force_on(day).unwrap_or(Edition::Wt18);
    let newest = in_force.min(look.edition).published_on().year();
    let mut found: BTreeMap<i16, Vec<(Spot, String)>> = BTreeMap::new();
    for passage in look.doc.passages() {
        let past =
            passage.quoted || is_title(passage) || passage.fact.as_ref().is_some_and(is_past_fact);
        let text = passage.text();
        let citations = if past { Vec::new() } else { cited(text) };
        // A passage that names the later edition too is about the change.
        if citations.iter().any(|cited| cited.year >= newest) {
            continue;
        }
        for cited in citations {
            let around = sentence(text, cited.start, cited.end);
            let stands = leans(around)
                && edition_years().any(|year| year == cited.year)
                && !speaks_of_the_past(around)
                && !stands_in_the_past(look.doc, passage);
            if stands {
                let spot = passage.spot(cited.start, cited.end);
                let words = text[cited.start..cited.end].to_owned();
                found.entry(cited.year).or_default().push((spot, words));
            }
        }
    }
    for (year, places) in found {
        let Some((first, more)) = places.split_first() else { continue };
        let finding = look.report_spot(first.0.clone(), old(&first.1, in_force));
        finding.source =
            sources::of_term(if EARLIER.contains(&year) { "TRM-13" } else { "TRM-14" });
        for (spot, _) in more {
            finding.with_related(spot, "and here");
        }
    }
}

fn old(words: &str, in_force: Edition) -> Message {
    Message::new(
        format!("{} is cited as in force, and a later edition was", quoted(words)),
        "the plan seems to rest on duties that had changed by then",
        format!(
            "Read the passage against {} and cite that, or say that the old edition is meant",
            in_force.title()
        ),
    )
}
