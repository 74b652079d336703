//! Text that gives another time for a process than the facts: for notifying, for a rapid review, for
//! publishing a review, for a step of a ladder.

use super::durations::{self, Duration};
use super::named::Named;
use super::processes::{self, Topic};
use super::sentence::{self, Text, Token};
use crate::document::Plan;
use crate::document::values::Duration as Words;
use crate::findings::{Message, Severity};
use crate::rules::vocabulary::Vocabulary;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;
use crate::yaml::Step;
use std::ops::Range;
use std::sync::LazyLock;

pub static RULE: Rule = Rule {
    name: "days-contradicted",
    severity: Severity::Error,
    in_draft: Severity::Warning,
    kinds: PLANS,
    serves: &[],
    page: include_str!("days_contradicted.md"),
    look,
};

/// Letters that every duration holds.
const WORDS: [&str; 5] = ["day", "hour", "week", "month", "year"];

/// Words of a sentence about what was, about elsewhere, or about an exception.
static DOUBT: LazyLock<Vocabulary<'_>> = LazyLock::new(|| {
    Vocabulary::of(&[
        "was",
        "were",
        "had",
        "previously",
        "formerly",
        "until",
        "used to",
        "some areas",
        "elsewhere",
        "neighbouring",
        "extended",
        "extension",
        "exceptionally",
        "would",
        "proposed",
        "average",
        "another",
    ])
});

/// A time among the facts.
struct Fact {
    at: At,
    duration: Duration,
    /// How it stands there.
    words: String,
    /// What it is the time for.
    of: String,
}

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let doc = look.doc;
    let any = plan.case_reviews.is_some() || plan.disputes.is_some() || plan.escalation.is_some();
    let texts = if any { sentence::texts(look, &WORDS) } else { Vec::new() };
    if texts.is_empty() {
        return;
    }
    let steps = Named::steps(doc, plan);
    let mut found = Vec::new();
    for text in &texts {
        for sentence in text.sentences.iter().filter(|one| text.holds_sought(&one.range)) {
            // Names are sought only where there may be a duration.
            if !durations::may_be_in(text.plain_tokens(sentence)) {
                continue;
            }
            let tokens = text.tokens(&steps, sentence);
            let sentence = &sentence.range;
            let Some((said, start, end)) = durations::only(&tokens) else { continue };
            let doubtful = is_loose(&tokens[..start]) || text.says_one(sentence, &DOUBT);
            if doubtful || !text.is_of_today(doc) {
                continue;
            }
            let topic = Topic::of(doc, text);
            let at = Standing { sentence, tokens: &tokens, start };
            let Some(fact) = fact_of(plan, text, &at, topic, &steps, said) else { continue };
            let words = tokens[start].start..tokens[end - 1].end;
            if !said.agrees(fact.duration) && !text.is_quoted(&words) {
                let spot = text.passage.spot(words.start, words.end);
                found.push((spot, text.passage.text()[words].to_owned(), fact));
            }
        }
    }
    for (spot, words, fact) in found {
        let Some(place) = doc.spot(&fact.at) else { continue };
        look.report_spot(spot, differs(&words, &fact))
            .with_related(&place, format!("{} here", quoted(&fact.words)));
    }
}

/// Where a duration stands.
#[derive(Clone, Copy)]
struct Standing<'a> {
    sentence: &'a Range<usize>,
    tokens: &'a [Token<'a>],
    start: usize,
}

/// Whether a number before a duration is no limit: about five days, at least five days, five more.
fn is_loose(before: &[Token<'_>]) -> bool {
    const NEAR: [&str; 8] =
        ["about", "around", "approximately", "least", "after", "every", "past", "last"];
    before.last().is_some_and(|token| token.is_any(&NEAR))
}

/// The fact about the process that a duration belongs to.
fn fact_of(
    plan: &Plan,
    text: &Text<'_>,
    at: &Standing<'_>,
    topic: Topic,
    steps: &Named<'_>,
    said: Duration,
) -> Option<Fact> {
    let reviews = At::key("case_reviews");
    let case_reviews = plan.case_reviews.as_ref();
    let limited = at
        .start
        .checked_sub(1)
        .is_some_and(|before| at.tokens[before].is_any(&["within", "than", "in"]));
    if said.is_short() && limited && processes::is_notifying(text, at.sentence) {
        let days = case_reviews?.notification_days?;
        return Some(days_fact(reviews.then("notification_days"), days, "notifying the Panel"));
    }
    if said.is_short() && processes::is_rapid_review(at.tokens, at.start, topic) {
        let days = case_reviews?.rapid_review_days?;
        return Some(days_fact(reviews.then("rapid_review_days"), days, "a rapid review"));
    }
    if said.is_long() && processes::is_publishing(text, at.sentence, at.tokens, at.start, topic) {
        let months = case_reviews?.publication_months?;
        let duration = Duration::months(months);
        let (at, of) = (reviews.then("publication_months"), "publishing a review".to_owned());
        return Some(Fact { at, duration, words: format!("{months} months"), of });
    }
    let stage = processes::step(text, at.sentence, at.tokens, at.start, topic, steps)?;
    let within = within(plan, &stage)?;
    let (Some(Step::Key(ladder)), Some(Step::Index(index))) = (stage.0.first(), stage.0.last())
    else {
        return None;
    };
    Some(Fact {
        at: stage.then("within"),
        duration: Duration::of_fact(within.as_str())?,
        words: within.as_str().to_owned(),
        of: format!("step {} of {}", index + 1, ladder_in_words(ladder)),
    })
}

fn ladder_in_words(key: &str) -> &'static str {
    if key == "disputes" { "disputes between partners" } else { "escalation" }
}

fn days_fact(at: At, days: u32, of: &str) -> Fact {
    let words = format!("{days} working days");
    Fact { at, duration: Duration::working_days(days), words, of: of.to_owned() }
}

/// How long the step at `stage` may take.
fn within<'a>(plan: &'a Plan, stage: &At) -> Option<&'a Words> {
    let [Step::Key(key), _, Step::Index(index)] = stage.0.as_slice() else { return None };
    let ladder = if key == "disputes" { &plan.disputes } else { &plan.escalation };
    ladder.as_ref()?.stages.get(*index)?.within.as_ref()
}

fn differs(words: &str, fact: &Fact) -> Message {
    Message::new(
        format!(
            "The text gives {} for {}, and the facts give {}",
            quoted(words),
            fact.of,
            quoted(&fact.words)
        ),
        "people act by the time that they read, and a child may wait because of it",
        "Correct the one that is wrong; a reference to the fact in the text keeps the two together",
    )
}
