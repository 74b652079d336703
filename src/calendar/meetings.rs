//! Meetings: those whose day is given, the next one where only the last is, and how often the others
//! are held.

use super::collect::{Collector, short};
use super::deadline::{Kind, When};
use super::spans::{in_words, move_by};
use crate::document::group::{Group, Meeting};
use crate::document::values::{BodyName, Code, DateText, Duration, Frequency, GroupRef, Regular};
use crate::guidance::SpanUnit;
use crate::workspace::At;
use jiff::ToSpan;
use jiff::civil::Date;

/// The day that comes one turn after `day`; none where terms of schools or need decide.
pub fn one_turn_after(regular: Regular, day: Date) -> Option<Date> {
    let turn = match regular {
        Regular::Weekly => 1.week(),
        Regular::EveryTwoWeeks => 2.weeks(),
        Regular::Monthly => 1.month(),
        Regular::EverySixWeeks => 6.weeks(),
        Regular::EveryTwoMonths => 2.months(),
        Regular::Quarterly => 3.months(),
        Regular::ThreeAYear => 4.months(),
        Regular::TwiceAYear => 6.months(),
        Regular::Annually => 1.year(),
        Regular::EveryTwoYears => 2.years(),
        Regular::HalfTermly | Regular::Termly | Regular::AsNeeded => return None,
    };
    day.checked_add(turn).ok()
}

/// How long before and after a meeting something goes out.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Around<'a> {
    pub papers: Option<&'a Duration>,
    pub notes: Option<&'a Duration>,
}

/// Puts down the meetings under `key`, with what goes out before and after them.
pub(super) fn collect(
    collector: &mut Collector<'_>,
    key: &str,
    meetings: &[Meeting],
    (groups, nobody, around): (&[Group], &str, Around<'_>),
) {
    for (index, meeting) in meetings.iter().enumerate() {
        let at = At::key(key).item(index).then("date");
        let who = meeting
            .group
            .as_ref()
            .map_or_else(|| nobody.to_owned(), |group| name_of(groups, group.as_str()));
        let focus = meeting.focus.as_ref().filter(|focus| !focus.is_empty());
        let about = focus.map(|focus| format!(": {}", short(focus.as_str()))).unwrap_or_default();
        let what = format!("{who} meets{about}");
        collector.given(&at, meeting.date.as_ref(), Kind::Meeting, what);
        let Some(day) = meeting.date.as_ref().and_then(DateText::day) else { continue };
        goes_out(collector, &at, (day, &who), around);
    }
}

fn goes_out(collector: &mut Collector<'_>, at: &At, (day, who): (Date, &str), around: Around<'_>) {
    let both = [
        (around.papers, Kind::Papers, "Papers go out", "before", -1),
        (around.notes, Kind::Notes, "Notes go out", "after", 1),
    ];
    for (span, kind, what, side, sign) in both {
        let Some((count, unit)) = span.and_then(|span| read_span(span.as_str())) else { continue };
        let Some(due) = move_by(day, unit, sign * count) else { continue };
        let words = span.map_or("", |span| span.as_str());
        let how = format!("{} {side} the meeting of {}", short(words), in_words(day));
        let what = format!("{what}: {who}");
        collector.counted(at, When::Day(due), kind, what, (how, None));
    }
}

/// Reads 5 working days, 10 days, 2 weeks.
fn read_span(words: &str) -> Option<(i32, SpanUnit)> {
    let lower = words.to_lowercase().replace('-', " ");
    let parts: Vec<&str> = lower.split_whitespace().collect();
    let count: i32 = parts.first()?.parse().ok().filter(|count| (1..=400).contains(count))?;
    match parts.get(1..)? {
        ["working", "day" | "days"] => Some((count, SpanUnit::WorkingDays)),
        ["day" | "days"] | ["calendar", "day" | "days"] => Some((count, SpanUnit::Days)),
        ["week" | "weeks"] => Some((count * 7, SpanUnit::Days)),
        _ => None,
    }
}

/// Puts down when those meet next whose frequency and last meeting are known, and how often the
/// others meet. `own` is the id under which meetings name them; nothing for whoever has none.
pub(super) fn next(
    collector: &mut Collector<'_>,
    at: &At,
    (name, own): (&str, Option<&str>),
    frequency: Option<&Frequency>,
    meetings: &[Meeting],
) {
    let Some(frequency) = frequency.filter(|frequency| !frequency.is_empty()) else { return };
    let theirs = meetings.iter().filter(|one| one.group.as_ref().map(GroupRef::as_str) == own);
    let last = theirs.filter_map(|one| one.date.as_ref().and_then(DateText::day)).max();
    if last.is_some_and(|last| last >= collector.today) {
        return;
    }
    let regular = frequency.regular();
    let turn = last.zip(regular).and_then(|(last, regular)| one_turn_after(regular, last));
    let expected = turn.map(When::month_of).filter(|when| when.last() >= collector.today);
    let words = regular.map_or(frequency.as_str(), |regular| regular.in_words());
    match (expected, last) {
        (Some(when), Some(last)) => collector.counted(
            at,
            when,
            Kind::Meeting,
            format!("{name} meets, about then"),
            (format!("{}, and the last meeting given is {}", short(words), in_words(last)), None),
        ),
        (_, Some(last)) => {
            let when = format!("{words}; the last meeting given is {}", in_words(last));
            collector.undated(at, format!("{name} meets"), &when);
        }
        _ => collector.often(at, format!("{name} meets"), Some(frequency)),
    }
}

/// Puts down when groups meet next, and when those for one task end.
pub(super) fn groups(collector: &mut Collector<'_>, groups: &[Group], meetings: &[Meeting]) {
    for (index, group) in groups.iter().enumerate() {
        let at = At::key("groups").item(index);
        let name =
            group.name.as_ref().map_or_else(|| "a group".to_owned(), |name| short(name.as_str()));
        collector.given(
            &at.then("ends"),
            group.ends.as_ref(),
            Kind::Group,
            format!("Group for one task ends: {name}"),
        );
        let own = group.id.as_ref().map(Code::as_str);
        if own.is_some() {
            let frequency = at.then("frequency");
            next(collector, &frequency, (&name, own), group.frequency.as_ref(), meetings);
        }
    }
}

/// The name of a group that meetings call by its id.
fn name_of(groups: &[Group], id: &str) -> String {
    let group = groups.iter().find(|group| group.id.as_ref().is_some_and(|own| own.as_str() == id));
    let name = group.and_then(|group| group.name.as_ref()).map_or(id, BodyName::as_str);
    short(name)
}
