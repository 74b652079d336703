//! The threshold document: where it is and what it covers.

use super::record;
use super::values::{DateText, Prose, Text, Url};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

record! {
    /// The threshold document.
    pub struct Thresholds {
        /// How it fits with the arrangements, in words.
        pub text: Option<Prose>,
        /// Its title.
        pub title: Option<Text>,
        /// Where it is.
        pub url: Option<Url>,
        /// Its version.
        pub version: Option<Text>,
        /// When it was published.
        pub published: Option<DateText>,
        /// When it is reviewed.
        pub review_due: Option<DateText>,
        /// Who keeps it.
        pub owner: Option<Text>,
        /// What it covers: `early_help`, `section_17`, `section_47`, `section_31`, `section_20`,
        /// `abuse_and_neglect`, `secure_settings`, `disabled_children`.
        pub covers: Vec<ThresholdPart>,
        /// The pathways that it takes in, of single agencies and of several together.
        pub pathways: Vec<Text>,
    }
}

/// A part of a threshold document.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum ThresholdPart {
    /// How early help is assessed, and the kinds of it.
    EarlyHelp,
    /// Children in need.
    #[serde(rename = "section_17")]
    Section17,
    /// Significant harm.
    #[serde(rename = "section_47")]
    Section47,
    /// Care and supervision orders.
    #[serde(rename = "section_31")]
    Section31,
    /// A home with the local authority.
    #[serde(rename = "section_20")]
    Section20,
    /// Procedures for abuse, neglect and exploitation.
    AbuseAndNeglect,
    /// Procedures for children in secure settings.
    SecureSettings,
    /// Procedures for disabled children.
    DisabledChildren,
}

impl ThresholdPart {
    /// Every part, in the order of the guidance.
    pub const ALL: [Self; 8] = [
        Self::EarlyHelp,
        Self::Section17,
        Self::Section47,
        Self::Section31,
        Self::Section20,
        Self::AbuseAndNeglect,
        Self::SecureSettings,
        Self::DisabledChildren,
    ];

    /// The part, in words.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::EarlyHelp => "early help, how it is assessed and which kinds there are",
            Self::Section17 => "children in need (section 17)",
            Self::Section47 => "significant harm (section 47)",
            Self::Section31 => "care and supervision orders (section 31)",
            Self::Section20 => "a home with the local authority (section 20)",
            Self::AbuseAndNeglect => "procedures for abuse, neglect and exploitation",
            Self::SecureSettings => "procedures for children in secure settings",
            Self::DisabledChildren => "procedures for disabled children",
        }
    }
}
