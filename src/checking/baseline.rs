//! Baselines at work: which one holds for a document, which findings it holds back, and which of its
//! entries stand for nothing any more.
//!
//! An error that rests on the law is never held back, nor is what could not be read, nor a finding
//! that weighs more than when it was recorded.

use super::Run;
use crate::findings::{Finding, Known};
use crate::rules::repository::is_bound;
use crate::rules::{Checked, looks_across};
use crate::workspace::{BadBaseline, Baseline, Files, Held, SettingsFinder, path_from, shown};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The baselines for the documents of a run.
#[derive(Debug, Default)]
pub struct Baselines {
    /// For each document its baseline, and its path seen from there.
    of_documents: Vec<Option<(PathBuf, String)>>,
    read: BTreeMap<PathBuf, Baseline>,
    /// The documents that baselines name and that are not there.
    missing: BTreeSet<(PathBuf, String)>,
}

/// An entry of a baseline that stands for nothing any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "stale")]
pub struct Stale {
    /// The baseline.
    pub baseline: String,
    /// The document, as the baseline names it.
    pub document: String,
    /// The rule.
    pub rule: String,
    /// What the finding was about.
    pub at: String,
    /// Whether the document is there.
    pub document_is_there: bool,
}

impl Baselines {
    /// Finds and reads the baselines for `documents`: each the one in its folder, or in the nearest
    /// folder above, as settings are found.
    ///
    /// # Errors
    ///
    /// What is wrong with the first that cannot be used.
    pub fn of(files: &dyn Files, documents: &[PathBuf]) -> Result<Self, BadBaseline> {
        let mut finder = SettingsFinder::for_baselines(files);
        let mut baselines = Self::default();
        for document in documents {
            let found = finder.find(document.parent().unwrap_or_else(|| Path::new("")));
            if let Some(file) = &found
                && !baselines.read.contains_key(file)
            {
                let baseline = Baseline::read(files, file)?;
                let folder = file.parent().unwrap_or_else(|| Path::new(""));
                let gone =
                    baseline.documents.keys().filter(|path| !files.is_file(&folder.join(path)));
                baselines.missing.extend(gone.map(|path| (file.clone(), path.clone())));
                baselines.read.insert(file.clone(), baseline);
            }
            baselines.of_documents.push(found.and_then(|file| {
                let within = path_from(files, &file, document)?;
                Some((file, within))
            }));
        }
        Ok(baselines)
    }

    /// The baseline that holds for the document at `index`, and the document's path seen from there.
    pub fn of_document(&self, index: usize) -> Option<(&Path, &str)> {
        self.of_documents
            .get(index)?
            .as_ref()
            .map(|(file, within)| (file.as_path(), within.as_str()))
    }

    /// The baselines that were read, each with its path.
    pub fn read(&self) -> impl Iterator<Item = (&Path, &Baseline)> {
        self.read.iter().map(|(file, baseline)| (file.as_path(), baseline))
    }

    /// Marks the findings that baselines hold, and gives the run what they hold in vain. The documents
    /// of `run` are those that this was made for.
    pub fn mark(&self, run: &mut Run) {
        let mut left = self.read.clone();
        let mut judged: BTreeSet<(&Path, &str)> = BTreeSet::new();
        for (document, held) in run.documents.iter_mut().zip(&self.of_documents) {
            let Some((file, within)) = held else { continue };
            let held = left.get_mut(file).and_then(|left| left.documents.get_mut(within));
            if let Some(held) = held {
                mark(document, held);
            }
            // Of what could not be read nobody can say that it is mended.
            if document.complete {
                judged.insert((file, within));
            }
        }
        run.stale = self.stale(&left, &judged);
    }

    fn stale(
        &self,
        left: &BTreeMap<PathBuf, Baseline>,
        judged: &BTreeSet<(&Path, &str)>,
    ) -> Vec<Stale> {
        let mut stale = Vec::new();
        for (file, baseline) in left {
            let is_missing = |path: &String| self.missing.contains(&(file.clone(), path.clone()));
            // Rules across documents find what they find only where all are judged.
            let judged_all = baseline
                .documents
                .keys()
                .all(|path| is_missing(path) || judged.contains(&(file.as_path(), path.as_str())));
            for (path, findings) in &baseline.documents {
                let is_there = !is_missing(path);
                if is_there && !judged.contains(&(file.as_path(), path.as_str())) {
                    continue;
                }
                let open = findings
                    .iter()
                    .flat_map(|(held, severities)| std::iter::repeat_n(held, severities.len()));
                let open = open.filter(|held| !is_there || judged_all || !looks_across(&held.rule));
                stale.extend(open.map(|held| Stale {
                    baseline: shown(file),
                    document: path.clone(),
                    rule: held.rule.clone(),
                    at: held.at.clone(),
                    document_is_there: is_there,
                }));
            }
        }
        stale
    }
}

/// Marks the findings of a document that are among `held`, and takes them out there.
fn mark(document: &mut Checked, held: &mut BTreeMap<Held, Vec<crate::findings::Severity>>) {
    let is_whole = document.complete;
    for finding in &mut document.findings {
        let Some(severities) = held.get_mut(&held_as(finding)) else { continue };
        let Some(severity) = severities.pop() else { continue };
        let is_recordable = is_recordable(finding, is_whole);
        if is_recordable && finding.severity <= severity {
            finding.known = Some(Known::Baseline);
        }
    }
}

/// What a baseline knows a finding by.
pub fn held_as(finding: &Finding) -> Held {
    Held { rule: finding.rule.clone().into_owned(), at: finding.subject.identity() }
}

/// Whether a finding of a document, which could be read whole or not, may be held back.
pub fn is_recordable(finding: &Finding, is_whole: bool) -> bool {
    finding.accepted.is_none() && !finding.is_off() && !is_bound(finding, is_whole)
}
