//! Applying fixes: which are chosen, what they make of the files, and whether they did what they
//! should.
//!
//! A fix is tried on text in memory and the document is judged again over it. It stays only when its
//! finding is gone, no other came, and nothing but the bytes it names reads otherwise. Files are read
//! here and never written: the command line does that.

mod guard;
mod text;
mod trial;

pub use text::{FileText, Refusal};

use crate::checking::{Houses, Run, check};
use crate::findings::{Finding, Fix, Safety};
use crate::rules::{Checked, Judging};
use crate::workspace::{Discovery, Files, Overlay};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use trial::{Trial, is_of_reading};

/// How many times a document is judged for its fixes, at the most.
const ROUNDS: usize = 1000;

/// What fixes make of the files of a run.
#[derive(Debug, Default)]
pub struct Fixed {
    /// The files that change, by path.
    pub files: Vec<FileText>,
    /// How many findings are put right.
    pub count: usize,
    /// Files that have fixes and cannot be changed, and why.
    pub refused: BTreeMap<String, Refusal>,
}

/// Applies the fixes of `run`, up to `allowed`, to the text of its files.
pub fn fix(
    files: &dyn Files,
    run: &Run,
    found: &Discovery,
    houses: &Houses,
    judging: &Judging,
    allowed: Safety,
) -> Fixed {
    let pairs: Vec<_> = found.documents.iter().zip(&run.documents).collect();
    let of_document = |(path, first): &(&std::path::PathBuf, &Checked)| {
        let alone = Discovery { documents: vec![(*path).clone()], ..Discovery::default() };
        let again = |files: &dyn Files| check(files, &alone, houses, judging).documents.pop();
        fix_document(files, first, &again, allowed)
    };
    let each: Vec<Fixed> = pairs.par_iter().map(of_document).collect();
    let mut all = Fixed::default();
    for one in each {
        all.files.extend(one.files);
        all.count += one.count;
        all.refused.extend(one.refused);
    }
    all
}

/// The fixes of one document while they are tried.
struct Bench<'a> {
    files: &'a dyn Files,
    texts: BTreeMap<String, FileText>,
    refused: BTreeMap<String, Refusal>,
    /// Findings that are not to be put right, by identity.
    kept_back: BTreeSet<String>,
    /// Findings whose fixes were tried in vain since the text last changed for the better.
    in_vain: BTreeSet<String>,
    allowed: Safety,
}

fn fix_document(
    files: &dyn Files,
    first: &Checked,
    again: &dyn Fn(&dyn Files) -> Option<Checked>,
    allowed: Safety,
) -> Fixed {
    let kept_back = first.findings.iter().filter(|finding| !finding.is_open());
    let mut bench = Bench {
        files,
        texts: BTreeMap::new(),
        refused: BTreeMap::new(),
        kept_back: kept_back.map(Finding::identity).collect(),
        in_vain: BTreeSet::new(),
        allowed,
    };
    let mut count = 0;
    let mut latest: Option<Checked> = None;
    let mut count_then = 0;
    for _ in 0..ROUNDS {
        let now = latest.as_ref().unwrap_or(first);
        let chosen = bench.choose(now);
        if chosen.is_empty() {
            // What did not help may help after the others.
            if count == count_then || bench.in_vain.is_empty() {
                break;
            }
            count_then = count;
            bench.in_vain.clear();
            continue;
        }
        if let Some(next) = bench.attempt(now, &chosen, again) {
            count += chosen.len();
            latest = Some(next);
            continue;
        }
        let mut next = None;
        for one in chosen {
            next = bench.attempt(now, &[one], again);
            if next.is_some() {
                count += 1;
                break;
            }
            bench.in_vain.insert(one.identity());
        }
        if next.is_some() {
            latest = next;
        }
    }
    let changed = bench.texts.into_values().filter(FileText::is_changed);
    Fixed { files: changed.collect(), count, refused: bench.refused }
}

impl Bench<'_> {
    /// The findings whose fixes come next, in order: none that touches the text of another, what is
    /// certain before the rest, and of that what may hide other findings first.
    fn choose<'c>(&mut self, now: &'c Checked) -> Vec<&'c Finding> {
        let mut open: Vec<(&Finding, &Fix)> = now
            .findings
            .iter()
            .filter_map(|finding| Some((finding, self.open_fix(now, finding)?)))
            .collect();
        let rank = |one: &(&Finding, &Fix)| (one.1.safety, !is_of_reading(one.0));
        if let Some(first) = open.iter().map(rank).min() {
            open.retain(|one| rank(one) == first);
        }
        let mut chosen: Vec<(&Finding, &Fix)> = Vec::new();
        for one in open {
            if !chosen.iter().any(|(_, other)| touch(one.1, other)) {
                chosen.push(one);
            }
        }
        chosen.into_iter().map(|(finding, _)| finding).collect()
    }

    /// The fix of a finding, where it may be applied.
    fn open_fix<'c>(&mut self, now: &Checked, finding: &'c Finding) -> Option<&'c Fix> {
        let fix = finding.open_fix().filter(|fix| fix.safety <= self.allowed)?;
        let identity = finding.identity();
        if self.kept_back.contains(&identity) || self.in_vain.contains(&identity) {
            return None;
        }
        let are_sound = fix.edits.iter().all(|edit| self.open(now, edit.place.file));
        (are_sound && !fix.edits.is_empty() && !touch_each_other(fix)).then_some(fix)
    }

    /// Opens the file of an edit; gives whether it can be changed.
    fn open(&mut self, now: &Checked, file: crate::text::FileId) -> bool {
        let source = now.sources.get(file);
        if self.refused.contains_key(&source.path) {
            return false;
        }
        if let Some(text) = self.texts.get(&source.path) {
            return text.text == source.text;
        }
        match FileText::read(self.files, Path::new(&source.path), &source.text) {
            Ok(text) => {
                self.texts.insert(source.path.clone(), text);
                true
            }
            Err(refusal) => {
                self.refused.insert(source.path.clone(), refusal);
                false
            }
        }
    }

    /// Applies the fixes of `chosen` and judges again; keeps the text when that went well.
    fn attempt(
        &mut self,
        now: &Checked,
        chosen: &[&Finding],
        again: &dyn Fn(&dyn Files) -> Option<Checked>,
    ) -> Option<Checked> {
        let trial = Trial::of(now, chosen);
        let mut texts = self.texts.clone();
        for (path, edits) in trial.edits() {
            let text = texts.get_mut(path)?;
            let after = text::apply(&text.text, edits)?;
            if !guard::reads_alike(path, &text.text, &after, edits) {
                return None;
            }
            text.text = after;
        }
        let mut over = Overlay::new(self.files);
        for text in texts.values() {
            over.set(&text.path, text.bytes());
        }
        let next = again(&over)?;
        if !trial.went_well(&next) {
            return None;
        }
        self.texts = texts;
        Some(next)
    }
}

fn touch(one: &Fix, other: &Fix) -> bool {
    one.edits.iter().any(|a| other.edits.iter().any(|b| text::clash(a, b)))
}

fn touch_each_other(fix: &Fix) -> bool {
    let edits = fix.edits.iter().enumerate();
    edits.clone().any(|(at, a)| fix.edits[at + 1..].iter().any(|b| text::clash(a, b)))
}
