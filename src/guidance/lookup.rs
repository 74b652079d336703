//! Finding rows of the guidance by name, and those in force.
//!
//! Names are compared without regard to case. The tables are small and stand in memory already,
//! so a search walks them; only the requirements, of which there are hundreds, have an index.

use jiff::civil::Date;
use std::collections::HashMap;
use std::sync::LazyLock;

use super::model::{
    AgencyCategory, CrossPlanRule, DateFact, Pack, Question, Requirement, Source, Term, Topic,
};
use super::scales::{Applies, Edition, Strength};
use super::tables::{
    AGENCIES, CROSS_PLAN, DATES, PACKS, QUESTIONS, REQUIREMENTS, SOURCES, TERMS, TOPICS,
};

/// Anything in the guidance that has a name of its own.
#[derive(Debug, Clone, Copy)]
pub enum Entry {
    /// A requirement.
    Requirement(&'static Requirement),
    /// A term to be careful with.
    Term(&'static Term),
    /// A category of relevant agency.
    Agency(&'static AgencyCategory),
    /// A fact about dates.
    Date(&'static DateFact),
    /// Something that several plans have to agree on.
    CrossPlan(&'static CrossPlanRule),
    /// A question.
    Question(&'static Question),
}

/// The entry of that id or question name.
pub fn find(name: &str) -> Option<Entry> {
    requirement(name)
        .map(Entry::Requirement)
        .or_else(|| question(name).map(Entry::Question))
        .or_else(|| term(name).map(Entry::Term))
        .or_else(|| agency(name).map(Entry::Agency))
        .or_else(|| date_fact(name).map(Entry::Date))
        .or_else(|| cross_plan_rule(name).map(Entry::CrossPlan))
}

/// Every id and question name, for near misses.
pub fn names() -> impl Iterator<Item = &'static str> {
    (REQUIREMENTS.iter().map(|row| row.id))
        .chain(QUESTIONS.iter().map(|row| row.name))
        .chain(TERMS.iter().map(|row| row.id))
        .chain(AGENCIES.iter().map(|row| row.id))
        .chain(DATES.iter().map(|row| row.id))
        .chain(CROSS_PLAN.iter().map(|row| row.id))
}

/// The requirements in force: those of packs that apply to every plan and of the packs a plan
/// chose, whose window is open for the edition and the day. Statements of fact, which have no
/// strength, are not among them.
pub fn in_force<'a>(
    edition: Edition,
    day: Date,
    chosen: &'a [&'a str],
) -> impl Iterator<Item = &'static Requirement> + 'a {
    REQUIREMENTS.iter().filter(move |row| {
        row.strength.is_some() && pack_applies(row.pack, chosen) && row.window.open(edition, day)
    })
}

fn pack_applies(key: &str, chosen: &[&str]) -> bool {
    pack(key).is_some_and(|pack| {
        pack.applies == Applies::Always
            || chosen.iter().any(|name| name.eq_ignore_ascii_case(pack.key))
    })
}

impl super::model::Window {
    /// Whether it is open for an edition on a day.
    pub fn open(&self, edition: Edition, day: Date) -> bool {
        self.waits_for.is_none()
            && self.from <= edition
            && self.until.is_none_or(|last| edition <= last)
            && self.starts_on.is_none_or(|first| first <= day)
            && self.ends_on.is_none_or(|last| day <= last)
    }
}

impl Requirement {
    /// Whether it is a duty in statute or regulations: no setting, acceptance or answer takes it
    /// away.
    pub fn is_statutory_duty(&self) -> bool {
        self.strength == Some(Strength::Must) && pack(self.pack).is_some_and(|pack| pack.statute)
    }
}

/// Every guidance pack.
pub fn packs() -> &'static [Pack] {
    PACKS
}

/// The pack of that key.
pub fn pack(key: &str) -> Option<&'static Pack> {
    PACKS.iter().find(|row| row.key.eq_ignore_ascii_case(key))
}

/// Every requirement, pack by pack.
pub fn requirements() -> &'static [Requirement] {
    REQUIREMENTS
}

/// The requirement of that id.
pub fn requirement(id: &str) -> Option<&'static Requirement> {
    static BY_ID: LazyLock<HashMap<&str, &Requirement>> =
        LazyLock::new(|| REQUIREMENTS.iter().map(|row| (row.id, row)).collect());
    let exact = BY_ID.get(id).copied();
    exact.or_else(|| REQUIREMENTS.iter().find(|row| row.id.eq_ignore_ascii_case(id)))
}

/// The requirements that ask a question.
pub fn requirements_asking(question: &str) -> impl Iterator<Item = &'static Requirement> {
    REQUIREMENTS
        .iter()
        .filter(move |row| row.questions.iter().any(|name| name.eq_ignore_ascii_case(question)))
}

/// Every topic, in reading order.
pub fn topics() -> &'static [Topic] {
    TOPICS
}

/// The topic of that name.
pub fn topic(name: &str) -> Option<&'static Topic> {
    TOPICS.iter().find(|row| row.name.eq_ignore_ascii_case(name))
}

/// Every question, topic by topic.
pub fn questions() -> &'static [Question] {
    QUESTIONS
}

/// The question of that name.
pub fn question(name: &str) -> Option<&'static Question> {
    QUESTIONS.iter().find(|row| row.name.eq_ignore_ascii_case(name))
}

/// The questions of a topic.
pub fn questions_of(topic: &str) -> impl Iterator<Item = &'static Question> {
    QUESTIONS.iter().filter(move |row| row.topic.eq_ignore_ascii_case(topic))
}

/// Every term to be careful with.
pub fn terms() -> &'static [Term] {
    TERMS
}

/// The term of that id.
pub fn term(id: &str) -> Option<&'static Term> {
    TERMS.iter().find(|row| row.id.eq_ignore_ascii_case(id))
}

/// Every category of relevant agency.
pub fn agencies() -> &'static [AgencyCategory] {
    AGENCIES
}

/// The category of that code.
pub fn agency(id: &str) -> Option<&'static AgencyCategory> {
    AGENCIES.iter().find(|row| row.id.eq_ignore_ascii_case(id))
}

/// Every fact about dates.
pub fn date_facts() -> &'static [DateFact] {
    DATES
}

/// The date fact of that id.
pub fn date_fact(id: &str) -> Option<&'static DateFact> {
    DATES.iter().find(|row| row.id.eq_ignore_ascii_case(id))
}

/// Everything that several plans have to agree on.
pub fn cross_plan_rules() -> &'static [CrossPlanRule] {
    CROSS_PLAN
}

/// The cross-plan rule of that id.
pub fn cross_plan_rule(id: &str) -> Option<&'static CrossPlanRule> {
    CROSS_PLAN.iter().find(|row| row.id.eq_ignore_ascii_case(id))
}

/// Every source.
pub fn sources() -> &'static [Source] {
    SOURCES
}

/// The source of that key.
pub fn source(key: &str) -> Option<&'static Source> {
    SOURCES.iter().find(|row| row.key.eq_ignore_ascii_case(key))
}
