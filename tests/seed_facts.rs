//! Every fact of the seed documents stands in the examples: each line of `data/seed_facts.tsv` is
//! looked up in the document as masa loads it. Then each fact is taken out in turn, and its line has
//! to fail.

use masa::text::{Place, Span};
use masa::workspace::{Disk, Files, Loaded, Memory, Resolved, load};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

const LINES: &str = include_str!("data/seed_facts.tsv");

/// The first letter of the ids of each seed, and how many facts it has.
const SEEDS: [(char, usize); 4] = [('D', 23), ('W', 46), ('N', 43), ('S', 28)];

const EXAMPLES: [(&str, &str); 4] = [
    ("shropshire", "plan.yaml"),
    ("warwickshire", "plan.yaml"),
    ("west-midlands-network", "network.yaml"),
    ("west-midlands-development-day", "event.yaml"),
];

/// A line of the table.
#[derive(Debug, Clone, Copy)]
struct Line<'a> {
    id: &'a str,
    example: &'a str,
    how: &'a str,
    at: &'a str,
    words: &'a str,
}

fn lines() -> Vec<Line<'static>> {
    let rows = LINES.lines().filter(|line| !line.starts_with('#'));
    rows.map(|row| {
        let cells: Vec<&str> = row.split('\t').collect();
        let cell = |index: usize| cells.get(index).copied().unwrap_or_default();
        let line =
            Line { id: cell(0), example: cell(1), how: cell(2), at: cell(3), words: cell(4) };
        let has_words = matches!(line.how, "is" | "has" | "says");
        assert_eq!(has_words, !line.words.is_empty(), "{row}");
        line
    })
    .collect()
}

fn path_of(example: &str) -> PathBuf {
    let file = EXAMPLES.iter().find(|(name, _)| *name == example).expect("a known example").1;
    Path::new("examples").join(example).join(file)
}

fn read(files: &dyn Files) -> BTreeMap<&'static str, Loaded> {
    EXAMPLES.iter().map(|(name, _)| (*name, load(files, &path_of(name)))).collect()
}

impl Line<'_> {
    /// Where the fact stands in `doc`; nothing when it is not there as the line says.
    fn places(&self, doc: &Loaded) -> Vec<Place> {
        match self.how {
            "is" => self.fact(doc, |text| text == self.words),
            "has" => self.fact(doc, |text| self.all_in(text)),
            "says" => self.passages(doc),
            "titled" => {
                let titled = doc.sections.iter().filter(|section| section.title == self.at);
                titled.map(|section| section.title_place).collect()
            }
            how => panic!("{}: “{how}” is no way to find a fact", self.id),
        }
    }

    fn fact(&self, doc: &Loaded, reads: impl Fn(&str) -> bool) -> Vec<Place> {
        let Resolved::Fact(node) = doc.resolve(self.at) else { return Vec::new() };
        let text = one_line(&doc.tree.scalar(node).expect("a fact is a scalar").text);
        if reads(&text) { vec![doc.tree.node(node).place] } else { Vec::new() }
    }

    fn passages(&self, doc: &Loaded) -> Vec<Place> {
        let mut places = Vec::new();
        for section in &doc.sections {
            for run in section.markdown.words() {
                let heading = run.heading.as_ref().map(|heading| heading.text.as_str());
                let under = section.title == self.at || heading == Some(self.at);
                let text = run.text();
                if under && self.all_in(&one_line(text)) {
                    places.push(run.words.place(0, text.len()));
                }
            }
        }
        places
    }

    fn all_in(&self, text: &str) -> bool {
        self.words.split(" + ").all(|words| text.contains(words))
    }

    fn is_absent(&self, doc: &Loaded) -> bool {
        matches!(doc.resolve(self.at), Resolved::Missing { .. })
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The files of `doc`, the words at `places` crossed out.
fn without(doc: &Loaded, places: &[Place]) -> Memory {
    let mut files = Memory::default();
    for (file, source) in doc.sources.iter() {
        let mut text = source.text.clone();
        for place in places.iter().filter(|place| place.file == file) {
            let Span { start, end } = place.span;
            let crossed: String = text[start..end]
                .chars()
                .map(|c| if c.is_ascii_alphanumeric() { 'x' } else { c })
                .collect();
            text.replace_range(start..end, &crossed);
        }
        files.add(&source.path, text);
    }
    files
}

#[test]
fn every_fact_has_a_line() {
    let found: BTreeSet<&str> = lines().iter().map(|line| line.id).collect();
    let wanted = SEEDS
        .iter()
        .flat_map(|(seed, count)| (1..=*count).map(move |number| format!("{seed}{number:02}")));
    let wanted: BTreeSet<String> = wanted.collect();
    assert_eq!(found, wanted.iter().map(String::as_str).collect());
}

#[test]
fn the_examples_are_read_whole() {
    for (name, doc) in read(&Disk) {
        assert!(doc.troubles.is_empty(), "{name}: {:?}", doc.troubles);
        assert!(doc.unknown.is_empty(), "{name} has keys that its type does not know");
    }
}

#[test]
fn every_fact_stands_in_its_example() {
    let docs = read(&Disk);
    for line in lines() {
        let doc = &docs[line.example];
        if line.how == "none" {
            assert!(line.is_absent(doc), "{line:?}: the page does not say this");
        } else {
            assert!(!line.places(doc).is_empty(), "{line:?}: the fact is not there");
        }
    }
}

#[test]
fn a_fact_taken_out_is_missed() {
    let docs = read(&Disk);
    for line in lines().iter().filter(|line| line.how != "none") {
        let doc = &docs[line.example];
        let files = without(doc, &line.places(doc));
        let after = load(&files, &path_of(line.example));
        assert!(line.places(&after).is_empty(), "{line:?} still holds without the fact");
    }
}
