//! Pictures drawn from facts, as files that stand alone. `MASA_WRITE=1` writes them anew; look at
//! them before they are kept.

// A test keeps its pictures beside it.
#![allow(clippy::disallowed_methods)]

use crate::publication;
use masa::publish::look::Look;
use masa::publish::svg;
use masa::publish::tree::{Block, Drawing, Image, Section, plain};
use std::path::Path;

const PLAN: &str = "\
format: 1
kind: plan
document: {effective_from: 2026-07-01, review_due: 2027-06-30}
partners:
  - {id: council, kind: local_authority, name: Exampleshire Council, lead: {post: Chief Executive}}
  - {id: police, kind: police, name: Exampleshire Police, delegates: [{post: Superintendent}]}
  - id: schools
    kind: education
    name: Exampleshire schools
    lead: {post: Head teacher, vacant: {since: 2026-09-01, expected: 2027-01-04}}
groups:
  - {id: leads, name: Leads, kind: lead_partners, frequency: quarterly}
  - {id: harm, name: Harm Group, kind: subgroup, reports_to: leads, frequency: monthly,
     joint_with: [Safer Streets Board]}
  - {id: babies, name: Safe Babies, kind: task_finish, reports_to: leads, frequency: bi-monthly,
     ends: 2027-03}
links: [{body: Adults Board, kind: adults}]
meetings: [{group: leads, date: 2026-12-10}]
yearly_report: {due_month: September}
funding:
  year: 2026-27
  contributions:
    - {partner: council, cash: 90000, in_kind: [{what: Rooms, value: 9000}]}
    - {partner: police, cash: 30000}
  total: 120000
";

/// The drawings of a plan with their captions, in reading order.
fn drawings(plan: &str) -> Vec<(String, Drawing)> {
    fn of(sections: &[Section], found: &mut Vec<(String, Drawing)>) {
        for section in sections {
            found.extend(section.blocks.iter().filter_map(|block| match block {
                Block::Figure(figure) => match &figure.image {
                    Image::Drawing(drawing) => Some((plain(&figure.caption), drawing.clone())),
                    _ => None,
                },
                _ => None,
            }));
            of(&section.children, found);
        }
    }
    let mut found = Vec::new();
    of(&publication(&[("plan.yaml", plan)]).sections, &mut found);
    found
}

fn captions(plan: &str) -> Vec<String> {
    drawings(plan).into_iter().map(|(caption, _)| caption).collect()
}

#[test]
fn each_picture_stands_as_it_was_looked_at() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/publish_build/pictures");
    let drawings = drawings(PLAN);
    assert_eq!(drawings.len(), 5, "{:?}", captions(PLAN));
    for (caption, drawing) in drawings {
        let path = folder.join(format!("{}.svg", caption.to_lowercase().replace([' ', ','], "-")));
        let svg = svg::standalone(&drawing, &Look::default());
        if std::env::var_os("MASA_WRITE").is_some() {
            std::fs::write(&path, &svg).expect("the picture can be written");
        }
        let kept = std::fs::read_to_string(&path).expect("the picture is kept");
        assert_eq!(svg, kept, "{caption}: run with MASA_WRITE=1 and look at {}", path.display());
    }
}

#[test]
fn what_the_facts_do_not_hold_is_not_drawn() {
    assert!(
        captions("format: 1\nkind: plan\npartners: [{id: a, name: A, kind: police}]\n").is_empty()
    );
    let only = |field: &str| captions(&format!("format: 1\nkind: plan\n{field}\n"));
    assert!(
        only(
            "funding: {contributions: [{organisation: A, cash: 5}, {organisation: B, cash: some}]}"
        )
        .is_empty()
    );
    assert!(only("meetings: [{date: 2026-12-10}, {date: 4th May}, {date: soon}]").is_empty());
    assert!(only("yearly_report: {due_month: September}").is_empty());
}

#[test]
fn shares_are_told_only_when_the_sums_make_the_total() {
    let right = serde_json::to_string(&drawings(PLAN)).expect("drawings serialise");
    assert!(right.contains("75% of all cash"), "{right}");
    let wrong = PLAN.replace("total: 120000", "total: 130000");
    let wrong = serde_json::to_string(&drawings(&wrong)).expect("drawings serialise");
    assert!(wrong.contains("£90,000 in cash") && !wrong.contains("of all cash"), "{wrong}");
}

#[test]
fn the_year_runs_from_the_month_of_the_plan_round_the_day_of_reading() {
    let says = |plan: &str, words: &str| {
        let json = serde_json::to_string(&drawings(plan)).expect("drawings serialise");
        json.contains(words)
    };
    // Read on 22 November 2026.
    assert!(says(PLAN, "30 Jun: review of this plan") && says(PLAN, "Yearly report"));
    assert!(says(PLAN, "Safe Babies ends") && says(PLAN, "31 Mar: end of the budget"));
    let earlier = PLAN.replace("effective_from: 2026-07-01", "effective_from: 2021-12-01");
    assert!(!says(&earlier, "10 Dec"), "December 2026 is another year of that plan");
    let later = PLAN.replace("effective_from: 2026-07-01", "effective_from: 2027-01-01");
    assert!(says(&later, "30 Jun: review of this plan") && !says(&later, "10 Dec"));
}
