//! The guidance tables against the list of ids they have to hold, and what can be asked of them.

#![allow(clippy::unwrap_used, reason = "tests say what they expect by failing")]

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, date};
use masa::guidance::{self, Confidence, Edition, Entry, SpeaksTo, Strength, TermLevel};

/// id, type, strength, confidence: the whole catalogue.
const CATALOGUE: &str = include_str!("data/catalogue_ids.tsv");
const TODAY: Date = date(2026, 11, 22);

fn catalogue() -> Vec<[&'static str; 4]> {
    let rows = CATALOGUE.lines().filter(|line| !line.starts_with('#'));
    rows.map(|line| line.split('\t').collect::<Vec<_>>().try_into().unwrap()).collect()
}

fn strength(row: Option<Strength>) -> &'static str {
    match row {
        Some(Strength::Must) => "must",
        Some(Strength::Should) => "should",
        Some(Strength::May) => "may",
        Some(Strength::Prompt) => "prompt",
        None => "-",
    }
}

#[test]
fn every_row_of_the_catalogue_is_there_once_with_its_strength_and_confidence() {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for [id, kind, strong, sure] in catalogue() {
        *counts.entry(kind).or_default() += 1;
        let entry = guidance::find(id).unwrap_or_else(|| panic!("{id} is missing"));
        let (found, found_strength, found_confidence) = match entry {
            Entry::Requirement(row) => {
                let kind = if row.pack == "tyne" { "tyne" } else { "requirement" };
                (kind, strength(row.strength), row.confidence_text)
            }
            Entry::Term(row) => ("term", "-", row.confidence_text),
            Entry::Agency(_) => ("agency", "-", "P"),
            Entry::Date(row) => ("date", "-", row.confidence_text),
            Entry::CrossPlan(_) => ("cross_plan", "-", "-"),
            Entry::Question(_) => ("question", "-", "-"),
        };
        assert_eq!((found, found_strength, found_confidence), (kind, strong, sure), "{id}");
    }
    let expected = [
        ("agency", 38),
        ("cross_plan", 13),
        ("date", 22),
        ("requirement", 314),
        ("term", 44),
        ("tyne", 182),
    ];
    assert_eq!(counts.into_iter().collect::<Vec<_>>(), expected);
}

#[test]
fn nothing_is_there_twice_and_nothing_more_than_the_catalogue_holds() {
    let names: Vec<&str> = guidance::names().collect();
    let unique: BTreeSet<String> = names.iter().map(|name| name.to_ascii_lowercase()).collect();
    assert_eq!(unique.len(), names.len());
    assert_eq!(names.len(), catalogue().len() + guidance::questions().len());
}

#[test]
fn what_speaks_to_a_document_asks_a_question_and_every_question_is_asked() {
    let mut asked = BTreeSet::new();
    for row in guidance::requirements() {
        assert_eq!(row.questions.is_empty(), row.speaks_to == SpeaksTo::Nobody, "{}", row.id);
        for name in row.questions {
            assert!(guidance::question(name).is_some(), "{}: {name}", row.id);
            asked.insert(*name);
        }
        let told = row.confidence != Confidence::Primary || !row.sources.is_empty();
        assert!(told, "{} claims a text and names none", row.id);
    }
    for question in guidance::questions() {
        assert!(asked.contains(question.name), "nobody asks {}", question.name);
        assert!(question.asks.ends_with('?'), "{}", question.name);
        assert!(question.good_answer.ends_with('.'), "{}", question.name);
        assert!(!question.name.contains('_'), "{}: hyphens", question.name);
        let topic = guidance::topic(question.topic).unwrap();
        assert!(guidance::questions_of(topic.name).any(|other| other.name == question.name));
    }
}

#[test]
fn names_that_plans_use_are_there() {
    for name in [
        "settings.custody-inclusion",
        "threshold.document-content",
        "training.impact",
        "scrutiny.method",
        "scrutiny.independence",
        "practice-reviews.rapid-review",
    ] {
        assert!(guidance::question(name).is_some(), "{name}");
        assert!(guidance::requirements_asking(name).count() > 0, "{name}");
    }
    let ranks: Vec<u8> = guidance::topics().iter().map(|topic| topic.rank).collect();
    assert!(ranks.is_sorted());
}

