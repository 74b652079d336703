//! A next review, or an end of the plan, that lies further ahead than guidance has in mind.

use crate::document::control::Control;
use crate::document::values::{DateText, Prose};
use crate::findings::{Message, Severity};
use crate::guidance::Edition;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;
use jiff::ToSpan;
use jiff::civil::Date;

pub static RULE: Rule = Rule {
    name: "review-far-ahead",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT23-PUB-05", "NST-01-13", "DATE-21"],
    page: include_str!("review_far_ahead.md"),
    look,
};

/// A year, and a month for the meeting to find a day.
const REVIEW_MONTHS: i32 = 13;
/// Three years.
const SPAN_MONTHS: i32 = 36;

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let Some(control) = &plan.document else { return };
    let tyne = plan.guidance.iter().any(|pack| pack.as_str() == "tyne")
        || look.packs.iter().any(|pack| pack == "tyne");
    let steps = control.review.as_ref().is_some_and(|review| !Prose::is_empty(review));
    if !steps && (tyne || look.edition >= Edition::Wt23) {
        let due = control.review_due.as_ref();
        let is_far = |due: &&DateText| lies_after(due, newest(control), REVIEW_MONTHS);
        if let Some(due) = due.filter(is_far) {
            look.report(&At::key("document").then("review_due"), far_ahead(due.as_str()));
        }
    }
    let begins = control.effective_from.as_ref().or(control.published_on.as_ref());
    let begins = begins.and_then(DateText::day);
    let end = control.effective_to.as_ref().filter(|end| lies_after(end, begins, SPAN_MONTHS));
    if let Some(end) = end.filter(|_| tyne) {
        look.report(&At::key("document").then("effective_to"), long_plan(end.as_str()));
    }
}

/// The newest day on which somebody looked at the plan.
fn newest(control: &Control) -> Option<Date> {
    let days =
        [&control.agreed_on, &control.published_on, &control.effective_from, &control.revised_on];
    days.into_iter().flatten().filter_map(|day| day.value().last_day()).max()
}

fn lies_after(date: &DateText, from: Option<Date>, months: i32) -> bool {
    let limit = from.and_then(|from| from.checked_add(months.months()).ok());
    date.value().first_day().zip(limit).is_some_and(|(first, limit)| first > limit)
}

fn far_ahead(due: &str) -> Message {
    Message::new(
        format!("The next review is due only by {}, more than a year ahead", quoted(due)),
        "posts, bodies and money change within a year, and the yearly report is to tell what changed \
         in the arrangements",
        "Set a review within twelve months, or say under `document.review` at which points you look \
         at the plan before then",
    )
}

fn long_plan(end: &str) -> Message {
    Message::new(
        format!("The plan runs until {}, which is more than three years", quoted(end)),
        "the Tyne note suggests a span of three years with steps at least every year",
        "Shorten the period, or say under `document.review` where its steps are",
    )
}
