//! Money: who pays what, on which basis, for what.

use super::record;
use super::values::{Money, PartnerRef, Prose, Text, Url};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

record! {
    /// How the arrangements are paid for.
    pub struct Funding {
        /// How funding works, in words.
        pub text: Option<Prose>,
        /// The financial year: 2026-27.
        pub year: Option<Text>,
        /// The basis on which contributions are set.
        pub basis: Option<FundingBasis>,
        /// Why this basis is fair.
        pub rationale: Option<Prose>,
        /// Who pays what.
        pub contributions: Vec<Contribution>,
        /// The sum of the contributions in cash.
        pub total: Option<Money>,
        /// What is carried forward from the year before.
        pub carried_forward: Option<Money>,
        /// What the money is spent on.
        pub expenditure: Vec<Expenditure>,
        /// Costs shared with other boards or areas.
        pub shared_costs: Vec<SharedCost>,
        /// How services are bought.
        pub procurement: Option<Prose>,
        /// Where anyone can read the budget.
        pub published_at: Option<Url>,
    }
}

/// The basis on which contributions are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FundingBasis {
    /// Every statutory safeguarding partner pays the same.
    EqualShares,
    /// As in earlier years.
    Historic,
    /// By a formula.
    Formula,
    /// The host pays most.
    HostMajority,
    /// By an agreement of the three partners.
    Tripartite,
}

impl FundingBasis {
    /// The basis, as a sentence without its full stop.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::EqualShares => "every statutory safeguarding partner pays the same",
            Self::Historic => "contributions are as in earlier years",
            Self::Formula => "contributions follow a formula",
            Self::HostMajority => "the host pays most",
            Self::Tripartite => "the three partners agreed who pays what",
        }
    }
}

record! {
    /// What one organisation gives.
    pub struct Contribution {
        /// The partner that gives.
        pub partner: Option<PartnerRef>,
        /// The organisation that gives, where it is no partner.
        pub organisation: Option<super::values::BodyName>,
        /// Money.
        pub cash: Option<Money>,
        /// What is given in kind.
        pub in_kind: Vec<InKind>,
        /// What the money may pay for, where that is limited.
        pub towards: Option<Towards>,
        /// Whether it is given once only.
        pub one_off: Option<bool>,
        /// What it is for, or how it was set.
        pub note: Option<Prose>,
    }
}

/// What a contribution may pay for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Towards {
    /// The arrangements.
    Arrangements,
    /// Reviews of serious incidents.
    PracticeReviews,
}

impl Towards {
    /// What is paid for, in words.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Arrangements => "the arrangements",
            Self::PracticeReviews => "practice reviews",
        }
    }
}

record! {
    /// Something given instead of money.
    pub struct InKind {
        /// What: staff time, accommodation, services.
        pub what: Option<Text>,
        /// What it is worth in a year.
        pub value: Option<Money>,
        /// How that value was found.
        pub basis: Option<Text>,
    }
}

record! {
    /// What money is spent on.
    pub struct Expenditure {
        /// What for.
        pub item: Option<Text>,
        /// How much.
        pub amount: Option<Money>,
        /// The part of the arrangements that it pays for.
        pub purpose: Option<Purpose>,
        /// Whether the cost is fixed or flexible.
        pub cost_type: Option<CostType>,
    }
}

/// The part of the arrangements that a cost belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Staff who support the partnership.
    Staff,
    /// Rapid reviews and local reviews.
    Reviews,
    /// Independent scrutiny.
    Scrutiny,
    /// Training.
    Training,
    /// The voice of children and families.
    Voice,
    /// Data and analysis.
    Data,
    /// Anything else.
    Other,
}

impl Purpose {
    /// The part, in a few words.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Staff => "staff",
            Self::Reviews => "practice reviews",
            Self::Scrutiny => "independent scrutiny",
            Self::Training => "training",
            Self::Voice => "voice of children and families",
            Self::Data => "data and analysis",
            Self::Other => "other",
        }
    }
}

/// Whether a cost can change within the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CostType {
    /// The same whatever happens.
    Fixed,
    /// Grows and shrinks with the work.
    Flexible,
}

impl CostType {
    /// The sort of cost, in a word.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Fixed => "fixed",
            Self::Flexible => "flexible",
        }
    }
}

record! {
    /// A cost shared with another board or area.
    pub struct SharedCost {
        /// What is shared.
        pub item: Option<Text>,
        /// With whom.
        pub with: Vec<super::values::BodyName>,
        /// The whole cost.
        pub amount: Option<Money>,
        /// Our part of it, in per cent.
        pub share_percent: Option<f64>,
        /// How the parts were set.
        pub basis: Option<Prose>,
    }
}
