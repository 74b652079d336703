//! What a change to the documents does to their findings.
//!
//! A run is compared with another over what stood before. Documents are the same when they have the
//! same path, or, where their folder has another name now, when they are of one kind and bear one
//! title that no other document bears; findings are the same when they have the same identity.
//! Whatever is in doubt counts: a finding that weighs more than before is new, and so is one that was
//! accepted before. Where a document could not be read whole before, nothing is known of it.

use super::Run;
use crate::document::DocumentKind;
use crate::findings::{Finding, Known, Severity};
use crate::rules::{Checked, is_about_reading};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What changed since an earlier revision. Which findings are new and which stood there before is
/// told by the findings themselves (`Finding::known`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "change")]
pub struct Change {
    /// The revision that the change starts from, as it was asked for.
    pub since: String,
    /// The findings that are gone.
    pub fixed: Vec<Gone>,
    /// How many findings are new.
    pub added: usize,
    /// How many are still there, accepted ones aside.
    pub still: usize,
    /// How many of those still there are errors that rest on the law, and count.
    pub still_bound: usize,
    /// The documents that are gone, in order.
    pub removed: Vec<Removed>,
    /// The documents whose findings all count, as nothing is known of what stood before.
    pub uncompared: Vec<Uncompared>,
}

/// A finding that is gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "gone")]
pub struct Gone {
    /// The document it was in, by the path it has now.
    pub document: String,
    /// The name of its rule.
    pub rule: String,
    /// How much it weighed.
    pub severity: Severity,
    /// What it said was wrong.
    pub what: String,
    /// By what it was known from run to run.
    pub identity: String,
}

/// A document that is gone, and its findings with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "removed")]
pub struct Removed {
    /// The path it had.
    pub document: String,
    /// How many findings it had.
    pub findings: usize,
}

/// A document that could not be compared with what stood before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "uncompared")]
pub struct Uncompared {
    /// Its path.
    pub document: String,
    /// How many findings it has that count.
    pub findings: usize,
    /// Why nothing is known.
    pub why: Unknown,
}

/// Why nothing is known of what stood before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "unknown")]
pub enum Unknown {
    /// The document could not be read whole as it stood.
    Unread,
    /// The document belongs to another repository inside this one.
    OtherRepository,
}

impl Change {
    /// Compares `run` with the run over what stood `before`, at the revision `since`, and marks the
    /// findings of `run` that stood there. `elsewhere` are the documents of other repositories.
    pub fn of(run: &mut Run, before: &Run, since: &str, elsewhere: &BTreeSet<String>) -> Self {
        let mut change = Self {
            since: since.to_owned(),
            fixed: Vec::new(),
            added: 0,
            still: 0,
            still_bound: 0,
            removed: Vec::new(),
            uncompared: Vec::new(),
        };
        let earlier = earlier_of(&run.documents, &before.documents);
        for (document, earlier) in run.documents.iter_mut().zip(&earlier) {
            let earlier = earlier.map(|index| &before.documents[index]);
            let unknown = match earlier {
                _ if elsewhere.contains(&document.path) => Some(Unknown::OtherRepository),
                Some(earlier) if !earlier.complete => Some(Unknown::Unread),
                _ => None,
            };
            if let Some(why) = unknown {
                let findings = counting(document);
                change.uncompared.push(Uncompared {
                    document: document.path.clone(),
                    findings,
                    why,
                });
            } else if let Some(earlier) = earlier {
                change.compare(document, earlier);
            } else {
                change.added += counting(document);
            }
        }
        let found: BTreeSet<usize> = earlier.into_iter().flatten().collect();
        let gone = before.documents.iter().enumerate().filter(|(index, _)| !found.contains(index));
        change.removed = gone
            .map(|(_, gone)| Removed { document: gone.path.clone(), findings: counting(gone) })
            .collect();
        change
    }

