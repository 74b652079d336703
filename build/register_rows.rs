//! The shape of the register's files.
//!
//! Strict on purpose: the files are edited by hand, and a misspelt key must stop the build. Keys
//! that only a reader of the file needs begin with an underscore here.

use serde::Deserialize;
use serde::de::IgnoredAny;

/// `local_authorities.yaml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuthoritiesFile {
    #[serde(rename = "schema")]
    _schema: IgnoredAny,
    pub as_of: String,
    #[serde(rename = "counts")]
    _counts: IgnoredAny,
    #[serde(rename = "conventions")]
    _conventions: IgnoredAny,
    pub local_authorities: Vec<AuthorityRow>,
    #[serde(rename = "planned_reorganisations")]
    _planned_reorganisations: IgnoredAny,
}

/// A local authority with children's services functions.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuthorityRow {
    pub id: Option<String>,
    pub gss: Option<String>,
    #[serde(default)]
    pub former_gss: Vec<FormerCode>,
    pub name: String,
    pub area: String,
    #[serde(rename = "ons_name")]
    _ons_name: IgnoredAny,
    pub aliases: Vec<String>,
    #[serde(rename = "type")]
    _type: IgnoredAny,
    pub region: String,
    #[serde(rename = "status")]
    _status: IgnoredAny,
    pub valid_from: Option<String>,
    pub valid_to: Option<String>,
    pub police: String,
    pub police_confidence: String,
    pub icbs: Vec<IcbSpell>,
    pub safeguarding_partnership: Option<PartnershipRow>,
    pub identity_confidence: String,
    #[serde(default)]
    pub predecessors: Vec<String>,
    #[serde(default)]
    pub successors: Vec<String>,
    #[serde(default)]
    pub reorganisation: Option<ReorganisationRow>,
    #[serde(default, rename = "districts")]
    _districts: Option<IgnoredAny>,
    pub note: Option<String>,
}

/// A code that was replaced.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormerCode {
    pub gss: String,
    #[serde(rename = "to")]
    _to: IgnoredAny,
}

/// An integrated care board that covers an authority for a time.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IcbSpell {
    pub icb: String,
    pub from: String,
    pub to: Option<String>,
    pub extent: String,
    pub share: Option<f64>,
    pub confidence: String,
    pub note: Option<String>,
}

/// The name of a local safeguarding partnership, a hint only.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartnershipRow {
    pub name: String,
    pub confidence: String,
    #[serde(default, rename = "valid_from")]
    _valid_from: Option<IgnoredAny>,
    #[serde(default, rename = "valid_to")]
    _valid_to: Option<IgnoredAny>,
    #[serde(rename = "source")]
    _source: IgnoredAny,
    pub note: Option<String>,
}

/// A change of councils that is under way.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReorganisationRow {
    #[serde(rename = "area")]
    _area: IgnoredAny,
    pub expected: String,
    #[serde(rename = "status")]
    _status: IgnoredAny,
    pub abolition: String,
}

/// `icbs.yaml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IcbsFile {
    #[serde(rename = "schema")]
    _schema: IgnoredAny,
    #[serde(rename = "as_of")]
    _as_of: IgnoredAny,
    #[serde(rename = "counts")]
    _counts: IgnoredAny,
    #[serde(rename = "conventions")]
    _conventions: IgnoredAny,
    #[serde(rename = "predecessor_term")]
    _predecessor_term: IgnoredAny,
    pub icbs: Vec<IcbRow>,
    #[serde(rename = "clusters")]
    _clusters: IgnoredAny,
    #[serde(rename = "pending")]
    _pending: IgnoredAny,
    pub obsolete_terms: Vec<ObsoleteRow>,
}

/// An integrated care board.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IcbRow {
    pub ods: String,
    pub gss: String,
    pub gss_confidence: Option<String>,
    #[serde(default)]
    pub former_gss: Vec<FormerCode>,
    pub name: String,
    pub stem: String,
    pub short: String,
    pub aliases: Vec<String>,
    pub nhs_region: String,
    #[serde(default, rename = "cluster")]
    _cluster: Option<IgnoredAny>,
    pub valid_from: String,
    pub valid_to: Option<String>,
    #[serde(rename = "status")]
    _status: IgnoredAny,
    #[serde(default, rename = "predecessor_ccgs")]
    _predecessor_ccgs: Option<IgnoredAny>,
    #[serde(default, rename = "earlier_ccgs_to_2021_03")]
    _earlier_ccgs: Option<IgnoredAny>,
    #[serde(default)]
    pub predecessors: Vec<OtherIcb>,
    #[serde(default)]
    pub successors: Vec<OtherIcb>,
    #[serde(default, rename = "gained_from")]
    _gained_from: Option<IgnoredAny>,
    pub confidence: String,
    pub note: Option<String>,
}

/// A board that came before or after another.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OtherIcb {
    pub ods: String,
    #[serde(rename = "extent")]
    _extent: IgnoredAny,
    #[serde(default, rename = "date")]
    _date: Option<IgnoredAny>,
}

/// A term of the public service that is out of date.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObsoleteRow {
    pub term: String,
    pub abbr: Vec<String>,
    pub replaced_by: String,
    #[serde(default, rename = "last_day")]
    _last_day: Option<IgnoredAny>,
    pub changed: String,
    pub confidence: String,
    #[serde(default, rename = "basis")]
    _basis: Option<IgnoredAny>,
    #[serde(default, rename = "note")]
    _note: Option<IgnoredAny>,
}

/// `police_forces.yaml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ForcesFile {
    #[serde(rename = "schema")]
    _schema: IgnoredAny,
    #[serde(rename = "as_of")]
    _as_of: IgnoredAny,
    #[serde(rename = "counts")]
    _counts: IgnoredAny,
    #[serde(rename = "conventions")]
    _conventions: IgnoredAny,
    pub forces: Vec<ForceRow>,
    #[serde(rename = "pending")]
    _pending: IgnoredAny,
}

/// A territorial police force of England.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ForceRow {
    pub id: String,
    pub gss: String,
    pub name: String,
    pub short: String,
    pub aliases: Vec<String>,
    #[serde(default)]
    pub former_names: Vec<FormerName>,
    pub chief_officer_title: String,
    pub local_authorities: Vec<String>,
    pub confidence: String,
}

/// A name that a body no longer uses.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormerName {
    pub name: String,
    #[serde(rename = "to")]
    _to: IgnoredAny,
    #[serde(rename = "confidence")]
    _confidence: IgnoredAny,
    #[serde(default, rename = "note")]
    _note: Option<IgnoredAny>,
}

/// `bank_holidays.yaml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HolidaysFile {
    #[serde(rename = "schema")]
    _schema: IgnoredAny,
    #[serde(rename = "as_of")]
    _as_of: IgnoredAny,
    #[serde(rename = "division")]
    _division: IgnoredAny,
    pub range: Range,
    #[serde(rename = "rules")]
    _rules: IgnoredAny,
    #[serde(rename = "warning")]
    _warning: IgnoredAny,
    pub holidays: Vec<HolidayRow>,
}

/// The days a table covers.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Range {
    pub from: String,
    pub to: String,
}

/// A bank holiday.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HolidayRow {
    pub date: String,
    pub name: String,
    #[serde(default, rename = "moved")]
    _moved: Option<IgnoredAny>,
    #[serde(default, rename = "substitute")]
    _substitute: Option<IgnoredAny>,
    #[serde(default, rename = "special")]
    _special: Option<IgnoredAny>,
}
