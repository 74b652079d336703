//! What became of the weights that settings give, once the documents of a run are judged.

use super::{Entry, Repository, is_bound, members, severity_forbidden, severity_unused};
use crate::findings::{Finding, Message, Spot};
use crate::guidance::Edition;
use crate::rules::across::Kept;
use crate::rules::look::OWN_RULE;
use crate::rules::{Checked, Rule};
use jiff::civil::Date;

/// What an entry did in a run.
#[derive(Debug, Default)]
pub(super) struct Deeds {
    /// How many documents it holds for.
    pub documents: usize,
    /// How many findings it means.
    pub findings: usize,
    /// The findings that it would lighten and must not, each with its document.
    pub bound: Vec<String>,
    /// Where its rule found something in those documents, as it can be written after `at:`.
    pub others: Vec<String>,
}

/// The settings of `repository` as findings, where `judged` are the documents that they hold for,
/// each with its path seen from them, and `there` are the paths of all documents below the settings.
/// `is_all` says that those they hold for are all judged, and that all could be read: only then can
/// it be said that a weight fits nothing.
pub fn look_back(
    repository: &Repository,
    judged: &[(&Checked, String)],
    there: &[String],
    is_all: bool,
    today: Date,
) -> Option<Checked> {
    let of_members = members::told(repository, judged, there).into_iter();
    let mut findings: Vec<Finding> =
        of_members.map(|(rule, spot, message)| finding(rule, message, spot)).collect();
    for (index, entry) in repository.entries.iter().enumerate() {
        let deeds = deeds(repository, index, judged);
        if !deeds.bound.is_empty() {
            let message = severity_forbidden::message(entry, &deeds);
            findings.push(finding(&severity_forbidden::RULE, message, entry.spot.clone()));
        }
        if is_all && let Some((spot, message)) = severity_unused::told(entry, &deeds) {
            findings.push(finding(&severity_unused::RULE, message, spot));
        }
    }
    if findings.is_empty() {
        return None;
    }
    let mut checked = Checked {
        path: repository.file.clone(),
        title: repository.file.clone(),
        kind: None,
        sources: repository.sources.clone(),
        edition: Edition::in_force_on(today).unwrap_or(Edition::Wt18),
        day: today,
        findings,
        complete: true,
        kept: Kept::default(),
    };
    checked.put_in_order();
    Some(checked)
}

fn finding(rule: &Rule, message: Message, spot: Spot) -> Finding {
    Finding::new(rule.name, rule.severity, message, OWN_RULE, spot)
}

fn deeds(repository: &Repository, index: usize, judged: &[(&Checked, String)]) -> Deeds {
    let entry = &repository.entries[index];
    let mut deeds = Deeds::default();
    for (document, within) in judged.iter().filter(|(_, within)| entry.holds_for(within)) {
        deeds.documents += 1;
        for finding in document.findings.iter().filter(|one| one.rule == entry.rule) {
            deeds.others.push(finding.subject.identity());
            if !entry.means(finding) {
                continue;
            }
            deeds.findings += 1;
            let decides = repository.deciding(finding, within).is_some_and(|one| is(one, entry));
            let would_lighten = entry.severity() < Some(finding.severity);
            if decides && would_lighten && is_bound(finding, document.complete) {
                deeds.bound.push(format!("{} ({})", within, finding.subject.in_words()));
            }
        }
    }
    deeds
}

fn is(one: &Entry, other: &Entry) -> bool {
    std::ptr::eq(one, other)
}
