//! Deadlines in words and file positions.

use crate::calendar::spans::{in_words, with_weekday};
use crate::calendar::{Dated, DayOff, Deadline, Kind, Undated, When};
use crate::findings::{Spot, Subject};
use crate::guidance::{plain, requirement, source_line};
use crate::register::HOLIDAYS_UNTIL;
use crate::text::{Sources, safe};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;
use std::path::PathBuf;

/// Which days are asked for.
#[derive(Debug, Clone, Copy)]
pub struct Window {
    /// The reader's day.
    pub today: Date,
    /// The first day; none for all that lies ahead and all that is past and still open.
    pub from: Option<Date>,
    /// The last day, if there is one.
    pub until: Option<Date>,
}

impl Window {
    fn holds(&self, when: When, kind: Kind) -> bool {
        let begins = match self.from {
            Some(from) => when.last() >= from,
            None => when.last() >= self.today || kind.stays_open(),
        };
        begins && self.until.is_none_or(|until| when.first() <= until)
    }
}

/// The deadlines of some documents, ready to be shown.
#[derive(Debug)]
pub struct View {
    /// Which days were asked for.
    pub window: Window,
    /// The documents, in order.
    pub documents: Vec<Document>,
    /// Folders that could not be read.
    pub unreadable: Vec<Unreadable>,
    /// What has a day or a month, in the order of time.
    pub deadlines: Vec<Row>,
    /// What has none, in reading order.
    pub undated: Vec<Open>,
}

/// A document.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "document")]
pub struct Document {
    /// The path of its file of facts.
    pub path: String,
    /// What it is called.
    pub title: String,
    /// Whether all of it could be read.
    pub complete: bool,
    /// Whether a later document took its place, so that its days are left out.
    pub replaced: bool,
}

/// A folder that could not be read.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "unreadable")]
pub struct Unreadable {
    /// The folder.
    pub path: String,
    /// Why.
    pub why: String,
}

/// Something that falls on a day or in a month.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "deadline")]
pub struct Row {
    /// The path of the document.
    pub document: String,
    /// What the document is called.
    pub title: String,
    /// What kind of deadline it is.
    pub kind: Kind,
    /// What falls then.
    pub what: String,
    /// The day; null where only the month is known.
    pub day: Option<String>,
    /// Its weekday.
    pub weekday: Option<String>,
    /// The first day it may be.
    pub first: String,
    /// The last day it may be.
    pub last: String,
    /// Whether that lies before the reader's day.
    pub passed: bool,
    /// Whether the document gives the day or the month itself.
    pub given: bool,
    /// Which fact gives it, or how it was counted.
    pub why: String,
    /// The requirement that says how it is counted.
    pub requirement: Option<&'static str>,
    /// Where that stands, and how sure masa is.
    pub source: Option<String>,
    /// Why few people work on that day; null on a working day.
    pub day_off: Option<String>,
    /// The working day before it; null on a working day.
    pub working_day_before: Option<String>,
    /// The same in words where somebody has to do something by then; or that bank holidays are not known
    /// so far ahead.
    pub note: Option<String>,
    #[serde(flatten)]
    pub place: Stands,
    /// When, for sorting and for calendars.
    #[serde(skip)]
    pub when: When,
}

impl Row {
    /// The day with its weekday, or the month.
    pub fn when_in_words(&self) -> String {
        match self.when {
            When::Day(day) => with_weekday(day),
            When::Month(first) => first.strftime("%B %Y").to_string(),
        }
    }
}

/// Something without a day.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "undated")]
pub struct Open {
    /// The path of the document.
    pub document: String,
    /// What the document is called.
    pub title: String,
    /// What comes round or is due.
    pub what: String,
    /// How often, or when as it was written.
    pub when: String,
    #[serde(flatten)]
    pub place: Stands,
}

/// Where a fact stands.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Stands {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The path of the fact by ids.
    pub fact: String,
}

