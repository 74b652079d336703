//! The narrative of a document: section files and sections kept in the facts.

use super::files::Files;
use super::index::path_by_ids;
use super::index::{At, Index};
use super::trouble::Trouble;
use crate::findings::{FactPath, Spot, Subject, humanise};
use crate::markdown::{self, BlockData, Markdown};
use crate::text::{FileId, Mapped, Place, Source, Sources, Span};
use crate::yaml::{NodeId, Step, Tree};
use std::path::Path;

/// Where a section stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// In a file of its own, under this path.
    File(String),
    /// In the facts.
    Fact(FactPath),
}

/// An answer bound to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bound {
    /// The question.
    pub question: String,
    /// The one heading that answers it; the whole section where there is none.
    pub heading: Option<String>,
    /// Where it is bound.
    pub spot: Spot,
}

/// A fact with words of its own that is bound to a question: a clause of a network's terms, a session
/// of an event.
#[derive(Debug, Clone)]
pub struct BoundFact {
    /// The binding.
    pub bound: Bound,
    /// The mapping that holds the words.
    pub node: NodeId,
    /// Whether it settles something, as a clause does; what was said or planned at an event does not.
    pub settles: bool,
    /// The words, in order.
    pub words: Vec<NodeId>,
}

/// A section of narrative.
#[derive(Debug, Clone)]
pub struct Section {
    /// Its title.
    pub title: String,
    /// Where the title stands; the start of the file where it is taken from the file's name.
    pub title_place: Place,
    /// Where it stands.
    pub origin: Origin,
    /// The questions it answers.
    pub answers: Vec<Bound>,
    /// What it says; without the heading that became its title.
    pub markdown: Markdown,
}

impl Section {
    /// The name of its place: the file, or the path of the fact.
    pub fn within(&self) -> String {
        match &self.origin {
            Origin::File(path) => path.clone(),
            Origin::Fact(path) => path.by_ids(),
        }
    }

    /// Whether `within` is the name of its place.
    pub fn is_within(&self, within: &str) -> bool {
        match &self.origin {
            Origin::File(path) => path == within,
            Origin::Fact(path) => path.by_ids() == within,
        }
    }
}

/// Reads the section file at `path`.
pub(super) fn read_file(
    files: &dyn Files,
    path: &Path,
    shown: String,
    sources: &mut Sources,
    troubles: &mut Vec<Trouble>,
) -> Option<Section> {
    let (file, text) = super::load::read_source(files, path, shown.clone(), sources, troubles)?;
    if let Some(line) = markdown::unclosed_front_matter(&text) {
        let kind = markdown::ProblemKind::UnclosedFrontMatter;
        troubles.push(Trouble::Markdown(markdown::Problem { kind, place: Place::new(file, line) }));
    }
    let (front, body) = markdown::split_front_matter(&text);
    let mut head = Head::default();
    if let Some(front) = front {
        head = Head::read(file, &shown, &text, front, troubles);
    }
    let mut markdown = markdown::parse(&Mapped::exact(file, body.of(&text), body.start));
    troubles.extend(markdown.problems.iter().cloned().map(Trouble::Markdown));
    let (title, title_place) = match head.title {
        Some(title) => title,
        None => take_title(&mut markdown)
            .unwrap_or_else(|| (title_from(path), Place::new(file, Span::point(body.start)))),
    };
    Some(Section {
        title,
        title_place,
        origin: Origin::File(shown),
        answers: head.answers,
        markdown,
    })
}

/// Reads the sections kept under `sections:` in the facts.
pub(super) fn read_facts(tree: &Tree, index: &Index, troubles: &mut Vec<Trouble>) -> Vec<Section> {
    let Some(list) = tree.at(&At::key("sections").0) else { return Vec::new() };
    let items = tree.items(list.value).to_vec();
    items.into_iter().map(|item| read_fact(tree, index, item, troubles)).collect()
}

