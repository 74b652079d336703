//! What a deadline is, and what has no day of its own.

use crate::findings::Spot;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

/// Every deadline that a document implies.
#[derive(Debug, Default)]
pub struct Calendar {
    /// What has a day or a month, in the order of time.
    pub deadlines: Vec<Deadline>,
    /// What comes round, or is due, without a day that is known; in reading order.
    pub undated: Vec<Undated>,
    /// Whether a later document took its place, so that its days bind nobody.
    pub replaced: bool,
}

/// Something that falls on a day or in a month.
#[derive(Debug)]
pub struct Deadline {
    /// When.
    pub when: When,
    /// What kind of deadline it is.
    pub kind: Kind,
    /// What falls then, as a heading.
    pub what: String,
    /// How the day was counted; none where the document gives the day itself.
    pub counted: Option<Counting>,
    /// The fact that it follows from.
    pub spot: Spot,
}

/// How a day was counted.
#[derive(Debug)]
pub struct Counting {
    /// From what, and how far.
    pub how: String,
    /// The id in the catalogue that says so; none where the document itself does.
    pub requirement: Option<&'static str>,
}

/// What comes round, or is due, without a day that is known.
#[derive(Debug, PartialEq, Eq)]
pub struct Undated {
    /// What.
    pub what: String,
    /// How often, or when as it was written.
    pub when: String,
    /// The fact that says so.
    pub spot: Spot,
}

/// A day, or a month whose day is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// On that day.
    Day(Date),
    /// In the month that begins on that day.
    Month(Date),
}

impl When {
    /// The first day it may be.
    pub const fn first(self) -> Date {
        match self {
            Self::Day(day) | Self::Month(day) => day,
        }
    }

    /// The last day it may be.
    pub fn last(self) -> Date {
        match self {
            Self::Day(day) => day,
            Self::Month(first) => first.last_of_month(),
        }
    }

    /// The month that `day` is in.
    pub fn month_of(day: Date) -> Self {
        Self::Month(day.first_of_month())
    }
}

/// What kind of deadline it is. New kinds may come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A document is reviewed.
    Review,
    /// A period ends: of a plan, a priority or a budget.
    Period,
    /// A group meets.
    Meeting,
    /// Papers for a meeting go out.
    Papers,
    /// Notes of a meeting go out.
    Notes,
    /// A term of office ends.
    Term,
    /// A vacant post is to be filled.
    Vacancy,
    /// A group for one task ends.
    Group,
    /// Something is due in a practice review.
    PracticeReview,
    /// A report of a practice review may be taken down.
    Available,
    /// A round of assurance or scrutiny is due.
    Assurance,
    /// The yearly report is due.
    YearlyReport,
    /// An answer is to be written or looked at again.
    Answer,
    /// An acceptance ends.
    Acceptance,
    /// An action is due.
    Action,
    /// Something begins or changes.
    Milestone,
}

impl Kind {
    /// The word for programs and spreadsheets: `practice_review`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Review => "review",
            Self::Period => "period",
            Self::Meeting => "meeting",
            Self::Papers => "papers",
            Self::Notes => "notes",
            Self::Term => "term",
            Self::Vacancy => "vacancy",
            Self::Group => "group",
            Self::PracticeReview => "practice_review",
            Self::Available => "available",
            Self::Assurance => "assurance",
            Self::YearlyReport => "yearly_report",
            Self::Answer => "answer",
            Self::Acceptance => "acceptance",
            Self::Action => "action",
            Self::Milestone => "milestone",
        }
    }

    /// Whether somebody has to do something by then, so that a day on which few people work matters.
    pub const fn asks_for_work(self) -> bool {
        !matches!(self, Self::Period | Self::Term | Self::Group | Self::Available | Self::Milestone)
    }

    /// Whether it still matters after its day: a review that was due is open until the document says
    /// otherwise, and a meeting that was held is over.
    pub const fn stays_open(self) -> bool {
        !matches!(
            self,
            Self::Meeting | Self::Papers | Self::Notes | Self::Available | Self::Milestone
        )
    }
}
