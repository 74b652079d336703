//! The days of practice reviews: what the partners aim at, and what came of single reviews.

use super::record;
use super::values::{DateText, Prose, Text, Url};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

record! {
    /// One serious incident and the reviews that followed it. Nobody is named here.
    pub struct PracticeReview {
        /// What the review is called: Review 1 of 2025. Not the name of a child.
        pub title: Option<Text>,
        /// The day of the incident.
        pub incident_on: Option<DateText>,
        /// The day the local authority became aware.
        pub aware_on: Option<DateText>,
        /// The day the Panel was notified.
        pub notified_on: Option<DateText>,
        /// The day the rapid review was finished.
        pub rapid_review_on: Option<DateText>,
        /// The day a local review was decided on.
        pub decision_on: Option<DateText>,
        /// The day the report went to the Panel and the Secretary of State.
        pub sent_on: Option<DateText>,
        /// The day the report was published.
        pub published_on: Option<DateText>,
        /// Where it is published.
        pub published_at: Option<Url>,
        /// The day until which it stays there.
        pub available_until: Option<DateText>,
        /// What else there is to say, such as why it took longer.
        pub note: Option<Prose>,
    }
}

/// The day from which the days of a notification run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NotificationAnchor {
    /// The day of the incident.
    Incident,
    /// The day the local authority became aware.
    Aware,
    /// The day it was decided that the incident has to be notified.
    Decided,
}

impl NotificationAnchor {
    /// The day from which the days run, in words.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Incident => "the day of the incident",
            Self::Aware => "the day the local authority became aware",
            Self::Decided => "the day it was decided to notify",
        }
    }
}

/// What the partners weigh when they decide on a local review.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    /// The case shows that improvements are needed, also where this was found before.
    Improvements,
    /// It shows themes that come back.
    RecurringThemes,
    /// It raises concerns about how two or more agencies work together.
    WorkingTogether,
    /// The Panel looked at it and thought a local review the better way.
    PanelView,
}

impl Criterion {
    /// Every criterion, in the order of the Regulations.
    pub const ALL: [Self; 4] =
        [Self::Improvements, Self::RecurringThemes, Self::WorkingTogether, Self::PanelView];

    /// What is weighed, in words.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Improvements => "whether the case shows that improvements are needed",
            Self::RecurringThemes => "whether it shows themes that come back",
            Self::WorkingTogether => "whether it raises concerns about how agencies work together",
            Self::PanelView => "whether the Panel thought a local review the better way",
        }
    }
}
