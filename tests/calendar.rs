//! What is asked of days: they are counted rightly, a calendar file is well made, and an event keeps
//! its name.

use jiff::civil::{Date, date};
use masa::calendar::{Anchors, Clock, Dated, Start, clocks};
use masa::report::Here;
use masa::report::calendar::{View, Window, ics};
use masa::workspace::{Memory, load};
use std::path::Path;

const TODAY: Date = date(2026, 11, 22);

/// The calendar file of a plan with these facts.
fn calendar(facts: &str) -> String {
    let mut files = Memory::default();
    files.add("plan.yaml", format!("format: 1\nkind: plan\n{facts}"));
    let dated = [Dated::of(load(&files, Path::new("plan.yaml")), TODAY)];
    let view = View::of(&dated, &[], Window { today: TODAY, from: None, until: None });
    ics(&view, &Here::new(Path::new("/plans")))
}

/// The lines of a calendar file with folds taken out.
fn unfolded(text: &str) -> Vec<String> {
    text.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
}

fn values<'a>(lines: &'a [String], name: &str) -> Vec<&'a str> {
    lines.iter().filter_map(|line| line.strip_prefix(name)?.strip_prefix(':')).collect()
}

#[test]
fn text_is_escaped_and_lines_are_folded() {
    let text = calendar(
        "partnership: {name: \"One; two, three \\\\ four\\nBEGIN:VEVENT and fünf, sechs, sieben, acht, neun, zehn 👩🏽‍🚀\"}\n\
         document: {review_due: 2027-06-01}\n",
    );
    for line in text.split("\r\n") {
        assert!(line.len() <= 75 && !line.contains('\n'), "{line:?}");
    }
    let lines = unfolded(&text);
    assert_eq!(values(&lines, "BEGIN"), ["VCALENDAR", "VEVENT"]);
    let description = values(&lines, "DESCRIPTION").join("");
    let wanted = r"One\; two\, three \\ four BEGIN:VEVENT and fünf\, sechs\, sieben\, acht";
    assert!(description.contains(wanted), "{description}");
    assert!(description.ends_with(r"\nplan.yaml:4"), "{description}");
}

#[test]
fn an_event_keeps_its_name() {
    let name = "partnership: {name: Northvale Safeguarding Children Partnership}\n";
    let before = unfolded(&calendar(&format!("{name}document: {{review_due: 2027-06-01}}\n")));
    let after = unfolded(&calendar(&format!(
        "{name}thresholds: {{review_due: 2027-01-12}}\ndocument: {{review_due: June 2027}}\n"
    )));
    let (before, after) = (values(&before, "UID"), values(&after, "UID"));
    assert_eq!((before.len(), after.len()), (1, 2));
    assert_eq!(before[0], after[1], "a day that moved is the same event");
    assert_ne!(after[0], after[1]);
}

#[test]
fn a_month_lasts_the_month() {
    let lines = unfolded(&calendar(
        "partnership: {name: Northvale}\ndocument: {review_due: December 2026}\n",
    ));
    assert_eq!(values(&lines, "DTSTART;VALUE=DATE"), ["20261201"]);
    assert_eq!(values(&lines, "DTEND;VALUE=DATE"), ["20270101"]);
    assert_eq!(values(&lines, "DTSTAMP"), ["20261122T000000Z"]);
}

/// The days of the clock that begins with `what`, in each way of counting.
fn days(clocks: &[Clock], what: &str, start: Start) -> Vec<Option<Date>> {
    let clock = clocks.iter().find(|it| it.what.starts_with(what) && it.start == start);
    clock.map(|it| it.counted.iter().map(|counted| counted.due).collect()).unwrap_or_default()
}

#[test]
fn clocks_pass_over_holidays_and_cut_months() {
    let anchors = Anchors {
        // The Saturday before Christmas.
        aware: Some(date(2026, 12, 19)),
        notified: Some(date(2026, 12, 21)),
        decided: Some(date(2027, 8, 31)),
        published: Some(date(2028, 2, 29)),
        ..Anchors::default()
    };
    let clocks = clocks(&anchors);
    let notify = Some(date(2026, 12, 29));
    assert_eq!(days(&clocks, "Notify", Start::Aware), [notify, notify]);
    let review = [Some(date(2027, 1, 14)), Some(date(2027, 1, 13))];
    assert_eq!(days(&clocks, "Finish", Start::Notified), review);
    assert_eq!(days(&clocks, "Publish", Start::Decided), [Some(date(2028, 2, 29))]);
    assert_eq!(days(&clocks, "Keep", Start::Published), [Some(date(2029, 2, 28))]);
    assert!(days(&clocks, "Notify", Start::Incident).is_empty());
}
