//! What a rule reports: what is wrong, why it matters, what to do, and where.
//!
//! A finding points at bytes; lines and columns are worked out when it is shown. Its identity rests
//! on the rule and on the ids and words of the document, never on a line number, so that it stays
//! the same while the text around it changes. This layer knows nothing of what is being checked.

mod acceptance;
mod fix;
mod known;
mod path;
mod subject;
mod weighed;

pub use acceptance::Accepted;
pub use fix::{Edit, Fix, Safety};
pub use known::Known;
pub use path::{FactPath, Segment, humanise};
pub use subject::{Spot, Subject};
pub use weighed::Weighed;

use crate::text::Place;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// How much a finding weighs, lightest first.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
#[schemars(rename = "severity")]
pub enum Severity {
    /// Worth a thought: a prompt, an option, or something we are not sure of.
    Advice,
    /// Should be put right.
    Warning,
    /// Has to be put right.
    Error,
}

impl Severity {
    /// The severity in a word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Advice => "advice",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// One step lighter; advice stays advice.
    #[must_use]
    pub const fn softer(self) -> Self {
        match self {
            Self::Error => Self::Warning,
            Self::Warning | Self::Advice => Self::Advice,
        }
    }
}

/// The three things that every finding says, in plain English.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Message {
    /// What is wrong: one sentence, without a full stop.
    pub what: String,
    /// Why it matters to a reader of the plan.
    pub why: String,
    /// What to do about it.
    pub todo: String,
}

impl Message {
    /// A message of its three parts.
    pub fn new(what: impl Into<String>, why: impl Into<String>, todo: impl Into<String>) -> Self {
        Self { what: what.into(), why: why.into(), todo: todo.into() }
    }
}

/// Another place that a finding speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// Where.
    pub place: Place,
    /// What stands there, in a few words.
    pub label: String,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The name of the rule: masa's own, or a house rule's.
    pub rule: Cow<'static, str>,
    /// How much it weighs.
    pub severity: Severity,
    /// What it says.
    pub message: Message,
    /// Where the rule comes from, in words for a reader.
    pub source: String,
    /// Where it points.
    pub place: Place,
    /// What it is about.
    pub subject: Subject,
    /// Whether it says that something is absent; then the place is where that belongs.
    pub absent: bool,
    /// Other places.
    pub related: Vec<Related>,
    /// That somebody accepted it for now: it is shown, and does not count.
    pub accepted: Option<Accepted>,
    /// That it stood there before; it does not count, unless it rests on the law.
    pub known: Option<Known>,
    /// That settings gave it another weight; never to what rests on the law.
    pub weighed: Option<Weighed>,
    /// Whether it is an error that rests on a duty in law: nothing hides it, and it always counts.
    pub rests_on_law: bool,
    /// How it can be put right, where that is certain enough to be offered.
    pub fix: Option<Fix>,
}

impl Finding {
    /// A finding of `rule` at a spot, with nothing more to say of it.
    pub fn new(
        rule: impl Into<Cow<'static, str>>,
        severity: Severity,
        message: Message,
        source: impl Into<String>,
        spot: Spot,
    ) -> Self {
        Self {
            rule: rule.into(),
            severity,
            message,
            source: source.into(),
            place: spot.place,
            subject: spot.subject,
            absent: false,
            related: Vec::new(),
            accepted: None,
            known: None,
            weighed: None,
            rests_on_law: false,
            fix: None,
        }
    }

    /// The name by which this finding is known from run to run within its document.
    pub fn identity(&self) -> String {
        format!("{}@{}", self.rule, self.subject.identity())
    }

    /// The order in which findings are shown within a document.
    pub fn order(&self) -> (Place, Cow<'static, str>, String) {
        (self.place, self.rule.clone(), self.subject.identity())
    }
}
