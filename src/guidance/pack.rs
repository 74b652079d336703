//! The shape of a guidance file: what may stand in `guidance/*.yaml`.
//!
//! The build script reads the shipped files through these types and
//! `schemas/guidance-pack.json` is made from them. They know the words on the page and nothing
//! of what is in force or whom it binds.

use serde::Deserialize;

use super::scales::{
    Applies, CheckKind, Confidence, Edition, Needs, SpanUnit, SpeaksTo, Strength, TermLevel,
};

/// One file: a guidance document as data, or a table that the packs share.
#[derive(Debug, Deserialize)]
#[cfg_attr(masa_library, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GuidanceFile {
    /// The version of this file format.
    pub format: u32,
    /// The guidance document, when the file holds one.
    #[serde(default)]
    pub pack: Option<PackRow>,
    /// The day on which the guidance was known to be so (`YYYY-MM-DD`).
    #[serde(default)]
    pub known_on: Option<String>,
    /// The editions of *Working Together*, oldest first.
    #[serde(default)]
    pub editions: Vec<EditionRow>,
    /// What differs from edition to edition, by subject.
    #[serde(default)]
    pub differences: Vec<DifferenceRow>,
    /// Where the statements come from.
    #[serde(default)]
    pub sources: Vec<SourceRow>,
    /// Short forms used in the packs, written out for readers.
    #[serde(default)]
    pub abbreviations: Vec<AbbreviationRow>,
    /// The topics that questions belong to, in reading order.
    #[serde(default)]
    pub topics: Vec<TopicRow>,
    /// The questions that requirements ask.
    #[serde(default)]
    pub questions: Vec<QuestionRow>,
    /// What the document asks for.
    #[serde(default)]
    pub requirements: Vec<RequirementRow>,
    /// Words to be careful with.
    #[serde(default)]
    pub terms: Vec<TermRow>,
    /// The categories of body that can be a relevant agency.
    #[serde(default)]
    pub agencies: Vec<AgencyRow>,
    /// Facts about dates and spans of time.
    #[serde(default)]
    pub dates: Vec<DateRow>,
    /// What several plans of a footprint have to agree on.
    #[serde(default)]
    pub cross_plan: Vec<CrossPlanRow>,
    /// What the document says of itself: issuer, purposes, how it is meant to be used.
    #[serde(default)]
    pub statements: Vec<StatementRow>,
    /// The drafts that the document asks for, in order.
    #[serde(default)]
    pub timeline: Vec<StepRow>,
    /// Local words that the document prefers or advises against.
    #[serde(default)]
    pub local_terms: Vec<LocalTermRow>,
    /// Dated or slipped words that the document uses itself.
    #[serde(default)]
    pub own_terms: Vec<OwnTermRow>,
}

/// A guidance document.
#[derive(Debug, Deserialize)]
#[cfg_attr(masa_library, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PackRow {
    /// The name a plan uses for it.
    pub key: String,
    /// Its title.
    pub title: String,
    /// What it is, in a sentence or two.
    pub about: String,
    /// Whether it applies to every plan.
    pub applies: Applies,
    /// Whether it is statute or regulations.
    #[serde(default)]
    pub statute: bool,
    /// The edition it was written for, if for one.
    #[serde(default)]
    pub written_for: Option<Edition>,
}

/// A short form, written out.
#[derive(Debug, Deserialize)]
#[cfg_attr(masa_library, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AbbreviationRow {
    /// The short form as it stands in the packs.
    pub short: String,
    /// What it stands for.
    pub long: String,
}

/// An edition of *Working Together*.
#[derive(Debug, Deserialize)]
#[cfg_attr(masa_library, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EditionRow {
    /// Its code.
    pub code: Edition,
    /// Its title with the year.
    pub title: String,
    /// The day it was published.
    pub published_on: String,
    /// The last day on which it was the edition in force, if another followed.
    #[serde(default)]
    pub in_force_until: Option<String>,
    /// Where things stand in it.
    pub chapters: Vec<ChapterRow>,
    /// What else there is to know of it.
    #[serde(default)]
    pub note: Option<String>,
    /// Where the dates and chapters come from.
    pub sources: Vec<String>,
}

/// A chapter of an edition.
#[derive(Debug, Deserialize)]
#[cfg_attr(masa_library, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ChapterRow {
    /// Its number.
    pub number: u8,
    /// What it is about.
    pub about: String,
}

