//! What a rule sees, and how it reports.

use super::Rule;
use super::acceptances::Settled;
use super::contradictions::Readings;
use super::judge::Judging;
use super::mending;
use crate::document::control::{Control, Status};
use crate::document::values::DateText;
use crate::document::{Document, Event, Network, Plan};
use crate::findings::{Finding, Message, Related, Safety, Severity, Spot};
use crate::guidance::{self, Confidence, Edition};
use crate::workspace::{At, Loaded};
use crate::yaml::Data;
use jiff::civil::Date;

/// The source of a rule that serves nothing of the catalogue.
pub(super) const OWN_RULE: &str = "masa’s own rule, no guidance behind it";

/// One rule's look at one document.
#[derive(Debug)]
pub struct Look<'a> {
    /// The document.
    pub doc: &'a Loaded,
    /// The document's own day: when it was published, else the nearest to that.
    pub day: Date,
    /// The reader's day.
    pub today: Date,
    /// The edition that the document is judged by.
    pub edition: Edition,
    /// The packs beyond the edition and the law.
    pub packs: &'a [String],
    /// What became of the acceptances; empty for all rules but those about acceptances.
    pub settled: &'a [Settled],
    plan: Option<&'a Plan>,
    /// What rules read of the document, shared between them.
    pub(super) readings: &'a Readings<'a>,
    rule: &'static Rule,
    found: Vec<Finding>,
}

impl<'a> Look<'a> {
    /// A look by `rule` at `doc`, which is judged by a day and an edition.
    pub(super) fn new(
        (doc, readings): (&'a Loaded, &'a Readings<'a>),
        judging: &'a Judging,
        (day, edition): (Date, Edition),
        rule: &'static Rule,
    ) -> Self {
        Self {
            doc,
            day,
            today: judging.today(),
            edition,
            packs: judging.packs(),
            settled: &[],
            plan: doc.document.as_ref().and_then(Document::plan),
            readings,
            rule,
            found: Vec::new(),
        }
    }

    /// The same look, at a plan that knows the bodies of the settings too.
    pub(super) const fn with_bodies_of(mut self, plan: Option<&'a Plan>) -> Self {
        if plan.is_some() {
            self.plan = plan;
        }
        self
    }

    /// The same look, after the acceptances of the document were settled.
    pub(super) const fn after(mut self, settled: &'a [Settled]) -> Self {
        self.settled = settled;
        self
    }

    /// What was found.
    pub(super) fn into_findings(self) -> Vec<Finding> {
        self.found
    }

    /// The document, when it is a plan; among its bodies are those that the settings give all plans.
    pub fn plan(&self) -> Option<&'a Plan> {
        self.plan
    }

