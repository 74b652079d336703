//! The short, closed lists that guidance is described with: strength, confidence, editions.
//!
//! The build script reads these types too, so this file knows serde and nothing else of masa.

use serde::Deserialize;

/// An edition of *Working Together to Safeguard Children*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[cfg_attr(masa_library, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Edition {
    /// The edition of 2018, as updated in 2020.
    Wt18,
    /// The edition of 2023.
    Wt23,
    /// The edition of 2026.
    Wt26,
}

/// How hard a requirement binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[cfg_attr(masa_library, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// A duty in statute, in regulations, or stated as one by the guidance.
    Must,
    /// What the guidance expects.
    Should,
    /// A power or an option.
    May,
    /// A question worth asking; never law.
    Prompt,
}

/// How sure masa is of what it says about a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[cfg_attr(masa_library, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Seen in the primary text.
    Primary,
    /// Seen in a source that reproduces or sums up the text.
    Secondary,
    /// Seen in a source in part, the rest from background knowledge.
    Mixed,
    /// Background knowledge, not seen in a source.
    Background,
    /// Told by a third party; there is no public source to cite.
    Reported,
    /// masa's own rule or reading, with no guidance behind it.
    OwnRule,
    /// Looked for and not confirmed.
    Unconfirmed,
}

/// Whose document a requirement speaks to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[cfg_attr(masa_library, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SpeaksTo {
    /// The published arrangements of one partnership.
    Plan,
    /// The report that follows at least every twelve months.
    YearlyReport,
    /// One practice review and its report.
    Review,
    /// The plan for a wider area, or several plans side by side.
    Footprint,
    /// Nobody's document: a fact, or a duty that no document has to mention.
    Nobody,
}

/// The kinds of check that can look at a requirement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[cfg_attr(masa_library, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CheckKind {
    /// A structured fact.
    Fact,
    /// A date or a sum.
    Date,
    /// Narrative that is there and says something.
    Narrative,
    /// Two or more plans, or parts of one, that have to agree.
    Across,
    /// Only a person can judge it.
    Person,
}

/// When a pack applies to a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[cfg_attr(masa_library, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Applies {
    /// To every plan, within each requirement's own window.
    Always,
    /// Only to a plan that names the pack.
    WhenChosen,
}

/// What masa does when it meets a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[cfg_attr(masa_library, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TermLevel {
    /// Out of date or wrong when used as if current.
    Warn,
    /// Acceptable, but dated or unclear.
    Info,
    /// Right; listed so that nobody flags it.
    Ok,
}

/// What it takes to answer a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Deserialize)]
#[cfg_attr(masa_library, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Needs {
    /// Text that is bound to it.
    #[default]
    Text,
    /// The facts that it names; text alone answers it in part.
    Facts,
    /// Text and facts; either alone answers it in part.
    Both,
    /// Text or facts.
    Either,
}

/// What a span of time is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[cfg_attr(masa_library, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SpanUnit {
    /// Monday to Friday, without the bank holidays of England.
    WorkingDays,
    /// Every day of the calendar.
    Days,
    /// Calendar months, cut to the end of a shorter month.
    Months,
    /// Calendar years.
    Years,
}
