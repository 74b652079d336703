//! A body as the register holds it.
//!
//! Only what is known of the organisation; which plan names it is not.

use jiff::civil::Date;
use serde::Serialize;

/// The kinds of body that can be a safeguarding partner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BodyKind {
    /// A local authority with children's services functions.
    LocalAuthority,
    /// An integrated care board.
    Icb,
    /// A territorial police force.
    Police,
}

impl BodyKind {
    /// What a reader calls it.
    pub fn title(self) -> &'static str {
        match self {
            Self::LocalAuthority => "local authority",
            Self::Icb => "integrated care board",
            Self::Police => "police force",
        }
    }
}

/// An organisation, with the days between which it exists.
#[derive(Debug)]
pub struct Body {
    /// What kind of body it is.
    pub kind: BodyKind,
    /// Its key: a GSS code for councils, an ODS code for boards, a short name for forces.
    pub id: &'static str,
    /// Its GSS code, where one is known.
    pub gss: Option<&'static str>,
    /// Codes it had before.
    pub former_gss: &'static [&'static str],
    /// Its official name.
    pub name: &'static str,
    /// Its area or its abbreviation.
    pub short: &'static str,
    /// Other names in use.
    pub aliases: &'static [&'static str],
    /// Names it no longer uses.
    pub former_names: &'static [&'static str],
    /// The region it lies in; for boards the NHS region.
    pub region: Option<&'static str>,
    /// Its first day; none if it existed before 2018.
    pub valid_from: Option<Date>,
    /// Its last day; none while it is open.
    pub valid_to: Option<Date>,
    /// Ids of the bodies before it.
    pub predecessors: &'static [&'static str],
    /// Ids of the bodies after it.
    pub successors: &'static [&'static str],
    /// The id of the force whose area a council lies in.
    pub police: Option<&'static str>,
    /// The boards that cover a council, by period.
    pub icbs: &'static [IcbCover],
    /// The ids of the councils in a force's area today.
    pub authorities: &'static [&'static str],
    /// What a force calls its chief officer.
    pub chief_officer_title: Option<&'static str>,
    /// What the local partnership was last seen to be called: a hint, never a finding.
    pub partnership_hint: Option<PartnershipHint>,
    /// A reorganisation of councils that is under way here.
    pub reorganisation: Option<Reorganisation>,
    /// How sure its names and days are.
    pub confidence: Confidence,
    /// How sure its GSS code is.
    pub gss_confidence: Confidence,
    /// How sure it is in which force's area a council lies; for others, as `confidence`.
    pub police_confidence: Confidence,
    /// What else is worth knowing.
    pub note: Option<&'static str>,
}

/// How sure the register is of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Seen in a public source.
    High,
    /// Seen in one source in part, or general knowledge.
    Medium,
    /// Inferred, or not seen whole.
    Low,
}

/// What the partnership of an area was last seen to be called.
#[derive(Debug)]
pub struct PartnershipHint {
    /// The name.
    pub name: &'static str,
    /// How sure it is.
    pub confidence: Confidence,
    /// What else is worth knowing.
    pub note: Option<&'static str>,
}

impl Body {
    /// Whether the body existed on that day.
    pub fn existed_on(&self, day: Date) -> bool {
        self.valid_from.is_none_or(|first| first <= day)
            && self.valid_to.is_none_or(|last| day <= last)
    }
}

/// A board that covers a council, wholly or in part, for a time.
#[derive(Debug)]
pub struct IcbCover {
    /// The id of the board.
    pub icb: &'static str,
    /// The first day.
    pub from: Date,
    /// The last day, if it is over.
    pub until: Option<Date>,
    /// Whether it covers the whole of the council's area.
    pub whole: bool,
    /// The part of the area, from 0 to 1, where it was computed. Under 0.05: warn, never fail.
    pub share: Option<f64>,
    /// How sure it is.
    pub confidence: Confidence,
    /// What else is worth knowing.
    pub note: Option<&'static str>,
}

impl IcbCover {
    /// Whether it held on that day.
    pub fn held_on(&self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|last| day <= last)
    }
}

/// A reorganisation of councils that is under way.
#[derive(Debug)]
pub struct Reorganisation {
    /// The day it is expected.
    pub expected: Date,
    /// `legislated`, `likely` or `possible`.
    pub standing: &'static str,
}

/// A public body or role that has gone, and what came after it.
#[derive(Debug)]
pub struct ObsoleteTerm {
    /// The term.
    pub term: &'static str,
    /// Its abbreviations.
    pub short_forms: &'static [&'static str],
    /// What to write today.
    pub replaced_by: &'static str,
    /// The day from which it is out of date.
    pub changed: Date,
    /// Seen in a source, and not only general knowledge.
    pub verified: bool,
}
