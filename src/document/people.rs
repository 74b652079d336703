//! Posts, the people who hold them, and how to reach them.

use super::record;
use super::values::{
    BodyName, DateText, Duration, Frequency, GroupRef, PartnerRef, Prose, Text, Url,
};

record! {
    /// A post and, where the partnership wants to say so, who holds it. Posts outlive people.
    pub struct Post {
        /// The title of the post: Chief Constable.
        pub post: Option<Text>,
        /// Who holds it now.
        pub name: Option<Text>,
        /// The organisation that employs the holder, where it is not the partner itself.
        pub employer: Option<BodyName>,
        /// The holder's first day.
        pub from: Option<DateText>,
        /// The holder's last day.
        pub to: Option<DateText>,
        /// What the holder may do for the organisation: `speaks`, `commits`, `holds_to_account`.
        pub authority: Vec<Authority>,
        /// Whether the holder is interim or acting.
        pub acting: Option<bool>,
        /// Nobody holds the post for now.
        pub vacant: Option<Vacancy>,
        /// Anything a reader needs to know about the post.
        pub note: Option<Prose>,
    }
}

/// What whoever holds a post may do for the organisation.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Authority {
    /// Speak for it.
    Speaks,
    /// Commit its policy, money and practice.
    Commits,
    /// Hold its own services to account.
    HoldsToAccount,
}

impl Authority {
    /// What the holder may do, in words.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Speaks => "speak for the organisation",
            Self::Commits => "commit its policy, money and practice",
            Self::HoldsToAccount => "hold its services to account",
        }
    }
}

record! {
    /// How people are heard.
    pub struct Hearing {
        /// How.
        pub how: Option<Prose>,
        /// How often.
        pub frequency: Option<Frequency>,
    }
}

record! {
    /// A post that nobody holds for now.
    pub struct Vacancy {
        /// Since when.
        pub since: Option<DateText>,
        /// Who does the work meanwhile.
        pub cover: Option<Text>,
        /// When it is expected to be filled.
        pub expected: Option<DateText>,
    }
}

record! {
    /// A way to reach the partnership or one of its officers.
    pub struct Contact {
        /// What this contact is for, or the officer's role.
        pub role: Option<Text>,
        /// The officer's name, where it is public.
        pub name: Option<Text>,
        /// A shared mailbox rather than a person's own address.
        pub email: Option<Text>,
        /// A telephone number.
        pub phone: Option<Text>,
        /// A page with a form or further numbers.
        pub url: Option<Url>,
        /// A postal address.
        pub address: Option<Text>,
        /// When it is answered.
        pub hours: Option<Text>,
    }
}

record! {
    /// Who chairs a group.
    pub struct Chair {
        /// How the chair is found.
        pub model: Option<ChairModel>,
        /// The partner that provides the chair.
        pub partner: Option<PartnerRef>,
        /// The organisation that provides the chair, where it is no partner.
        pub organisation: Option<BodyName>,
        /// The post that chairs.
        pub post: Option<Text>,
        /// Who chairs now.
        pub name: Option<Text>,
        /// After how many months the chair moves on.
        pub rotation_months: Option<u32>,
        /// How many months the terms of co-chairs overlap by.
        pub stagger_months: Option<u32>,
        /// The first day of the present term.
        pub from: Option<DateText>,
        /// The last day of the present term.
        pub to: Option<DateText>,
        /// The other chair, where two share the work.
        pub co_chair: Option<Text>,
        /// What the chair does.
        pub duties: Vec<Text>,
    }
}

/// How a chair is found.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum ChairModel {
    /// A person from outside the partners.
    Independent,
    /// One of the delegated safeguarding partners.
    DelegatedPartner,
    /// Two people share the chair.
    CoChairs,
    /// The chair moves between partners.
    Rotating,
    /// Somebody from one of the partners.
    Partner,
    /// Nobody chairs for now.
    Vacant,
}

impl ChairModel {
    /// How the chair is found, as a sentence without its full stop.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Independent => "the chair is a person from outside the partners",
            Self::DelegatedPartner => "one of the delegated safeguarding partners chairs",
            Self::CoChairs => "two people share the chair",
            Self::Rotating => "the chair moves between the partners",
            Self::Partner => "somebody from one of the partners chairs",
            Self::Vacant => "nobody chairs for now",
        }
    }
}

record! {
    /// A role with its duties, as in a role description or a partnership agreement.
    pub struct Role {
        /// The name of the role.
        pub name: Option<Text>,
        /// What whoever holds it does.
        pub duties: Vec<Text>,
        /// More about the role.
        pub text: Option<Prose>,
    }
}

record! {
    /// Somebody who speaks with special knowledge: a designated doctor or nurse, the designated
    /// officer for allegations, the lead for people in positions of trust.
    pub struct Specialist {
        /// The role.
        pub role: Option<Text>,
        /// Where they work.
        pub organisation: Option<BodyName>,
        /// How they work with the partnership.
        pub relation: Option<Prose>,
    }
}

record! {
    /// A step of a ladder for disputes or escalation.
    pub struct Stage {
        /// The name of the step.
        pub level: Option<Text>,
        /// Who settles it at this step.
        pub who: Option<Text>,
        /// How long the step may take: 2 working days.
        pub within: Option<Duration>,
        /// What is written down.
        pub evidence: Option<Text>,
        /// Who is told.
        pub copy_to: Option<Text>,
        /// More about the step.
        pub text: Option<Prose>,
    }
}

record! {
    /// Steps to settle a disagreement, lowest first.
    pub struct Ladder {
        /// How it works, in words.
        pub text: Option<Prose>,
        /// The steps, lowest first.
        pub stages: Vec<Stage>,
        /// Where the whole process is published.
        pub url: Option<Url>,
        /// The group that keeps watch over it.
        pub group: Option<GroupRef>,
    }
}
