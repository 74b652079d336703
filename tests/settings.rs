//! Where settings are found: upwards from the document, as far as its repository goes; and that every
//! command judges by them.

#![allow(clippy::unwrap_used, reason = "tests say what they expect by failing")]
#![allow(clippy::disallowed_methods, reason = "a test makes its own input")]
#![allow(dead_code, reason = "the helpers are shared with tests that need more of them")]

mod hostile {
    pub mod shown;
}

use hostile::shown::run;
use std::fs;
use std::path::Path;

const EVENT: &str = "format: 1\nkind: event\nevent: {name: Day, date: 2026-10-14}\n";

/// Settings whose one rule finds something in every event.
const SETTINGS: &str = "\
format: 1
rules:
  - name: place-said
    where: event.place
    must: {be_present: true}
    strength: must
    kinds: [event]
    says: The place is not said.
    why: People want to come.
    put_right: Add the place.
    passes: 'event: {place: Town Hall}'
    fails: 'event: {name: Day}'
";

fn write(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// What `masa check` says of the source of the finding.
fn source(folder: &Path, arguments: &[&str]) -> Option<String> {
    let arguments = [&["check", "--today", "2026-11-22"], arguments].concat();
    let shown = run(folder, &arguments);
    let line = shown.out.lines().find(|line| line.contains("house rule of"))?;
    Some(line.trim().trim_start_matches("Source: ").to_owned())
}

#[test]
fn settings_are_named_from_where_masa_is_started() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "region/masa.yaml", SETTINGS);
    write(folder.path(), "region/north/day/event.yaml", EVENT);
    let from = |inner: &str, argument: &str| source(&folder.path().join(inner), &[argument]);
    assert_eq!(from("", "region").unwrap(), "house rule of region/masa.yaml.");
    assert_eq!(from("region", ".").unwrap(), "house rule of masa.yaml.");
    assert_eq!(from("region/north", "day").unwrap(), "house rule of ../masa.yaml.");
    assert_eq!(from("region/north/day", "event.yaml").unwrap(), "house rule of ../../masa.yaml.");
    let aside = "region/north/day/../../north/day";
    assert_eq!(from("", aside).unwrap(), "house rule of region/masa.yaml.");
}

#[test]
fn the_nearest_settings_hold() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "masa.yaml", "format: 1\nrules: broken\n");
    write(folder.path(), "north/masa.yaml", SETTINGS);
    write(folder.path(), "north/event.yaml", EVENT);
    assert_eq!(source(folder.path(), &["north"]).unwrap(), "house rule of north/masa.yaml.");
}

#[test]
fn the_search_ends_where_the_repository_does() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "masa.yaml", SETTINGS);
    write(folder.path(), "repository/.git/HEAD", "ref: refs/heads/main\n");
    write(folder.path(), "repository/day/event.yaml", EVENT);
    assert_eq!(source(folder.path(), &["repository"]), None);
    write(folder.path(), "repository/masa.yaml", SETTINGS);
    let found = source(folder.path(), &["repository"]).unwrap();
    assert_eq!(found, "house rule of repository/masa.yaml.");
}

#[test]
fn rules_and_explanations_tell_of_house_rules() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "masa.yaml", SETTINGS);
    let listed = run(folder.path(), &["rules"]).out;
    assert!(listed.contains("House rules of masa.yaml"), "{listed}");
    let json: serde_json::Value =
        serde_json::from_str(&run(folder.path(), &["rules", "--format", "json"]).out).unwrap();
    let own = json["rules"].as_array().unwrap().last().unwrap();
    assert_eq!(own["name"], "place-said");
    assert_eq!(own["house"], "masa.yaml");
    assert_eq!(own["severity"], "error");
    assert!(own["page"].as_str().unwrap().contains("`event.place` must be there"));
}

/// What a command says, on one day.
fn said(folder: &Path, arguments: &[&str]) -> String {
    let arguments = [arguments, &["--today", "2026-11-22"]].concat();
    run(folder, &arguments).out
}

#[test]
fn what_is_turned_off_is_so_for_every_command() {
    let folder = tempfile::tempdir().unwrap();
    let settings = "format: 1\noverrides:\n  - {rule: placeholder, where: north, severity: off, \
                    because: It waits.}\n";
    let event = EVENT.replace("Day,", "Day TBC,");
    write(folder.path(), "masa.yaml", settings);
    write(folder.path(), "north/event.yaml", &event);
    let render = ["render", "north", "--annotate", "--format", "markdown", "-o", "-"];
    let commands: [(&[&str], &str, &str); 4] = [
        (&["check", "north"], "masa.yaml turns off 1 finding", "was left where a fact"),
        (&["status", "north"], "masa.yaml turns off 1 finding.", "tells of one other finding"),
        (&render, "Day TBC", "was left where a fact"),
        (&["baseline", "north"], "Nothing was found that a baseline", "holds 1 finding"),
    ];
    let told: Vec<String> = commands.iter().map(|(one, ..)| said(folder.path(), one)).collect();
    write(folder.path(), "masa.yaml", "format: 1\n");
    for ((arguments, with, without), told) in commands.iter().zip(told) {
        assert!(told.contains(with) && !told.contains(without), "{arguments:?}: {told}");
        let told = said(folder.path(), arguments);
        assert!(told.contains(without), "{arguments:?}: {told}");
    }
}

#[test]
fn packs_of_the_settings_hold_until_the_command_line_names_others() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "plan.yaml", "format: 1\nkind: plan\n");
    let rows = |arguments: &[&str]| {
        let said = said(folder.path(), &[&["coverage", "--format", "csv"], arguments].concat());
        said.matches("NST-").count()
    };
    assert_eq!(rows(&[]), 0);
    write(folder.path(), "masa.yaml", "format: 1\nguidance: [tyne]\n");
    assert!(rows(&[]) > 0);
    assert_eq!(rows(&["--guidance", "wt26"]), 0);
}

#[test]
fn bodies_of_the_settings_do_not_hide_what_the_register_knows() {
    let folder = tempfile::tempdir().unwrap();
    let plan = "format: 1\nkind: plan\ndocument: {status: published, published_on: 2026-06-24}\n\
                partners:\n  - {id: health, kind: icb, name: NHS Sussex Integrated Care Board}\n";
    let settings = |from: &str| {
        format!(
            "format: 1\nbodies:\n  - {{id: sussex, kind: icb, name: NHS Sussex Integrated Care Board, \
             aliases: [The Sussex Board]{from}}}\n"
        )
    };
    write(folder.path(), "plan.yaml", plan);
    write(folder.path(), "masa.yaml", &settings(", to: 2030-03-31"));
    let gone = "ended on 31 March 2026";
    assert!(said(folder.path(), &["check"]).contains(gone));
    // A name that only the settings know goes by what they say.
    write(folder.path(), "plan.yaml", &plan.replace("NHS Sussex Integrated Care", "The Sussex"));
    assert!(!said(folder.path(), &["check"]).contains("The Sussex Board” ended"));
    write(folder.path(), "masa.yaml", &settings(", to: 2025-03-31"));
    assert!(said(folder.path(), &["check"]).contains("“The Sussex Board” ended on 31 March 2025"));
}
