//! A duty that waits is advice; editing its window in the data makes it an error.

use super::weight;
use crate::findings::Severity;
use crate::guidance::{self, Edition, Window};
use jiff::civil::date;

const WAITING: Window = Window {
    from: Edition::Wt26,
    until: None,
    starts_on: None,
    ends_on: None,
    waits_for: Some("a day set by regulations"),
    note: None,
};

#[test]
fn a_duty_that_waits_is_advice_on_any_day() {
    for day in [date(2026, 11, 22), date(2036, 1, 1)] {
        assert_eq!(weight(&WAITING, Edition::Wt26, day), Severity::Advice);
    }
}

#[test]
fn a_day_in_the_data_makes_it_an_error() {
    let begun = Window { waits_for: None, starts_on: Some(date(2027, 10, 1)), ..WAITING };
    assert_eq!(weight(&begun, Edition::Wt26, date(2027, 9, 30)), Severity::Advice);
    assert_eq!(weight(&begun, Edition::Wt26, date(2027, 10, 1)), Severity::Error);
    assert_eq!(weight(&begun, Edition::Wt23, date(2027, 10, 1)), Severity::Advice);
}

#[test]
fn every_row_that_waits_is_closed() {
    let waiting: Vec<_> =
        guidance::requirements().iter().filter(|row| row.window.waits_for.is_some()).collect();
    assert!(waiting.len() >= 10, "{}", waiting.len());
    for row in waiting {
        assert!(!row.window.open(Edition::Wt26, date(2036, 1, 1)), "{}", row.id);
    }
}
