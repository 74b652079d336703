//! What becomes of requirements from edition to edition, and when rows of data come into force.

use jiff::civil::{Date, date};
use masa::guidance::{Change, Edition, Requirement, Standpoint, Window, compare, source};

fn at(edition: Edition, day: Date) -> Standpoint {
    Standpoint { edition, day }
}

fn changes(before: Standpoint, after: Standpoint) -> Vec<(&'static Requirement, Change)> {
    compare(before, after, &["tyne"])
}

#[test]
fn the_same_and_dropped_have_a_source() {
    for (before, after) in [
        (at(Edition::Wt18, date(2020, 1, 1)), at(Edition::Wt23, date(2025, 1, 1))),
        (at(Edition::Wt23, date(2025, 1, 1)), at(Edition::Wt26, date(2026, 11, 22))),
        (at(Edition::Wt18, date(2020, 1, 1)), at(Edition::Wt26, date(2026, 11, 22))),
    ] {
        for (row, change) in changes(before, after) {
            let told = row.sources.iter().filter_map(|key| source(key)).any(|s| !s.third_party);
            let of_an_edition = Edition::parse(row.pack).is_some();
            match change {
                Change::Dropped => assert!(told, "{} is dropped on no source", row.id),
                Change::Same if of_an_edition => {
                    let telling = row.sources.iter().filter_map(|key| source(key));
                    let tells = telling.flat_map(|source| source.tells_of);
                    assert!(
                        tells.into_iter().any(|edition| *edition == after.edition),
                        "{}",
                        row.id
                    );
                }
                _ => {}
            }
        }
    }
}

#[test]
fn what_nobody_has_read_is_not_known() {
    let found = changes(at(Edition::Wt23, date(2025, 1, 1)), at(Edition::Wt26, date(2026, 11, 22)));
    let of = |wanted: Change| found.iter().filter(|(_, change)| *change == wanted).count();
    assert!(of(Change::NotKnown) > 50, "the text of the edition of 2026 has not been read");
    assert!(of(Change::New) > 15);
    let one = |id: &str| found.iter().find(|(row, _)| row.id == id).map(|(_, change)| *change);
    assert_eq!(one("WT26-THR-01"), Some(Change::New));
    assert_eq!(one("CA04-16G-01"), Some(Change::Same), "law does not hang on an edition");
    assert_eq!(one("S11-AUD-01"), None, "it ended with the edition of 2018");
    let from_first =
        changes(at(Edition::Wt18, date(2020, 1, 1)), at(Edition::Wt23, date(2025, 1, 1)));
    let audit =
        from_first.iter().find(|(row, _)| row.id == "S11-AUD-01").map(|(_, change)| *change);
    assert_eq!(audit, Some(Change::NotKnown), "the catalogue says that nobody checked");
}

#[test]
fn an_edition_beside_itself_changes_nothing() {
    let now = at(Edition::Wt26, date(2026, 11, 22));
    for (row, change) in changes(now, now) {
        assert!(matches!(change, Change::Same | Change::NotKnown), "{} is {change:?}", row.id);
    }
}

#[test]
fn what_waits_is_in_force_once_the_data_give_its_day() {
    let waiting = Window {
        from: Edition::Wt26,
        until: None,
        starts_on: None,
        ends_on: None,
        waits_for: Some("regulations"),
        note: None,
    };
    let day = date(2027, 10, 1);
    assert!(!waiting.open(Edition::Wt26, day));
    let begun = Window { starts_on: Some(date(2027, 9, 1)), waits_for: None, ..waiting };
    assert!(begun.open(Edition::Wt26, day));
    assert!(!begun.open(Edition::Wt26, date(2027, 8, 31)));
}