/// One subject, and what each edition has on it.
#[derive(Debug, Deserialize)]
#[cfg_attr(masa_library, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DifferenceRow {
    /// The subject.
    pub subject: String,
    /// What the edition of 2018 has.
    pub wt18: String,
    /// What the edition of 2023 has.
    pub wt23: String,
    /// What the edition of 2026 and the Act of 2026 have.
    pub wt26: String,
    /// The editions that changed it; where an edition is neither here nor its words say the same,
    /// nobody has seen whether it did.
    pub changed: Vec<Edition>,
    /// The questions whose answers may change with it.
    pub questions: Vec<String>,
}

/// A source.
#[derive(Debug, Deserialize)]
#[cfg_attr(masa_library, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SourceRow {
    /// The name that rows use for it.
    pub key: String,
    /// Where it is, if it is public.
    #[serde(default)]
    pub address: Option<String>,
    /// What it is.
    pub what: String,
    /// Told by a third party: never printed as a citation.
    #[serde(default)]
    pub third_party: bool,
    /// The editions of *Working Together* whose content it tells of.
    #[serde(default)]
    pub tells_of: Vec<Edition>,
}

/// A topic.
#[derive(Debug, Deserialize)]
#[cfg_attr(masa_library, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TopicRow {
    /// Its name.
    pub name: String,
    /// The heading a reader sees.
    pub title: String,
}

/// A question.
#[derive(Debug, Deserialize)]
#[cfg_attr(masa_library, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct QuestionRow {
    /// Its name: topic, dot, words with hyphens.
    pub name: String,
    /// The question itself, one sentence.
    pub asks: String,
    /// What a good answer holds.
    pub good_answer: String,
    /// A short answer as it might stand in a plan, about an invented place.
    #[serde(default)]
    pub example: Option<String>,
    /// What it takes to answer it.
    #[serde(default)]
    pub needs: Needs,
    /// Facts that it needs, as paths: `funding.contributions[].cash`. Any of several will do where
    /// ` or ` stands between them.
    #[serde(default)]
    pub facts: Vec<String>,
}

/// When a requirement applies.
#[derive(Debug, Deserialize)]
#[cfg_attr(masa_library, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WindowRow {
    /// The first edition.
    pub from: Edition,
    /// The last edition, if it ended with one.
    #[serde(default)]
    pub until: Option<Edition>,
    /// The first day, if there is one of its own.
    #[serde(default)]
    pub starts_on: Option<String>,
    /// The last day, if there is one of its own.
    #[serde(default)]
    pub ends_on: Option<String>,
    /// What has to happen before it applies at all.
    #[serde(default)]
    pub waits_for: Option<String>,
    /// The catalogue's own word for the window, where it says more.
    #[serde(default)]
    pub note: Option<String>,
}

/// How sure we are, as a level and in the catalogue's own words.
#[derive(Debug, Deserialize)]
#[cfg_attr(masa_library, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ConfidenceRow {
    /// The level.
    pub level: Confidence,
    /// The words: `P`, `S`, `B`, or more.
    pub words: String,
}

/// A requirement.
#[derive(Debug, Deserialize)]
#[cfg_attr(masa_library, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RequirementRow {
    /// Its id.
    pub id: String,
    /// The part of the catalogue it stands in, or the section of the document.
    pub part: String,
    /// When it applies.
    pub window: WindowRow,
    /// How hard it binds; none for a statement of fact.
    #[serde(default)]
    pub strength: Option<Strength>,
    /// The requirement in our words.
    pub says: String,
    /// Where it stands, ready to print; none where no source was seen.
    #[serde(default)]
    pub citation: Option<String>,
    /// Names of sources.
    pub sources: Vec<String>,
    /// What the sources cover, where they do not cover all of it.
    #[serde(default)]
    pub sources_note: Option<String>,
    /// How sure we are.
    pub confidence: ConfidenceRow,
    /// The kinds of check that can look at it.
    pub checks: Vec<CheckKind>,
    /// What a check would look for.
    pub check: String,
    /// Whose document it speaks to.
    pub speaks_to: SpeaksTo,
    /// The questions it asks.
    pub questions: Vec<String>,
    /// Facts that it needs beyond those of its questions, as paths; see `QuestionRow::facts`.
    #[serde(default)]
    pub facts: Vec<String>,
    /// The rules that serve it; empty while none does.
    pub rules: Vec<String>,
    /// The section of the document it stands in, by number.
    #[serde(default)]
    pub section: Option<String>,
    /// The line or lines of the document as read.
    #[serde(default)]
    pub lines: Option<String>,
    /// Where the same ground is covered elsewhere, in words.
    #[serde(default)]
    pub maps_to: Option<String>,
    /// The ids that cover the same ground.
    #[serde(default)]
    pub same_ground: Vec<String>,
    /// The facts of the seed documents that this row holds.
    #[serde(default)]
    pub seed_facts: Vec<String>,
}

