//! What the law and the guidance ask, as data.
//!
//! The packs in `guidance/*.yaml` are made into tables when masa is built: editions, topics,
//! questions, requirements, terms, agency categories, date facts and cross-plan rules. This
//! module finds rows and says which are in force on a day. It knows nothing of plans: whether one
//! meets a requirement is for rules and coverage to say, and guidance sentences are never here,
//! only paraphrases and citations.

mod citation;
mod compare;
mod edition;
mod lookup;
mod model;
pub mod pack;
mod plain;
mod scales;
mod schema;
mod tables;

pub use citation::{certainty, source_line, source_line_as_sure};
pub use compare::{Change, Standpoint, changed_subjects, compare};
pub use edition::{Edition, differences, editions};
pub use lookup::{
    Entry, agencies, agency, cross_plan_rule, cross_plan_rules, date_fact, date_facts, find,
    in_force, names, pack, packs, question, questions, questions_of, requirement, requirements,
    requirements_asking, source, sources, term, terms, topic, topics,
};
pub use model::{
    AgencyCategory, Chapter, CrossPlanRule, DateFact, Day, Difference, EditionFacts, LocalTerm,
    OwnTerm, Pack, Question, Requirement, Source, Span, Statement, Step, Term, Topic, Window,
};
pub use plain::plain;
pub use scales::{Applies, CheckKind, Confidence, Needs, SpanUnit, SpeaksTo, Strength, TermLevel};
pub use schema::schema;
pub use tables::KNOWN_ON;
