//! Dates, money and frequencies as people write them.

use super::*;
use jiff::civil::date;
use proptest::prelude::*;

#[test]
fn days_are_read_in_the_written_forms() {
    let day = DateValue::Day(date(2026, 6, 24));
    for text in [
        "2026-06-24",
        "24 June 2026",
        "24th June 2026",
        "Wednesday 24 June 2026",
        "24/06/2026",
        "24.06.2026",
        "24 Jun 2026",
        "24th of June, 2026",
    ] {
        assert_eq!(DateValue::read(text), day, "{text}");
    }
    assert_eq!(DateValue::read("September 2026"), DateValue::Month { year: 2026, month: 9 });
    assert_eq!(DateValue::read("Sept 2026"), DateValue::Month { year: 2026, month: 9 });
    assert_eq!(DateValue::read("2026-09"), DateValue::Month { year: 2026, month: 9 });
    assert_eq!(
        DateValue::read("Tuesday 26th March"),
        DateValue::DayWithoutYear { month: 3, day: 26 }
    );
    assert_eq!(DateValue::read("2026"), DateValue::Year(2026));
    for text in ["Winter 2024", "31 February 2026", "", "soon", "2026-13-01", "TBC"] {
        assert_eq!(DateValue::read(text), DateValue::Words, "{text}");
    }
}

#[test]
fn money_keeps_every_penny() {
    assert_eq!(Pence::read("£98,575.50"), Some(Pence(9_857_550)));
    assert_eq!(Pence::read("100000").map(|p| p.to_string()).as_deref(), Some("£100,000"));
    assert_eq!(Pence::read("0.5"), Some(Pence(50)));
    for text in ["", "£", "12,34", "1.005", "ten", "1e5", "--1"] {
        assert_eq!(Pence::read(text), None, "{text}");
    }
}

#[test]
fn two_meanings_are_seen() {
    for text in ["bi-monthly", "Bi monthly", "meets bimonthly", "bi-annually", "biweekly"] {
        assert!(ambiguous_frequency(text).is_some(), "{text}");
    }
    for text in ["monthly", "abiding", "biennial", "bilingual", "every two months"] {
        assert!(ambiguous_frequency(text).is_none(), "{text}");
    }
    assert_eq!(Regular::read("every_2_months"), Some(Regular::EveryTwoMonths));
    assert_eq!(Regular::read("Twice yearly"), Some(Regular::TwiceAYear));
    assert_eq!(Regular::read("bi-monthly"), None);
}

proptest! {
    #[test]
    fn any_day_survives_being_written(year in 1974i16..2100, day in 1i16..=365) {
        let day = date(year, 1, 1).checked_add(jiff::Span::new().days(day - 1)).expect("in range");
        prop_assert_eq!(parse_day(&day.to_string()), Some(day));
        let words = day.strftime("%-d %B %Y").to_string();
        prop_assert_eq!(parse_day(&words), Some(day));
    }

    #[test]
    fn any_sum_survives_being_printed(pence in -1_000_000_000_000i64..1_000_000_000_000) {
        let printed = Pence(pence).to_string().replace("-£", "£-");
        prop_assert_eq!(Pence::read(&printed), Some(Pence(pence)));
    }

    #[test]
    fn nothing_panics(text in "\\PC{0,40}") {
        let _ = DateValue::read(&text);
        let _ = Pence::read(&text);
        let _ = ambiguous_frequency(&text);
    }
}
