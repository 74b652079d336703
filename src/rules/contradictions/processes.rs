//! Which process a duration in a sentence belongs to: notifying, a rapid review, publishing a
//! review, a step of a ladder. Only sentences with one duration are read, and only in forms that
//! leave no doubt.

use super::named::Named;
use super::rates::number;
use super::sentence::{Kind, Text, Token};
use crate::workspace::{At, Loaded};
use std::ops::Range;

/// What a passage is about, by the questions and words of its heading.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Topic {
    rapid_review: bool,
    publication: bool,
    /// The key of the one ladder.
    ladder: Option<&'static str>,
}

impl Topic {
    /// What the heading of a passage, its section's title and the questions bound to it tell.
    pub(super) fn of(doc: &Loaded, text: &Text<'_>) -> Self {
        let passage = text.passage;
        let heading = passage.heading.to_lowercase();
        let section = doc.sections.iter().find(|section| section.within() == passage.within);
        let title = section.map_or_else(String::new, |section| section.title.to_lowercase());
        let answers = section.into_iter().flat_map(|section| &section.answers);
        let bound: Vec<&str> = answers
            .filter(|bound| bound.heading.as_ref().is_none_or(|own| *own == passage.heading))
            .map(|bound| bound.question.as_str())
            .collect();
        let asked = |question: &str| bound.contains(&question);
        let by_question = one_ladder(
            asked("disputes.resolution") || asked("disputes.deadlock"),
            asked("disputes.escalation"),
        );
        let by_words =
            |words: &str| one_ladder(words.contains("dispute"), words.contains("escalation"));
        let both = heading.contains("dispute") && heading.contains("escalation");
        let by_title = || by_words(&title).filter(|_| !both);
        Self {
            rapid_review: heading.contains("rapid review"),
            publication: asked("practice-reviews.publication"),
            ladder: by_question.or_else(|| by_words(&heading)).or_else(by_title),
        }
    }
}

/// The key of the ladder that is meant, when just one is.
const fn one_ladder(disputes: bool, escalation: bool) -> Option<&'static str> {
    match (disputes, escalation) {
        (true, false) => Some("disputes"),
        (false, true) => Some("escalation"),
        _ => None,
    }
}

const ARTICLES: [&str; 6] = ["the", "a", "each", "every", "our", "all"];

/// Whether a duration is the time for notifying the Panel.
pub(super) fn is_notifying(text: &Text<'_>, sentence: &Range<usize>) -> bool {
    const OTHERS: [&str; 16] = [
        "rapid review",
        "rapid reviews",
        "decision",
        "outcome",
        "recommendations",
        "death review",
        "channel",
        "parents",
        "family",
        "families",
        "referrer",
        "acknowledge",
        "acknowledges",
        "published",
        "publication",
        "before",
    ];
    let notifies = text.says_any(
        sentence,
        &["notify", "notifies", "notified", "notification", "notifications", "told", "tells"],
    );
    let panel = text.says_any(sentence, &["panel"]);
    let serious = text.says_any(
        sentence,
        &["aware", "incident", "incidents", "practice review panel", "national panel"],
    );
    notifies && panel && serious && !text.says_any(sentence, &OTHERS)
}

/// Words that may stand between “rapid review” and how long it takes.
const TAKES: [&str; 30] = [
    "is",
    "are",
    "will",
    "must",
    "should",
    "be",
    "to",
    "completed",
    "complete",
    "concluded",
    "done",
    "finished",
    "undertaken",
    "conducted",
    "carried",
    "out",
    "takes",
    "take",
    "lasts",
    "within",
    "in",
    "no",
    "more",
    "than",
    "longer",
    "a",
    "maximum",
    "of",
    "and",
    "finishes",
];

/// What may be done with a rapid review as a whole.
const DOES: [&str; 11] = [
    "complete",
    "completes",
    "completed",
    "conduct",
    "conducts",
    "undertake",
    "undertakes",
    "finish",
    "conclude",
    "out",
    "do",
];

