//! Working copies: every finding and every question that is not answered is a note, once.

// A test reads the files it is about.
#![allow(clippy::disallowed_methods)]

use jiff::civil::{Date, date};
use masa::coverage::{Coverage, LookedAt, cover};
use masa::document::schema;
use masa::publish::build::{self, Remark};
use masa::publish::formats::FORMATS;
use masa::publish::tree::{Block, MarginNote, NoteKind, Publication, Section};
use masa::publish::{Look, Settled, html};
use masa::report::margin;
use masa::rules::Judging;
use masa::text::{FileId, Place, Span};
use masa::workspace::{Disk, Files, Memory, load};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const TODAY: Date = date(2026, 11, 22);

const HOSTILE: &str = "\
format: 1
kind: plan
partnership: {name: \"<script>alert(1)</script> Partnership\", nmae: TBC}
partners:
  - {id: a, kind: police, name: TBC, lead: {post: \"\"}}
  - {id: a, kind: police, name: TBC}
groups: [{id: x, reports_to: y}, {id: y, reports_to: x}]
funding: {contributions: [{partner: a, cash: 1}], total: 3, note: \"TBC <img src=x onerror=alert(1)>\"}
sections:
  - {title: TBC, answers: [vision.statement], text: \"TBC\\n\\n## TBC\\n\\nTBC and TBC.\"}
  - {title: Empty, answers: [no.such-question], text: \"\"}
answers:
  - {question: training.impact, state: not_yet}
  - {question: vision.framework, state: not_applicable}
unheard_of: [TBC, {of: TBC}]
accepted:
  - {rule: placeholder, at: nowhere, because: x, agreed_by: y, until: 2027-01-31}
broken: {
";

const HOSTILE_SECTION: &str = "\
---
titel: wrong
answers:
  - scrutiny.method: No such heading
  - funding.contributions
---
TBC[^1] <b onclick=alert(1)>bold</b> [x](javascript:alert(1)) ![](nowhere.png)

# TBC {#tbc}

| TBC | b |
| --- | --- |
| TBC | TBC |

> TBC

- TBC
  - TBC

[^1]: TBC
[^2]: TBC, see [x](data:text/html,x)
";

struct Copy {
    coverage: Coverage,
    remarks: Vec<Remark>,
    settled: Settled,
}

fn copy_of(files: &dyn Files, path: &Path) -> Copy {
    let coverage = cover(&load(files, path), &Judging::on(TODAY), &LookedAt::default());
    let remarks = margin::remarks(&coverage);
    let settled = build::annotated(&load(files, path), TODAY, files, remarks.clone()).settle();
    Copy { coverage, remarks, settled }
}

fn hostile() -> Copy {
    let mut files = Memory::default();
    files.add("plan.yaml", HOSTILE);
    files.add("sections/01.md", HOSTILE_SECTION);
    files.add("sections/02.md", "---\nanswers: [a, b\n---\n# TBC\n");
    files.add("sections/03.md", "");
    copy_of(&files, Path::new("plan.yaml"))
}

fn example(name: &str) -> Copy {
    let folder = PathBuf::from("examples").join(name);
    let files = ["plan.yaml", "network.yaml", "event.yaml"].map(|file| folder.join(file));
    let file = files.into_iter().find(|file| file.exists()).expect("a file of facts");
    copy_of(&Disk, &file)
}

fn all() -> Vec<(String, Copy)> {
    let pasted = copy_of(&Disk, Path::new("tests/validators/hostile/plan.yaml"));
    let mut copies = vec![("hostile".to_owned(), hostile()), ("pasted".to_owned(), pasted)];
    let entries = std::fs::read_dir("examples").expect("examples");
    for entry in entries {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            copies.push((name.clone(), example(&name)));
        }
    }
    assert!(copies.len() >= 7);
    copies
}

/// What tells notes apart, in order.
fn told<'n>(notes: impl Iterator<Item = &'n MarginNote>) -> Vec<(NoteKind, String, String)> {
    let mut told: Vec<_> =
        notes.map(|note| (note.kind, note.title.clone(), note.at.clone())).collect();
    told.sort();
    told
}

#[test]
fn every_finding_and_every_open_question_is_a_note_once() {
    for (name, Copy { coverage, remarks, settled }) in all() {
        let notes = settled.margin_notes();
        let numbers: Vec<usize> = notes.iter().map(|note| note.number).collect();
        assert_eq!(numbers, (1..=remarks.len()).collect::<Vec<_>>(), "{name}");
        // Settling cleans words, so the notes that are wanted are settled too.
        let wanted = remarks.iter().map(|remark| remark.note.clone()).collect();
        let wanted =
            Publication { summary: vec![Block::Notes { notes: wanted }], ..Publication::default() };
        let wanted = wanted.settle().margin_notes();
        assert_eq!(told(notes.iter()), told(wanted.iter()), "{name}");

        let findings = &coverage.checked.findings;
        let of_findings: Vec<&MarginNote> =
            remarks.iter().take(findings.len()).map(|remark| &remark.note).collect();
        for (note, finding) in of_findings.iter().zip(findings) {
            assert_eq!(note.title, finding.message.what, "{name}");
            assert_eq!(note.accepted.is_some(), finding.accepted.is_some(), "{name}");
        }
        let asked: BTreeSet<String> = open_questions(&coverage);
        let unanswered: Vec<&Remark> =
            remarks.iter().filter(|remark| remark.note.kind == NoteKind::Unanswered).collect();
        let named: BTreeSet<String> =
            unanswered.iter().filter_map(|remark| remark.question.clone()).collect();
        assert_eq!(named.len(), unanswered.len(), "{name}");
        assert!(asked.is_subset(&named), "{name}");
    }
}

/// The questions that a requirement in force asks and the document does not answer.
fn open_questions(coverage: &Coverage) -> BTreeSet<String> {
    let mut open = BTreeSet::new();
    for row in &coverage.rows {
        for answer in coverage.answers_of(row) {
            if !answer.state_for(row.requirement).is_settled() {
                open.insert(answer.question.name.to_owned());
            }
        }
    }
    open
}

#[test]
fn every_format_holds_the_working_copy_whole() {
    for (name, Copy { settled, .. }) in all() {
        for format in FORMATS.iter().filter(|format| format.name != "pdf") {
            let file = (format.write)(&settled, &Look::default()).expect("it can be written");
            let read = (format.check)(&file, &settled);
            assert!(read.is_ok(), "{name} as {}: {read:?}", format.name);
        }
    }
}

#[test]
fn the_page_lists_every_note_and_each_leads_back() {
    let Copy { settled, remarks, .. } = example("shropshire");
    let page = html::write(&settled, &Look::default()).expect("the template is good");
    let notes = remarks.len();
    assert_eq!(page.matches("role=\"note\" aria-label=\"Note ").count(), notes);
    assert_eq!(page.matches("href=\"#margin_note_").count(), notes);
    assert_eq!(page.matches("href=\"#margin_entry_").count(), notes);
    assert!(page.contains("is not for publication"));
    assert!(!page.contains("<aside"), "landmarks inside others lead nobody anywhere");
}

fn section<'s>(settled: &'s Settled, title: &str) -> &'s Section {
    let found = settled.sections.iter().find(|section| section.title == title);
    found.unwrap_or_else(|| panic!("no section {title}"))
}

fn titles_in(blocks: &[Block]) -> Vec<&str> {
    let notes = blocks.iter().filter_map(|block| match block {
        Block::Notes { notes } => Some(notes),
        _ => None,
    });
    notes.flatten().map(|note| note.title.as_str()).collect()
}

#[test]
fn notes_stand_at_what_they_speak_of() {
    let mut files = Memory::default();
    files.add(
        "plan.yaml",
        "format: 1\nkind: plan\npartnership: {name: Exampleshire Safeguarding Children Partnership}\n\
         funding: {year: 2026-27, total: TBC}\n",
    );
    files.add(
        "sections/01.md",
        "---\ntitle: How we are looked at\nanswers: [scrutiny.method]\n---\nFine words.\n\n\
         TBC, says everybody.\n\nMore words.\n",
    );
    let Copy { settled, .. } = copy_of(&files, Path::new("plan.yaml"));
    let looked_at = section(&settled, "How we are looked at");
    let at = looked_at.blocks.iter().position(|block| matches!(block, Block::Notes { .. }));
    assert_eq!(at, Some(2), "{looked_at:?}");
    assert!(titles_in(&looked_at.blocks[..3])[0].contains("TBC"));
    let others = titles_in(&looked_at.blocks[3..]);
    assert!(others.iter().any(|title| title.contains("scrutineer")), "{others:?}");
    let money = titles_in(&section(&settled, "Funding and resources").blocks);
    assert!(money.iter().any(|title| title.contains("TBC")), "{money:?}");
    // A topic that nothing is written on has a heading for its questions.
    let training = section(&settled, "Learning and training");
    assert_eq!(training.blocks[0], Block::paragraph("Nothing is written here yet."));
    assert!(!titles_in(&training.blocks).is_empty());
}

#[test]
fn every_key_of_a_document_has_a_place_for_its_notes() {
    use masa::document::DocumentKind;
    // What is about the file, about what masa reports, or told by the place of the words.
    let without = ["format", "kind", "accepted", "sections", "answers", "clauses"];
    for kind in [DocumentKind::Plan, DocumentKind::Network, DocumentKind::Event] {
        let schema: serde_json::Value =
            serde_json::from_str(schema::shipped(kind)).expect("the schema is JSON");
        let keys = schema["properties"].as_object().expect("properties").keys();
        for key in keys.filter(|key| !without.contains(&key.as_str())) {
            assert!(build::has_place_for(key), "{kind:?}: {key}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_notes_speak_of_each_is_there_once(
        spoken in proptest::collection::vec((0_u32..30, 0_usize..4_000, 0_usize..200, 0_usize..40), 0..60)
    ) {
        let path = Path::new("examples/exampleshire/plan.yaml");
        let loaded = load(&Disk, path);
        let keys = ["funding", "partners", "sections", "accepted", "nonsense", "document", ""];
        let questions = ["scrutiny.method", "footprint.x", "vision.statement", "no.question", "document.edition"];
        let remarks: Vec<Remark> = spoken
            .iter()
            .enumerate()
            .map(|(index, (file, start, length, what))| Remark {
                note: MarginNote {
                    number: 0,
                    kind: NoteKind::Thought,
                    title: format!("z{index}z"),
                    blocks: Vec::new(),
                    at: String::new(),
                    accepted: None,
                },
                place: (what % 3 > 0).then(|| Place::new(FileId(*file), Span::new(*start, start + length))),
                key: keys.get(what % 10).map(|key| (*key).to_owned()),
                question: questions.get(what % 8).map(|name| (*name).to_owned()),
            })
            .collect();
        let copy = build::annotated(&loaded, TODAY, &Disk, remarks.clone()).settle();
        prop_assert_eq!(
            told(copy.margin_notes().iter()),
            told(remarks.iter().map(|remark| &remark.note))
        );
    }
}
