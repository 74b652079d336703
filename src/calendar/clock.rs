//! The clocks of practice reviews: which days follow from becoming aware, from the notification, from
//! the decision to review and from publication.
//!
//! Where areas count in different ways, every way is counted; which one holds is for a plan to say.

use super::reviews::{COPY, NOTIFY, PUBLISH, RAPID, STAY};
use super::spans::{self, day_off, holidays_between};
use crate::guidance::{self, Confidence, DateFact, Requirement, SpanUnit};
use crate::register::add_working_days;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

/// The day from which a clock runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Start {
    /// The incident.
    Incident,
    /// The local authority became aware.
    Aware,
    /// The Panel was notified.
    Notified,
    /// A local review was decided on.
    Decided,
    /// The report was, or will be, published.
    Published,
}

impl Start {
    /// The starts in the order in which their days come.
    pub const ALL: [Self; 5] =
        [Self::Incident, Self::Aware, Self::Notified, Self::Decided, Self::Published];

    /// The start in words, as after “from”.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Incident => "the incident",
            Self::Aware => "becoming aware",
            Self::Notified => "the notification",
            Self::Decided => "the decision to review",
            Self::Published => "publication",
        }
    }

    /// The word for programs and on the command line: `notified`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Incident => "incident",
            Self::Aware => "aware",
            Self::Notified => "notified",
            Self::Decided => "decided",
            Self::Published => "published",
        }
    }
}

/// The days from which clocks run, as far as they are known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Anchors {
    /// The incident.
    pub incident: Option<Date>,
    /// The local authority became aware.
    pub aware: Option<Date>,
    /// The Panel was notified.
    pub notified: Option<Date>,
    /// A local review was decided on.
    pub decided: Option<Date>,
    /// The report was, or will be, published.
    pub published: Option<Date>,
}

impl Anchors {
    /// The day of a start, where it is known.
    pub const fn day(&self, start: Start) -> Option<Date> {
        match start {
            Start::Incident => self.incident,
            Start::Aware => self.aware,
            Start::Notified => self.notified,
            Start::Decided => self.decided,
            Start::Published => self.published,
        }
    }
}

/// One thing that has to be done in time, and the days that lead to it.
#[derive(Debug)]
pub struct Clock {
    /// What has to be done.
    pub what: &'static str,
    /// From which day it runs.
    pub start: Start,
    /// The span that it has.
    pub fact: &'static DateFact,
    /// The requirement behind it; none where only the date fact stands behind it.
    pub requirement: Option<&'static Requirement>,
    /// How sure the catalogue is of it, and its own words for that.
    pub confidence: (Confidence, &'static str),
    /// The day, counted in each way there is; empty while the day it runs from is not known.
    pub counted: Vec<Counted>,
}

/// A day, and how it was counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// The last day; none where the table of bank holidays does not reach.
    pub due: Option<Date>,
    /// The day from which it was counted.
    pub from: Date,
    /// How many.
    pub count: u32,
    /// Of what.
    pub unit: SpanUnit,
    /// Whether it was counted back from that day.
    pub backwards: bool,
    /// Whether that day itself counts as the first.
    pub start_counts: bool,
    /// Bank holidays that were passed over.
    pub left_out: Vec<(Date, &'static str)>,
    /// Why few people work on the last day, and the working day before it; none for working days.
    pub day_off: Option<DayOff>,
}

/// A last day on which few people work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayOff {
    /// Why: “a Saturday”.
    pub why: String,
    /// The working day before it.
    pub before: Date,
}

impl DayOff {
    /// What there is to know about `day`; none on a working day, and where bank holidays are not known.
    pub fn of(day: Date) -> Option<Self> {
        Some(Self { why: day_off(day)?, before: add_working_days(day, -1)? })
    }
}

/// A clock as the catalogue has it.
struct Known {
    what: &'static str,
    start: Start,
    fact: &'static str,
    requirement: Option<&'static str>,
    way: Way,
}

/// In which ways a clock is counted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// On from the start, with and without that day.
    Both,
    /// On from the start, as the calendar goes.
    On,
    /// The same where nothing has to be done on the day itself.
    Until,
    /// Back from the start, as the calendar goes.
    Back,
    /// Back from the start, in working days.
    BackInWorkingDays,
}

