//! Loading one document: read every file once, keep what could be read, remember what could not.

use super::files::Files;
use super::fit::{Fitted, fit};
use super::index::{At, Index, path_by_ids};
use super::narrative::{self, Bound, BoundFact, Section};
use super::passages::{self, AllWords, Passage};
use super::paths::shown;
use super::pictures::{self, Picture};
use super::references::{Resolved, follow, resolve};
use super::structure::{self, mapping_place};
use super::trouble::Trouble;
use crate::document::values::{DateValue, Pence};
use crate::document::{Document, DocumentKind};
use crate::findings::{Spot, Subject};
use crate::markdown;
use crate::text::{FileId, Place, Source, Sources, Span, decode};
use crate::yaml::{NodeId, Step, Tree};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// A document with everything that was read for it.
#[derive(Debug)]
pub struct Loaded {
    /// The path of the file of facts, as shown.
    pub path: String,
    /// The folder of the document on disk.
    pub folder: PathBuf,
    /// Its files.
    pub sources: Sources,
    /// The facts as a tree.
    pub tree: Tree,
    /// The facts, typed; `None` when the kind is not known.
    pub document: Option<Document>,
    /// The narrative, in order.
    pub sections: Vec<Section>,
    /// Facts that are bound to questions, in order.
    pub bound_facts: Vec<BoundFact>,
    /// What went wrong on the way.
    pub troubles: Vec<Trouble>,
    /// Values under keys that the types do not know.
    pub unknown: Vec<NodeId>,
    /// The way from nodes to paths.
    pub index: Index,
    values: BTreeMap<&'static str, Vec<NodeId>>,
    passages: Vec<Passage>,
    all_words: AllWords,
    pictures: Vec<Picture>,
    /// Top-level keys whose values had the wrong shape.
    dropped: BTreeSet<String>,
}

/// Reads the document whose facts are in the file `path`. Never fails: what could not be read is a
/// trouble in the result.
pub fn load(files: &dyn Files, path: &Path) -> Loaded {
    let mut sources = Sources::default();
    let mut troubles = Vec::new();
    let shown = shown(path);
    let folder = path.parent().unwrap_or_else(|| Path::new("")).to_path_buf();
    let main = read_source(files, path, shown.clone(), &mut sources, &mut troubles);
    let mut tree = match &main {
        Some((file, text)) => Tree::parse(*file, text),
        None => Tree::default(),
    };
    merge_facts(files, &folder, &mut tree, &mut sources, &mut troubles);
    troubles.extend(tree.problems().iter().cloned().map(Trouble::Yaml));
    let kind = kind_of(&tree, path, main.is_some(), &mut troubles);
    let mut unknown = Vec::new();
    let mut dropped = BTreeSet::new();
    if let Some(kind) = kind {
        let outcome = structure::check(&tree, structure::prepared(kind));
        troubles.extend(outcome.troubles);
        unknown = outcome.unknown;
        dropped = outcome.dropped;
        tree.drop_nodes(&outcome.wrong);
    }
    let mut document = None;
    let mut values = BTreeMap::new();
    if let Some(kind) = kind {
        let fitted = typed(&mut tree, kind, &sources);
        document = Some(fitted.value.unwrap_or_else(|| Document::empty(kind)));
        values = fitted.nodes;
        troubles.extend(fitted.troubles);
        dropped.extend(fitted.keys);
    }
    let index = Index::new(&tree);
    let bound_facts = narrative::read_bound_facts(&tree, &index);
    let mut sections = narrative::read_facts(&tree, &index, &mut troubles);
    for file in listed(files, &folder.join("sections"), "md", &mut sources, &mut troubles) {
        let shown = self::shown(&file);
        sections.extend(narrative::read_file(files, &file, shown, &mut sources, &mut troubles));
    }
    narrative::unknown_headings(&sections, &mut troubles);
    let mut loaded = Loaded::bare(shown, sources, (tree, index), troubles);
    loaded.folder = folder;
    loaded.document = document;
    loaded.sections = sections;
    loaded.bound_facts = bound_facts;
    loaded.unknown = unknown;
    loaded.values = values;
    loaded.dropped = dropped;
    loaded.gather_passages(files);
    loaded
}

impl Loaded {
    /// One file that was read and is no document, or not yet one; its tree with the way through it.
    pub(super) fn bare(
        path: String,
        sources: Sources,
        (tree, index): (Tree, Index),
        troubles: Vec<Trouble>,
    ) -> Self {
        Self {
            path,
            folder: PathBuf::new(),
            sources,
            index,
            tree,
            document: None,
            sections: Vec::new(),
            bound_facts: Vec::new(),
            troubles,
            unknown: Vec::new(),
            values: BTreeMap::new(),
            passages: Vec::new(),
            all_words: AllWords::default(),
            pictures: Vec::new(),
            dropped: BTreeSet::new(),
        }
    }

