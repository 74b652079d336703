//! Guidance files in, static tables out.
//!
//! It also refuses what cannot stand: an id twice, a question, topic or source that is not there.

use std::collections::BTreeSet;

use crate::literals::{
    day, day_constant, list, maybe, maybe_day, maybe_text, one_of, table, text, texts,
};
use crate::pack::{
    AbbreviationRow, AgencyRow, ConfidenceRow, CrossPlanRow, DateRow, DifferenceRow, EditionRow,
    GuidanceFile, LocalTermRow, OwnTermRow, PackRow, QuestionRow, RequirementRow, SourceRow,
    StatementRow, StepRow, TermRow, TopicRow, WindowRow,
};
use crate::scales::{Edition, Needs};

/// The source of every guidance table.
pub fn tables(files: &[(String, String)]) -> String {
    let files: Vec<GuidanceFile> = files.iter().map(|(path, text)| read(path, text)).collect();
    check(&files);
    let mut packs = Vec::new();
    let mut requirements = Vec::new();
    for file in &files {
        if let Some(header) = &file.pack {
            packs.push(pack(header, file));
            requirements.extend(file.requirements.iter().map(|row| requirement(row, &header.key)));
        }
    }
    let known_on = files
        .iter()
        .find_map(|file| file.known_on.as_deref())
        .expect("one guidance file says on what day the guidance was known");
    let ranks = every(&files, |file| &file.topics, |row| row).into_iter().enumerate();
    let mut out = day_constant(
        "KNOWN_ON",
        "The day on which the guidance was known to be as the tables have it.",
        known_on,
    );
    out += &table("EDITIONS", "EditionFacts", &every(&files, |file| &file.editions, edition));
    out +=
        &table("DIFFERENCES", "Difference", &every(&files, |file| &file.differences, difference));
    out += &table("SOURCES", "Source", &every(&files, |file| &file.sources, source));
    let short_forms = every(&files, |file| &file.abbreviations, abbreviation);
    out += &table("ABBREVIATIONS", "(&str, &str)", &short_forms);
    out += &table("PACKS", "Pack", &packs);
    out += &table("REQUIREMENTS", "Requirement", &requirements);
    out +=
        &table("TOPICS", "Topic", &ranks.map(|(at, row)| topic(row, at + 1)).collect::<Vec<_>>());
    out += &table("QUESTIONS", "Question", &every(&files, |file| &file.questions, question));
    out += &table("TERMS", "Term", &every(&files, |file| &file.terms, term));
    out += &table("AGENCIES", "AgencyCategory", &every(&files, |file| &file.agencies, agency));
    out += &table("DATES", "DateFact", &every(&files, |file| &file.dates, date_fact));
    out += &table(
        "CROSS_PLAN",
        "CrossPlanRule",
        &every(&files, |file| &file.cross_plan, cross_plan_rule),
    );
    out
}

fn read(path: &str, text: &str) -> GuidanceFile {
    let file: GuidanceFile =
        serde_yaml::from_str(text).unwrap_or_else(|error| panic!("{path}: {error}"));
    assert!(file.format == 1, "{path}: format {} is not known; this program reads 1", file.format);
    assert!(
        file.pack.is_some() || file.requirements.is_empty(),
        "{path}: requirements need a pack to belong to"
    );
    file
}