/// Lists whose entries may be bound to questions, and the keys of their words.
const BINDABLE: [(&str, &[&str]); 5] = [
    ("clauses", &["text"]),
    ("sessions", &["topic"]),
    ("statements", &["text"]),
    ("actions", &["action"]),
    ("work_programme.items", &["action"]),
];

/// Reads the facts that are bound to questions. A group of clauses that is bound has the words of all
/// of its clauses.
pub(super) fn read_bound_facts(tree: &Tree, index: &Index) -> Vec<BoundFact> {
    let mut found = Vec::new();
    for (key, words) in BINDABLE {
        let steps: Vec<Step> = key.split('.').map(|key| Step::Key(key.to_owned())).collect();
        let Some(list) = tree.at(&steps) else { continue };
        for entry in tree.items(list.value) {
            let inner = inner_clauses(tree, *entry);
            let of_all = inner.iter().chain([entry]).flat_map(|node| words_of(tree, *node, words));
            let of_all: Vec<NodeId> = of_all.collect();
            let mut bind = |node: NodeId, words: &[NodeId]| {
                found.extend(bindings(tree, index, node).into_iter().map(|bound| {
                    let settles = key == "clauses";
                    BoundFact { bound, node, settles, words: words.to_vec() }
                }));
            };
            bind(*entry, &of_all);
            for clause in &inner {
                bind(*clause, &words_of(tree, *clause, words));
            }
        }
    }
    found
}

fn inner_clauses(tree: &Tree, group: NodeId) -> Vec<NodeId> {
    tree.entry(group, "clauses").map_or_else(Vec::new, |list| tree.items(list.value).to_vec())
}

fn words_of(tree: &Tree, node: NodeId, keys: &[&str]) -> Vec<NodeId> {
    keys.iter().filter_map(|key| tree.entry(node, key)).map(|entry| entry.value).collect()
}

/// The questions under `answers` of a mapping.
fn bindings(tree: &Tree, index: &Index, node: NodeId) -> Vec<Bound> {
    let Some(list) = tree.entry(node, "answers") else { return Vec::new() };
    let bound = |node: &NodeId| {
        let question = tree.scalar(*node)?.text.clone();
        let subject = Subject::Fact(path_by_ids(tree, &index.at(*node)));
        let spot = Spot { place: tree.node(*node).place, subject };
        Some(Bound { question, heading: None, spot })
    };
    tree.items(list.value).iter().filter_map(bound).collect()
}

fn read_fact(tree: &Tree, index: &Index, item: NodeId, troubles: &mut Vec<Trouble>) -> Section {
    let text = tree.entry(item, "text").and_then(|entry| tree.mapped(entry.value));
    let markdown = text.as_ref().map(markdown::parse).unwrap_or_default();
    troubles.extend(markdown.problems.iter().cloned().map(Trouble::Markdown));
    let title = tree.entry(item, "title");
    let title_text = title.and_then(|entry| tree.scalar(entry.value)).map(|s| s.text.clone());
    let title_place = tree.node(title.map_or(item, |entry| entry.value)).place;
    let path = path_by_ids(tree, &index.at(item));
    Section {
        title: title_text.unwrap_or_default(),
        title_place,
        origin: Origin::Fact(path),
        answers: bindings(tree, index, item),
        markdown,
    }
}

/// Front matter.
#[derive(Debug, Default)]
struct Head {
    title: Option<(String, Place)>,
    answers: Vec<Bound>,
}