    /// The nodes that were read as the type `name` (`DateText`, `Frequency` …), in reading order.
    pub fn values_of(&self, name: &str) -> &[NodeId] {
        self.values.get(name).map_or(&[], Vec::as_slice)
    }

    /// Everything a reader reads: facts first, then the narrative.
    pub fn passages(&self) -> &[Passage] {
        &self.passages
    }

    /// The passages as one text, to seek words in.
    pub const fn all_words(&self) -> &AllWords {
        &self.all_words
    }

    /// The pictures of the facts, then those of the narrative.
    pub fn pictures(&self) -> &[Picture] {
        &self.pictures
    }

    /// Whether part of the document stayed unread.
    pub fn has_gaps(&self) -> bool {
        self.troubles.iter().any(Trouble::leaves_gaps)
    }

    /// The fact at `at` as a spot, or `None` when it is not there.
    pub fn spot(&self, at: &At) -> Option<Spot> {
        let found = self.tree.at(&at.0)?;
        Some(self.spot_at(self.tree.node(found.value).place, at))
    }

    /// The fact in `node` as a spot.
    pub fn node_spot(&self, node: NodeId) -> Spot {
        self.spot_at(self.tree.node(node).place, &self.index.at(node))
    }

    /// The lack of `at` as a spot: the key of the nearest mapping that is there.
    pub fn gap(&self, at: &At) -> Spot {
        let mut steps = at.0.as_slice();
        while self.tree.at(steps).is_none() && !steps.is_empty() {
            steps = &steps[..steps.len() - 1];
        }
        let place = mapping_place(&self.tree, &At(steps.to_vec()));
        self.spot_at(place, at)
    }

    fn spot_at(&self, place: Place, at: &At) -> Spot {
        Spot { place, subject: Subject::Fact(path_by_ids(&self.tree, at)) }
    }

    /// Whether it may be said that `at` is absent: nothing that could hold it stayed unread.
    pub fn may_judge_absence(&self, at: &At) -> bool {
        if let Some(Step::Key(key)) = at.0.first()
            && (self.tree.may_hide(key) || self.dropped.contains(key))
        {
            return false;
        }
        // The outermost mapping lacks just the keys that were dropped, so it is not asked.
        (1..=at.0.len()).all(|depth| {
            self.tree.at(&at.0[..depth]).is_none_or(|found| !self.tree.is_damaged(found.value))
        })
    }

    /// Whether it may be said that the narrative is silent about something.
    pub fn may_judge_silence(&self) -> bool {
        !self.troubles.iter().any(Trouble::hides_sentences)
    }

    /// Every binding of words to a question: of narrative, then of facts.
    pub fn bindings(&self) -> impl Iterator<Item = &Bound> {
        let of_narrative = self.sections.iter().flat_map(|section| &section.answers);
        of_narrative.chain(self.bound_facts.iter().map(|fact| &fact.bound))
    }

    /// Whether words that say something are bound to `question`: a passage of the narrative, or a
    /// fact with words of its own.
    pub fn answers(&self, question: &str) -> bool {
        let by_narrative = self.sections.iter().any(|section| {
            let says = section.markdown.words().iter().any(|run| !run.text().trim().is_empty());
            says && section.answers.iter().any(|bound| bound.question == question)
        });
        by_narrative
            || self.bound_facts.iter().any(|fact| {
                let says = fact.words.iter().any(|node| !self.tree.is_nothing(*node));
                says && fact.bound.question == question
            })
    }

    /// What `{{ path }}` leads to.
    pub fn resolve(&self, path: &str) -> Resolved {
        resolve(&self.tree, path)
    }

    /// The facts that `{{ path }}` leads to, one or a group.
    pub fn follow(&self, path: &str) -> Option<NodeId> {
        follow(&self.tree, path).ok()
    }

    /// The fact in `node` as it is printed in a sentence: days and sums in words, all else as is.
    pub fn fact_in_words(&self, node: NodeId) -> String {
        let text = self.tree.scalar(node).map_or("", |scalar| scalar.text.trim());
        if self.values_of("DateText").contains(&node)
            && let DateValue::Day(day) = DateValue::read(text)
        {
            return day.strftime("%-d %B %Y").to_string();
        }
        if self.values_of("Money").contains(&node)
            && let Some(pence) = Pence::read(text)
        {
            return pence.to_string();
        }
        text.to_owned()
    }

