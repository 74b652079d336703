//! Guidance as the program holds it: tables that cost nothing to load.
//!
//! Every value here is written by the build script from `guidance/*.yaml`. The types know nothing
//! of plans; which requirement a plan meets is for rules and coverage to say.

use jiff::civil::Date;

use super::scales::{
    Applies, CheckKind, Confidence, Edition, Needs, SpanUnit, SpeaksTo, Strength, TermLevel,
};

/// A guidance document as data.
#[derive(Debug)]
pub struct Pack {
    /// The name a plan uses for it, such as `tyne`.
    pub key: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What it is, in a sentence or two.
    pub about: &'static str,
    /// Whether it applies to every plan.
    pub applies: Applies,
    /// Whether it is statute or regulations.
    pub statute: bool,
    /// The edition it was written for, if for one.
    pub written_for: Option<Edition>,
    /// What it says of itself.
    pub statements: &'static [Statement],
    /// The drafts it asks for, in order.
    pub timeline: &'static [Step],
    /// Local words it allows or advises against.
    pub local_terms: &'static [LocalTerm],
    /// Dated or slipped words that it uses itself.
    pub own_terms: &'static [OwnTerm],
}

/// Something that a document says of itself.
#[derive(Debug)]
pub struct Statement {
    /// A name in words.
    pub name: &'static str,
    /// The statement in our words.
    pub says: &'static str,
    /// The facts of the seed documents that it holds.
    pub seed_facts: &'static [&'static str],
}

/// A step on the way to a plan.
#[derive(Debug)]
pub struct Step {
    /// A name in words.
    pub name: &'static str,
    /// The week of the month, from 1.
    pub week: u8,
    /// The month, from 1.
    pub month: u8,
    /// The step in our words.
    pub says: &'static str,
    /// What is handed over.
    pub deliverable: &'static str,
    /// To whom, where the document says so.
    pub audience: Option<&'static str>,
    /// The requirement that asks for it.
    pub requirement: &'static str,
    /// The facts of the seed documents that it holds.
    pub seed_facts: &'static [&'static str],
}

/// A word that a document allows or advises against.
#[derive(Debug)]
pub struct LocalTerm {
    /// The word.
    pub term: &'static str,
    /// Whether the document would have it avoided.
    pub avoid: bool,
    /// Why.
    pub why: &'static str,
    /// The facts of the seed documents that it holds.
    pub seed_facts: &'static [&'static str],
}

/// A dated or slipped word that stands in a document itself.
#[derive(Debug)]
pub struct OwnTerm {
    /// The words as they stand.
    pub found: &'static str,
    /// The section, where it is known.
    pub section: Option<&'static str>,
    /// The term that deals with it, if one does.
    pub term: Option<&'static str>,
}

/// What is known of an edition of *Working Together*.
#[derive(Debug)]
pub struct EditionFacts {
    /// Which edition.
    pub edition: Edition,
    /// Its title with the year.
    pub title: &'static str,
    /// The day it was published; it is in force from that day.
    pub published_on: Date,
    /// The last day on which it was in force, if another followed.
    pub in_force_until: Option<Date>,
    /// Where things stand in it, by chapter.
    pub chapters: &'static [Chapter],
    /// What else there is to know of it.
    pub note: Option<&'static str>,
    /// Where the dates and chapters come from.
    pub sources: &'static [&'static str],
}

/// A chapter of an edition.
#[derive(Debug)]
pub struct Chapter {
    /// Its number.
    pub number: u8,
    /// What it is about.
    pub about: &'static str,
}

/// One subject, and what each edition has on it.
#[derive(Debug)]
pub struct Difference {
    /// The subject.
    pub subject: &'static str,
    /// What the edition of 2018 has.
    pub wt18: &'static str,
    /// What the edition of 2023 has.
    pub wt23: &'static str,
    /// What the edition of 2026 and the Act of 2026 have.
    pub wt26: &'static str,
    /// The editions that changed it, as far as anybody has seen.
    pub changed: &'static [Edition],
    /// Names of the questions whose answers may change with it.
    pub questions: &'static [&'static str],
}

/// Where statements come from.
#[derive(Debug)]
pub struct Source {
    /// The name that rows use for it.
    pub key: &'static str,
    /// Where it is, if it is public.
    pub address: Option<&'static str>,
    /// What it is.
    pub what: &'static str,
    /// Told by a third party: never printed as a citation.
    pub third_party: bool,
    /// The editions of *Working Together* whose content it tells of.
    pub tells_of: &'static [Edition],
}

/// When a requirement applies.
#[derive(Debug)]
pub struct Window {
    /// The first edition.
    pub from: Edition,
    /// The last edition, if it ended with one.
    pub until: Option<Edition>,
    /// The first day, if there is one of its own.
    pub starts_on: Option<Date>,
    /// The last day, if there is one of its own.
    pub ends_on: Option<Date>,
    /// What has to happen before it applies at all.
    pub waits_for: Option<&'static str>,
    /// What else the catalogue says about the window.
    pub note: Option<&'static str>,
}