/// A term to be careful with.
#[derive(Debug, Deserialize)]
#[cfg_attr(masa_library, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TermRow {
    /// Its id.
    pub id: String,
    /// The term as it is found.
    pub term: String,
    /// The exact words to look for; empty when words alone cannot tell.
    pub words: Vec<String>,
    /// What to write.
    pub instead: String,
    /// What each of the words is called now, in their order, where that is no more than another name;
    /// empty for one that has no such name.
    #[serde(default)]
    pub now: Vec<String>,
    /// Since when, in words.
    #[serde(default)]
    pub since: Option<String>,
    /// The day from which it is out of date, if there is one.
    #[serde(default)]
    pub since_day: Option<String>,
    /// Why, in a sentence.
    pub why: String,
    /// Names of sources.
    pub sources: Vec<String>,
    /// How sure we are.
    pub confidence: ConfidenceRow,
    /// What to do on meeting it.
    pub level: TermLevel,
    /// When not to, or how else.
    #[serde(default)]
    pub note: Option<String>,
}

/// A category of relevant agency.
#[derive(Debug, Deserialize)]
#[cfg_attr(masa_library, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AgencyRow {
    /// Its code.
    pub id: String,
    /// The heading of the Schedule it stands under.
    pub heading: String,
    /// Our short name.
    pub name: String,
    /// The coverage groups it counts towards.
    pub groups: Vec<String>,
}

/// A fact about dates.
#[derive(Debug, Deserialize)]
#[cfg_attr(masa_library, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DateRow {
    /// Its id.
    pub id: String,
    /// The fact.
    pub says: String,
    /// Where it comes from.
    pub sources: Vec<String>,
    /// How sure we are.
    pub confidence: ConfidenceRow,
    /// What a rule does with it.
    pub use_it: String,
    /// A length of time, if it is one.
    #[serde(default)]
    pub span: Option<SpanRow>,
    /// Days, if it names any.
    #[serde(default)]
    pub days: Vec<DayRow>,
}

/// A length of time.
#[derive(Debug, Deserialize)]
#[cfg_attr(masa_library, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SpanRow {
    /// How many.
    pub count: u16,
    /// Of what.
    pub unit: SpanUnit,
    /// Counted from, or back from, what.
    pub anchor: String,
}

/// A day and what happened or happens on it.
#[derive(Debug, Deserialize)]
#[cfg_attr(masa_library, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DayRow {
    /// The day.
    pub on: String,
    /// What.
    pub what: String,
}

/// Something that several plans have to agree on.
#[derive(Debug, Deserialize)]
#[cfg_attr(masa_library, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CrossPlanRow {
    /// Its id.
    pub id: String,
    /// The rule.
    pub says: String,
    /// What it rests on, in words.
    pub basis: String,
    /// The rules in code that serve it; empty while none does.
    pub rules: Vec<String>,
}

/// Something that a document says of itself.
#[derive(Debug, Deserialize)]
#[cfg_attr(masa_library, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StatementRow {
    /// A name in words.
    pub name: String,
    /// The statement in our words.
    pub says: String,
    /// The facts of the seed documents that it holds.
    #[serde(default)]
    pub seed_facts: Vec<String>,
}

/// A step on the way to a plan.
#[derive(Debug, Deserialize)]
#[cfg_attr(masa_library, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StepRow {
    /// A name in words.
    pub name: String,
    /// The week of the month.
    pub week: u8,
    /// The month by number.
    pub month: u8,
    /// The step in our words.
    pub says: String,
    /// What is handed over.
    pub deliverable: String,
    /// To whom, where the document says so.
    #[serde(default)]
    pub audience: Option<String>,
    /// The requirement that asks for it.
    pub requirement: String,
    /// The facts of the seed documents that it holds.
    #[serde(default)]
    pub seed_facts: Vec<String>,
}

/// A word that the document allows or advises against.
#[derive(Debug, Deserialize)]
#[cfg_attr(masa_library, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LocalTermRow {
    /// The word.
    pub term: String,
    /// Whether the document would have it avoided.
    pub avoid: bool,
    /// Why.
    pub why: String,
    /// The facts of the seed documents that it holds.
    #[serde(default)]
    pub seed_facts: Vec<String>,
}

/// A dated or slipped word that stands in the document itself.
#[derive(Debug, Deserialize)]
#[cfg_attr(masa_library, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OwnTermRow {
    /// The words as they stand.
    pub found: String,
    /// The section, where it is known.
    #[serde(default)]
    pub section: Option<String>,
    /// The term that deals with it, if one does.
    #[serde(default)]
    pub term: Option<String>,
}