    /// The document, when it is a network's terms.
    pub fn network(&self) -> Option<&'a Network> {
        match self.doc.document.as_ref()? {
            Document::Network(network) => Some(network),
            _ => None,
        }
    }

    /// The document, when it is an event.
    pub fn event(&self) -> Option<&'a Event> {
        match self.doc.document.as_ref()? {
            Document::Event(event) => Some(event),
            _ => None,
        }
    }

    /// Whether the document says that it is a draft.
    pub fn is_draft(&self) -> bool {
        let control = self.doc.document.as_ref().and_then(|document| document.control());
        control.and_then(|control| control.status) == Some(Status::Draft)
    }

    /// Whether the document says that a later one took its place, or is kept for the record only.
    pub fn is_replaced(&self) -> bool {
        let control = self.doc.document.as_ref().and_then(|document| document.control());
        control.is_some_and(Control::is_replaced)
    }

    /// The day of the document where it gives one itself, and not only the day of the reader.
    pub fn own_day(&self) -> Option<Date> {
        let document = self.doc.document.as_ref()?;
        let of_control = document
            .control()
            .map(|control| [&control.published_on, &control.effective_from, &control.agreed_on]);
        let of_event = match document {
            Document::Event(event) => event.event.as_ref().map(|facts| [&facts.date]),
            _ => None,
        };
        let mut given = of_control.iter().flatten().chain(of_event.iter().flatten());
        given.any(|date| date.as_ref().and_then(DateText::day).is_some()).then_some(self.day)
    }

    /// Whether the fact at `at` is absent or an empty list, and nothing unread could hold it.
    pub fn is_absent(&self, at: &At) -> bool {
        let there = self.doc.tree.at(&at.0).is_some_and(|found| {
            let is_empty = match &self.doc.tree.resolved(found.value).data {
                Data::List(items) => items.is_empty(),
                Data::Map(entries) => entries.is_empty(),
                _ => self.doc.tree.is_nothing(found.value),
            };
            !is_empty
        });
        !there && self.doc.may_judge_absence(at)
    }

    /// Reports at the fact `at`, or, where it is absent, at the mapping where it belongs.
    pub fn report(&mut self, at: &At, message: Message) -> &mut Finding {
        let there = self.doc.spot(at);
        let absent = there.is_none();
        let spot = there.unwrap_or_else(|| self.doc.gap(at));
        let fix = absent.then(|| mending::add_key(self.doc, at, None, Safety::Unsafe)).flatten();
        let finding = self.report_spot(spot, message);
        finding.absent = absent;
        finding.fix = fix;
        finding
    }

    /// Reports at a spot.
    ///
    /// # Panics
    ///
    /// Never: it gives back what it has just put down.
    pub fn report_spot(&mut self, spot: Spot, message: Message) -> &mut Finding {
        let (severity, source) = (self.severity(), self.source());
        self.found.push(Finding::new(self.rule.name, severity, message, source, spot));
        self.found.last_mut().expect("a finding was just pushed")
    }

    /// How many findings this look has reported.
    pub fn count(&self) -> usize {
        self.found.len()
    }

    /// The finding that was reported last.
    pub fn last(&mut self) -> Option<&mut Finding> {
        self.found.last_mut()
    }

    /// The severity of this rule for this document: lighter in a draft, and advice where everything
    /// it rests on is background or reported.
    fn severity(&self) -> Severity {
        let base = if self.is_draft() { self.rule.in_draft } else { self.rule.severity };
        let mut confidences = self.rule.serves.iter().filter_map(|id| confidence_of(id)).peekable();
        let only_hearsay = confidences.peek().is_some() && confidences.all(Confidence::advice_only);
        if only_hearsay { Severity::Advice } else { base }
    }

    fn requirements(&self) -> impl Iterator<Item = &'static guidance::Requirement> {
        self.rule.serves.iter().filter_map(|id| guidance::requirement(id))
    }

    /// Whether a requirement stands in a pack that applies to this document.
    fn applies(&self, row: &guidance::Requirement) -> bool {
        let always =
            guidance::pack(row.pack).is_none_or(|pack| pack.applies == guidance::Applies::Always);
        always || self.packs.iter().any(|pack| pack == row.pack)
    }

    /// Where the rule comes from: the served requirements that are in force for the document.
    fn source(&self) -> String {
        let in_force: Vec<_> = self
            .requirements()
            .filter(|row| row.window.open(self.edition, self.day) && self.applies(row))
            .collect();
        let lines: Vec<String> = if in_force.is_empty() {
            self.requirements().take(1).map(guidance::source_line).collect()
        } else {
            in_force.into_iter().take(2).map(guidance::source_line).collect()
        };
        if lines.is_empty() {
            return match self.rule.serves.first() {
                Some(id) => format!("masa’s catalogue, {id}"),
                None => OWN_RULE.to_owned(),
            };
        }
        lines.join("; ")
    }
}

/// How sure the catalogue is of one of its entries.
fn confidence_of(id: &str) -> Option<Confidence> {
    match guidance::find(id)? {
        guidance::Entry::Requirement(row) => Some(row.confidence),
        guidance::Entry::Term(term) => Some(term.confidence),
        guidance::Entry::Date(fact) => Some(fact.confidence),
        _ => None,
    }
}

impl Finding {
    /// Adds another place that the finding speaks of.
    pub fn with_related(&mut self, spot: &Spot, label: impl Into<String>) -> &mut Self {
        self.related.push(Related { place: spot.place, label: label.into() });
        self
    }

    /// Sets how much this one finding weighs.
    pub const fn weighing(&mut self, severity: Severity) -> &mut Self {
        self.severity = severity;
        self
    }
}
