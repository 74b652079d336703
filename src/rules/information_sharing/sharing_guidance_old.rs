//! Guidance on information sharing that was replaced, or not yet out, when the plan came out.

use crate::calendar::spans::day;
use crate::document::practice::SharingGuidance;
use crate::findings::{Message, Severity, Spot};
use crate::rules::missing::find_word;
use crate::rules::{Look, PLANS, Rule, sentences};
use crate::text::quoted;
use crate::workspace::{At, Passage};

pub static RULE: Rule = Rule {
    name: "sharing-guidance-old",
    severity: Severity::Warning,
    in_draft: Severity::Warning,
    kinds: PLANS,
    serves: &["INF-GUID-01", "TRM-34", "DATE-17"],
    page: include_str!("sharing_guidance_old.md"),
    look,
};

/// The advice, as text calls it, in lower case.
const ADVICE: [&str; 4] = [
    "information sharing advice",
    "information sharing: advice",
    "advice on information sharing",
    "advice for practitioners",
];

/// How far after those words its year may stand.
const REACH: usize = 140;

/// Words after which a year belongs to something else.
const OTHERS: [&str; 5] = ["act", "working together", "regulations", "regulation", "gdpr"];

/// Where the days stand in the fact about the duty: the statutory guidance, and the advice of 2024.
const STATUTORY: usize = 1;
const ADVICE_OF_2024: usize = 2;

fn look(look: &mut Look<'_>) {
    let Some(own_day) = look.own_day() else { return };
    let (Some(statutory), Some(advice)) =
        (day("DATE-17", STATUTORY), day("DATE-17", ADVICE_OF_2024))
    else {
        return;
    };
    let facts = look.plan().and_then(|plan| plan.information_sharing.as_ref());
    let at = At::key("information_sharing").then("guidance");
    match facts.and_then(|facts| facts.guidance) {
        Some(rests @ (SharingGuidance::Advice2015 | SharingGuidance::Advice2018))
            if own_day > advice =>
        {
            look.report(&at, replaced(rests.in_words(), "that of April 2024"));
        }
        Some(rests @ SharingGuidance::Advice2024) if own_day >= statutory => {
            let newer = "statutory guidance of September 2026, as reported";
            look.report(&at, replaced(rests.in_words(), newer)).weighing(Severity::Advice);
        }
        Some(SharingGuidance::Statutory2026) if own_day < statutory => {
            look.report(&at, not_out()).weighing(Severity::Advice);
        }
        _ => {}
    }
    if own_day <= advice {
        return;
    }
    let passages = look.doc.passages().iter().filter(|passage| !passage.quoted);
    let found: Vec<(Spot, String)> = passages.filter_map(cited).collect();
    for (spot, words) in found {
        look.report_spot(spot, replaced(&quoted(&words), "that of April 2024"));
    }
}

/// The advice with the year 2015 or 2018 behind it.
fn cited(passage: &Passage) -> Option<(Spot, String)> {
    let text = passage.text();
    // Most passages have nothing to do with it, and lower case costs time.
    if !text.contains("dvice") {
        return None;
    }
    let lower = text.to_ascii_lowercase();
    ADVICE.iter().find_map(|words| {
        let start = find_word(&lower, words)?;
        let end = start + words.len();
        let sentence = sentences::around(&lower, start, end);
        let rest = &lower[end..];
        let stop = rest.find(". ").unwrap_or(rest.len()).min(REACH);
        let near = rest.get(..stop).unwrap_or(rest);
        let year = ["2015", "2018"].iter().filter_map(|year| find_word(near, year)).min()?;
        let is_other = OTHERS.iter().any(|other| find_word(&near[..year], other).is_some());
        let until = end + year + 4;
        // “(2018)” is shown with both its brackets.
        let until = until + usize::from(lower[until..].starts_with(')'));
        let stands =
            !is_other && !sentences::denies(sentence) && !sentences::in_quotes(text, start, until);
        stands.then(|| (passage.spot(start, until), text[start..until].to_owned()))
    })
}

fn replaced(what: &str, newer: &str) -> Message {
    let mut letters = what.chars();
    let what: String = letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default();
    Message::new(
        format!("{what} was replaced before this plan came out, by {newer}"),
        "practitioners follow what the plan names, and would follow advice that no longer holds",
        "Name the guidance that held on the day of publication, and compare the agreement with it",
    )
}

fn not_out() -> Message {
    Message::new(
        "The statutory guidance of September 2026 was not out when this plan came out",
        "a plan cannot rest on what nobody had read, so one of the two days is wrong",
        "Correct `guidance`, or give the day on which the plan was revised as a new publication",
    )
}