const KNOWN: [Known; 9] = [
    Known {
        what: "Notify the Child Safeguarding Practice Review Panel",
        start: Start::Aware,
        fact: NOTIFY,
        requirement: Some("WT18-REV-01"),
        way: Way::Both,
    },
    Known {
        what: "Notify the Panel, as one area counts it: from the incident",
        start: Start::Incident,
        fact: "DATE-02",
        requirement: None,
        way: Way::Both,
    },
    Known {
        what: "Tell the safeguarding partners, and those of other areas where it concerns them",
        start: Start::Aware,
        fact: NOTIFY,
        requirement: Some("WT18-REV-02"),
        way: Way::Both,
    },
    Known {
        what: "Finish the rapid review, counted from becoming aware",
        start: Start::Aware,
        fact: RAPID,
        requirement: Some("WT18-REV-05"),
        way: Way::Both,
    },
    Known {
        what: "Finish the rapid review, counted from the notification",
        start: Start::Notified,
        fact: RAPID,
        requirement: Some("WT18-REV-05"),
        way: Way::Both,
    },
    Known {
        what: "Publish the report of the local review",
        start: Start::Decided,
        fact: PUBLISH,
        requirement: Some("WT18-REV-08"),
        way: Way::On,
    },
    Known {
        what: "Send the report to the Secretary of State and the Panel: the legal limit",
        start: Start::Published,
        fact: COPY,
        requirement: Some("REG18-16-01"),
        way: Way::Back,
    },
    Known {
        what: "Send the report to the Secretary of State and the Panel: the safe day",
        start: Start::Published,
        fact: COPY,
        requirement: Some("WT18-REV-11"),
        way: Way::BackInWorkingDays,
    },
    Known {
        what: "Keep the report where anyone can read it, at least until then",
        start: Start::Published,
        fact: STAY,
        requirement: Some("REG18-17-01"),
        way: Way::Until,
    },
];

/// Every clock that the catalogue knows, with the days that follow from `anchors`.
pub fn clocks(anchors: &Anchors) -> Vec<Clock> {
    KNOWN
        .iter()
        .filter_map(|known| {
            let fact = guidance::date_fact(known.fact)?;
            let span = fact.span.as_ref()?;
            let (count, unit) = (u32::from(span.count), span.unit);
            let counted = anchors.day(known.start).map(|from| count_all(known, from, count, unit));
            let requirement = known.requirement.and_then(guidance::requirement);
            // From which day a rapid review runs is known less surely than how many days it has.
            let stands_behind = requirement.filter(|_| known.fact != RAPID);
            let confidence = stands_behind.map_or((fact.confidence, fact.confidence_text), |row| {
                (row.confidence, row.confidence_text)
            });
            Some(Clock {
                what: known.what,
                start: known.start,
                fact,
                requirement,
                confidence,
                counted: counted.unwrap_or_default(),
            })
        })
        .collect()
}

fn count_all(known: &Known, from: Date, count: u32, unit: SpanUnit) -> Vec<Counted> {
    let back = matches!(known.way, Way::Back | Way::BackInWorkingDays);
    let unit = if known.way == Way::BackInWorkingDays { SpanUnit::WorkingDays } else { unit };
    let signed = i32::try_from(count).map_or(0, |count| if back { -count } else { count });
    let ways: &[bool] = if known.way == Way::Both { &[false, true] } else { &[false] };
    ways.iter()
        .map(|start_counts| {
            let due = if *start_counts {
                spans::end_counting_first(known.fact, from)
            } else {
                spans::move_by(from, unit, signed)
            };
            let working = unit == SpanUnit::WorkingDays;
            let first = if *start_counts { Some(from) } else { from.tomorrow().ok() };
            let passed = match (first, due) {
                (_, Some(due)) if working && back => holidays_between(due, from),
                (Some(first), Some(due)) if working => holidays_between(first, due),
                _ => Vec::new(),
            };
            Counted {
                due,
                from,
                count,
                unit,
                backwards: back,
                start_counts: *start_counts,
                left_out: passed,
                day_off: due.filter(|_| !working && known.way != Way::Until).and_then(DayOff::of),
            }
        })
        .collect()
}
