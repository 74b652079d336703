//! The baseline, `masa-baseline.yaml`: what was found when it was made, by rule, by what the finding is
//! about and by its weight, never by a line. Here it is read and written; what it does to findings is
//! not known here.

use super::files::Files;
use super::paths::shown;
use crate::findings::Severity;
use crate::text::{FileId, Source, Sources, Span, decode};
use crate::yaml::{NodeId, Step, Tree, from_tree};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Component, Path};

/// What the file is called.
pub const BASELINE: &str = "masa-baseline.yaml";

const HEAD: &str = "\
# What masa found when this was made. It stays out of the reports and does not count; errors that rest
# on the law are never among it. `masa baseline` writes this file, and `masa baseline --prune` takes out
# what is mended. Comments of your own are not kept.
";

/// What was found before, by the paths of documents seen from the baseline.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Baseline {
    /// By document, then by what was found; each with the weights it had there.
    pub documents: BTreeMap<String, BTreeMap<Held, Vec<Severity>>>,
}

/// A finding that a baseline holds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Held {
    /// The name of its rule.
    pub rule: String,
    /// What it is about: `partners[schools].lead`.
    pub at: String,
}

/// Why a baseline cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadBaseline {
    /// Where: the path, and line and column where they are known.
    pub place: String,
    /// What is wrong.
    pub why: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    format: u32,
    documents: Vec<WrittenDocument>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenDocument {
    path: String,
    findings: Vec<WrittenFinding>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenFinding {
    rule: String,
    at: String,
    severity: Severity,
}

impl Baseline {
    /// Reads the baseline at `path`.
    ///
    /// # Errors
    ///
    /// The first mistake in it: a baseline that is understood in part would hide or show what it
    /// should not.
    pub fn read(files: &dyn Files, path: &Path) -> Result<Self, BadBaseline> {
        let name = shown(path);
        let bytes = files
            .read(path)
            .map_err(|error| BadBaseline { place: name.clone(), why: error.to_string() })?;
        let decoded = decode(&bytes);
        if decoded.note.is_some() {
            return Err(BadBaseline { place: name, why: "it is not plain UTF-8".to_owned() });
        }
        let mut sources = Sources::default();
        let file = sources.add(Source::new(name, decoded.text));
        let reading = Reading::of(&sources, file);
        let written = reading.written()?;
        reading.baseline(written)
    }

    /// The text of the file, documents and findings in order.
    ///
    /// # Panics
    ///
    /// Never: texts and lists always become YAML.
    pub fn written(&self) -> String {
        let finding = |(held, severity): (&Held, &Severity)| WrittenFinding {
            rule: held.rule.clone(),
            at: held.at.clone(),
            severity: *severity,
        };
        let documents = self.documents.iter().map(|(path, findings)| WrittenDocument {
            path: path.clone(),
            findings: findings
                .iter()
                .flat_map(|(held, severities)| severities.iter().map(move |one| (held, one)))
                .map(finding)
                .collect(),
        });
        let written = Written { format: 1, documents: documents.collect() };
        let text = serde_yaml::to_string(&written).expect("texts and lists always become YAML");
        format!("{HEAD}{text}")
    }

    /// How many findings it holds.
    pub fn len(&self) -> usize {
        self.documents.values().flat_map(BTreeMap::values).map(Vec::len).sum()
    }

    /// Whether it holds nothing.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Adds a finding of the document at `path`.
    pub fn hold(&mut self, path: &str, held: Held, severity: Severity) {
        let document = self.documents.entry(path.to_owned()).or_default();
        document.entry(held).or_default().push(severity);
    }

    /// Takes out one finding of the document at `path`, and the document with its last.
    pub fn drop_one(&mut self, path: &str, held: &Held) {
        let Some(document) = self.documents.get_mut(path) else { return };
        if let Some(severities) = document.get_mut(held)
            && !severities.is_empty()
        {
            severities.remove(0);
        }
        document.retain(|_, severities| !severities.is_empty());
        self.documents.retain(|_, findings| !findings.is_empty());
    }
}

/// A baseline while it is read.
struct Reading<'a> {
    source: &'a Source,
    tree: Tree,
}

impl<'a> Reading<'a> {
    fn of(sources: &'a Sources, file: FileId) -> Self {
        let source = sources.get(file);
        Self { source, tree: Tree::parse(file, &source.text) }
    }

    fn written(&self) -> Result<Written, BadBaseline> {
        if let Some(problem) = self.tree.problems().first() {
            return Err(self.bad(problem.place.span, problem.what()));
        }
        let Some(root) = self.tree.root() else {
            return Err(self.bad(Span::point(0), "it is empty"));
        };
        let written: Written = from_tree(&self.tree, root)
            .map_err(|error| self.bad(self.span(error.node()), error.to_string()))?;
        if written.format == 1 {
            return Ok(written);
        }
        let why = format!("its format is {}, and this masa reads format 1", written.format);
        Err(self.bad(self.span_at(&[Step::Key("format".to_owned())]), why))
    }

    fn baseline(&self, written: Written) -> Result<Baseline, BadBaseline> {
        let mut baseline = Baseline::default();
        for (index, document) in written.documents.into_iter().enumerate() {
            let at = || {
                let path = Step::Key("path".to_owned());
                self.span_at(&[Step::Key("documents".to_owned()), Step::Index(index), path])
            };
            if !is_within(&document.path) {
                let why = "this is no path of a document in the folder of the baseline";
                return Err(self.bad(at(), why));
            }
            if baseline.documents.contains_key(&document.path) {
                return Err(self.bad(at(), "this document stands here twice"));
            }
            baseline.documents.entry(document.path.clone()).or_default();
            for finding in document.findings {
                let held = Held { rule: finding.rule, at: finding.at };
                baseline.hold(&document.path, held, finding.severity);
            }
        }
        Ok(baseline)
    }

    fn span(&self, node: NodeId) -> Span {
        self.tree.node(node).place.span
    }

    fn span_at(&self, steps: &[Step]) -> Span {
        self.tree.at(steps).map_or(Span::point(0), |found| self.span(found.value))
    }

    fn bad(&self, span: Span, why: impl Into<String>) -> BadBaseline {
        let at = self.source.position(span.start);
        let place = format!("{}:{}:{}", self.source.path, at.line, at.column);
        BadBaseline { place, why: why.into() }
    }
}

/// Whether a path leads to something below the folder it is seen from.
fn is_within(path: &str) -> bool {
    let mut parts = Path::new(path).components().peekable();
    parts.peek().is_some() && parts.all(|part| matches!(part, Component::Normal(_)))
}
