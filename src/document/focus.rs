//! What the partnership works on first, and the children and themes that get special attention.

use super::record;
use super::values::{DateText, Prose, Text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

record! {
    /// A priority of the partnership.
    pub struct Priority {
        /// The priority.
        pub title: Option<Text>,
        /// Its first day, month or year.
        pub from: Option<DateText>,
        /// Its last day, month or year.
        pub to: Option<DateText>,
        /// Who leads it.
        pub lead: Option<Text>,
        /// What it rests on.
        pub evidence: Option<Prose>,
        /// How success is measured.
        pub measure: Option<Text>,
        /// The training that serves it.
        pub training: Option<Text>,
    }
}

record! {
    /// A group of children or a theme that gets special attention.
    pub struct Focus {
        /// The group or theme.
        pub title: Option<Text>,
        /// Whether it is a group of children or a theme.
        pub kind: Option<FocusKind>,
        /// Which of the concerns that the edition of 2026 names it is about.
        pub concern: Option<Concern>,
        /// The priority that it belongs to, by its title.
        pub priority: Option<Text>,
        /// Why it was chosen.
        pub basis: Option<Prose>,
        /// What is done.
        pub action: Option<Prose>,
    }
}

/// What gets special attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FocusKind {
    /// Children who have something in common.
    Group,
    /// A theme or an area of practice.
    Theme,
}

impl FocusKind {
    /// What it is, in words.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Group => "a group of children",
            Self::Theme => "a theme in practice",
        }
    }
}

/// A concern that the edition of 2026 names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Concern {
    /// The safety of infants.
    Infants,
    /// Domestic abuse.
    DomesticAbuse,
    /// Work that heeds culture.
    Culture,
    /// Coercive control.
    CoerciveControl,
    /// Child sexual abuse.
    SexualAbuse,
    /// Abuse in teenage relationships.
    TeenageRelationships,
}

impl Concern {
    /// The concern, in words.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Infants => "safety of infants",
            Self::DomesticAbuse => "domestic abuse",
            Self::Culture => "culturally sensitive work",
            Self::CoerciveControl => "coercive control",
            Self::SexualAbuse => "child sexual abuse",
            Self::TeenageRelationships => "abuse in teenage relationships",
        }
    }
}
