//! A date in the text that is another among the facts.

use super::events::{Event, What, event, report_month};
use super::moments::{Moment, agree, days_after, moments, month_at};
use super::told::{Sentence, sentences, words_of};
use crate::document::Plan;
use crate::document::values::{DateText, DateValue, MONTHS, Text};
use crate::findings::{Message, Severity, Spot};
use crate::rules::vocabulary::Vocabulary;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;
use std::sync::LazyLock;

pub static RULE: Rule = Rule {
    name: "date-contradicted",
    severity: Severity::Error,
    in_draft: Severity::Warning,
    kinds: PLANS,
    serves: &[],
    page: include_str!("date_contradicted.md"),
    look,
};

/// Words of which one stands in every sentence that is looked at.
const SUBJECTS: [&str; 6] =
    ["arrangements", "plan", "document", "masa", "scrutineer", "section 11"];

/// Words of a sentence about another version, another document or another review.
static OTHERS: LazyLock<Vocabulary<'_>> =
    LazyLock::new(|| Vocabulary::of(&OTHER.split_whitespace().collect::<Vec<_>>()));

const OTHER: &str = "former previous previously earlier first original originally initial initially \
    interim mid-term mid-point midway halfway light-touch six-month predecessor replaced replaces \
    superseded draft drafts consultation consulted summary child-friendly easy-read translation if \
    unless not never would could might proposed principle extended postponed neighbouring";

/// Words before “plan” or “arrangements” that leave it this plan.
const OWN: &str = "a an the this these our whole multi-agency safeguarding local published new and of \
    in partnership children";

/// A date that differs.
struct Differing {
    spot: Spot,
    message: Message,
    at: At,
    fact: String,
}

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let mut found = yearly_report(look, plan);
    for sentence in sentences(look, &SUBJECTS) {
        let all = moments(sentence);
        if all.is_empty() || sentence.has_among(&OTHERS) {
            continue;
        }
        for (index, moment) in all.iter().enumerate() {
            let differing = event(sentence, &all, index)
                .filter(|event| !is_doubtful(sentence, event))
                .and_then(|event| differs(look, plan, sentence, &event, moment, &all))
                .filter(|_| sentence.counts(look.doc, &moment.range));
            found.extend(differing);
        }
    }
    for differing in found {
        let fact = look.doc.spot(&differing.at);
        let finding = look.report_spot(differing.spot, differing.message);
        if let Some(fact) = fact {
            finding.with_related(&fact, format!("{} by the facts", quoted(&differing.fact)));
        }
    }
}

/// Where the date stands among the facts; the first that is there is meant.
fn facts_of(what: What) -> &'static [[&'static str; 3]] {
    match what {
        What::Published => &[["document", "published_on", ""]],
        What::Agreed => &[["document", "agreed_on", ""]],
        What::From => &[["document", "effective_from", ""]],
        What::Until => &[["document", "effective_to", ""]],
        What::Review => &[["document", "review_due", ""]],
        What::Revised => &[["document", "revised_on", ""]],
        What::ThresholdPublished => &[["thresholds", "published", ""]],
        What::ThresholdReview => &[["thresholds", "review_due", ""]],
        What::ScrutineerFrom => {
            &[["scrutiny", "appointment", "from"], ["scrutiny", "scrutineer", "from"]]
        }
        What::ScrutineerUntil => {
            &[["scrutiny", "appointment", "to"], ["scrutiny", "scrutineer", "to"]]
        }
        What::Section11Last => &[["assurance", "section_11", "last"]],
        What::Section11Next => &[["assurance", "section_11", "next"]],
    }
}

/// The date by the facts, with its place.
fn fact(look: &Look<'_>, what: What) -> Option<(At, DateText)> {
    facts_of(what).iter().find_map(|keys| {
        let keys = keys.iter().filter(|key| !key.is_empty());
        let at = keys.fold(At::root(), |at, key| at.then(key));
        let found = look.doc.tree.at(&at.0)?;
        let date = DateText(look.doc.tree.scalar(found.value)?.text.clone());
        (!date.is_empty()).then_some((at, date))
    })
}

/// What the text says otherwise than the facts.
fn differs(
    look: &Look<'_>,
    plan: &Plan,
    sentence: &Sentence<'_>,
    event: &Event,
    moment: &Moment,
    all: &[Moment],
) -> Option<Differing> {
    let (at, date) = fact(look, event.what)?;
    let wanted = date.value();
    if agree(moment.value, wanted)? || is_right_otherwise(plan, sentence, event, moment, wanted) {
        return None;
    }
    // “in December 2026 and again in June 2027”: one of the two is the one that the facts give.
    let also = all.iter().filter(|other| other.range != moment.range);
    let is_pair = matches!(event.what, What::Until | What::From);
    if !is_pair && also.into_iter().any(|other| agree(other.value, wanted) == Some(true)) {
        return None;
    }
    let bytes = sentence.bytes(&moment.range);
    Some(Differing {
        spot: sentence.passage.spot(bytes.start, bytes.end),
        message: another_day(event.what, sentence.text(&moment.range), date.as_str()),
        at,
        fact: date.as_str().to_owned(),
    })
}

