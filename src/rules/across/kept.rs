//! What is kept of a document until all of a run are judged: a few facts, and of its files no more
//! than shows where those stand. A thousand documents are held in memory at once, so it has to be
//! little.

use crate::document::control::{Control, Status};
use crate::document::values::{BodyName, DateText, Url};
use crate::document::{Document, Plan};
use crate::findings::{Accepted, Finding, Spot};
use crate::register::normal;
use crate::rules::Judging;
use crate::rules::acceptances::{Outcome, Settled};
use crate::rules::repository::Weighing;
use crate::text::Source;
use crate::workspace::{At, Loaded};
use jiff::civil::Date;

/// What is kept of a document.
#[derive(Debug, Default)]
pub struct Kept {
    /// Whether it is a draft.
    pub(super) is_draft: bool,
    /// What is kept of a plan that counts: published, and not replaced.
    pub(super) published: Option<Published>,
    /// Acceptances of what rules across documents find: the rule, where, and on what terms.
    accepted: Vec<(String, Option<String>, Accepted)>,
    /// How much findings weigh by the settings.
    pub(super) weighing: Weighing,
}

/// A plan that says that it is published.
#[derive(Debug)]
pub(super) struct Published {
    /// The name of its partnership, as written.
    pub(super) partnership: String,
    /// The councils of its area, in one spelling.
    pub(super) councils: Vec<String>,
    /// The day from which it counts.
    pub(super) from: Option<Date>,
    /// The last day on which it counts.
    pub(super) to: Option<Date>,
    /// Its address, in one spelling.
    pub(super) address: Option<String>,
    /// The address of the copy that counts, in one spelling.
    pub(super) canonical: Option<String>,
    /// Where it says that it is published.
    pub(super) status: KeptSpot,
}

/// A spot, and its file as far as it shows where that is.
#[derive(Debug, Clone)]
pub(super) struct KeptSpot {
    pub(super) spot: Spot,
    pub(super) head: Source,
}

impl Kept {
    /// What is kept of `doc`, whose acceptances are settled as far as one document goes.
    pub(in crate::rules) fn of(doc: &Loaded, settled: Vec<Settled>, judging: &Judging) -> Self {
        let today = judging.today();
        let control = doc.document.as_ref().and_then(Document::control);
        let waiting = settled.into_iter().filter_map(|one| match one.outcome {
            Outcome::Across { at, terms } if today <= terms.until => Some((one.rule, at, terms)),
            _ => None,
        });
        Self {
            is_draft: control.is_some_and(|control| control.status == Some(Status::Draft)),
            published: doc.document.as_ref().and_then(Document::plan).and_then(|plan| {
                let control = plan.document.as_ref()?;
                published(doc, plan, control)
            }),
            accepted: waiting.collect(),
            weighing: judging.weighing.clone(),
        }
    }

    /// The acceptance that covers a finding.
    pub(super) fn acceptance_of(&self, finding: &Finding) -> Option<&Accepted> {
        let covers = |rule: &str, at: Option<&str>| {
            finding.rule == rule && at.is_none_or(|at| finding.is_at(at))
        };
        let mut accepted = self.accepted.iter();
        accepted.find(|(rule, at, _)| covers(rule, at.as_deref())).map(|(_, _, terms)| terms)
    }
}

fn published(doc: &Loaded, plan: &Plan, control: &Control) -> Option<Published> {
    if control.status != Some(Status::Published) || control.is_replaced() {
        return None;
    }
    let name = plan.partnership.as_ref()?.name.as_ref()?.as_str();
    if normal(name).is_empty() {
        return None;
    }
    let spot = doc.spot(&At::key("document").then("status"))?;
    let head = doc.sources.get(spot.place.file).head(spot.place.span.end);
    let councils = plan.area.iter().flat_map(|area| &area.local_authorities);
    let day = |date: &Option<DateText>| date.as_ref().and_then(DateText::day);
    let url = |url: &Option<Url>| url.as_ref().map(|url| plain(url.as_str()));
    Some(Published {
        partnership: name.to_owned(),
        councils: councils.map(BodyName::as_str).map(normal).collect(),
        from: day(&control.effective_from).or_else(|| day(&control.published_on)),
        to: day(&control.effective_to),
        address: url(&control.published_at),
        canonical: url(&control.canonical_url),
        status: KeptSpot { spot, head },
    })
}

/// An address without what does not change where it leads.
fn plain(url: &str) -> String {
    let rest = url.trim().split_once("://").map_or(url.trim(), |(_, rest)| rest);
    rest.strip_prefix("www.").unwrap_or(rest).trim_end_matches('/').to_lowercase()
}