/// The rows of one kind from every file, in file order, each turned into something.
fn every<'a, Row: 'a, Made>(
    files: &'a [GuidanceFile],
    rows: impl Fn(&'a GuidanceFile) -> &'a Vec<Row>,
    make: impl Fn(&'a Row) -> Made,
) -> Vec<Made> {
    files.iter().flat_map(|file| rows(file).iter()).map(make).collect()
}

fn check(files: &[GuidanceFile]) {
    let topics: BTreeSet<&str> =
        every(files, |file| &file.topics, |row| row.name.as_str()).into_iter().collect();
    let sources: BTreeSet<&str> =
        every(files, |file| &file.sources, |row| row.key.as_str()).into_iter().collect();
    let questions: BTreeSet<&str> =
        every(files, |file| &file.questions, |row| row.name.as_str()).into_iter().collect();
    assert!(
        every(files, |file| &file.editions, |row| row.code)
            == [Edition::Wt18, Edition::Wt23, Edition::Wt26],
        "guidance/editions.yaml: one row for each edition, oldest first"
    );
    let mut ids = BTreeSet::new();
    for name in names(files) {
        assert!(ids.insert(name.to_ascii_lowercase()), "{name} stands twice in guidance/");
    }
    for name in &questions {
        let topic = name.split_once('.').map(|(topic, _)| topic);
        assert!(topic.is_some_and(|topic| topics.contains(topic)), "{name}: no such topic");
    }
    for row in files.iter().flat_map(|file| &file.questions) {
        let text_alone = row.needs == Needs::Text;
        assert_eq!(text_alone, row.facts.is_empty(), "{}: facts and needs do not fit", row.name);
    }
    for key in files.iter().flat_map(|file| {
        let terms = file.terms.iter().flat_map(|row| &row.sources);
        let dates = file.dates.iter().flat_map(|row| &row.sources);
        terms.chain(dates).chain(file.editions.iter().flat_map(|row| &row.sources))
    }) {
        assert!(sources.contains(key.as_str()), "no source {key} in guidance/sources.yaml");
    }
    for name in files.iter().flat_map(|file| &file.differences).flat_map(|row| &row.questions) {
        assert!(questions.contains(name.as_str()), "a difference: no question {name}");
    }
    for row in files.iter().flat_map(|file| &file.requirements) {
        for name in &row.questions {
            assert!(questions.contains(name.as_str()), "{}: no question {name}", row.id);
        }
        for key in &row.sources {
            assert!(sources.contains(key.as_str()), "{}: no source {key}", row.id);
        }
        for id in &row.same_ground {
            assert!(ids.contains(&id.to_ascii_lowercase()), "{}: no id {id}", row.id);
        }
    }
}

fn names(files: &[GuidanceFile]) -> Vec<&str> {
    let mut all = every(files, |file| &file.requirements, |row| row.id.as_str());
    all.extend(every(files, |file| &file.terms, |row| row.id.as_str()));
    all.extend(every(files, |file| &file.agencies, |row| row.id.as_str()));
    all.extend(every(files, |file| &file.dates, |row| row.id.as_str()));
    all.extend(every(files, |file| &file.cross_plan, |row| row.id.as_str()));
    all.extend(every(files, |file| &file.questions, |row| row.name.as_str()));
    all
}

fn pack(row: &PackRow, file: &GuidanceFile) -> String {
    format!(
        "Pack {{ key: {}, title: {}, about: {}, applies: {}, statute: {}, written_for: {}, statements: {}, timeline: {}, \
         local_terms: {}, own_terms: {} }}",
        text(&row.key),
        text(&row.title),
        text(&row.about),
        one_of("Applies", &row.applies),
        row.statute,
        maybe(row.written_for.as_ref().map(|edition| one_of("Edition", edition))),
        list(file.statements.iter().map(statement)),
        list(file.timeline.iter().map(step)),
        list(file.local_terms.iter().map(local_term)),
        list(file.own_terms.iter().map(own_term)),
    )
}

fn statement(row: &StatementRow) -> String {
    format!(
        "Statement {{ name: {}, says: {}, seed_facts: {} }}",
        text(&row.name),
        text(&row.says),
        texts(&row.seed_facts)
    )
}

fn abbreviation(row: &AbbreviationRow) -> String {
    format!("({}, {})", text(&row.short), text(&row.long))
}

fn step(row: &StepRow) -> String {
    format!(
        "Step {{ name: {}, week: {}, month: {}, says: {}, deliverable: {}, audience: {}, \
         requirement: {}, seed_facts: {} }}",
        text(&row.name),
        row.week,
        row.month,
        text(&row.says),
        text(&row.deliverable),
        maybe_text(row.audience.as_deref()),
        text(&row.requirement),
        texts(&row.seed_facts)
    )
}

fn local_term(row: &LocalTermRow) -> String {
    format!(
        "LocalTerm {{ term: {}, avoid: {}, why: {}, seed_facts: {} }}",
        text(&row.term),
        row.avoid,
        text(&row.why),
        texts(&row.seed_facts)
    )
}

fn own_term(row: &OwnTermRow) -> String {
    format!(
        "OwnTerm {{ found: {}, section: {}, term: {} }}",
        text(&row.found),
        maybe_text(row.section.as_deref()),
        maybe_text(row.term.as_deref())
    )
}

fn edition(row: &EditionRow) -> String {
    let chapters = row.chapters.iter().map(|chapter| {
        format!("Chapter {{ number: {}, about: {} }}", chapter.number, text(&chapter.about))
    });
    format!(
        "EditionFacts {{ edition: {}, title: {}, published_on: {}, in_force_until: {}, \
         chapters: {}, note: {}, sources: {} }}",
        one_of("Edition", &row.code),
        text(&row.title),
        day(&row.published_on),
        maybe_day(row.in_force_until.as_deref()),
        list(chapters),
        maybe_text(row.note.as_deref()),
        texts(&row.sources)
    )
}

fn difference(row: &DifferenceRow) -> String {
    format!(
        "Difference {{ subject: {}, wt18: {}, wt23: {}, wt26: {}, changed: {}, questions: {} }}",
        text(&row.subject),
        text(&row.wt18),
        text(&row.wt23),
        text(&row.wt26),
        list(row.changed.iter().map(|edition| one_of("Edition", edition))),
        texts(&row.questions)
    )
}

fn source(row: &SourceRow) -> String {
    format!(
        "Source {{ key: {}, address: {}, what: {}, third_party: {}, tells_of: {} }}",
        text(&row.key),
        maybe_text(row.address.as_deref()),
        text(&row.what),
        row.third_party,
        list(row.tells_of.iter().map(|edition| one_of("Edition", edition)))
    )
}

fn topic(row: &TopicRow, rank: usize) -> String {
    format!("Topic {{ name: {}, title: {}, rank: {rank} }}", text(&row.name), text(&row.title))
}

fn question(row: &QuestionRow) -> String {
    let topic = row.name.split('.').next().unwrap_or_default();
    format!(
        "Question {{ name: {}, topic: {}, asks: {}, good_answer: {}, example: {}, needs: {}, \
         facts: {} }}",
        text(&row.name),
        text(topic),
        text(&row.asks),
        text(&row.good_answer),
        maybe_text(row.example.as_deref()),
        one_of("Needs", &row.needs),
        texts(&row.facts)
    )
}

fn window(row: &WindowRow) -> String {
    format!(
        "Window {{ from: {}, until: {}, starts_on: {}, ends_on: {}, waits_for: {}, note: {} }}",
        one_of("Edition", &row.from),
        maybe(row.until.as_ref().map(|edition| one_of("Edition", edition))),
        maybe_day(row.starts_on.as_deref()),
        maybe_day(row.ends_on.as_deref()),
        maybe_text(row.waits_for.as_deref()),
        maybe_text(row.note.as_deref())
    )
}

/// Both fields that say how sure we are.
fn confidence(row: &ConfidenceRow) -> String {
    format!(
        "confidence: {}, confidence_text: {}",
        one_of("Confidence", &row.level),
        text(&row.words)
    )
}

fn requirement(row: &RequirementRow, pack: &str) -> String {
    let about = format!(
        "id: {}, pack: {}, part: {}, window: {}, strength: {}, paraphrase: {}",
        text(&row.id),
        text(pack),
        text(&row.part),
        window(&row.window),
        maybe(row.strength.as_ref().map(|strength| one_of("Strength", strength))),
        text(&row.says)
    );
    let from = format!(
        "citation: {}, sources: {}, sources_note: {}, {}, section: {}, lines: {}, maps_to: {}, \
         same_ground: {}, seed_facts: {}",
        maybe_text(row.citation.as_deref()),
        texts(&row.sources),
        maybe_text(row.sources_note.as_deref()),
        confidence(&row.confidence),
        maybe_text(row.section.as_deref()),
        maybe_text(row.lines.as_deref()),
        maybe_text(row.maps_to.as_deref()),
        texts(&row.same_ground),
        texts(&row.seed_facts)
    );
    let used = format!(
        "checks: {}, check: {}, speaks_to: {}, questions: {}, facts: {}, \
         rules: {}",
        list(row.checks.iter().map(|kind| one_of("CheckKind", kind))),
        text(&row.check),
        one_of("SpeaksTo", &row.speaks_to),
        texts(&row.questions),
        texts(&row.facts),
        texts(&row.rules)
    );
    format!("Requirement {{ {about}, {from}, {used} }}")
}

fn term(row: &TermRow) -> String {
    format!(
        "Term {{ id: {}, term: {}, words: {}, instead: {}, now: {}, since: {}, since_day: {}, why: {}, sources: {}, \
         {}, level: {}, note: {} }}",
        text(&row.id),
        text(&row.term),
        texts(&row.words),
        text(&row.instead),
        texts(&row.now),
        maybe_text(row.since.as_deref()),
        maybe_day(row.since_day.as_deref()),
        text(&row.why),
        texts(&row.sources),
        confidence(&row.confidence),
        one_of("TermLevel", &row.level),
        maybe_text(row.note.as_deref())
    )
}

fn agency(row: &AgencyRow) -> String {
    format!(
        "AgencyCategory {{ id: {}, heading: {}, name: {}, groups: {} }}",
        text(&row.id),
        text(&row.heading),
        text(&row.name),
        texts(&row.groups)
    )
}

fn date_fact(row: &DateRow) -> String {
    let span = row.span.as_ref().map(|span| {
        format!(
            "Span {{ count: {}, unit: {}, anchor: {} }}",
            span.count,
            one_of("SpanUnit", &span.unit),
            text(&span.anchor)
        )
    });
    let days = row
        .days
        .iter()
        .map(|row| format!("Day {{ on: {}, what: {} }}", day(&row.on), text(&row.what)));
    format!(
        "DateFact {{ id: {}, says: {}, sources: {}, {}, use_it: {}, span: {}, days: {} }}",
        text(&row.id),
        text(&row.says),
        texts(&row.sources),
        confidence(&row.confidence),
        text(&row.use_it),
        maybe(span),
        list(days)
    )
}

fn cross_plan_rule(row: &CrossPlanRow) -> String {
    format!(
        "CrossPlanRule {{ id: {}, says: {}, basis: {}, rules: {} }}",
        text(&row.id),
        text(&row.says),
        text(&row.basis),
        texts(&row.rules)
    )
}
