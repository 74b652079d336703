//! A threshold document that nobody can find, that is a leftover, or that is under review for ever.

use crate::document::thresholds::Thresholds;
use crate::document::values::{DateText, Prose, Text};
use crate::findings::{Message, Severity};
use crate::rules::missing::is_answered;
use crate::rules::names::{has_any, lower};
use crate::rules::{Look, PLANS, Rule, sentences};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "thresholds-incomplete",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT18-THR-01", "WT18-PUB-17", "FFP-THR-01", "NST-15-04", "NST-15-05"],
    page: include_str!("thresholds_incomplete.md"),
    look,
};

/// Words for a document that another partnership left behind.
const LEFT_BEHIND: [&str; 3] = ["legacy document", "legacy threshold", "legacy thresholds"];

/// Words that make a sentence one about what is not so, or is over.
const DENIALS: [&str; 6] = ["not", "never", "no longer", "replaced", "was", "instead of"];

/// Words for a review that is under way.
const UNDER_REVIEW: [&str; 4] =
    ["under review", "being reviewed", "being revised", "being rewritten"];

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let Some(facts) = &plan.thresholds else { return };
    let at = At::key("thresholds");
    let url = at.then("url");
    if look.is_absent(&url) && !is_answered(look, "threshold.document") {
        look.report(&url, nowhere());
    }
    if facts.url.is_some() && look.is_absent(&at.then("published")) {
        look.report(&at.then("published"), undated()).weighing(Severity::Advice);
    }
    if let Some(key) = says(facts, &LEFT_BEHIND) {
        look.report(&at.then(key), leftover());
    }
    if let Some(key) = says(facts, &UNDER_REVIEW)
        && look.is_absent(&at.then("review_due"))
    {
        look.report(&at.then(key), no_end());
    }
    let reform = plan.child_protection.as_ref().and_then(|facts| facts.reform.as_ref());
    let works = reform.and_then(|reform| reform.operational_from.as_ref());
    let works = works.and_then(DateText::day).filter(|day| *day <= look.today);
    let published = facts.published.as_ref().filter(|date| {
        date.value().last_day().zip(works).is_some_and(|(published, works)| published < works)
    });
    if let Some(published) = published {
        look.report(&at.then("published"), before_reform(published)).weighing(Severity::Advice);
    }
}

/// The key whose words say one of `phrases`, and do not deny it.
fn says(facts: &Thresholds, phrases: &[&str]) -> Option<&'static str> {
    let title = facts.title.as_ref().map(Text::as_str);
    let text = facts.text.as_ref().map(Prose::as_str);
    [("title", title), ("text", text)].into_iter().find_map(|(key, words)| {
        let words = lower(words?);
        let start = phrases.iter().find_map(|phrase| words.find(phrase))?;
        let sentence = sentences::around(&words, start, start);
        let stands = has_any(sentence, phrases) && !has_any(sentence, &DENIALS);
        stands.then_some(key)
    })
}

fn nowhere() -> Message {
    Message::new(
        "The plan does not say where the threshold document is",
        "families and practitioners have to find it easily to know which help they can expect",
        "Add `url:` under `thresholds:`",
    )
}

fn undated() -> Message {
    Message::new(
        "The plan does not say when the threshold document was published",
        "readers cannot tell whether what they found is the one that holds",
        "Add `published:` under `thresholds:`",
    )
}

fn leftover() -> Message {
    Message::new(
        "The threshold document is one that an earlier partnership left behind",
        "practitioners decide by it who gets help, and nobody here has made it their own",
        "Publish a threshold document of this partnership, or agree the old one anew and say so",
    )
}

fn no_end() -> Message {
    Message::new(
        "The threshold document is under review, and nothing says until when",
        "practitioners decide by it who gets help, and cannot tell whether it still holds",
        "Add `review_due:` with the day by which the review ends",
    )
}

fn before_reform(published: &DateText) -> Message {
    Message::new(
        format!(
            "The threshold document of {} is older than the reform of family services here",
            quoted(published.as_str())
        ),
        "the reform puts all help on one line, and expects thresholds to be looked at again",
        "Review the document, and give its new day under `published`",
    )
}
