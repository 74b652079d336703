//! Single practice reviews: the days that follow from what a plan says of them, counted as it counts.

use super::collect::{Collector, short};
use super::deadline::{Kind, When};
use super::spans::{self, end, end_counting_first, in_words};
use crate::document::practice::{Anchor, CaseReviews};
use crate::document::review::PracticeReview;
use crate::document::values::DateText;
use crate::register::add_working_days;
use crate::workspace::At;
use jiff::ToSpan;
use jiff::civil::Date;

/// The date fact that holds the span for notifying.
pub const NOTIFY: &str = "DATE-01";
/// The one for a rapid review.
pub const RAPID: &str = "DATE-03";
/// The one from the decision to publication.
pub const PUBLISH: &str = "DATE-06";
/// The one from the advance copy to publication.
pub const COPY: &str = "DATE-07";
/// The one for which a report stays published.
pub const STAY: &str = "DATE-08";

/// The last day of a span, counted the way the plan counts.
pub fn due_here(id: &str, start: Date, reviews: &CaseReviews) -> Option<Date> {
    if reviews.count_start_day == Some(true) {
        end_counting_first(id, start)
    } else {
        end(id, start)
    }
}

/// The last days for a rapid review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RapidReview {
    /// Counted from becoming aware.
    pub from_aware: Option<Date>,
    /// Counted from the notification.
    pub from_notified: Option<Date>,
    /// The day from which the plan counts; where it says nothing, the notification if there is one.
    pub anchor: Anchor,
}

impl RapidReview {
    /// The last day as the plan counts, where the day it runs from is known.
    pub const fn due(&self) -> Option<Date> {
        match self.anchor {
            Anchor::Aware => self.from_aware,
            Anchor::Notified => self.from_notified,
        }
    }
}

/// The last days for the rapid review of `review`.
pub fn rapid_review(reviews: &CaseReviews, review: &PracticeReview) -> RapidReview {
    let from = |start: &Option<DateText>| {
        day(start.as_ref()).and_then(|start| due_here(RAPID, start, reviews))
    };
    let (from_aware, from_notified) = (from(&review.aware_on), from(&review.notified_on));
    let usual = if from_notified.is_some() { Anchor::Notified } else { Anchor::Aware };
    let anchor = reviews.rapid_review_anchor.unwrap_or(usual);
    RapidReview { from_aware, from_notified, anchor }
}

/// A whole day, where one was written.
pub fn day(date: Option<&DateText>) -> Option<Date> {
    date.and_then(DateText::day)
}

/// Puts down what is due in the reviews of a plan. Where a note tells why a step took longer or was
/// not taken, that step is not asked for again.
pub(super) fn collect(collector: &mut Collector<'_>, reviews: &CaseReviews) {
    for (index, review) in reviews.reviews.iter().enumerate() {
        let at = At::key("case_reviews").then("reviews").item(index);
        let title = review.title.as_ref().map_or("a review", |title| title.as_str());
        let one = One { reviews, review, at, name: short(title) };
        if review.note.is_none() {
            one.notification(collector);
            one.rapid_review(collector);
            one.publication(collector);
        }
        one.copy(collector);
        one.stays(collector);
    }
}

/// One review.
struct One<'a> {
    reviews: &'a CaseReviews,
    review: &'a PracticeReview,
    at: At,
    name: String,
}