    fn gather_passages(&mut self, files: &dyn Files) {
        let mut nodes: Vec<(NodeId, bool)> =
            self.values_of("Prose").iter().map(|node| (*node, true)).collect();
        for name in passages::READABLE {
            nodes.extend(self.values_of(name).iter().map(|node| (*node, false)));
        }
        nodes.sort_by_key(|(node, _)| self.tree.node(*node).place);
        let mut passages = Vec::new();
        self.pictures = pictures::of_appendices(files, &self.folder, &self.tree);
        for (node, prose) in nodes {
            // Sections are read as sections.
            let at = self.index.at(node);
            if at.0.first() == Some(&Step::Key("sections".into())) {
                continue;
            }
            let Some(mapped) = self.tree.mapped(node) else { continue };
            let path = path_by_ids(&self.tree, &at);
            if prose {
                let markdown = markdown::parse(&mapped);
                passages.extend(passages::of_prose(&markdown, &path));
                self.pictures.extend(pictures::of_markdown(files, &self.folder, &markdown));
                self.troubles.extend(markdown.problems.into_iter().map(Trouble::Markdown));
            } else {
                passages.push(passages::of_fact(mapped, path));
            }
        }
        for section in &self.sections {
            passages.extend(passages::of_title(section, &self.sources));
            passages.extend(passages::of_section(section));
            self.pictures.extend(pictures::of_markdown(files, &self.folder, &section.markdown));
        }
        self.all_words = AllWords::of(&passages);
        self.passages = passages;
    }
}

/// Reads a file as text and keeps it among the sources.
pub(super) fn read_source(
    files: &dyn Files,
    path: &Path,
    shown: String,
    sources: &mut Sources,
    troubles: &mut Vec<Trouble>,
) -> Option<(FileId, String)> {
    match files.read(path) {
        Ok(bytes) => {
            let decoded = decode(&bytes);
            let file = sources.add(Source::new(shown, decoded.text.clone()));
            if let Some(note) = decoded.note {
                troubles.push(Trouble::Encoding { file, note });
            }
            Some((file, decoded.text))
        }
        Err(error) => {
            let file = narrative::empty_source(shown, sources);
            troubles.push(Trouble::Unreadable { file, why: error.to_string() });
            None
        }
    }
}

/// The files with `ending` in `folder`; a folder that cannot be listed is a trouble.
fn listed(
    files: &dyn Files,
    folder: &Path,
    ending: &str,
    sources: &mut Sources,
    troubles: &mut Vec<Trouble>,
) -> Vec<PathBuf> {
    match files.list(folder) {
        Ok(list) => list
            .into_iter()
            .filter(|path| path.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending)))
            .collect(),
        Err(error) => {
            let file = narrative::empty_source(shown(folder), sources);
            troubles.push(Trouble::Unreadable { file, why: error.to_string() });
            Vec::new()
        }
    }
}

fn merge_facts(
    files: &dyn Files,
    folder: &Path,
    tree: &mut Tree,
    sources: &mut Sources,
    troubles: &mut Vec<Trouble>,
) {
    let folder = folder.join("facts");
    let mut found = listed(files, &folder, "yaml", sources, troubles);
    found.extend(listed(files, &folder, "yml", sources, troubles));
    found.sort();
    for path in found {
        let shown = shown(&path);
        if let Some((file, text)) = read_source(files, &path, shown, sources, troubles) {
            tree.merge(Tree::parse(file, &text));
        }
    }
}

/// What kind of document it is: what it says itself, else what its file is called. Where the two
/// differ, the facts that only one of them has decide.
fn kind_of(
    tree: &Tree,
    path: &Path,
    was_read: bool,
    troubles: &mut Vec<Trouble>,
) -> Option<DocumentKind> {
    let found = tree.at(&At::key("kind").0).filter(|found| !tree.is_nothing(found.value));
    let given = found.and_then(|found| tree.scalar(found.value)).map(|word| word.text.clone());
    let by_name = path.file_stem().and_then(|stem| stem.to_str()).and_then(DocumentKind::from_word);
    if let Some(kind) = given.as_deref().and_then(DocumentKind::from_word) {
        let has = |kind: DocumentKind| tree.at(&At::key(kind.own_key()).0).is_some();
        return Some(by_name.filter(|by_name| has(*by_name) && !has(kind)).unwrap_or(kind));
    }
    if was_read && (given.is_some() || by_name.is_none()) {
        let place = found.map_or_else(
            || {
                tree.root().map_or(Place::new(FileId(0), Span::point(0)), |_| {
                    mapping_place(tree, &At::root())
                })
            },
            |found| tree.node(found.value).place,
        );
        troubles.push(Trouble::UnknownKind { place, given });
    }
    by_name
}

/// The typed document, and which nodes were read as which type of value.
fn typed(tree: &mut Tree, kind: DocumentKind, sources: &Sources) -> Fitted<Document> {
    match kind {
        DocumentKind::Plan => fit(tree, sources).map(Document::Plan),
        DocumentKind::Network => fit(tree, sources).map(Document::Network),
        DocumentKind::Event => fit(tree, sources).map(Document::Event),
    }
}