/// Each fact of the Tyne note, and words by which it is known again in what holds it.
#[test]
fn the_pack_tyne_holds_every_fact_of_the_note() {
    let pack = guidance::pack("tyne").unwrap();
    let mut held: BTreeMap<&str, String> = BTreeMap::new();
    let mut add = |facts: &'static [&'static str], words: &str| {
        for fact in facts {
            let text = held.entry(fact).or_default();
            text.push_str(words);
            text.push('\n');
        }
    };
    for row in guidance::requirements().iter().filter(|row| row.pack == "tyne") {
        add(row.seed_facts, row.paraphrase);
    }
    for row in pack.statements {
        add(row.seed_facts, row.says);
    }
    for row in pack.timeline {
        add(row.seed_facts, row.says);
        assert!(guidance::requirement(row.requirement).is_some(), "{}", row.name);
    }
    for row in pack.local_terms {
        add(row.seed_facts, row.term);
        add(row.seed_facts, row.why);
    }
    let facts = include_str!("data/tyne_facts.tsv").lines().filter(|line| !line.starts_with('#'));
    let mut seen = 0;
    for line in facts {
        let (fact, words) = line.split_once('\t').unwrap();
        let text = held.get(fact).unwrap_or_else(|| panic!("{fact} is not held"));
        for word in words.split(" + ") {
            assert!(text.contains(word), "{fact}: {word:?} is not in {text:?}");
        }
        seen += 1;
    }
    assert_eq!(seen, held.len());
    assert_eq!(seen, 127, "T001 to T126 and T012b");
}

#[test]
fn the_note_keeps_its_sections_lines_and_order() {
    let pack = guidance::pack("tyne").unwrap();
    let rows: Vec<_> = guidance::requirements().iter().filter(|row| row.pack == "tyne").collect();
    assert!(rows.iter().all(|row| row.lines.is_some() && row.strength == Some(Strength::Prompt)));
    let sections: BTreeSet<_> = rows.iter().filter_map(|row| row.section).collect();
    assert_eq!(sections.len(), 19, "seventeen sections, two of them within section 7");
    let steps: Vec<_> = pack.timeline.iter().map(|step| (step.month, step.week)).collect();
    assert_eq!(steps, [(4, 2), (5, 1), (5, 2), (5, 3)]);
    assert!(pack.own_terms.iter().any(|row| row.found == "daft"));
    for row in pack.own_terms {
        assert!(row.term.is_none_or(|id| guidance::term(id).is_some()), "{}", row.found);
    }
}

#[test]
fn the_edition_in_force_follows_the_day() {
    let on = |year, month, day| Edition::in_force_on(date(year, month, day));
    assert_eq!(on(2018, 7, 3), None);
    assert_eq!(on(2018, 7, 4), Some(Edition::Wt18));
    assert_eq!(on(2023, 12, 14), Some(Edition::Wt18));
    assert_eq!(on(2023, 12, 15), Some(Edition::Wt23));
    assert_eq!(on(2026, 3, 17), Some(Edition::Wt23));
    assert_eq!(on(2026, 3, 18), Some(Edition::Wt26));
    assert_eq!(Edition::parse("WT23"), Some(Edition::Wt23));
    assert_eq!(Edition::parse("wt15"), None);
    assert_eq!(Edition::Wt26.title(), "Working Together to Safeguard Children 2026");
    for facts in guidance::editions() {
        let next = facts.edition.next().map(Edition::published_on);
        assert_eq!(facts.in_force_until.map(|day| day.tomorrow().unwrap()), next);
    }
    assert_eq!(guidance::KNOWN_ON, TODAY);
}

