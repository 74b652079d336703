//! Acceptances compared with findings: what each covers, and why another covers nothing.

use super::paths::lost_step;
use crate::document::Document;
use crate::document::control::Acceptance;
use crate::document::values::{Code, DateText, Prose, Text};
use crate::findings::{Accepted, Finding, Severity, Spot};
use crate::guidance::{self, Edition, Requirement};
use crate::rules::{Judging, Rule, across, all, find};
use crate::workspace::{At, Loaded, Trouble, near_misses};
use jiff::civil::Date;

/// An acceptance and what became of it.
#[derive(Debug)]
pub struct Settled {
    /// Where it stands.
    pub at: At,
    /// The rule it names; empty where it names none.
    pub rule: String,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of an acceptance.
#[derive(Debug)]
pub enum Outcome {
    /// It covers a finding until that day.
    Used {
        /// Until when.
        until: Date,
        /// The finding.
        finding: Spot,
    },
    /// It cannot be told what is accepted, or by whom, why or until when.
    Malformed(Vec<Flaw>),
    /// What it names cannot be accepted.
    Forbidden {
        /// The finding.
        finding: Spot,
        /// The duty in law that is not met; none where part of the document could not be read.
        duty: Option<&'static Requirement>,
    },
    /// Its last day has passed, and the finding counts again.
    Expired {
        /// When it ended.
        until: Date,
        /// The finding, where it is still there.
        finding: Option<Spot>,
    },
    /// It names what is not found.
    Unused {
        /// What findings of its rule are at.
        others: Vec<String>,
    },
    /// What it names is found only beside other documents, when all are judged.
    Across {
        /// Where, as written.
        at: Option<String>,
        /// On what terms.
        terms: Accepted,
    },
    /// An earlier acceptance covers the same finding.
    Repeated,
    /// Part of the document could not be read, so that nothing can be said.
    Open,
}

/// What is wrong with an acceptance.
#[derive(Debug, PartialEq, Eq)]
pub enum Flaw {
    /// These keys say nothing.
    Lacks(Vec<&'static str>),
    /// masa knows no such rule.
    UnknownRule {
        /// A rule that was perhaps meant.
        near: Option<String>,
    },
    /// What is wrong with an acceptance cannot itself be accepted.
    AboutAcceptances,
    /// The last day is no day.
    UntilNoDay {
        /// What is written there.
        words: String,
    },
    /// A step of the path leads nowhere.
    UnknownPath {
        /// The step.
        step: String,
        /// What was perhaps meant.
        near: Option<String>,
    },
    /// It names no place, and the rule found several things.
    WithoutPlace {
        /// What the findings are at.
        found: Vec<String>,
    },
}

/// Whether a rule is one of those about acceptances.
pub fn is_among(rule: &Rule) -> bool {
    super::RULES.iter().any(|own| own.name == rule.name)
}

/// Compares every acceptance of a document with its findings, and marks those that are accepted.
pub fn settle(doc: &Loaded, judging: &Judging, findings: &mut [Finding]) -> Vec<Settled> {
    let accepted = doc.document.as_ref().map(Document::accepted).unwrap_or_default();
    let mut settled = Vec::new();
    for (index, acceptance) in accepted.iter().enumerate() {
        let at = At::key("accepted").item(index);
        let rule = acceptance.rule.as_ref().map_or("", Code::as_str).to_owned();
        let hearing = Hearing { doc, judging, acceptance, at: &at, rule: &rule };
        let outcome = hearing.outcome(findings);
        settled.push(Settled { at, rule, outcome });
    }
    settled
}

/// One acceptance while it is looked at.
struct Hearing<'a> {
    doc: &'a Loaded,
    judging: &'a Judging,
    acceptance: &'a Acceptance,
    at: &'a At,
    rule: &'a str,
}

impl Hearing<'_> {
    fn outcome(&self, findings: &mut [Finding]) -> Outcome {
        let flaws = self.flaws();
        if !flaws.is_empty() {
            return Outcome::Malformed(flaws);
        }
        // A key of the wrong shape has a finding of its own, and nothing is accepted meanwhile.
        let Some(terms) = self.terms() else { return Outcome::Open };
        if across::is_among(self.rule) {
            let at = self.acceptance.at.as_ref().map(|at| at.as_str().to_owned());
            return Outcome::Across { at, terms };
        }
        let found: Vec<usize> =
            (0..findings.len()).filter(|index| findings[*index].rule == self.rule).collect();
        let identities =
            || found.iter().map(|index| findings[*index].subject.identity()).collect::<Vec<_>>();
        let chosen = match &self.acceptance.at {
            Some(at) => found.iter().copied().find(|index| findings[*index].is_at(at.as_str())),
            None if found.len() > 1 => {
                return Outcome::Malformed(vec![Flaw::WithoutPlace { found: identities() }]);
            }
            None => found.first().copied(),
        };
        let is_over = terms.until < self.judging.today();
        let Some(chosen) = chosen else {
            if is_over {
                return Outcome::Expired { until: terms.until, finding: None };
            }
            return self.unmatched(identities());
        };
        let finding = &mut findings[chosen];
        let spot = Spot { place: finding.place, subject: finding.subject.clone() };
        let (edition, day) = (self.judging.edition_of(self.doc), self.judging.day_of(self.doc));
        let duty = duty_behind(finding, edition, day);
        if duty.is_some() || leaves_a_gap(finding, self.doc) {
            return Outcome::Forbidden { finding: spot, duty };
        }
        if is_over {
            return Outcome::Expired { until: terms.until, finding: Some(spot) };
        }
        if finding.accepted.is_some() {
            return Outcome::Repeated;
        }
        let until = terms.until;
        finding.accepted = Some(terms);
        Outcome::Used { until, finding: spot }
    }

