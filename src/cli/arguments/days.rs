//! What may be asked about days: the clocks of practice reviews, and deadlines.

use super::ListFormat;
use crate::cli::today;
use clap::{Args, ValueEnum};
use jiff::civil::Date;
use std::path::PathBuf;

const AFTER_CLOCK: &str = "\
Areas differ in two things: whether a rapid review runs from becoming aware or from the notification, \
and whether the day itself counts as the first. Every way is counted; your plan says which one holds \
(rapid_review_anchor and count_start_day under case_reviews). Nothing is asked about the child or \
the case, and nothing is kept.";

/// Options of `masa clock`.
#[derive(Debug, Args)]
#[command(after_help = AFTER_CLOCK)]
pub struct Clock {
    /// The day the local authority became aware, as 2026-11-22
    #[arg(long, value_name = "DATE", value_parser = today::parse)]
    pub aware: Date,
    /// The day the Panel was notified
    #[arg(long, value_name = "DATE", value_parser = today::parse)]
    pub notified: Option<Date>,
    /// The day of the incident, from which one area counts
    #[arg(long, value_name = "DATE", value_parser = today::parse)]
    pub incident: Option<Date>,
    /// The day a local review was decided on
    #[arg(long, value_name = "DATE", value_parser = today::parse)]
    pub decided: Option<Date>,
    /// The day the report was published, or is planned to be
    #[arg(long, value_name = "DATE", value_parser = today::parse)]
    pub published: Option<Date>,
    /// How to show it
    #[arg(long, value_enum, default_value_t = ListFormat::Human)]
    pub format: ListFormat,
}

const AFTER_CALENDAR: &str = "\
Listed is what a document gives a day or a month for, and what follows from one: reviews, meetings, \
terms of office, vacancies, acceptances, answers, actions, steps of practice reviews, rounds of \
assurance, the yearly report. No day is made up: what comes round without a day to start from is \
listed apart. What passed stays in the list until the document says that it is done. In a calendar \
(ics) what has a month alone lasts the whole month.";

/// Options of `masa calendar`.
#[derive(Debug, Args)]
#[command(after_help = AFTER_CALENDAR)]
pub struct Calendar {
    /// Files or folders; a folder is searched for documents [default: this folder]
    pub paths: Vec<PathBuf>,
    /// How to show it
    #[arg(long, value_enum, default_value_t = CalendarFormat::Human)]
    pub format: CalendarFormat,
    /// Leave out what falls before this day [default: what is over before today]
    #[arg(long, value_name = "DATE", value_parser = today::parse)]
    pub from: Option<Date>,
    /// Leave out what falls after this day
    #[arg(long, value_name = "DATE", value_parser = today::parse)]
    pub until: Option<Date>,
    /// The file to write [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// The reader's day, as 2026-11-22 [default: today]
    #[arg(long, value_name = "DATE", value_parser = today::parse)]
    pub today: Option<Date>,
}

/// How deadlines are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CalendarFormat {
    /// For a person
    Human,
    /// For programs (masa-calendar/1)
    Json,
    /// For calendars such as Outlook (iCalendar)
    Ics,
    /// Tables for a page or a change request
    Markdown,
    /// For a spreadsheet: one deadline a row
    Csv,
}