impl Head {
    fn read(
        file: FileId,
        shown: &str,
        text: &str,
        front: Span,
        troubles: &mut Vec<Trouble>,
    ) -> Self {
        // Everything before the front matter is blank, so that places fit the whole file.
        let blank: String = text[..front.start]
            .bytes()
            .map(|byte| if byte == b'\n' || byte == b'\r' { byte as char } else { ' ' })
            .collect();
        let tree = Tree::parse(file, &format!("{blank}{}", front.of(text)));
        troubles.extend(tree.problems().iter().cloned().map(Trouble::Yaml));
        let mut head = Self::default();
        let Some(root) = tree.root() else { return head };
        let spot = |place: Place, words: &str| Spot {
            place,
            subject: Subject::Words {
                within: shown.to_owned(),
                heading: String::new(),
                words: words.to_owned(),
                ordinal: 1,
            },
        };
        for entry in tree.entries(root) {
            match tree.key_text(*entry) {
                key @ ("title" | "answers") if tree.is_nothing(entry.value) => {
                    troubles.push(Trouble::EmptyKey {
                        spot: spot(tree.node(entry.key).place, key),
                        key: key.to_owned(),
                    });
                }
                "title" => match tree.scalar(entry.value) {
                    Some(title) => {
                        head.title = Some((title.text.clone(), tree.node(entry.value).place));
                    }
                    None => troubles.push(Trouble::WrongShape {
                        spot: spot(tree.node(entry.value).place, "title"),
                        wanted: "words".into(),
                        found: "something else".into(),
                    }),
                },
                "answers" => head.read_answers(&tree, entry.value, &spot, troubles),
                key => troubles.push(Trouble::UnknownKey {
                    spot: spot(tree.node(entry.key).place, key),
                    key: key.to_owned(),
                    known: vec!["title".into(), "answers".into()],
                }),
            }
        }
        head
    }

    fn read_answers(
        &mut self,
        tree: &Tree,
        value: NodeId,
        spot: &dyn Fn(Place, &str) -> Spot,
        troubles: &mut Vec<Trouble>,
    ) {
        let items = tree.items(value);
        if items.is_empty() {
            troubles.push(Trouble::WrongShape {
                spot: spot(tree.node(value).place, "answers"),
                wanted: "a list of questions, each on a line of its own after a dash".into(),
                found: "something else".into(),
            });
        }
        for item in items {
            if let Some(question) = tree.scalar(*item) {
                let bound = spot(tree.node(*item).place, &question.text);
                self.answers.push(Bound {
                    question: question.text.clone(),
                    heading: None,
                    spot: bound,
                });
            }
            for entry in tree.entries(*item) {
                let question = tree.key_text(*entry).to_owned();
                let heading = tree.scalar(entry.value).map(|heading| heading.text.clone());
                let bound = spot(tree.node(entry.key).place, &question);
                self.answers.push(Bound { question, heading, spot: bound });
            }
        }
    }
}

/// The first block, when it is a heading of the first level: it is the title of the section.
fn take_title(markdown: &mut Markdown) -> Option<(String, Place)> {
    let BlockData::Heading { level: 1, content, .. } = &markdown.blocks.first()?.data else {
        return None;
    };
    let title = (markdown::plain(content), markdown.blocks[0].place);
    markdown.blocks.remove(0);
    Some(title)
}

/// `03-independent-scrutiny.md` is “Independent scrutiny”.
fn title_from(path: &Path) -> String {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let words =
        stem.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '_' | ' '));
    humanise(&words.replace('-', " "))
}

/// Headings that answers are bound to and that are not in the section.
pub(super) fn unknown_headings(sections: &[Section], troubles: &mut Vec<Trouble>) {
    for section in sections {
        let known = headings(&section.markdown);
        for bound in &section.answers {
            let Some(heading) = &bound.heading else { continue };
            if !known.iter().any(|title| title.trim().eq_ignore_ascii_case(heading.trim())) {
                troubles.push(Trouble::UnknownHeading {
                    spot: bound.spot.clone(),
                    heading: heading.clone(),
                    known: known.clone(),
                });
            }
        }
    }
}

/// The headings of a section.
fn headings(markdown: &Markdown) -> Vec<String> {
    let heading = |block: &markdown::Block| match &block.data {
        BlockData::Heading { content, .. } => Some(markdown::plain(content)),
        _ => None,
    };
    markdown.blocks.iter().filter_map(heading).collect()
}

/// An empty source for a file that could not be read, so that findings can point at it.
pub(super) fn empty_source(shown: String, sources: &mut Sources) -> FileId {
    sources.add(Source::new(shown, ""))
}
