//! An edition of *Working Together* that came out after every day the document gives for itself.

use super::citations::{cited, leans};
use super::context::{in_quotes, is_past_fact, sentence};
use super::term_guards::is_title;
use crate::document::control::Control;
use crate::document::values::DateText;
use crate::findings::{Message, Severity};
use crate::guidance::{Edition, editions};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use jiff::civil::Date;

pub static RULE: Rule = Rule {
    name: "edition-cited-early",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("edition_cited_early.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let control = look.doc.document.as_ref().and_then(|document| document.control());
    let Some(last) = control.and_then(last_day) else { return };
    let mut found = Vec::new();
    for passage in look.doc.passages() {
        let past =
            passage.quoted || is_title(passage) || passage.fact.as_ref().is_some_and(is_past_fact);
        if past {
            continue;
        }
        let text = passage.text();
        for cited in cited(text) {
            let facts = editions().iter().find(|facts| facts.published_on.year() == cited.year);
            let early = facts.filter(|facts| facts.published_on > last);
            let leaning = leans(sentence(text, cited.start, cited.end));
            if let Some(facts) = early.filter(|_| leaning)
                && !in_quotes(text, cited.start, cited.end)
            {
                let words = &text[cited.start..cited.end];
                let message = not_out_yet(words, facts.edition, last);
                found.push((passage.spot(cited.start, cited.end), message));
            }
        }
    }
    for (spot, message) in found {
        look.report_spot(spot, message);
    }
}

/// The last day on which the document says that it was worked on. A day less than a day (a month, a
/// year) counts to its end.
fn last_day(control: &Control) -> Option<Date> {
    let own =
        [&control.agreed_on, &control.published_on, &control.effective_from, &control.revised_on];
    let of_history = control.history.iter().map(|revision| &revision.on);
    let days = own.into_iter().chain(of_history).filter_map(Option::as_ref);
    let days: Option<Vec<Date>> = days.map(|date: &DateText| date.value().last_day()).collect();
    days?.into_iter().max()
}

fn not_out_yet(words: &str, edition: Edition, last: Date) -> Message {
    let on = |day: Date| day.strftime("%-d %B %Y").to_string();
    Message::new(
        format!(
            "{} came out on {}, after the last day this document gives for itself, {}",
            quoted(words),
            on(edition.published_on()),
            on(last)
        ),
        "a reader cannot tell whether the arrangements were brought up to the later guidance or only \
         the words were",
        "Give the day of the last change as `revised_on:` under `document:`, or cite the edition that \
         the arrangements were written for",
    )
}
