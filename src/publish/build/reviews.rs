//! Practice reviews, child death reviews, data.

use super::builder::Builder;
use super::part::Part;
use super::partners::named_list;
use super::rows::Rows;
use super::words::count;
use crate::document::practice::{Anchor, CaseReviews, ChildDeath, Data};

/// Everything on the topic `practice-reviews`.
pub(super) fn part(builder: &Builder<'_>, reviews: &CaseReviews) -> Part {
    let CaseReviews {
        text,
        group,
        decided_by,
        identification,
        notification,
        notification_days,
        rapid_review,
        rapid_review_days,
        rapid_review_anchor,
        commissioning,
        publication,
        method,
        learning,
        disagreement,
        recipients,
    } = reviews;
    let mut part = Part::default();
    part.print(builder, text);
    let mut rows = Rows::new(builder);
    rows.row("Group that decides", group)
        .row("Who decides", decided_by)
        .row("How serious incidents are identified", identification)
        .row("Notification", notification)
        .words("Time for the notification", notification_days.map(working_days))
        .row("Rapid review", rapid_review)
        .words("Time for a rapid review", time(*rapid_review_days, *rapid_review_anchor))
        .row("Commissioning of local reviews", commissioning)
        .row("Method", method)
        .row("Publication", publication)
        .row("How learning is put into practice", learning)
        .row("When people disagree about a review", disagreement)
        .row("Who receives the report", recipients);
    part.add(rows.block());
    part
}

fn working_days(days: u32) -> String {
    count(days, "working day", "working days")
}

fn time(days: Option<u32>, anchor: Option<Anchor>) -> Option<String> {
    let anchor = anchor.map(Anchor::in_words);
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
    let Data { text, dataset, dashboard, frequency, owner, indicators, breakdowns } = data;
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
    part
}