    fn compare(&mut self, document: &mut Checked, earlier: &Checked) {
        let mut stood: BTreeMap<String, Vec<&Finding>> = BTreeMap::new();
        let may_count = |finding: &Finding| finding.accepted.is_none() && !finding.is_off();
        for finding in earlier.findings.iter().filter(|finding| may_count(finding)) {
            stood.entry(finding.identity()).or_default().push(finding);
        }
        let is_whole = document.complete;
        for finding in &mut document.findings {
            let same = stood.get_mut(&finding.identity()).and_then(Vec::pop);
            if !may_count(finding) {
                continue;
            }
            // What could not be read is told, whenever it came about.
            let is_told = !is_whole && is_about_reading(&finding.rule);
            if is_told || same.is_none_or(|same| same.severity < finding.severity) {
                self.added += usize::from(finding.known.is_none());
                continue;
            }
            self.still += 1;
            self.still_bound += usize::from(finding.rests_on_law);
            finding.known.get_or_insert(Known::Before);
        }
        // What is out of sight is not mended.
        if is_whole {
            self.fixed.extend(stood.into_iter().flat_map(|(identity, gone)| {
                let path = document.path.clone();
                gone.into_iter().map(move |finding| Gone {
                    document: path.clone(),
                    rule: finding.rule.clone().into_owned(),
                    severity: finding.severity,
                    what: finding.message.what.clone(),
                    identity: identity.clone(),
                })
            }));
        }
    }
}

fn counting(document: &Checked) -> usize {
    document.findings.iter().filter(|finding| finding.counts()).count()
}

/// For each document, the one among `before` that it was.
fn earlier_of(documents: &[Checked], before: &[Checked]) -> Vec<Option<usize>> {
    let paths: BTreeMap<&str, usize> =
        before.iter().enumerate().map(|(index, one)| (one.path.as_str(), index)).collect();
    let mut earlier: Vec<Option<usize>> =
        documents.iter().map(|document| paths.get(document.path.as_str()).copied()).collect();
    pair(documents, before, &mut earlier, |one| Some((titled(one)?, folder_name(&one.path))));
    pair(documents, before, &mut earlier, |one| Some((titled(one)?, "")));
    earlier
}

/// Pairs what has no partner yet, where `key` is that of one document alone on either side.
fn pair<'a, K: Ord>(
    documents: &'a [Checked],
    before: &'a [Checked],
    earlier: &mut [Option<usize>],
    key: impl Fn(&'a Checked) -> Option<K>,
) {
    let taken: BTreeSet<usize> = earlier.iter().copied().flatten().collect();
    let new = documents.iter().enumerate().filter(|(index, _)| earlier[*index].is_none());
    let new = alone(new.filter_map(|(index, one)| Some((key(one)?, index))));
    let old = before.iter().enumerate().filter(|(index, _)| !taken.contains(index));
    let old = alone(old.filter_map(|(index, one)| Some((key(one)?, index))));
    for (key, index) in new {
        if let Some(old) = old.get(&key) {
            earlier[index] = Some(*old);
        }
    }
}

/// The entries whose key no other has.
fn alone<K: Ord>(entries: impl Iterator<Item = (K, usize)>) -> BTreeMap<K, usize> {
    let mut by_key: BTreeMap<K, Vec<usize>> = BTreeMap::new();
    for (key, index) in entries {
        by_key.entry(key).or_default().push(index);
    }
    let single = |(key, indices): (K, Vec<usize>)| match indices.as_slice() {
        [one] => Some((key, *one)),
        _ => None,
    };
    by_key.into_iter().filter_map(single).collect()
}

/// The kind and the title of a document that has both.
fn titled(document: &Checked) -> Option<(&'static str, &str)> {
    let kind = document.kind.map(DocumentKind::word)?;
    (document.title != document.path).then_some((kind, document.title.as_str()))
}

fn folder_name(path: &str) -> &str {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    folder.rsplit_once('/').map_or(folder, |(_, name)| name)
}
