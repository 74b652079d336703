//! One trial of fixes: what they change, and whether the findings afterwards are those before but
//! for the ones put right.

use super::text::{Change, moved, new_spans};
use crate::findings::{Finding, Subject};
use crate::rules::{Checked, reading};
use crate::text::Place;
use std::collections::{BTreeMap, BTreeSet};

/// Where a finding stands: the path of the file, the byte, the rule.
type Here = (String, usize, String);

/// Fixes that are tried together.
pub(super) struct Trial<'a> {
    before: &'a Checked,
    chosen: &'a [&'a Finding],
    edits: BTreeMap<&'a str, Vec<Change<'a>>>,
}

/// What a fix that lets more be read must never bring: it would have made something else of the text.
const BREAKS: [&str; 4] = ["wrong-shape", "yaml-problem", "duplicate-key", "double-id"];

/// Whether a finding says that something could not be read, or that masa does not know it: then other
/// findings may be hidden behind it.
pub(super) fn is_of_reading(finding: &Finding) -> bool {
    reading::RULES.iter().any(|rule| rule.name == finding.rule)
}

impl<'a> Trial<'a> {
    /// The trial of the fixes of `chosen`, findings of `before` that do not touch one another.
    pub(super) fn of(before: &'a Checked, chosen: &'a [&'a Finding]) -> Self {
        let mut edits: BTreeMap<&str, Vec<Change<'_>>> = BTreeMap::new();
        for edit in chosen.iter().filter_map(|one| one.fix.as_ref()).flat_map(|fix| &fix.edits) {
            let path = before.sources.get(edit.place.file).path.as_str();
            edits.entry(path).or_default().push((edit.place.span, edit.text.as_str()));
        }
        for changes in edits.values_mut() {
            changes.sort_by_key(|(span, _)| *span);
        }
        Self { before, chosen, edits }
    }

    /// The changes of each file, by its path as shown, in order.
    pub(super) fn edits(&self) -> impl Iterator<Item = (&'a str, &[Change<'a>])> {
        self.edits.iter().map(|(path, changes)| (*path, changes.as_slice()))
    }

    /// Whether the findings that were to be put right are gone, and none came. What could not be read
    /// before may show more once it can; that is not the doing of the fix.
    pub(super) fn went_well(&self, after: &Checked) -> bool {
        if self.before.complete && !after.complete {
            return false;
        }
        let before = &self.before.findings;
        let seen: BTreeSet<Here> = before.iter().map(|one| self.moved(one)).collect();
        let named: BTreeSet<String> = before.iter().map(name).collect();
        let fixed: BTreeSet<Here> = self.chosen.iter().map(|one| self.moved(one)).collect();
        let targets: BTreeMap<String, bool> =
            self.chosen.iter().map(|one| (name(one), one.absent)).collect();
        let of_reading = self.chosen.iter().all(|one| is_of_reading(one));
        after.findings.iter().all(|finding| {
            let (here, name) = (here(after, finding), name(finding));
            let is_known = named.contains(&name);
            match targets.get(&name) {
                // What was added is there to be filled in.
                Some(true) => self.is_new_text(after, finding.place),
                Some(false) if matches!(finding.subject, Subject::Fact(_)) => false,
                _ if fixed.contains(&here) => is_known && !targets.contains_key(&name),
                _ => {
                    let shows = of_reading && !BREAKS.contains(&finding.rule.as_ref());
                    is_known || seen.contains(&here) || shows
                }
            }
        })
    }

    /// A finding before by its rule and where it stands afterwards.
    fn moved(&self, finding: &Finding) -> Here {
        let (path, start, rule) = here(self.before, finding);
        let start = self.edits.get(path.as_str()).map_or(start, |edits| moved(start, edits));
        (path, start, rule)
    }

    fn is_new_text(&self, after: &Checked, place: Place) -> bool {
        let path = after.sources.get(place.file).path.as_str();
        let spans = self.edits.get(path).map(|edits| new_spans(edits)).unwrap_or_default();
        spans.iter().any(|span| span.start <= place.span.start && place.span.end <= span.end)
    }
}

/// A finding by where it stands and its rule.
fn here(checked: &Checked, finding: &Finding) -> Here {
    let path = checked.sources.get(finding.place.file).path.clone();
    (path, finding.place.span.start, finding.rule.to_string())
}

/// A finding by its identity; the same words under one heading count as one.
fn name(finding: &Finding) -> String {
    let mut subject = finding.subject.clone();
    if let Subject::Words { ordinal, .. } = &mut subject {
        *ordinal = 0;
    }
    format!("{}@{}", finding.rule, subject.identity())
}