impl One<'_> {
    fn notification(&self, collector: &mut Collector<'_>) {
        let Self { review, .. } = self;
        if review.notified_on.is_some() || review.rapid_review_on.is_some() {
            return;
        }
        let Some(aware) = day(review.aware_on.as_ref()) else { return };
        let Some(due) = end(NOTIFY, aware) else { return };
        collector.counted(
            &self.at.then("notified_on"),
            When::Day(due),
            Kind::PracticeReview,
            format!("Notify the Panel: {}", self.name),
            (working_days(NOTIFY, "becoming aware", aware, false), Some("WT18-REV-01")),
        );
    }

    fn rapid_review(&self, collector: &mut Collector<'_>) {
        let Self { review, reviews, .. } = self;
        if review.rapid_review_on.is_some() {
            return;
        }
        let days = rapid_review(reviews, review);
        let Some(due) = days.due() else { return };
        let (start, from, other) = match days.anchor {
            Anchor::Aware => (review.aware_on.as_ref(), "becoming aware", None),
            Anchor::Notified => (review.notified_on.as_ref(), "the notification", days.from_aware),
        };
        let Some(start) = day(start) else { return };
        let mut how = working_days(RAPID, from, start, reviews.count_start_day == Some(true));
        let unsaid = other.filter(|_| reviews.rapid_review_anchor.is_none());
        if let Some(other) = unsaid {
            how = format!("{how}; from becoming aware it would be {}", in_words(other));
        }
        collector.counted(
            &self.at.then("rapid_review_on"),
            When::Day(due),
            Kind::PracticeReview,
            format!("Finish the rapid review: {}", self.name),
            (how, Some("WT18-REV-05")),
        );
    }

    fn publication(&self, collector: &mut Collector<'_>) {
        let Self { review, .. } = self;
        let Some(decided) = day(review.decision_on.as_ref()) else { return };
        let Some(due) = end(PUBLISH, decided).filter(|_| review.published_on.is_none()) else {
            return;
        };
        let months = spans::length(PUBLISH).unwrap_or_default();
        collector.counted(
            &self.at.then("published_on"),
            When::Day(due),
            Kind::PracticeReview,
            format!("Publish the report of the local review: {}", self.name),
            (
                format!("{months} months from the decision to review of {}", in_words(decided)),
                Some("WT18-REV-08"),
            ),
        );
    }

    /// The copy for the Panel and the Secretary of State, while publication lies ahead.
    fn copy(&self, collector: &mut Collector<'_>) {
        let Self { review, reviews, .. } = self;
        let published = day(review.published_on.as_ref()).filter(|day| *day >= collector.today);
        let Some(published) = published.filter(|_| review.sent_on.is_none()) else { return };
        let count = spans::length(COPY).and_then(|count| i32::try_from(count).ok()).unwrap_or(7);
        let (Some(legal), Some(safe)) =
            (spans::beginning(COPY, published), add_working_days(published, -count))
        else {
            return;
        };
        let promised = reviews.advance_copy_days.and_then(|days| {
            published.checked_sub(i64::from(days).days()).ok().map(|day| (day, days))
        });
        let limit = format!("the legal limit is {}", in_words(legal));
        let (due, how) = match promised.filter(|(day, _)| *day < safe) {
            Some((day, days)) => {
                (day, format!("{days} days before publication, as the plan promises; {limit}"))
            }
            None => (safe, format!("{count} working days before publication; {limit}")),
        };
        collector.counted(
            &self.at.then("sent_on"),
            When::Day(due),
            Kind::PracticeReview,
            format!("Send the report to the Secretary of State and the Panel: {}", self.name),
            (how, Some("WT18-REV-11")),
        );
    }

    fn stays(&self, collector: &mut Collector<'_>) {
        let Self { review, reviews, .. } = self;
        let what = format!("Report stays published until then: {}", self.name);
        let until = self.at.then("available_until");
        if review.available_until.is_some() {
            collector.given(&until, review.available_until.as_ref(), Kind::Available, what);
            return;
        }
        let Some(published) = day(review.published_on.as_ref()) else { return };
        let least = spans::length(STAY).unwrap_or(1);
        let years = reviews.available_years.unwrap_or(least).max(least);
        let Ok(end) = published.checked_add(i64::from(years).years()) else { return };
        let unit = if years == 1 { "year" } else { "years" };
        let how = format!("{years} {unit} from publication on {}", in_words(published));
        let by_law = (years == least).then_some("REG18-17-01");
        collector.counted(&until, When::Day(end), Kind::Available, what, (how, by_law));
    }
}

fn working_days(id: &str, from: &str, start: Date, counts: bool) -> String {
    let days = spans::length(id).unwrap_or_default();
    let which = if counts { ", that day counted as the first" } else { "" };
    format!("{days} working days from {from} on {}{which}", in_words(start))
}
