//! Multi-agency child protection teams, and the reform of services for families.

use super::record;
use super::values::{BodyName, DateText, PartnerRef, Prose, Text, Url};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

record! {
    /// Multi-agency child protection teams and what goes with them.
    pub struct ChildProtection {
        /// How the teams work, in words.
        pub text: Option<Prose>,
        /// The teams.
        pub teams: Vec<Team>,
        /// What agencies agreed on how they support the teams.
        pub memorandums: Vec<Memorandum>,
        /// How far the reform of services for families has got.
        pub reform: Option<Reform>,
    }
}

record! {
    /// A multi-agency child protection team.
    pub struct Team {
        /// Its name.
        pub name: Option<Text>,
        /// The area it serves.
        pub area: Option<Text>,
        /// The day it began.
        pub from: Option<DateText>,
        /// Who is on it.
        pub members: Vec<TeamMember>,
    }
}

record! {
    /// A member of a child protection team.
    pub struct TeamMember {
        /// What the member brings.
        pub role: Option<TeamRole>,
        /// The post.
        pub post: Option<Text>,
        /// The partner that nominated the member.
        pub nominated_by: Option<PartnerRef>,
    }
}

/// What a member brings to a child protection team.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum TeamRole {
    /// Experience of education.
    Education,
    /// Social work.
    SocialWork,
    /// A registered health profession.
    Health,
    /// Police work with experience of child protection.
    Police,
    /// Something else that the local authority added.
    Other,
}

impl TeamRole {
    /// The roles that the Act names, in its order.
    pub const NAMED: [Self; 4] = [Self::Education, Self::SocialWork, Self::Health, Self::Police];

    /// What the member brings, in words.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Education => "experience of education",
            Self::SocialWork => "social work",
            Self::Health => "a registered health profession",
            Self::Police => "police experience of child protection",
            Self::Other => "something else",
        }
    }
}

record! {
    /// What an agency agreed on how it supports the teams.
    pub struct Memorandum {
        /// The agency.
        pub agency: Option<BodyName>,
        /// When it was signed.
        pub on: Option<DateText>,
        /// Where it is.
        pub url: Option<Url>,
    }
}

record! {
    /// How far the reform of services for families has got.
    pub struct Reform {
        /// How far, in words.
        pub text: Option<Prose>,
        /// The day from which all of it works here.
        pub operational_from: Option<DateText>,
        /// What part the lead safeguarding partners have in governing it.
        pub governance: Option<Prose>,
    }
}
