//! The register: bodies by name and date, working days.

#![allow(clippy::unwrap_used, reason = "tests say what they expect by failing")]

use jiff::civil::{Date, date};
use masa::register::{self, Body, BodyKind};

const TODAY: Date = date(2026, 11, 22);

fn council(name: &str) -> &'static Body {
    register::find(Some(BodyKind::LocalAuthority), name).unwrap_or_else(|| panic!("{name}"))
}

fn boards_of(name: &str, day: Date) -> Vec<&'static str> {
    register::icbs_for(council(name), day).map(|(board, _)| board.name).collect()
}

#[test]
fn the_tables_are_whole() {
    let count = |kind| register::bodies().iter().filter(|body| body.kind == kind).count();
    assert_eq!(count(BodyKind::LocalAuthority), 163);
    assert_eq!(count(BodyKind::Icb), 48);
    assert_eq!(count(BodyKind::Police), 39);
    let open = |body: &&Body| body.kind == BodyKind::Icb && body.existed_on(TODAY);
    assert_eq!(register::bodies().iter().filter(open).count(), 36);
    for body in register::bodies() {
        let found = register::find_all(Some(body.kind), body.name).any(|one| one.id == body.id);
        assert!(found, "{}", body.name);
        for id in body.successors.iter().chain(body.predecessors) {
            assert!(register::by_id(body.kind, id).is_some(), "{}: {id}", body.name);
        }
        for id in body.authorities {
            let authority = register::by_id(BodyKind::LocalAuthority, id).unwrap();
            assert_eq!(authority.police, Some(body.id), "{}", authority.name);
        }
    }
}

#[test]
fn warwickshire_has_its_force_and_its_board() {
    let warwickshire = council("warwickshire county council");
    assert_eq!(register::police_for(warwickshire).unwrap().name, "Warwickshire Police");
    assert_eq!(
        boards_of("Warwickshire", TODAY),
        ["NHS Coventry and Warwickshire Integrated Care Board"]
    );
}

#[test]
fn names_are_found_however_they_are_written() {
    let board = |name| register::find(Some(BodyKind::Icb), name).map(|body| body.id);
    let official = board("NHS Coventry and Warwickshire Integrated Care Board");
    assert!(official.is_some());
    for name in [
        "Coventry & Warwickshire Integrated Care Board",
        "the NHS Coventry and Warwickshire ICB",
        "COVENTRY AND WARWICKSHIRE ICB",
    ] {
        assert_eq!(board(name), official, "{name}");
    }
    let force = |name| register::find(Some(BodyKind::Police), name).map(|body| body.id);
    assert_eq!(force("West Mercia Constabulary"), Some("west-mercia"));
    assert_eq!(force("Met"), force("Metropolitan Police Service"));
    assert!(board("Warwickshire Police").is_none());
}

#[test]
fn a_near_miss_is_offered() {
    let near = register::near(Some(BodyKind::Police), "West Mersia Police");
    assert_eq!(near[0].name, "West Mercia Police");
    assert!(register::near(None, "Quidditch Association").is_empty());
}

#[test]
fn boards_end_and_are_followed() {
    let frimley = register::find(Some(BodyKind::Icb), "NHS Frimley ICB").unwrap();
    assert!(frimley.existed_on(date(2026, 3, 31)));
    assert!(!frimley.existed_on(date(2026, 4, 1)));
    assert!(!frimley.existed_on(date(2022, 6, 30)));
    assert!(!frimley.successors.is_empty());
    assert_eq!(boards_of("Shropshire", TODAY).len(), 1);
    assert!(boards_of("Suffolk", date(2024, 12, 31)).len() > 1);
    assert!(boards_of("Warwickshire", date(2021, 1, 1)).is_empty(), "before there were boards");
}

#[test]
fn councils_end_and_are_followed() {
    let cumbria = council("Cumbria County Council");
    assert!(cumbria.existed_on(date(2023, 3, 31)) && !cumbria.existed_on(TODAY));
    assert_eq!(cumbria.successors.len(), 2);
    assert!(council("Surrey County Council").reorganisation.is_some());
}

#[test]
fn working_days_skip_weekends_and_bank_holidays() {
    assert!(!register::is_working_day(date(2026, 12, 25)));
    assert!(!register::is_working_day(date(2026, 12, 28)));
    assert!(!register::is_working_day(date(2026, 11, 22)), "a Sunday");
    assert!(register::is_working_day(date(2026, 12, 24)));
    assert_eq!(register::bank_holiday(date(2026, 12, 28)), Some("Boxing Day"));
    assert_eq!(register::add_working_days(date(2026, 12, 24), 3), Some(date(2026, 12, 31)));
    assert_eq!(register::add_working_days(date(2026, 12, 31), -3), Some(date(2026, 12, 24)));
    assert_eq!(register::add_working_days(date(2026, 11, 22), 0), Some(date(2026, 11, 22)));
    assert_eq!(register::add_working_days(register::HOLIDAYS_UNTIL, 1), None);
    assert_eq!(register::add_working_days(date(2017, 1, 1), 5), None);
}

#[test]
fn terms_that_have_gone_are_known() {
    let term = |name| register::obsolete_terms().iter().find(move |row| row.term == name);
    let ccg = term("clinical commissioning group").unwrap();
    assert_eq!(ccg.changed, date(2022, 7, 1));
    assert!(ccg.short_forms.contains(&"CCG") && ccg.verified);
    assert!(!term("serious case review").unwrap().verified);
}
