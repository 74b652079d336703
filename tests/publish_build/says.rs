//! How facts are said: dates, money, names for ids, sentences for a yes, what applies and what not.

use crate::{publication, words};
use masa::publish::tree::NoticeKind::{Draft, Information, Overdue};

const PLAN: &str = "\
format: 1
kind: plan
partnership: {name: Exampleshire Safeguarding Children Partnership}
area: {local_authorities: [Exampleshire Council]}
document: {status: draft, review_due: 2026-06-30, published_on: Summer 2026, agreed_on: 2026-05}
partners:
  - {id: council, kind: local_authority, name: Exampleshire Council, lead: {post: Chief Executive}}
  - {id: police, kind: police, name: Exampleshire Police,
     lead: {vacant: {since: 2026-04-01, cover: The deputy, expected: 2027-01-31}}}
  - {id: schools, kind: education, name: Schools and colleges, lead: {post: Head teacher}}
groups:
  - {id: executive, name: Executive, kind: executive, chair: {partner: police}, frequency: every_2_months,
     quorum: {all_statutory_partners: true, at_least: 3, out_of: 5}}
  - {id: reviews, name: Case Review Group, kind: subgroup, reports_to: executive, frequency: bi-monthly}
funding: {contributions: [{partner: council, cash: 98575}], total: '98575.50'}
answers:
  - {question: settings.custody-inclusion, state: not_applicable, because: There is none., agreed_by: [council, police], agreed_on: 2026-05-28, look_again_on: 2027-05-28}
  - {question: threshold.document, state: covered_elsewhere, title: Threshold of Need, url: 'https://example.org/t', checked_on: 2026-05-01}
  - {question: training.impact, state: not_yet, who: Learning Group, by: 2026-12-31}
contacts: [{role: Worried about a child, phone: 01632 960001}, {role: Business manager}]
colour: [blue, {of: teal}]
";

#[test]
fn values_are_said_in_words() {
    let found = words(&[("plan.yaml", PLAN)]);
    for said in [
        "30 June 2026",
        "Summer 2026",
        "May 2026",
        "£98,575",
        "£98,575.50",
        "Every two months",
        "Meets bi-monthly",
        "All statutory safeguarding partners have to be present. At least 3 of 5 members have to be present.",
        "Vacant since 1 April 2026. Covered meanwhile by The deputy. Expected to be filled by 31 January 2027.",
        "Agreed by Exampleshire Council and Exampleshire Police on 28 May 2026. To be looked at again on 28 May 2027.",
        "Threshold of Need",
        "Last checked on 1 May 2026.",
        "To be written by Learning Group. Due by 31 December 2026.",
        "blue",
        "teal",
    ] {
        assert!(found.contains(said), "not said: {said}\n{found}");
    }
    for id in ["local_authority", "every_2_months", "custody-inclusion", "not_applicable"] {
        assert!(!found.contains(id), "a word of the file is printed: {id}");
    }
}

#[test]
fn the_summary_says_who_leads_how_to_raise_a_concern_and_when_it_is_reviewed() {
    let plan = publication(&[("plan.yaml", PLAN)]);
    let mut summary = plan;
    summary.sections.clear();
    let said = masa::publish::texts(&summary.settle()).join("\n");
    for wanted in [
        "This document says how Exampleshire Council and Exampleshire Police work together to keep children safe in the area of Exampleshire Council.",
        "Chief Executive",
        "Worried about a child",
        "01632 960001",
        "Next review",
    ] {
        assert!(said.contains(wanted), "{wanted}\n{said}");
    }
    assert!(!said.contains("Head teacher"), "education is no statutory safeguarding partner");
}

#[test]
fn the_banner_says_what_a_reader_has_to_know() {
    let kinds = |control: &str| {
        let plan = format!("format: 1\nkind: plan\ndocument: {{{control}}}\n");
        let found = publication(&[("plan.yaml", &plan)]).status_banner;
        found.iter().map(|notice| notice.kind).collect::<Vec<_>>()
    };
    assert_eq!(kinds("status: published, review_due: 2026-11-22"), []);
    assert_eq!(kinds("status: published, review_due: 2026-11-21"), [Overdue]);
    assert_eq!(kinds("status: published, review_due: 2026-11"), []);
    assert_eq!(kinds("status: draft, review_due: 2026-06"), [Draft, Overdue]);
    assert_eq!(kinds("status: agreed, effective_from: 2027-01-01"), [Information, Information]);
    assert_eq!(kinds("status: superseded, review_due: 2020-01-01"), [Overdue]);
    assert_eq!(kinds("legacy: true"), [Information]);
    assert_eq!(kinds("review_due: next summer"), []);
}

