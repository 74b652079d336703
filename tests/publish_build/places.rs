//! Where facts stand: beside the narrative on their topic, or at their place in the reading order.

use crate::{publication, words};
use masa::publish::tree::{Block, Image, Publication, Section};

const PLAN: &str = "\
format: 1
kind: plan
partnership: {name: Exampleshire Safeguarding Children Partnership}
scrutiny: {provider: Fresh Eyes}
funding: {year: 2026-27}
vision: Children are safe.
voice: {methods: [A panel]}
contacts: [{role: Worried about a child, phone: 01632 960001}]
";

fn titles(publication: &Publication) -> Vec<&str> {
    publication.sections.iter().map(|section| section.title.as_str()).collect()
}

fn section<'a>(publication: &'a Publication, title: &str) -> &'a Section {
    let found = publication.sections.iter().find(|section| section.title == title);
    found.unwrap_or_else(|| panic!("no section {title}"))
}

#[test]
fn facts_stand_with_the_first_narrative_on_their_topic() {
    let plan = publication(&[
        ("plan.yaml", PLAN),
        ("sections/01-welcome.md", "# Welcome\n\nHello.\n"),
        (
            "sections/02.md",
            "---\ntitle: Who looks at us\nanswers: [scrutiny.method]\n---\nWords.\n",
        ),
        ("sections/03.md", "---\ntitle: What we want\nanswers: [vision.statement]\n---\nMore.\n"),
    ]);
    let expected = [
        "Welcome",
        "Who looks at us",
        "What we want",
        "The voice of children and families",
        "Funding and resources",
        "Contacts",
    ];
    let partners = titles(&plan).into_iter().filter(|title| *title != "The safeguarding partners");
    assert_eq!(partners.collect::<Vec<_>>(), expected);
    let scrutiny = section(&plan, "Who looks at us");
    assert!(matches!(scrutiny.blocks[1], Block::Descriptions { .. }), "{scrutiny:?}");
}

#[test]
fn a_topic_without_narrative_stands_at_its_place_in_the_reading_order() {
    let files = [
        ("plan.yaml", PLAN),
        ("sections/01.md", "---\ntitle: Money\nanswers: [funding.contributions]\n---\nWords.\n"),
    ];
    let plan = publication(&files);
    let titles = titles(&plan);
    let place = |title: &str| titles.iter().position(|found| *found == title);
    assert!(place("Vision, principles and priorities") < place("Independent scrutiny"));
    assert!(place("Independent scrutiny") < place("Money"), "{titles:?}");
    assert_eq!(titles.last(), Some(&"Contacts"));
}

#[test]
fn facts_get_a_heading_of_their_own_beside_narrative_with_headings() {
    let text = "---\ntitle: Scrutiny\nanswers: [scrutiny.method]\n---\nWords.\n\n### How\n\nSo.\n";
    let plan = publication(&[("plan.yaml", PLAN), ("sections/01.md", text)]);
    let scrutiny = section(&plan, "Scrutiny");
    let below: Vec<&str> = scrutiny.children.iter().map(|child| child.title.as_str()).collect();
    assert_eq!(below, ["How", "At a glance: Independent scrutiny"]);
}

#[test]
fn clauses_keep_their_numbers_and_facts_stand_beside_them() {
    let network = "\
format: 1
kind: network
network: {name: The Network}
chairing: {term_months: 24}
members: {partnership_count: 14}
clauses:
  - {number: 4, title: Chairing arrangements, clauses: [{number: '4.1', text: Two people chair.}]}
  - {number: '5.', title: Membership, clauses: [{number: '5.1', text: Members are listed.}]}
";
    let network = publication(&[("network.yaml", network)]);
    assert_eq!(
        titles(&network),
        ["About the network", "4. Chairing arrangements", "5. Membership"]
    );
    let chairing = section(&network, "4. Chairing arrangements");
    let Block::List(list) = &chairing.blocks[0] else { panic!("no list") };
    assert_eq!(list.items[0].number.as_deref(), Some("4.1"));
    assert_eq!(chairing.blocks.len(), 2);
}

#[test]
fn pictures_come_from_the_folder_of_images_alone() {
    const PIXEL: &str = "GIF89a\x01\x00\x01\x00";
    let text = "# Map\n\n![A map](images/map.gif)\n\n![Afar](https://example.org/a.png)\n\n\
        ![Out](../../secret.gif)\n\n![Gone](images/gone.png)\n";
    let files = [
        ("plan/plan.yaml", PLAN),
        ("plan/sections/01.md", text),
        ("plan/images/map.gif", PIXEL),
        ("secret.gif", PIXEL),
    ];
    let plan = publication(&files);
    let images: Vec<bool> = section(&plan, "Map")
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Figure(figure) => Some(matches!(figure.image, Image::Picture(_))),
            _ => None,
        })
        .collect();
    assert_eq!(images, [true, false, false, false]);
    let found = words(&files);
    for said in
        ["Afar", "lies on another site", "does not lie in the folder", "is not in the folder"]
    {
        assert!(found.contains(said), "{said}");
    }
}