    /// What can be seen to be wrong without looking at findings.
    fn flaws(&self) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        let says = |text: Option<&str>| text.is_some_and(|text| !text.trim().is_empty());
        let own = self.acceptance;
        let keys = [
            ("rule", says(own.rule.as_ref().map(Code::as_str))),
            ("because", says(own.because.as_ref().map(Prose::as_str))),
            ("agreed_by", says(own.agreed_by.as_ref().map(Text::as_str))),
            ("until", says(own.until.as_ref().map(DateText::as_str))),
        ];
        // A value of the wrong shape was left out and has a finding of its own.
        let hidden = |key: &str| {
            let there = self.doc.tree.at(&self.at.then(key).0).is_some();
            !there && !self.doc.may_judge_absence(&self.at.then(key))
        };
        let silent: Vec<&'static str> =
            keys.iter().filter(|(key, says)| !says && !hidden(key)).map(|(key, _)| *key).collect();
        if !silent.is_empty() {
            flaws.push(Flaw::Lacks(silent));
        }
        let house_names: Vec<&str> =
            self.judging.house_rules.iter().map(|rule| rule.name.as_str()).collect();
        match find(self.rule) {
            Some(rule) if is_among(rule) => flaws.push(Flaw::AboutAcceptances),
            None if !self.rule.is_empty() && !house_names.contains(&self.rule) => {
                let names = all().map(|rule| rule.name).chain(house_names);
                let near = near_misses(self.rule, names);
                let near = near.first().map(|near| (*near).to_owned());
                flaws.push(Flaw::UnknownRule { near });
            }
            _ => {}
        }
        if let Some(until) = own.until.as_ref().filter(|until| !until.is_empty())
            && until.day().is_none()
        {
            flaws.push(Flaw::UntilNoDay { words: until.as_str().to_owned() });
        }
        flaws
    }

    fn terms(&self) -> Option<Accepted> {
        let own = self.acceptance;
        Some(Accepted {
            because: own.because.as_ref()?.as_str().to_owned(),
            agreed_by: own.agreed_by.as_ref()?.as_str().to_owned(),
            until: own.until.as_ref()?.day()?,
        })
    }

    /// Nothing is found where the acceptance points. Where its path leads nowhere, that is why; and
    /// where part of the document stayed unread, the finding may only be out of sight.
    fn unmatched(&self, others: Vec<String>) -> Outcome {
        let lost = self.acceptance.at.as_ref().and_then(|at| lost_step(self.doc, at.as_str()));
        match lost {
            Some((step, near)) => Outcome::Malformed(vec![Flaw::UnknownPath { step, near }]),
            None if self.doc.has_gaps() => Outcome::Open,
            None => Outcome::Unused { others },
        }
    }
}

/// Whether a finding can be accepted for now: it is not about acceptances, does not rest on a duty in
/// law, and does not tell of a part of the document that could not be read.
pub fn may_be_accepted(finding: &Finding, doc: &Loaded) -> bool {
    let is_about_acceptances = find(&finding.rule).is_some_and(is_among);
    !is_about_acceptances && !finding.rests_on_law && !leaves_a_gap(finding, doc)
}

/// The duty in law, in force for the document, whose breach is an error that the finding reports.
pub fn duty_behind(finding: &Finding, edition: Edition, day: Date) -> Option<&'static Requirement> {
    let serves = find(&finding.rule).filter(|_| finding.severity == Severity::Error)?.serves;
    let mut rows = serves.iter().filter_map(|id| guidance::requirement(id));
    rows.find(|row| row.is_statutory_duty() && row.window.open(edition, day))
}

/// Whether the finding tells of a part of the document that could not be read.
fn leaves_a_gap(finding: &Finding, doc: &Loaded) -> bool {
    doc.troubles.iter().filter(|trouble| trouble.leaves_gaps()).any(|trouble| match trouble {
        Trouble::Unreadable { file, .. } => {
            finding.rule == "unreadable-file" && finding.place.file == *file
        }
        Trouble::Encoding { file, .. } => {
            finding.rule == "file-encoding" && finding.place.file == *file
        }
        Trouble::UnknownKind { place, .. } => {
            finding.rule == "unknown-kind" && finding.place == *place
        }
        Trouble::WrongShape { spot, .. } => {
            finding.rule == "wrong-shape" && finding.place == spot.place
        }
        Trouble::UnknownWord { spot, .. } => {
            finding.rule == "unknown-word" && finding.place == spot.place
        }
        Trouble::Yaml(problem) => finding.rule == "yaml-problem" && finding.place == problem.place,
        Trouble::Markdown(problem) => {
            finding.rule == "markup-problem" && finding.place == problem.place
        }
        _ => false,
    })
}
