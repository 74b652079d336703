//! Days for notifying and for rapid reviews that differ from the guidance, or leave open which days.

use crate::document::practice::CaseReviews;
use crate::findings::{Message, Severity, Spot};
use crate::rules::missing::find_word;
use crate::rules::{Look, PLANS, Rule, sentences};
use crate::text::quoted;
use crate::workspace::{At, Passage};

pub static RULE: Rule = Rule {
    name: "review-days",
    severity: Severity::Error,
    in_draft: Severity::Warning,
    kinds: PLANS,
    serves: &["WT18-REV-01", "WT18-REV-05", "DATE-01", "DATE-03", "DATE-05"],
    page: include_str!("review_days.md"),
    look,
};

/// Working days in which the local authority notifies.
const NOTIFY: u32 = 5;

/// Working days in which a rapid review is done.
const REVIEW: u32 = 15;

/// Spans, in lower case, that do not say which days.
const OPEN: [&str; 4] = ["15 days", "fifteen days", "5 days", "five days"];

/// What those spans have to be about.
const ABOUT: [&str; 4] = ["rapid review", "rapid reviews", "notification", "notify"];

fn look(look: &mut Look<'_>) {
    let reviews = look.plan().and_then(|plan| plan.case_reviews.as_ref());
    if let Some(reviews) = reviews {
        numbers(look, reviews);
    }
    let passages = look.doc.passages().iter().filter(|passage| !passage.quoted);
    let found: Vec<(Spot, String)> = passages.filter_map(days_of_any_kind).collect();
    for (spot, words) in found {
        look.report_spot(spot, which_days(&words)).weighing(Severity::Advice);
    }
}

fn numbers(look: &mut Look<'_>, reviews: &CaseReviews) {
    let at = At::key("case_reviews");
    if let Some(days) = reviews.notification_days.filter(|days| *days > NOTIFY) {
        look.report(&at.then("notification_days"), notifies_late(days));
    }
    if let Some(days) = reviews.rapid_review_days.filter(|days| *days > REVIEW) {
        look.report(&at.then("rapid_review_days"), reviews_late(days)).weighing(Severity::Warning);
    }
    let anchor = at.then("rapid_review_anchor");
    if reviews.rapid_review_days.is_some() && look.is_absent(&anchor) {
        look.report(&anchor, from_which_day()).weighing(Severity::Advice);
    }
}

/// “15 days” in a sentence about rapid reviews or notifying.
fn days_of_any_kind(passage: &Passage) -> Option<(Spot, String)> {
    let text = passage.text();
    if !text.contains("days") {
        return None;
    }
    let lower = text.to_ascii_lowercase();
    OPEN.iter().find_map(|words| {
        let start = find_word(&lower, words)?;
        let end = start + words.len();
        let sentence = sentences::around(&lower, start, end);
        let about = ABOUT.iter().any(|words| find_word(sentence, words).is_some());
        let stands = about && !sentences::in_quotes(text, start, end);
        stands.then(|| (passage.spot(start, end), text[start..end].to_owned()))
    })
}

fn notifies_late(days: u32) -> Message {
    Message::new(
        format!(
            "The plan gives {days} working days for notifying the Panel, and the limit is {NOTIFY}"
        ),
        "the Panel has to hear of a serious incident in time to help others learn from it",
        format!("Write `notification_days: {NOTIFY}`, or fewer"),
    )
}

fn reviews_late(days: u32) -> Message {
    Message::new(
        format!("The plan gives {days} working days for a rapid review, and the limit is {REVIEW}"),
        "a rapid review is there to act at once for the safety of the children concerned",
        format!("Write `rapid_review_days: {REVIEW}`, or fewer"),
    )
}

fn from_which_day() -> Message {
    Message::new(
        "The plan does not say from which day the days of a rapid review run",
        "areas count from becoming aware or from notifying, and the two can lie a week apart",
        "Add `rapid_review_anchor: aware` or `notified`",
    )
}

fn which_days(words: &str) -> Message {
    Message::new(
        format!("{} does not say whether working days are meant", quoted(words)),
        "the limits for serious incidents are in working days, and a reader may count weekends",
        "Write “working days”",
    )
}
