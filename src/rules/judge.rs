//! Judging a document: which day and edition it is judged by, every rule's look, one order.

use super::across::Kept;
use super::contradictions::Readings;
use super::house::{self, HouseRule};
use super::repository::Weighing;
use super::{Look, Rule, acceptances, all};
use crate::document::values::DateText;
use crate::document::{DocumentKind, EditionCode, Plan};
use crate::findings::{Finding, Subject};
use crate::guidance::Edition;
use crate::text::{FileId, Sources};
use crate::workspace::Loaded;
use jiff::civil::Date;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// By what documents are judged.
#[derive(Debug, Clone)]
pub struct Judging {
    /// The reader's day.
    pub today: Date,
    /// Judge as on this day: it takes the place of the reader's and of the document's day.
    pub as_of: Option<Date>,
    /// Packs asked for beside those that documents name.
    pub guidance: Vec<String>,
    /// The house rules that hold for the documents.
    pub house_rules: Arc<[HouseRule]>,
    /// How much findings weigh by the settings.
    pub weighing: Weighing,
}

/// A document that was checked: what a report needs of it. The rest is let go, so that a thousand
/// documents take no more memory than their findings.
#[derive(Debug)]
pub struct Checked {
    /// The path of its file of facts, as shown.
    pub path: String,
    /// What the document is called: its own title, else its path.
    pub title: String,
    /// What kind it is, where that is known.
    pub kind: Option<DocumentKind>,
    /// Its files; those that no finding speaks of have lost their text.
    pub sources: Sources,
    /// The edition it was judged by.
    pub edition: Edition,
    /// The day it was judged by.
    pub day: Date,
    /// The findings, in order.
    pub findings: Vec<Finding>,
    /// Whether all of it could be read.
    pub complete: bool,
    /// What rules across documents need of it.
    pub(super) kept: Kept,
}

impl Judging {
    /// Judging on `today`, by what documents say themselves.
    pub fn on(today: Date) -> Self {
        let (guidance, house_rules) = (Vec::new(), Arc::default());
        Self { today, as_of: None, guidance, house_rules, weighing: Weighing::default() }
    }

    /// The same with these house rules.
    #[must_use]
    pub fn with_house_rules(&self, house_rules: Arc<[HouseRule]>) -> Self {
        Self { house_rules, ..self.clone() }
    }

    /// The reader's day.
    pub fn today(&self) -> Date {
        self.as_of.unwrap_or(self.today)
    }

    /// The document's own day: published, else in force, else agreed, else the reader's day.
    pub fn day_of(&self, doc: &Loaded) -> Date {
        if let Some(day) = self.as_of {
            return day;
        }
        let control = doc.document.as_ref().and_then(|document| document.control());
        let dates = control
            .map(|control| [&control.published_on, &control.effective_from, &control.agreed_on]);
        let day = dates.and_then(|dates| dates.into_iter().flatten().find_map(DateText::day));
        day.or_else(|| event_day(doc)).unwrap_or(self.today)
    }

    /// The edition: what the document declares (unless judged as on another day), else the one in
    /// force on its day.
    pub fn edition_of(&self, doc: &Loaded) -> Edition {
        let declared = declared_edition(doc).filter(|_| self.as_of.is_none());
        declared.or_else(|| Edition::in_force_on(self.day_of(doc))).unwrap_or(Edition::Wt18)
    }

    /// The packs by which a document is judged: those asked for, then its own.
    pub fn packs_of(&self, doc: &Loaded) -> Vec<String> {
        let mut packs = self.guidance.clone();
        if let Some(plan) = doc.document.as_ref().and_then(|document| document.plan()) {
            add_packs(plan, &mut packs);
        }
        packs
    }

    /// The packs asked for by the caller.
    pub fn packs(&self) -> &[String] {
        &self.guidance
    }
}

fn event_day(doc: &Loaded) -> Option<Date> {
    match doc.document.as_ref()? {
        crate::document::Document::Event(event) => event.event.as_ref()?.date.as_ref()?.day(),
        _ => None,
    }
}

/// The edition that a document declares.
pub fn declared_edition(doc: &Loaded) -> Option<Edition> {
    let code = match doc.document.as_ref()? {
        crate::document::Document::Plan(plan) => plan.edition,
        crate::document::Document::Network(network) => network.edition,
        crate::document::Document::Event(event) => event.edition,
    }?;
    Some(match code {
        EditionCode::Wt18 => Edition::Wt18,
        EditionCode::Wt23 => Edition::Wt23,
        EditionCode::Wt26 => Edition::Wt26,
    })
}

/// Judges a document by every rule, and by the house rules that hold for it; then its findings weigh
/// what the settings say.
pub fn judge(loaded: &Loaded, judging: &Judging) -> Checked {
    judge_with(loaded, judging, all())
}

