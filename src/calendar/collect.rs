//! Gathering the deadlines of one document.

use super::deadline::{Calendar, Counting, Deadline, Kind, Undated, When};
use super::spans::in_words;
use super::{event, network, plan, terms};
use crate::document::Document;
use crate::document::control::{Acceptance, Control};
use crate::document::values::{DateText, DateValue, Frequency};
use crate::text::{Sources, safe};
use crate::workspace::{At, Loaded};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// A document with its deadlines.
#[derive(Debug)]
pub struct Dated {
    /// The path of its file of facts.
    pub path: String,
    /// What it is called, where it says so.
    pub title: Option<String>,
    /// Whether all of it could be read.
    pub complete: bool,
    /// Its files.
    pub sources: Sources,
    /// Its deadlines.
    pub calendar: Calendar,
}

impl Dated {
    /// `doc` with every deadline that it implies, as seen on the day `today`.
    pub fn of(doc: Loaded, today: Date) -> Self {
        let calendar = deadlines(&doc, today);
        let title = doc.document.as_ref().and_then(Document::title).map(short);
        let complete = !doc.has_gaps();
        Self { title, complete, calendar, path: doc.path, sources: doc.sources }
    }
}

/// Every deadline that `doc` implies, as seen on the day `today`.
fn deadlines(doc: &Loaded, today: Date) -> Calendar {
    let mut collector = Collector { doc, today, found: Calendar::default(), told: BTreeSet::new() };
    let Some(document) = &doc.document else { return collector.found };
    if document.control().is_some_and(Control::is_replaced) {
        collector.found.replaced = true;
        return collector.found;
    }
    match document {
        Document::Plan(plan) => plan::collect(&mut collector, plan),
        Document::Network(network) => network::collect(&mut collector, network),
        Document::Event(event) => event::collect(&mut collector, event),
    }
    terms::collect(&mut collector);
    acceptances(&mut collector, document.accepted());
    let mut found = collector.found;
    found
        .deadlines
        .sort_by_key(|one| (one.when.last(), one.when.first(), one.spot.place, one.kind));
    found
}

fn acceptances(collector: &mut Collector<'_>, accepted: &[Acceptance]) {
    for (index, one) in accepted.iter().enumerate() {
        let at = At::key("accepted").item(index).then("until");
        let rule = one.rule.as_ref().map_or_else(String::new, |rule| short(rule.as_str()));
        let of = one.at.as_ref().map(|at| format!(" at {}", short(at.as_str())));
        let what = format!("Acceptance ends: {rule}{}", of.unwrap_or_default());
        collector.given(&at, one.until.as_ref(), Kind::Acceptance, what);
    }
}

/// What was found so far, and where it is looked for.
pub(super) struct Collector<'a> {
    pub doc: &'a Loaded,
    pub today: Date,
    found: Calendar,
    told: BTreeSet<(String, String)>,
}

impl Collector<'_> {
    /// A day or a month that the document gives; words that are neither are kept as they are.
    pub fn given(&mut self, at: &At, date: Option<&DateText>, kind: Kind, what: impl Into<String>) {
        let Some(date) = date.filter(|date| !date.is_empty()) else { return };
        match when(date) {
            Some(when) => self.put(at, when, kind, what.into(), None),
            None => self.undated(at, what, date.as_str()),
        }
    }

    /// A day or a month that follows from what the document gives.
    pub fn counted(
        &mut self,
        at: &At,
        when: When,
        kind: Kind,
        what: impl Into<String>,
        (how, requirement): (impl Into<String>, Option<&'static str>),
    ) {
        self.put(at, when, kind, what.into(), Some(Counting { how: how.into(), requirement }));
    }

    fn put(&mut self, at: &At, when: When, kind: Kind, what: String, counted: Option<Counting>) {
        let spot = self.doc.spot(at).unwrap_or_else(|| self.doc.gap(at));
        self.found.deadlines.push(Deadline { when, kind, what, counted, spot });
    }

    /// What has no day of its own.
    pub fn undated(&mut self, at: &At, what: impl Into<String>, when: &str) {
        let spot = self.doc.spot(at).unwrap_or_else(|| self.doc.gap(at));
        self.found.undated.push(Undated { what: what.into(), when: short(when), spot });
    }

    /// How often something comes round, where no day says from when. What two parts of a document say
    /// is told once.
    pub fn often(&mut self, at: &At, what: impl Into<String>, frequency: Option<&Frequency>) {
        let Some(frequency) = frequency.filter(|frequency| !frequency.is_empty()) else { return };
        let words = frequency.regular().map_or(frequency.as_str(), |regular| regular.in_words());
        let what = what.into();
        if self.told.insert((what.clone(), words.to_owned())) {
            self.undated(at, what, words);
        }
    }
}

/// The day or the month of a date; none for a year alone, and for words.
pub(super) fn when(date: &DateText) -> Option<When> {
    match date.value() {
        DateValue::Day(day) => Some(When::Day(day)),
        value @ DateValue::Month { .. } => value.first_day().map(When::Month),
        DateValue::Year(_) | DateValue::DayWithoutYear { .. } | DateValue::Words => None,
    }
}

/// A date as people read it: a day in words, all else as it is written.
pub(super) fn written(date: &DateText) -> String {
    date.day().map_or_else(|| short(date.as_str()), in_words)
}

/// Words of a document as they stand in a heading: safe, on one line, and not too long.
pub(super) fn short(words: &str) -> String {
    const LONGEST: usize = 120;
    let one_line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let shown = safe(&one_line);
    if shown.chars().count() <= LONGEST {
        return shown.into_owned();
    }
    let cut: String = shown.chars().take(LONGEST - 1).collect();
    format!("{}…", cut.trim_end())
}