impl View {
    /// The view of the deadlines in `dated` that `window` holds; folders that could not be read, and why,
    /// are told.
    pub fn of(dated: &[Dated], unreadable: &[(PathBuf, String)], window: Window) -> Self {
        let shown = |text: &str| safe(text).into_owned();
        let mut view = Self {
            window,
            documents: Vec::new(),
            unreadable: unreadable
                .iter()
                .map(|(path, why)| Unreadable {
                    path: shown(&path.to_string_lossy()),
                    why: shown(why),
                })
                .collect(),
            deadlines: Vec::new(),
            undated: Vec::new(),
        };
        for one in dated {
            let calendar = &one.calendar;
            let kept = calendar.deadlines.iter().filter(|it| window.holds(it.when, it.kind));
            view.deadlines.extend(kept.map(|deadline| row(one, deadline, window.today)));
            view.undated.extend(calendar.undated.iter().map(|undated| open(one, undated)));
            view.documents.push(Document {
                path: safe(&one.path).into_owned(),
                title: title(one),
                complete: one.complete,
                replaced: calendar.replaced,
            });
        }
        // The order within a document is that of time already, and stays where days are the same.
        view.deadlines.sort_by_key(|row| (row.when.last(), row.when.first()));
        view
    }

    /// Whether every document could be read as a whole, and every folder.
    pub fn is_complete(&self) -> bool {
        self.unreadable.is_empty() && self.documents.iter().all(|document| document.complete)
    }
}

fn title(dated: &Dated) -> String {
    safe(dated.title.as_deref().unwrap_or(&dated.path)).into_owned()
}

fn row(dated: &Dated, deadline: &Deadline, today: Date) -> Row {
    let Deadline { when, kind, what, counted, spot } = deadline;
    let day = match when {
        When::Day(day) => Some(*day),
        When::Month(_) => None,
    };
    let off = day.and_then(DayOff::of);
    let rests_on = counted.as_ref().and_then(|counted| counted.requirement).and_then(requirement);
    Row {
        document: safe(&dated.path).into_owned(),
        title: title(dated),
        kind: *kind,
        what: what.clone(),
        day: day.map(|day| day.to_string()),
        weekday: day.map(|day| day.strftime("%A").to_string()),
        first: when.first().to_string(),
        last: when.last().to_string(),
        passed: when.last() < today,
        given: counted.is_none(),
        why: counted.as_ref().map_or_else(|| given(spot), |counted| counted.how.clone()),
        requirement: rests_on.map(|row| row.id),
        source: rests_on.map(|row| plain(&source_line(row))),
        note: note(*kind, day, off.as_ref()),
        day_off: off.as_ref().map(|off| off.why.clone()),
        working_day_before: off.map(|off| off.before.to_string()),
        place: stands(&dated.sources, spot),
        when: *when,
    }
}

/// Which fact gives a day.
fn given(spot: &Spot) -> String {
    format!("given under {}", safe(&spot.subject.in_words()))
}

fn note(kind: Kind, day: Option<Date>, off: Option<&DayOff>) -> Option<String> {
    if !kind.asks_for_work() {
        return None;
    }
    if let Some(off) = off {
        if kind == Kind::Meeting {
            return Some(format!("falls on {}", off.why));
        }
        let before = with_weekday(off.before);
        return Some(format!("falls on {}; the working day before is {before}", off.why));
    }
    let far = day.filter(|day| *day > HOLIDAYS_UNTIL);
    far.map(|_| format!("masa knows bank holidays until {} only", in_words(HOLIDAYS_UNTIL)))
}

fn open(dated: &Dated, undated: &Undated) -> Open {
    Open {
        document: safe(&dated.path).into_owned(),
        title: title(dated),
        what: undated.what.clone(),
        when: undated.when.clone(),
        place: stands(&dated.sources, &undated.spot),
    }
}

fn stands(sources: &Sources, spot: &Spot) -> Stands {
    let source = sources.get(spot.place.file);
    Stands {
        file: safe(&source.path).into_owned(),
        line: source.position(spot.place.span.start).line,
        fact: match &spot.subject {
            Subject::Fact(path) => path.by_ids(),
            other => other.identity(),
        },
    }
}