/// Judges a document by the given rules, and by the house rules that hold for it.
pub fn judge_with(
    loaded: &Loaded,
    judging: &Judging,
    rules: impl IntoIterator<Item = &'static Rule>,
) -> Checked {
    let judging = Judging { guidance: judging.packs_of(loaded), ..judging.clone() };
    let (day, edition) = (judging.day_of(loaded), judging.edition_of(loaded));
    let kind = loaded.document.as_ref().map(crate::document::Document::kind);
    // A document of no known kind is looked at by the rules for every kind: they say why.
    let applies = |rule: &&'static Rule| {
        kind.map_or(rule.kinds.len() == super::ALL_KINDS.len(), |kind| rule.kinds.contains(&kind))
    };
    let plan = judging.weighing.repository.plan_with_bodies(loaded);
    let (last, first): (Vec<&'static Rule>, Vec<&'static Rule>) =
        rules.into_iter().filter(applies).partition(|rule| acceptances::is_among(rule));
    let readings = Readings::of(loaded);
    let mut findings: Vec<Finding> = first
        .par_iter()
        .flat_map_iter(|rule| {
            let look = Look::new((loaded, &readings), &judging, (day, edition), rule);
            let mut look = look.with_bodies_of(plan.as_ref());
            (rule.look)(&mut look);
            look.into_findings()
        })
        .collect();
    tell_once(&loaded.sources, &mut findings);
    findings.extend(house::findings(loaded, judging.today(), &judging.house_rules));
    put_in_order(&loaded.path, &loaded.sources, &mut findings);
    let settled = acceptances::settle(loaded, &judging, &mut findings);
    let in_order = findings.len();
    for rule in last {
        let mut look =
            Look::new((loaded, &readings), &judging, (day, edition), rule).after(&settled);
        (rule.look)(&mut look);
        findings.extend(look.into_findings());
    }
    if findings.len() > in_order {
        put_in_order(&loaded.path, &loaded.sources, &mut findings);
    }
    let complete = !loaded.has_gaps();
    for finding in &mut findings {
        finding.rests_on_law = acceptances::duty_behind(finding, edition, day).is_some();
        judging.weighing.weigh(finding, complete);
    }
    let title = loaded.document.as_ref().and_then(|document| document.title());
    Checked {
        title: title.unwrap_or(&loaded.path).to_owned(),
        kind,
        edition,
        day,
        complete,
        kept: Kept::of(loaded, settled, &judging),
        sources: loaded.sources.only(&spoken_of(&findings)),
        path: loaded.path.clone(),
        findings,
    }
}

/// What one finding says, another that says less does not say again: a key that was left empty, where
/// a rule misses what it should hold; a short form never written out, where it is out of date.
fn tell_once(sources: &Sources, findings: &mut Vec<Finding>) {
    const EMPTY: &str = "empty-value";
    const UNEXPLAINED: &str = "abbreviation-unexplained";
    let dated = findings.iter().filter(|finding| finding.rule == "outdated-term");
    let dated: BTreeSet<&str> = dated
        .flat_map(|f| f.related.iter().map(|related| related.place).chain([f.place]))
        .map(|place| sources.text_at(place).trim_end_matches('s'))
        .collect();
    findings.retain(|f| f.rule != UNEXPLAINED || !dated.contains(sources.text_at(f.place)));
    let others = findings.iter().filter(|finding| finding.rule != EMPTY);
    let missed: BTreeSet<String> = others.map(|finding| finding.subject.identity()).collect();
    findings.retain(|f| f.rule != EMPTY || !missed.contains(&f.subject.identity()));
}

/// The files that findings point at or would change.
fn spoken_of(findings: &[Finding]) -> BTreeSet<FileId> {
    findings
        .iter()
        .flat_map(|finding| {
            let related = finding.related.iter().map(|related| related.place.file);
            let edits = finding.fix.iter().flat_map(|fix| &fix.edits).map(|edit| edit.place.file);
            std::iter::once(finding.place.file).chain(related).chain(edits)
        })
        .collect()
}

fn add_packs(plan: &Plan, packs: &mut Vec<String>) {
    for pack in &plan.guidance {
        if !packs.iter().any(|known| known == pack.as_str()) {
            packs.push(pack.as_str().to_owned());
        }
    }
}

impl Checked {
    /// Puts findings that were added in their places.
    pub(super) fn put_in_order(&mut self) {
        put_in_order(&self.path, &self.sources, &mut self.findings);
    }
}

/// The one order of findings, and a name for each. Doing it again changes nothing.
fn put_in_order(path: &str, sources: &Sources, findings: &mut [Finding]) {
    findings.sort_by_cached_key(|finding| {
        let path = sources.get(finding.place.file).path.clone();
        (path, finding.order())
    });
    name_each(path, sources, findings);
}

/// Gives each finding of a document a name of its own, wherever the document stands: files go by
/// their paths within its folder, equal words under one heading are counted, and a second finding
/// of one rule on one fact goes by the words it points at.
fn name_each(path: &str, sources: &Sources, findings: &mut [Finding]) {
    let folder = path.rfind('/').map_or("", |end| &path[..=end]);
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for finding in findings {
        if let Subject::Words { within: path, .. } | Subject::File(path) = &mut finding.subject
            && let Some(inner) = path.strip_prefix(folder)
        {
            *path = inner.to_owned();
        }
        if matches!(finding.subject, Subject::Fact(_)) {
            let repeats = seen.entry(finding.identity()).or_default();
            *repeats += 1;
            if *repeats == 1 {
                continue;
            }
            finding.subject = Subject::Words {
                within: finding.subject.identity(),
                heading: String::new(),
                words: sources.text_at(finding.place).to_owned(),
                ordinal: 1,
            };
        }
        if let Subject::Words { within, heading, words, ordinal } = &mut finding.subject {
            let count =
                seen.entry(format!("{}@{within}#{heading}/{words}", finding.rule)).or_default();
            *count += 1;
            *ordinal = *count;
        }
    }
}