/// Whether the text may mean another day that is right: of an earlier version, or a day later for
/// what has to be done by then.
fn is_right_otherwise(
    plan: &Plan,
    sentence: &Sentence<'_>,
    event: &Event,
    moment: &Moment,
    wanted: DateValue,
) -> bool {
    let late = days_after(moment.value, wanted);
    let is_plan = !matches!(
        event.what,
        What::ThresholdPublished
            | What::ThresholdReview
            | What::ScrutineerFrom
            | What::ScrutineerUntil
            | What::Section11Last
            | What::Section11Next
    );
    let one_day = late == Some(1) && matches!(event.what, What::Until | What::ScrutineerUntil);
    let by_then = matches!(event.before.as_str(), "by" | "than")
        && late.is_some_and(|days| (0..=31).contains(&days));
    one_day || by_then || is_plan && is_of_another_version(plan, sentence, event, moment, wanted)
}

fn is_of_another_version(
    plan: &Plan,
    sentence: &Sentence<'_>,
    event: &Event,
    moment: &Moment,
    wanted: DateValue,
) -> bool {
    let Some(control) = &plan.document else { return false };
    let is_it = |date: &DateText| agree(moment.value, date.value()) == Some(true);
    let is_later = matches!(event.what, What::Review | What::Until);
    let versions = control.history.iter().filter_map(|revision| revision.on.as_ref());
    let revised = control.revised_on.iter();
    let signed = control.signatories.iter().filter_map(|signatory| signatory.on.as_ref());
    let lifecycle = plan.lifecycle.iter().filter_map(|event| event.date.as_ref());
    let mut known = versions.chain(revised).chain(signed).chain(lifecycle);
    // Arrangements may be older than the plan that sets them out.
    let is_old = days_after(wanted, moment.value).is_some_and(|days| days > 366);
    let of_arrangements = sentence.text(&event.subject).ends_with("rrangements");
    !is_later && (known.any(is_it) || is_old && of_arrangements)
}

/// Whether “the plan” may be another plan, or a review is one that was made.
fn is_doubtful(sentence: &Sentence<'_>, event: &Event) -> bool {
    let from = event.subject.end.min(event.verb.start);
    let between = &sentence.words[from..event.verb.start];
    let done = ["was", "were", "been", "has", "have", "had"];
    let is_review = matches!(event.what, What::Review | What::ThresholdReview);
    if is_review && between.iter().any(|word| done.contains(&word.low.as_ref())) {
        return true;
    }
    let subject = sentence.words[event.subject.end - 1].low.as_ref();
    matches!(subject, "plan" | "arrangements")
        && [sentence.passage.text(), &sentence.passage.heading].into_iter().any(names_another)
}

/// Whether a text speaks of a plan or arrangements by a name of their own: “improvement plan”.
fn names_another(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let words = words_of(text, &lower);
    words.windows(2).any(|pair| {
        let (before, noun) = (pair[0].low.as_ref(), pair[1].low.trim_end_matches('s'));
        let is_own = before.ends_with("'s") || OWN.split_whitespace().any(|own| own == before);
        matches!(noun, "plan" | "arrangement") && !is_own
    })
}

/// The month of the yearly report, where the text says that it comes out in another.
fn yearly_report(look: &Look<'_>, plan: &Plan) -> Vec<Differing> {
    let due = plan.yearly_report.as_ref().and_then(|report| report.due_month.as_ref());
    let Some((due, month)) = due.map(Text::as_str).and_then(|due| Some((due, month_of(due)?)))
    else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for sentence in sentences(look, &["yearly report", "annual report"]) {
        let Some(at) = report_month(sentence) else { continue };
        if sentence.has_among(&OTHERS) {
            continue;
        }
        let range = at..at + 1;
        if month_at(sentence, at) != Some(month) && sentence.counts(look.doc, &range) {
            let bytes = sentence.bytes(&range);
            found.push(Differing {
                spot: sentence.passage.spot(bytes.start, bytes.end),
                message: another_month(sentence.text(&range), due),
                at: At::key("yearly_report").then("due_month"),
                fact: due.to_owned(),
            });
        }
    }
    found
}

fn month_of(words: &str) -> Option<i8> {
    let index = MONTHS.iter().position(|month| month.eq_ignore_ascii_case(words))?;
    i8::try_from(index + 1).ok()
}

const WHY: &str = "readers rely on one day or the other, and one of them is wrong";

fn another_day(what: What, words: &str, fact: &str) -> Message {
    let said = match what {
        What::Published => "the plan was published",
        What::Agreed => "the plan was agreed",
        What::From => "the plan applies from",
        What::Until => "the plan applies until",
        What::Review => "the plan is reviewed",
        What::Revised => "the plan was last revised",
        What::ThresholdPublished => "the threshold document was published",
        What::ThresholdReview => "the threshold document is reviewed",
        What::ScrutineerFrom => "the scrutineer began",
        What::ScrutineerUntil => "the scrutineer stays until",
        What::Section11Last => "the last Section 11 audit was",
        What::Section11Next => "the next Section 11 audit is",
    };
    Message::new(
        format!("The text says that {said} {}, and the facts say {}", quoted(words), quoted(fact)),
        WHY,
        "Put the one that is wrong right, or refer to the fact in the text, as in \
         `{{ document.review_due }}`",
    )
}

fn another_month(words: &str, fact: &str) -> Message {
    Message::new(
        format!(
            "The text says that the yearly report comes out in {}, and the facts say {}",
            quoted(words),
            quoted(fact)
        ),
        WHY,
        "Put the one that is wrong right, or refer to the fact in the text, as in \
         `{{ yearly_report.due_month }}`",
    )
}