/// A requirement: what the law or a guidance document asks, in our words.
#[derive(Debug)]
pub struct Requirement {
    /// Its id, such as `CA04-16G-02`.
    pub id: &'static str,
    /// The key of its pack.
    pub pack: &'static str,
    /// The part of the catalogue it stands in.
    pub part: &'static str,
    /// When it applies.
    pub window: Window,
    /// How hard it binds; none for a statement of fact.
    pub strength: Option<Strength>,
    /// The requirement in our words; never a quotation.
    pub paraphrase: &'static str,
    /// Where it stands; none where no source was seen.
    pub citation: Option<&'static str>,
    /// Keys of sources.
    pub sources: &'static [&'static str],
    /// What the sources cover, where they do not cover all of it.
    pub sources_note: Option<&'static str>,
    /// How sure we are.
    pub confidence: Confidence,
    /// The catalogue's own words for that.
    pub confidence_text: &'static str,
    /// The kinds of check that can look at it.
    pub checks: &'static [CheckKind],
    /// What a check would look for.
    pub check: &'static str,
    /// Whose document it speaks to.
    pub speaks_to: SpeaksTo,
    /// Names of the questions it asks.
    pub questions: &'static [&'static str],
    /// Facts that it needs beyond those of its questions, as paths.
    pub facts: &'static [&'static str],
    /// Names of the rules that serve it; empty while none does.
    pub rules: &'static [&'static str],
    /// The section of the document it stands in.
    pub section: Option<&'static str>,
    /// The line or lines of the document as read.
    pub lines: Option<&'static str>,
    /// Where the same ground is covered elsewhere, in words.
    pub maps_to: Option<&'static str>,
    /// The ids that cover the same ground.
    pub same_ground: &'static [&'static str],
    /// The facts of the seed documents that it holds.
    pub seed_facts: &'static [&'static str],
}

/// A topic: a group of questions, and a heading in the published plan.
#[derive(Debug)]
pub struct Topic {
    /// Its name, such as `practice-reviews`.
    pub name: &'static str,
    /// The heading a reader sees.
    pub title: &'static str,
    /// Its place in reading order, from 1.
    pub rank: u8,
}

/// A question that a reader needs answered.
#[derive(Debug)]
pub struct Question {
    /// Its name, such as `practice-reviews.rapid-review`.
    pub name: &'static str,
    /// The name of its topic.
    pub topic: &'static str,
    /// The question itself.
    pub asks: &'static str,
    /// What a good answer holds.
    pub good_answer: &'static str,
    /// A short answer as it might stand in a plan, about an invented place.
    pub example: Option<&'static str>,
    /// What it takes to answer it.
    pub needs: Needs,
    /// Facts that it needs, as paths: `funding.contributions[].cash`. Any of several will do where
    /// ` or ` stands between them.
    pub facts: &'static [&'static str],
}

/// A term to be careful with.
#[derive(Debug)]
pub struct Term {
    /// Its id, such as `TRM-05`.
    pub id: &'static str,
    /// The term as it is found.
    pub term: &'static str,
    /// The exact words to look for; empty when words alone cannot tell.
    pub words: &'static [&'static str],
    /// What to write.
    pub instead: &'static str,
    /// What each of the words is called now, in their order; empty for one that has no other name.
    pub now: &'static [&'static str],
    /// Since when, in words.
    pub since: Option<&'static str>,
    /// The day from which it is out of date, if there is one.
    pub since_day: Option<Date>,
    /// Why, in a sentence.
    pub why: &'static str,
    /// Keys of sources.
    pub sources: &'static [&'static str],
    /// How sure we are.
    pub confidence: Confidence,
    /// The catalogue's own words for that.
    pub confidence_text: &'static str,
    /// What to do on meeting it.
    pub level: TermLevel,
    /// When not to, or how else.
    pub note: Option<&'static str>,
}

impl Term {
    /// Whether it is out of date on that day; always so where no day is known.
    pub fn dated_on(&self, day: Date) -> bool {
        self.since_day.is_none_or(|since| since <= day)
    }

    /// What `words`, found in a text in any capitals, are called now; `None` where that is more than
    /// another name.
    pub fn now_for(&self, words: &str) -> Option<&'static str> {
        let at = self.words.iter().position(|known| known.eq_ignore_ascii_case(words))?;
        self.now.get(at).copied().filter(|now| !now.is_empty())
    }
}

/// A category of body that can be a relevant agency.
#[derive(Debug)]
pub struct AgencyCategory {
    /// Its code, such as `RA-04`.
    pub id: &'static str,
    /// The heading of the Schedule it stands under.
    pub heading: &'static str,
    /// Our short name.
    pub name: &'static str,
    /// The coverage groups it counts towards.
    pub groups: &'static [&'static str],
}

/// A fact about days or spans of time.
#[derive(Debug)]
pub struct DateFact {
    /// Its id, such as `DATE-01`.
    pub id: &'static str,
    /// The fact.
    pub says: &'static str,
    /// Keys of sources.
    pub sources: &'static [&'static str],
    /// How sure we are.
    pub confidence: Confidence,
    /// The catalogue's own words for that.
    pub confidence_text: &'static str,
    /// What a rule does with it.
    pub use_it: &'static str,
    /// The length of time, if it is one.
    pub span: Option<Span>,
    /// The days it names.
    pub days: &'static [Day],
}

/// A length of time.
#[derive(Debug)]
pub struct Span {
    /// How many.
    pub count: u16,
    /// Of what.
    pub unit: SpanUnit,
    /// Counted from, or back from, what.
    pub anchor: &'static str,
}

/// A day and what happened or happens on it.
#[derive(Debug)]
pub struct Day {
    /// The day.
    pub on: Date,
    /// What.
    pub what: &'static str,
}

/// Something that several plans of a footprint have to agree on.
#[derive(Debug)]
pub struct CrossPlanRule {
    /// Its id, such as `XPL-01`.
    pub id: &'static str,
    /// The rule.
    pub says: &'static str,
    /// What it rests on, in words.
    pub basis: &'static str,
    /// Names of the rules in code that serve it; empty while none does.
    pub rules: &'static [&'static str],
}
