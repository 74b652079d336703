//! The content hash: what changes it and what does not.

use masa::workspace::{Memory, content_hash, load};
use std::path::Path;

const PLAN: &str = "\
format: 1
kind: plan
partnership:
  name: Northvale Safeguarding Children Partnership
  short_name: NSCP
document:
  status: published
  version: \"2.1\"
vision: |
  Children come *first*.

  - They are heard.
  - They are safe.
partners:
  - id: council
    kind: local_authority
    name: Northvale Council
  - id: police
    kind: police
    name: Northvale Police
appendices:
  - title: A map
    image: map.png
    alt: The three districts.
";

const SECTION: &str = "\
---
title: Scrutiny
answers:
  - scrutiny.method
---
Our scrutineer works to the partnership
and not to any one partner.

![Who meets whom](images/meetings.png)

| Who | When |
| --- | --- |
| Executive | monthly |
";

/// The files of a plan.
struct Plan(Vec<(&'static str, Vec<u8>)>);

impl Plan {
    fn whole() -> Self {
        Self(vec![
            ("plan.yaml", PLAN.into()),
            ("sections/01-scrutiny.md", SECTION.into()),
            ("images/map.png", b"map".to_vec()),
            ("images/meetings.png", b"meetings".to_vec()),
        ])
    }

    fn with(mut self, path: &'static str, content: impl Into<Vec<u8>>) -> Self {
        self.0.retain(|(known, _)| *known != path);
        self.0.push((path, content.into()));
        self
    }

    fn without(mut self, path: &str) -> Self {
        self.0.retain(|(known, _)| *known != path);
        self
    }

    fn hash(&self) -> String {
        let mut files = Memory::default();
        for (path, content) in &self.0 {
            files.add(Path::new("northvale").join(path), content.clone());
        }
        let loaded = load(&files, Path::new("northvale/plan.yaml"));
        assert!(!loaded.has_gaps(), "{:?}", loaded.troubles);
        content_hash(&loaded, &files)
    }
}

fn edited(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1)
}

#[test]
fn looks_do_not_change_it() {
    let hash = Plan::whole().hash();
    assert_eq!(hash.len(), 64);
    let plan = |from, to| Plan::whole().with("plan.yaml", edited(PLAN, from, to));
    let section =
        |from, to| Plan::whole().with("sections/01-scrutiny.md", edited(SECTION, from, to));
    let (head, rest) = PLAN.split_once("partners:").expect("they are there");
    let (partners, appendices) = rest.split_once("appendices:").expect("they are there");
    let (partners, appendices) =
        (format!("partners:{partners}"), format!("appendices:{appendices}"));
    let text =
        SECTION.rsplit_once("---\nOur").expect("front matter ends").1.replace('\n', "\n      ");
    let in_yaml = format!(
        "{PLAN}sections:\n  - title: Scrutiny\n    answers: [scrutiny.method]\n    text: |\n      Our{text}"
    );
    let same = [
        ("a comment", plan("partners:", "# who they are\npartners:   # three of them")),
        ("quotation marks", plan("Northvale Police", "'Northvale Police'")),
        (
            "the order of keys",
            plan(
                "  name: Northvale Safeguarding Children Partnership\n  short_name: NSCP\n",
                "  short_name: NSCP\n  name: Northvale Safeguarding Children Partnership\n",
            ),
        ),
        (
            "flow style",
            plan(
                "  - id: police\n    kind: police\n    name: Northvale Police\n",
                "  - {kind: police, id: police, name: Northvale Police}\n",
            ),
        ),
        ("space in a text", plan("name: Northvale Council", "name:   Northvale\n      Council")),
        ("an empty key", plan("partners:", "groups: []\nfunding:\npartners:")),
        (
            "other marks in Markdown",
            plan("- They are heard.\n  - They", "* They are heard.\n  * They"),
        ),
        ("CRLF", Plan::whole().with("plan.yaml", PLAN.replace('\n', "\r\n"))),
        (
            "facts in a file of their own",
            Plan::whole()
                .with("plan.yaml", format!("{appendices}{head}"))
                .with("facts/who.yaml", partners),
        ),
        ("other line ends", section("partnership\nand", "partnership and")),
        ("a comment in the text", section("| Who", "<!-- ask Ann -->\n\n| Who")),
        ("a wider table", section("| Executive | monthly |", "|Executive   |   monthly|")),
        ("another form of stress", plan("*first*", "_first_")),
        (
            "a section under another name of file",
            Plan::whole().without("sections/01-scrutiny.md").with("sections/1.md", SECTION),
        ),
        (
            "a section among the facts",
            Plan::whole().without("sections/01-scrutiny.md").with("plan.yaml", in_yaml),
        ),
        (
            "a picture under another name of file",
            section("meetings.png", "who.png").with("images/who.png", b"meetings".to_vec()),
        ),
        (
            "a picture of an appendix under another name of file",
            plan("map.png", "districts.png").with("images/districts.png", b"map".to_vec()),
        ),
        ("a file that is no part of it", Plan::whole().with("notes.txt", "Call Ann.")),
    ];
    for (what, plan) in same {
        assert_eq!(plan.hash(), hash, "{what}");
    }
}

#[test]
fn words_facts_and_pictures_change_it() {
    let plan = |from, to| Plan::whole().with("plan.yaml", edited(PLAN, from, to));
    let section =
        |from, to| Plan::whole().with("sections/01-scrutiny.md", edited(SECTION, from, to));
    let others = [
        ("nothing", Plan::whole()),
        ("a word", plan("Children come", "Every child comes")),
        ("a capital", plan("They are safe", "they are safe")),
        ("a stop", plan("They are safe.", "They are safe")),
        ("a fact", plan("\"2.1\"", "\"2.2\"")),
        ("a fact more", plan("kind: plan\n", "kind: plan\nedition: wt26\n")),
        ("a fact masa does not know", plan("kind: plan\n", "kind: plan\ncolour: green\n")),
        (
            "the order of partners",
            Plan::whole().with("plan.yaml", {
                let council =
                    "  - id: council\n    kind: local_authority\n    name: Northvale Council\n";
                let police = "  - id: police\n    kind: police\n    name: Northvale Police\n";
                edited(PLAN, &format!("{council}{police}"), &format!("{police}{council}"))
            }),
        ),
        ("words run together", plan("Northvale Council", "NorthvaleCouncil")),
        ("stress", plan("*first*", "first")),
        ("importance", plan("*first*", "**first**")),
        (
            "one point for two",
            plan("  - They are heard.\n  - They are safe.", "  - They are heard. They are safe."),
        ),
        (
            "a paragraph for points",
            plan("  - They are heard.\n  - They", "  They are heard.\n  They"),
        ),
        ("a title", section("title: Scrutiny", "title: Our scrutiny")),
        ("an answer", section("scrutiny.method", "scrutiny.independence")),
        ("a cell", section("monthly", "weekly")),
        ("words in a picture", Plan::whole().with("images/meetings.png", b"Meetings".to_vec())),
        ("an appendix", Plan::whole().with("images/map.png", b"another map".to_vec())),
        ("a missing picture", Plan::whole().without("images/map.png")),
        ("a text alternative", section("Who meets whom", "Who meets when")),
        ("a section more", Plan::whole().with("sections/02.md", "# Voice\n\nThey are heard.\n")),
        (
            "the order of sections",
            Plan::whole().with("sections/00.md", "# Voice\n\nThey are heard.\n"),
        ),
    ];
    let mut hashes: Vec<(String, &str)> =
        others.iter().map(|(what, plan)| (plan.hash(), *what)).collect();
    hashes.sort();
    for pair in hashes.windows(2) {
        assert_ne!(pair[0].0, pair[1].0, "{} and {}", pair[0].1, pair[1].1);
    }
}
