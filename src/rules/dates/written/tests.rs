use super::{dates_in, is_impossible, weekday_name};

/// Each date of `text` as its words, weekday and year.
fn found(text: &str) -> Vec<(&str, &'static str, Option<i16>)> {
    dates_in(text)
        .into_iter()
        .map(|date| (&text[date.range.clone()], date.weekday.map_or("", weekday_name), date.year))
        .collect()
}

#[test]
fn dates_are_found_in_sentences() {
    assert_eq!(
        found("On Tuesday 26th March, we met; next on the 4th of May 2026."),
        [("Tuesday 26th March", "Tuesday", None), ("4th of May 2026", "", Some(2026))]
    );
    assert_eq!(found("Friday, 3 April, 2026"), [("Friday, 3 April, 2026", "Friday", Some(2026))]);
    assert_eq!(found("Monday the 1st of June"), [("Monday the 1st of June", "Monday", None)]);
    assert_eq!(found("Thu 4 Jun 2026"), [("Thu 4 Jun 2026", "Thursday", Some(2026))]);
    assert_eq!(
        found("Monday 2 to Friday 6 March 2026"),
        [("Friday 6 March 2026", "Friday", Some(2026))]
    );
}

#[test]
fn words_that_look_like_dates_are_left_alone() {
    for text in
        ["at least 3 may attend", "section 11. March", "Sunday school, 12 Marches", "48 March"]
    {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn impossible_dates_are_known() {
    for text in [
        "2026-13-01",
        "2026-02-30",
        "31/02/2026",
        "31.06.2026",
        "2026-13",
        "31 February",
        "29 February 2026",
        "31st of June 2026",
        "2026-00-10",
    ] {
        assert!(is_impossible(text), "{text}");
    }
    for text in [
        "2026-12-01",
        "2024-02-29",
        "29 February",
        "28/02/2026",
        "2026-27",
        "2026-12",
        "2026",
        "",
        "Winter 2024",
        "TBC",
        "1.2",
        "10-12",
        "3 May to 40 June",
        "12345-01-01",
        "99999",
    ] {
        assert!(!is_impossible(text), "{text}");
    }
}

#[test]
fn a_weekday_tells_the_year() {
    let [date] = dates_in("Tuesday 26th March").try_into().expect("one date");
    assert_eq!(date.fitting_years(2023..=2027), [2024]);
}