/// Whether the duration at token `at` is how long a rapid review takes.
pub(super) fn is_rapid_review(tokens: &[Token<'_>], at: usize, topic: Topic) -> bool {
    let rapid = tokens[..at]
        .windows(2)
        .rposition(|pair| pair[0].is("rapid") && pair[1].is_any(&["review", "reviews"]));
    let (start, end) = match rapid {
        Some(start) => (start, start + 2),
        // Under the heading “The rapid review”: the review takes no more than …
        None if topic.rapid_review && tokens.len() > 2 && tokens[1].is("review") => (1, 2),
        None => return false,
    };
    let between = &tokens[end..at];
    let straight = between.iter().all(|token| token.is_any(&TAKES));
    let limits = between
        .iter()
        .any(|token| token.is_any(&["within", "in", "takes", "take", "than", "maximum", "lasts"]));
    let before = tokens[..start].iter().rev().find(|token| !token.is_any(&ARTICLES));
    let subject = before.is_none_or(|token| {
        token.is_any(&DOES)
            || token.is_any(&["that", "and"])
            || matches!(token.kind, Kind::Mark(',' | ':'))
    });
    straight && limits && subject
}

/// Whether the duration at token `at` is the time for publishing a practice review.
pub(super) fn is_publishing(
    text: &Text<'_>,
    sentence: &Range<usize>,
    tokens: &[Token<'_>],
    at: usize,
    topic: Topic,
) -> bool {
    const PUBLISHES: [&str; 3] = ["published", "publish", "publishes"];
    let within = at.checked_sub(1).is_some_and(|before| tokens[before].is("within"));
    let before = tokens[..at].iter().any(|token| token.is_any(&PUBLISHES));
    let review = topic.publication
        && text.says_any(sentence, &["report", "reports", "review", "reviews"])
        || text.says_any(sentence, &["practice review", "practice reviews"]);
    let others = [
        "yearly report",
        "annual report",
        "rapid review",
        "action plan",
        "response",
        "learning",
        "summary",
        "briefing",
    ];
    within && before && review && !text.says_any(sentence, &others)
}

/// The step of a ladder that a duration belongs to: where its facts stand.
pub(super) fn step(
    text: &Text<'_>,
    sentence: &Range<usize>,
    tokens: &[Token<'_>],
    at: usize,
    topic: Topic,
    steps: &Named<'_>,
) -> Option<At> {
    let disputes = text.says_any(sentence, &["dispute", "disputes"]);
    let escalation = text.says_any(sentence, &["escalation", "escalate", "escalated"]);
    let told = one_ladder(disputes, escalation);
    let ladder = told.or_else(|| topic.ladder.filter(|_| !disputes))?;
    let other_doings = [
        "record",
        "records",
        "copy",
        "copied",
        "send",
        "sent",
        "inform",
        "informs",
        "informed",
        "notify",
        "acknowledge",
        "tell",
        "tells",
        "writes",
        "written",
    ];
    if tokens[..at].iter().any(|token| token.is_any(&other_doings)) {
        return None;
    }
    let stages = At::key(ladder).then("stages");
    if let Some(number) = numbered(&tokens[..at]) {
        return Some(stages.item(number.checked_sub(1)?));
    }
    named(tokens, at, &stages, steps)
}

/// The number of the one step that these words name: stage 2, the second step.
fn numbered(tokens: &[Token<'_>]) -> Option<usize> {
    const ORDINALS: [&str; 6] = ["first", "second", "third", "fourth", "fifth", "sixth"];
    const STEPS: [&str; 3] = ["stage", "step", "level"];
    let mut found = tokens.windows(2).filter_map(|pair| {
        let [one, other] = pair else { return None };
        let (Kind::Word(first), Kind::Word(second)) = (one.kind, other.kind) else { return None };
        if STEPS.contains(&first) {
            return number(second).and_then(|number| usize::try_from(number).ok());
        }
        let ordinal = ORDINALS.iter().position(|ordinal| *ordinal == first);
        ordinal.filter(|_| STEPS.contains(&second)).map(|at| at + 1)
    });
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

/// The step whose name or people a sentence names before its duration, with nothing in between but
/// that they settle it.
fn named(tokens: &[Token<'_>], at: usize, stages: &At, steps: &Named<'_>) -> Option<At> {
    const BETWEEN: [&str; 30] = [
        "cannot",
        "can",
        "agree",
        "have",
        "has",
        "meet",
        "meets",
        "decide",
        "decides",
        "settle",
        "settles",
        "resolve",
        "resolves",
        "it",
        "this",
        "the",
        "disagreement",
        "dispute",
        "matter",
        "try",
        "to",
        "must",
        "will",
        "should",
        "within",
        "in",
        "a",
        "discuss",
        "together",
        "respond",
    ];
    let mut things = tokens[..at].iter().enumerate().filter_map(|(at, token)| match token.kind {
        Kind::Thing(thing) => Some((at, thing)),
        _ => None,
    });
    let (start, thing) = things.next()?;
    if things.next().is_some() {
        return None;
    }
    let between = &tokens[start + 1..at];
    let limits = between.iter().any(|token| token.is_any(&["within", "have", "has", "in"]));
    let before = tokens[..start].iter().all(|token| {
        token.is_any(&["if", "the", "then", "next", "three", "both", "two", "an", "a"])
            || token.kind == Kind::Mark(',')
    });
    let straight = between.iter().all(|token| token.is_any(&BETWEEN));
    let mut facts = steps.things[thing].facts.iter().filter(|fact| fact.0.starts_with(&stages.0));
    let fact = facts.next().filter(|_| limits && before && straight)?;
    facts.next().is_none().then(|| fact.clone())
}
