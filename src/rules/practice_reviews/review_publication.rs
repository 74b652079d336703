//! When reports of reviews go to the Panel, are published, and for how long they stay.

use crate::calendar::reviews::{COPY, PUBLISH, STAY, day};
use crate::calendar::spans::{beginning, end, in_words, length};
use crate::document::practice::CaseReviews;
use crate::document::review::PracticeReview;
use crate::findings::{Message, Severity};
use crate::register::add_working_days;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;
use jiff::civil::Date;

pub static RULE: Rule = Rule {
    name: "review-publication",
    severity: Severity::Error,
    in_draft: Severity::Warning,
    kinds: PLANS,
    serves: &[
        "REG18-16-01",
        "REG18-17-01",
        "REG18-16-02",
        "WT18-REV-08",
        "WT18-REV-09",
        "WT18-REV-11",
        "DATE-06",
        "DATE-07",
        "DATE-08",
    ],
    page: include_str!("review_publication.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(reviews) = look.plan().and_then(|plan| plan.case_reviews.as_ref()) else { return };
    let at = At::key("case_reviews");
    promises(look, reviews, &at);
    for (index, review) in reviews.reviews.iter().enumerate() {
        let at = at.then("reviews").item(index);
        published(look, review, &at);
        sent(look, review, &at);
        stays(look, review, &at);
    }
}

/// What the plan says of all reviews.
fn promises(look: &mut Look<'_>, reviews: &CaseReviews, at: &At) {
    let least = length(COPY).unwrap_or_default();
    if let Some(days) = reviews.advance_copy_days.filter(|days| *days < least) {
        look.report(&at.then("advance_copy_days"), too_few_days(days, least));
    }
    let least = length(STAY).unwrap_or_default();
    if let Some(years) = reviews.available_years.filter(|years| *years < least) {
        look.report(&at.then("available_years"), too_few_years(years));
    }
    let most = length(PUBLISH).unwrap_or_default();
    if let Some(months) = reviews.publication_months.filter(|months| *months > most) {
        let message = too_many_months(months, most);
        look.report(&at.then("publication_months"), message).weighing(Severity::Advice);
    }
}

fn published(look: &mut Look<'_>, review: &PracticeReview, at: &At) {
    let decided = day(review.decision_on.as_ref());
    let Some(due) = decided.and_then(|day| end(PUBLISH, day)) else { return };
    if review.note.is_some() {
        return;
    }
    let place = at.then("published_on");
    match day(review.published_on.as_ref()) {
        Some(on) if on > due => {
            look.report(&place, late(review, on, due)).weighing(Severity::Advice);
        }
        None if due < look.today && look.is_absent(&place) => {
            look.report(&place, unpublished(review, due)).weighing(Severity::Advice);
        }
        _ => {}
    }
}

fn sent(look: &mut Look<'_>, review: &PracticeReview, at: &At) {
    let days = day(review.sent_on.as_ref()).zip(day(review.published_on.as_ref()));
    let Some((sent, published)) = days else { return };
    let Some(legal) = beginning(COPY, published) else { return };
    let count = length(COPY).and_then(|count| i32::try_from(count).ok()).unwrap_or_default();
    let place = at.then("sent_on");
    if sent > legal {
        look.report(&place, copy_late(review, legal)).weighing(Severity::Warning);
    } else if let Some(safe) = add_working_days(published, -count).filter(|safe| sent > *safe) {
        look.report(&place, copy_close(review, safe)).weighing(Severity::Advice);
    }
}

fn stays(look: &mut Look<'_>, review: &PracticeReview, at: &At) {
    let days = day(review.published_on.as_ref()).zip(day(review.available_until.as_ref()));
    let Some((published, until)) = days else { return };
    if let Some(least) = end(STAY, published).filter(|least| until < *least) {
        let message = gone_early(review, until, least);
        look.report(&at.then("available_until"), message).weighing(Severity::Warning);
    }
}

fn name(review: &PracticeReview) -> String {
    quoted(review.title.as_ref().map_or("A review", |title| title.as_str()))
}

fn too_few_days(days: u32, least: u32) -> Message {
    Message::new(
        format!("Reports are sent {days} days before publication, and the least is {least}"),
        "the Panel and the Secretary of State have to see a report before everybody else does",
        "Write `advance_copy_days: 10`, which is seven working days and a weekend, or more",
    )
}

fn too_few_years(years: u32) -> Message {
    Message::new(
        format!("Reports stay published for {years} years, and the least is one year"),
        "people who work with children have to be able to find what was learned",
        "Write `available_years: 1`, or more",
    )
}

fn too_many_months(months: u32, most: u32) -> Message {
    Message::new(
        format!("The plan gives {months} months for publishing a review, and the limit is {most}"),
        "families wait for it, and what was learned helps other children only once it is known",
        "Write `publication_months: 6`, or fewer",
    )
}

fn late(review: &PracticeReview, on: Date, due: Date) -> Message {
    Message::new(
        format!(
            "{} was published on {}, and six months from the decision ended on {}",
            name(review),
            in_words(on),
            in_words(due)
        ),
        "a report is published as soon as possible, and a delay is explained to the Panel and the \
         Secretary of State",
        "Look the days up; if they are right, say under `note` why it took longer",
    )
}

fn unpublished(review: &PracticeReview, due: Date) -> Message {
    Message::new(
        format!(
            "{} is not published, and six months from the decision ended on {}",
            name(review),
            in_words(due)
        ),
        "families wait for it, and what was learned helps other children only once it is known",
        "Add `published_on`, or say under `note` what holds it up or why it is not published",
    )
}

fn copy_late(review: &PracticeReview, legal: Date) -> Message {
    Message::new(
        format!("The report of {} had to be sent by {}", name(review), in_words(legal)),
        "the Panel and the Secretary of State get a report at the latest seven days before it is \
         published",
        "Look both days up, and send the next report in time",
    )
}

fn copy_close(review: &PracticeReview, safe: Date) -> Message {
    Message::new(
        format!(
            "Seven working days before publication was {}, and the report of {} was sent later",
            in_words(safe),
            name(review)
        ),
        "seven days are the least by law, and guidance is understood to mean working days",
        "Send the next report seven working days before it is published",
    )
}

fn gone_early(review: &PracticeReview, until: Date, least: Date) -> Message {
    Message::new(
        format!(
            "The report of {} stays until {}, and has to stay until {}",
            name(review),
            in_words(until),
            in_words(least)
        ),
        "a published report stays available for at least a year",
        "Write a later day under `available_until`",
    )
}
