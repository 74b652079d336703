//! Practice reviews, child death reviews, data.

use super::builder::Builder;
use super::part::Part;
use super::partners::named_list;
use super::rows::Rows;
use super::tables::Grid;
use super::words::{capital, count};
use crate::document::practice::{Anchor, CaseReviews, ChildDeath, Data, DataStage};
use crate::document::review::{Criterion, NotificationAnchor, PracticeReview};
use crate::document::values::Text;

/// Everything on the topic `practice-reviews`. Each part takes its own fields; a test sees to it that
/// none is left out.
pub(super) fn part(builder: &Builder<'_>, reviews: &CaseReviews) -> Part {
    let mut part = Part::default();
    part.print(builder, &reviews.text);
    let mut rows = Rows::new(builder);
    before_a_review(&mut rows, reviews);
    local_reviews(&mut rows, reviews);
    part.add(rows.block());
    for (index, one) in reviews.reviews.iter().enumerate() {
        let title = one.title.as_ref().map_or_else(|| numbered(index), ToString::to_string);
        part.child(&title, review(builder, one));
    }
    part
}

/// From the incident to the decision on a local review.
fn before_a_review(rows: &mut Rows<'_, '_>, reviews: &CaseReviews) {
    let CaseReviews {
        group,
        decided_by,
        identification,
        notification,
        notification_days,
        notification_anchor,
        looked_after_deaths,
        rapid_review,
        rapid_review_days,
        rapid_review_anchor,
        count_start_day,
        criteria,
        ..
    } = reviews;
    rows.row("Group that decides", group)
        .row("Who decides", decided_by)
        .row("How serious incidents are identified", identification)
        .row("Notification", notification)
        .words("Time for the notification", notified(*notification_days, *notification_anchor))
        .row("Deaths of looked-after children and care leavers", looked_after_deaths)
        .row("Rapid review", rapid_review)
        .words("Time for a rapid review", time(*rapid_review_days, *rapid_review_anchor))
        .says("How days are counted", *count_start_day, "The first day counts.", FIRST_DAY_OUT)
        .row("What is weighed before a local review", &weighed(criteria));
}

/// From commissioning to what was learned.
fn local_reviews(rows: &mut Rows<'_, '_>, reviews: &CaseReviews) {
    let CaseReviews {
        commissioning,
        reviewers,
        capacity,
        supervision,
        checks,
        publication,
        publication_months,
        advance_copy_days,
        available_years,
        method,
        learning,
        follow_up_months,
        review_due,
        disagreement,
        recipients,
        ..
    } = reviews;
    rows.row("Commissioning of local reviews", commissioning)
        .row("Reviewers", reviewers)
        .row("People, days and money for reviews", capacity)
        .row("Method", method)
        .row("How pace and quality are watched", supervision)
        .row("How often that is done", checks)
        .row("Publication", publication)
        .words("Published within", publication_months.map(|n| count(n, "month", "months")))
        .words("Sent before publication", advance_copy_days.map(|n| count(n, "day", "days")))
        .words("Stays published for", available_years.map(|n| count(n, "year", "years")))
        .row("How learning is put into practice", learning)
        .words("Looked at again", follow_up_months.map(months_later))
        .row("These arrangements for reviews are reviewed by", review_due)
        .row("When people disagree about a review", disagreement)
        .row("Who receives the report", recipients);
}

fn numbered(index: usize) -> String {
    format!("Review {}", index + 1)
}

const FIRST_DAY_OUT: &str = "The first day does not count.";

/// What is weighed, one line each.
fn weighed(criteria: &[Criterion]) -> Vec<Text> {
    criteria.iter().map(|criterion| Text(capital(criterion.in_words()))).collect()
}

/// One review with its days.
fn review(builder: &Builder<'_>, review: &PracticeReview) -> Part {
    let PracticeReview {
        title: _,
        incident_on,
        aware_on,
        notified_on,
        rapid_review_on,
        decision_on,
        sent_on,
        published_on,
        published_at,
        available_until,
        note,
    } = review;
    let mut rows = Rows::new(builder);
    rows.row("Incident", incident_on)
        .row("The local authority became aware", aware_on)
        .row("The Panel was notified", notified_on)
        .row("The rapid review was finished", rapid_review_on)
        .row("A local review was decided on", decision_on)
        .row("The report was sent", sent_on)
        .row("The report was published", published_on)
        .row("Where it is", published_at)
        .row("It stays there until", available_until)
        .row("Note", note);
    let mut part = Part::default();
    part.add(rows.block());
    part
}

fn months_later(months: u32) -> String {
    format!("{} later", count(months, "month", "months"))
}

fn working_days(days: u32) -> String {
    count(days, "working day", "working days")
}

fn time(days: Option<u32>, anchor: Option<Anchor>) -> Option<String> {
    counted(days, anchor.map(Anchor::in_words))
}

fn notified(days: Option<u32>, anchor: Option<NotificationAnchor>) -> Option<String> {
    counted(days, anchor.map(NotificationAnchor::in_words))
}

fn counted(days: Option<u32>, anchor: Option<&str>) -> Option<String> {
    match (days.map(working_days), anchor) {
        (Some(days), Some(anchor)) => Some(format!("{days} from {anchor}")),
        (Some(days), None) => Some(days),
        (None, Some(anchor)) => Some(format!("Counted from {anchor}")),
        (None, None) => None,
    }
}

/// Everything on the topic `child-death`.
pub(super) fn child_death(builder: &Builder<'_>, reviews: &ChildDeath) -> Part {
    let ChildDeath { text, panel, footprint, partners, resources, reviews_a_year } = reviews;
    let mut part = Part::default();
    part.print(builder, text);
    let mut rows = Rows::new(builder);
    rows.row("Panel", panel)
        .row("Areas that the panel covers", footprint)
        .row("Child death review partners", partners)
        .row("Reviews in a year, about", reviews_a_year)
        .row("What it costs the arrangements", resources);
    part.add(rows.block());
    part
}

/// Everything on the topic `data`.
pub(super) fn data(builder: &Builder<'_>, data: &Data) -> Part {
    let Data { text, dataset, dashboard, frequency, owner, indicators, breakdowns, stages } = data;
    let mut part = Part::default();
    part.print(builder, text);
    let mut rows = Rows::new(builder);
    rows.row("Dataset", dataset)
        .row("Where it is shown", dashboard)
        .row("How often it is looked at", frequency)
        .row("Who keeps it", owner);
    part.add(rows.block());
    part.add(named_list(builder, "What is measured:", indicators));
    part.add(named_list(builder, "Figures are broken down by:", breakdowns));
    let mut grid = Grid::new("Who does the work on data", &["Step", "Who", "Time"]);
    for DataStage { what, who, time } in stages {
        grid.row(builder, &[what, who, time]);
    }
    part.add(grid.blocks());
    part
}
