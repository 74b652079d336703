//! The tables themselves, written by the build script from `guidance/*.yaml`.
//!
//! Nothing here is worked out when the program runs.

use jiff::civil::Date;

use super::model::{
    AgencyCategory, Chapter, CrossPlanRule, DateFact, Day, Difference, EditionFacts, LocalTerm,
    OwnTerm, Pack, Question, Requirement, Source, Span, Statement, Step, Term, Topic, Window,
};
use super::scales::{
    Applies, CheckKind, Confidence, Edition, Needs, SpanUnit, SpeaksTo, Strength, TermLevel,
};

include!(concat!(env!("OUT_DIR"), "/guidance.rs"));