#[test]
fn an_empty_document_is_published() {
    for kind in ["plan", "network", "event"] {
        let file = format!("{kind}.yaml");
        let plan = publication(&[(&file, &format!("format: 1\nkind: {kind}\n"))]);
        assert!(plan.sections.is_empty(), "{kind}: {:?}", plan.sections);
    }
}

#[test]
fn facts_in_narrative_and_in_texts_are_read() {
    let plan = format!("{PLAN}vision: We are {{{{ area.local_authorities.1 }}}}.\n");
    let found = words(&[
        ("plan.yaml", &plan),
        ("sections/01.md", "# Hello\n\n{{ partners.council.lead.post }} and {{ no.such }}.\n"),
    ]);
    assert!(found.contains("Chief Executive"), "{found}");
    assert!(found.contains("{{ no.such }}"), "{found}");
    assert!(found.contains("We are\nExampleshire Council\n."), "{found}");
}

#[test]
fn areas_are_said_to_be_together_or_not_where_there_are_several() {
    let said =
        |area: &str| words(&[("plan.yaml", &format!("format: 1\nkind: plan\narea: {{{area}}}\n"))]);
    assert!(said("local_authorities: [A, B], combined: true").contains("are treated as one"));
    assert!(said("local_authorities: [A, B], combined: false").contains("stands on its own"));
    assert!(!said("local_authorities: [A], combined: false").contains("stands on its own"));
}

#[test]
fn an_abbreviation_is_marked_where_each_section_first_uses_it() {
    let plan = "format: 1\nkind: plan\nglossary:\n  - {term: NHS, meaning: National Health Service}\n  \
                - {term: ICB, meaning: The body that plans health care}\n";
    let found = publication(&[
        ("plan.yaml", plan),
        (
            "sections/01.md",
            "# The NHS\n\n[NHS](https://nhs.example), `NHS`, NHSX; the **NHS** and ICB.\n\n## NHS\n\nThe NHS.\n",
        ),
        ("sections/02.md", "# More\n\nThe NHS (NHS).\n"),
    ]);
    let marked: Vec<usize> = found
        .sections
        .iter()
        .map(|section| {
            let text = serde_json::to_string(section).expect("plain JSON");
            assert!(!text.contains("\"short\":\"ICB\""), "an explanation is no expansion");
            text.matches("{\"type\":\"abbreviation\",\"short\":\"NHS\"").count()
        })
        .collect();
    assert_eq!(marked, [1, 1, 0], "the glossary itself marks none");
    let first = serde_json::to_string(&found.sections[0]).expect("plain JSON");
    assert!(
        first.contains("\"type\":\"strong\",\"content\":[{\"type\":\"abbreviation\""),
        "{first}"
    );
}

#[test]
fn the_summary_says_what_happens_when_the_partners_disagree() {
    let plan = format!(
        "{PLAN}disputes: {{stages: [{{who: The delegates, within: 5 working days}}, {{who: The leads}}]}}\n\
         thresholds: {{title: Threshold of Help, url: 'https://example.org/h'}}\n"
    );
    let mut summary = publication(&[("plan.yaml", &plan)]);
    summary.sections.clear();
    let said = masa::publish::texts(&summary.settle()).join("\n");
    for wanted in ["The delegates (within 5 working days)", "The leads", "Threshold of Help"] {
        assert!(said.contains(wanted), "{wanted}\n{said}");
    }
    let mut without = publication(&[("plan.yaml", PLAN)]);
    without.sections.clear();
    let said = masa::publish::texts(&without.settle()).join("\n");
    assert!(!said.contains("disagree"), "{said}");
}

#[test]
fn a_heading_with_nothing_under_it_says_so() {
    let plan = "format: 1\nkind: plan\n";
    let found =
        words(&[("plan.yaml", plan), ("sections/01.md", "# Hello\n\n## Empty\n\n## Full\n\nA.\n")]);
    assert_eq!(found.matches("Nothing is written here yet.").count(), 1, "{found}");
}
