//! Reviews whose days, as the plan gives them, went past the working days there are.

use crate::calendar::reviews::{NOTIFY, RAPID, day, due_here, rapid_review as rapid_days};
use crate::calendar::spans::{end, in_words, length};
use crate::document::practice::{Anchor, CaseReviews};
use crate::document::review::{NotificationAnchor, PracticeReview};
use crate::findings::{Message, Severity};
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;
use jiff::civil::Date;

pub static RULE: Rule = Rule {
    name: "review-clock-missed",
    severity: Severity::Warning,
    in_draft: Severity::Warning,
    kinds: PLANS,
    serves: &[
        "WT18-REV-01",
        "WT18-REV-05",
        "WT23-REV-02",
        "DATE-01",
        "DATE-02",
        "DATE-03",
        "DATE-04",
        "DATE-20",
    ],
    page: include_str!("review_clock_missed.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(reviews) = look.plan().and_then(|plan| plan.case_reviews.as_ref()) else { return };
    let list = At::key("case_reviews").then("reviews");
    for (index, review) in reviews.reviews.iter().enumerate() {
        let at = list.item(index);
        notification(look, reviews, review, &at);
        rapid_review(look, reviews, review, &at);
        order(look, review, &at);
    }
}

fn notification(look: &mut Look<'_>, reviews: &CaseReviews, review: &PracticeReview, at: &At) {
    let Some(done) = day(review.notified_on.as_ref()) else { return };
    let place = at.then("notified_on");
    let legal = day(review.aware_on.as_ref()).and_then(|start| end(NOTIFY, start));
    if let Some(due) = legal.filter(|due| done > *due) {
        let message = late("notified", review, done, NOTIFY, "becoming aware", due);
        look.report(&place, message).weighing(weight(review));
        return;
    }
    let from_incident = reviews.notification_anchor == Some(NotificationAnchor::Incident);
    let start = if from_incident { &review.incident_on } else { &review.aware_on };
    let own = day(start.as_ref()).and_then(|start| due_here(NOTIFY, start, reviews));
    if let Some(due) = own.filter(|due| done > *due) {
        look.report(&place, late_by_own_rule(review, done, due)).weighing(Severity::Advice);
    }
}

fn rapid_review(look: &mut Look<'_>, reviews: &CaseReviews, review: &PracticeReview, at: &At) {
    let days = rapid_days(reviews, review);
    let aware = days.from_aware;
    let start = match days.anchor {
        Anchor::Notified => "the notification",
        Anchor::Aware => "becoming aware",
    };
    let due = days.due();
    let Some(due) = due else { return };
    match day(review.rapid_review_on.as_ref()) {
        Some(done) if done > due => {
            let message = late("finished", review, done, RAPID, start, due);
            look.report(&at.then("rapid_review_on"), message).weighing(weight(review));
        }
        Some(done) => {
            let sooner = aware.filter(|_| reviews.rapid_review_anchor.is_none());
            if let Some(sooner) = sooner.filter(|sooner| done > *sooner) {
                let message = late_by_one_way(review, done, sooner, due);
                look.report(&at.then("rapid_review_on"), message).weighing(Severity::Advice);
            }
        }
        None => {
            let missing = at.then("rapid_review_on");
            let open = due < look.today && review.notified_on.is_some() && review.note.is_none();
            if open && look.is_absent(&missing) {
                look.report(&missing, never_done(review, due));
            }
        }
    }
}

/// No rapid review without a notification, and none before it.
fn order(look: &mut Look<'_>, review: &PracticeReview, at: &At) {
    if review.rapid_review_on.is_none() || review.note.is_some() {
        return;
    }
    if look.is_absent(&at.then("notified_on")) {
        look.report(&at.then("notified_on"), not_notified(review));
        return;
    }
    let days = day(review.notified_on.as_ref()).zip(day(review.rapid_review_on.as_ref()));
    if days.is_some_and(|(notified, done)| done < notified) {
        look.report(&at.then("rapid_review_on"), before_notification(review));
    }
}

/// A delay that the plan explains is told, and weighs less.
const fn weight(review: &PracticeReview) -> Severity {
    if review.note.is_some() { Severity::Advice } else { Severity::Warning }
}

fn name(review: &PracticeReview) -> String {
    let title = review.title.as_ref().map_or("A review", |title| title.as_str());
    quoted(title)
}

fn late(
    what: &str,
    review: &PracticeReview,
    done: Date,
    id: &str,
    start: &str,
    due: Date,
) -> Message {
    let days = length(id).unwrap_or_default();
    Message::new(
        format!(
            "{} was {what} on {}, and {days} working days from {start} ended on {}",
            name(review),
            in_words(done),
            in_words(due)
        ),
        WHY,
        "Look the days up; if they are right, say under `note` why it took longer",
    )
}

fn late_by_own_rule(review: &PracticeReview, done: Date, due: Date) -> Message {
    Message::new(
        format!(
            "{} was notified on {}, and the days as this plan counts them ended on {}",
            name(review),
            in_words(done),
            in_words(due)
        ),
        "the plan promises more than the law asks, and did not keep it here",
        "Look the days up, or count as the law does: from becoming aware, without the first day",
    )
}

fn late_by_one_way(review: &PracticeReview, done: Date, aware: Date, notified: Date) -> Message {
    Message::new(
        format!(
            "{} was finished on {}: in time from the notification ({}), late from becoming aware \
             ({})",
            name(review),
            in_words(done),
            in_words(notified),
            in_words(aware)
        ),
        "areas count from one or the other, and readers cannot tell which counts here",
        "Add `rapid_review_anchor: aware` or `notified` under `case_reviews:`",
    )
}

fn never_done(review: &PracticeReview, due: Date) -> Message {
    Message::new(
        format!(
            "{} was notified and has no rapid review, which was due by {}",
            name(review),
            in_words(due)
        ),
        "a notification brings a rapid review, unless it turns out that the criteria were not met",
        "Add `rapid_review_on`, or say under `note` why there was none",
    )
}

fn not_notified(review: &PracticeReview) -> Message {
    Message::new(
        format!("{} has a rapid review and no notification", name(review)),
        "there is no rapid review without a notification",
        "Add `notified_on`",
    )
}

fn before_notification(review: &PracticeReview) -> Message {
    Message::new(
        format!("The rapid review of {} ended before the notification", name(review)),
        "the notification comes first, so readers cannot rely on either day",
        "Look both days up and correct the one that is wrong",
    )
}

const WHY: &str = "the days are there so that children are made safe at once and others can learn \
                   in time";