#[test]
fn windows_open_and_close() {
    let ids = |edition, day, chosen: &[&str]| -> BTreeSet<&str> {
        guidance::in_force(edition, day, chosen).map(|row| row.id).collect()
    };
    let now = ids(Edition::Wt26, TODAY, &[]);
    assert!(now.contains("CA04-16G-02") && now.contains("WT18-PUB-10"));
    assert!(now.contains("WT23-LSP-01") && now.contains("WT26-PUB-03"));
    assert!(!now.contains("WT18-LEAD-01"), "ended with the edition of 2018");
    assert!(!now.contains("NST-06-09"), "a pack to be chosen");
    assert!(!now.contains("CWSA26-03-01"), "waits for its day");
    assert!(!now.contains("WT26-PUB-07"), "a statement, not a requirement");
    assert!(now.contains("CWSA26-04-01"));
    assert!(!ids(Edition::Wt26, date(2026, 9, 29), &[]).contains("CWSA26-04-01"));
    assert!(ids(Edition::Wt26, TODAY, &["Tyne"]).contains("NST-06-09"));
    let then = ids(Edition::Wt18, date(2019, 6, 1), &[]);
    assert!(then.contains("WT18-LEAD-01") && !then.contains("WT23-LSP-01"));
}

#[test]
fn a_source_line_cites_and_says_how_sure_it_is() {
    let line = |id| guidance::source_line(guidance::requirement(id).unwrap());
    assert_eq!(line("CA04-16G-01"), "Children Act 2004 s.16G(2)");
    assert_eq!(line("NST-06-03"), "North & South of Tyne guidance note, section 6");
    assert_eq!(
        line("WT23-PUB-01"),
        "Working Together 2023, chapter 2 (LSP functions); seen in a secondary source"
    );
    assert_eq!(
        line("WT23-CHR-02"),
        "Working Together 2023, chapter 2; from background knowledge, not seen in a source"
    );
    assert_eq!(line("N26-08"), "reported by a third party");
    assert_eq!(
        line("CWSA26-04-01"),
        "Children's Wellbeing and Schools Act 2026 s.4; reported by a third party"
    );
    assert_eq!(line("FUN-ARI-04"), "masa's own rule, no guidance behind it");
    for row in guidance::requirements() {
        let line = guidance::source_line(row);
        for code in ["WT18", "WT23", "WT26", "CA04", "NST", "SEED", "CWSA26", "same", "G-"] {
            assert!(!line.contains(code), "{}: {line}", row.id);
        }
    }
}

#[test]
fn lookups_do_not_mind_case() {
    assert!(matches!(guidance::find("ca04-16g-02"), Some(Entry::Requirement(_))));
    assert!(matches!(guidance::find("TRM-05"), Some(Entry::Term(_))));
    assert!(matches!(guidance::find("Scrutiny.Method"), Some(Entry::Question(_))));
    assert!(guidance::find("CA04-99").is_none());
    let ccg = guidance::term("TRM-05").unwrap();
    assert_eq!((ccg.level, ccg.since_day), (TermLevel::Warn, Some(date(2022, 7, 1))));
}

#[test]
fn short_forms_are_written_out_for_readers() {
    assert_eq!(
        guidance::plain("LSPs sign it off under WT23 (see WT23-LSP-04)."),
        "lead safeguarding partners sign it off under Working Together 2023 (see WT23-LSP-04)."
    );
    assert_eq!(guidance::plain("PLACE, CA04 s.16E"), "PLACE, Children Act 2004 s.16E");
    for row in guidance::requirements() {
        let plain = guidance::plain(row.paraphrase);
        assert!(!plain.split_whitespace().any(|word| word == "WT23"), "{}", row.id);
    }
}

#[test]
fn a_term_is_dated_from_its_day() {
    let ccg = guidance::term("TRM-05").unwrap();
    assert!(!ccg.dated_on(date(2022, 6, 30)) && ccg.dated_on(date(2022, 7, 1)));
    let fourth = guidance::term("TRM-30").unwrap();
    assert!(!fourth.words.contains(&"fourth safeguarding partner"), "a local choice is no error");
}

#[test]
fn the_days_of_editions_agree_with_the_facts_about_days() {
    let published = |edition: Edition| {
        let found = guidance::editions().iter().find(|facts| facts.edition == edition);
        found.expect("every edition has its facts").published_on
    };
    for (id, edition) in [("DATE-14", Edition::Wt23), ("DATE-15", Edition::Wt26)] {
        let fact = guidance::date_fact(id).expect("the fact is there");
        assert_eq!(fact.days[0].on, published(edition), "{id}");
    }
}
