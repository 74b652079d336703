//! Groups, their members and meetings.

use super::people::Chair;
use super::record;
use super::values::{BodyName, Code, DateText, Frequency, GroupRef, Prose, Text, Url};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

record! {
    /// A group of the arrangements.
    #[schemars(extend("required" = ["id", "name"]))]
    pub struct Group {
        /// A short id that the rest of the document uses.
        pub id: Option<Code>,
        /// Its name.
        pub name: Option<BodyName>,
        /// What kind of group it is.
        pub kind: Option<GroupKind>,
        /// What it is for.
        pub purpose: Option<Prose>,
        /// The group that it reports to.
        pub reports_to: Option<GroupRef>,
        /// A body outside the arrangements that it answers to.
        pub accountable_to: Vec<BodyName>,
        /// Other partnerships or boards that it is joint with.
        pub joint_with: Vec<BodyName>,
        /// Who chairs.
        pub chair: Option<Chair>,
        /// How often it meets.
        pub frequency: Option<Frequency>,
        /// Who has to be there.
        pub quorum: Option<Quorum>,
        /// Who belongs to it.
        pub members: Vec<Member>,
        /// Its objectives.
        pub objectives: Vec<Text>,
        /// When a time-limited group ends.
        pub ends: Option<DateText>,
    }
}

/// What kind of group it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum GroupKind {
    /// The lead safeguarding partners.
    LeadPartners,
    /// The delegated safeguarding partners or their executive.
    Executive,
    /// The wider partnership.
    Partnership,
    /// A standing group below these.
    Subgroup,
    /// A forum without decisions.
    Forum,
    /// A group for one task, which then ends.
    TaskFinish,
    /// A partnership or board next to the arrangements.
    Linked,
}

impl GroupKind {
    /// The kind in a few words, without its article.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::LeadPartners => "lead safeguarding partners",
            Self::Executive => "executive",
            Self::Partnership => "wider partnership",
            Self::Subgroup => "subgroup",
            Self::Forum => "forum",
            Self::TaskFinish => "task and finish group",
            Self::Linked => "linked board or partnership",
        }
    }
}

record! {
    /// Who has to be at a meeting for it to decide.
    pub struct Quorum {
        /// Every statutory safeguarding partner.
        pub all_statutory_partners: Option<bool>,
        /// At least this many members.
        pub at_least: Option<u32>,
        /// Out of how many.
        pub out_of: Option<u32>,
        /// Others who have to be there.
        pub also: Vec<Text>,
        /// What happens when the quorum is missed.
        pub otherwise: Option<Prose>,
        /// The rule in words.
        pub text: Option<Prose>,
    }
}

record! {
    /// A member of a group.
    pub struct Member {
        /// The organisation.
        pub organisation: Option<BodyName>,
        /// The post.
        pub post: Option<Text>,
        /// Who sits there now, where it is public.
        pub name: Option<Text>,
        /// What standing the member has.
        pub status: Option<MemberStatus>,
    }
}

/// What standing a member of a group has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MemberStatus {
    /// Takes part in decisions.
    Full,
    /// Gives advice.
    Advisor,
    /// Takes part without being an officer.
    NonExecutive,
    /// Takes part and does not decide, as elected members do.
    ParticipantObserver,
    /// Watches.
    Observer,
    /// Is kept informed.
    Affiliate,
    /// Joins for a task.
    CoOpted,
}

impl MemberStatus {
    /// The standing in a few words.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Full => "full member",
            Self::Advisor => "advisor",
            Self::NonExecutive => "non-executive member",
            Self::ParticipantObserver => "takes part without deciding",
            Self::Observer => "observer",
            Self::Affiliate => "kept informed",
            Self::CoOpted => "co-opted",
        }
    }
}

record! {
    /// A planned or past meeting.
    pub struct Meeting {
        /// Which group.
        pub group: Option<GroupRef>,
        /// When.
        pub date: Option<DateText>,
        /// Where papers or minutes are published.
        pub paper_url: Option<Url>,
        /// What it is about.
        pub focus: Option<Text>,
    }
}

record! {
    /// What is expected of those who take part.
    pub struct Participation {
        /// What everyone who takes part promises.
        pub expectations: Vec<Text>,
        /// What happens when somebody does not attend.
        pub non_attendance: Option<Prose>,
        /// Who has to be part of key actions and decisions.
        pub decisions: Option<Prose>,
        /// The day the list of relevant agencies was last looked at.
        pub agencies_reviewed_on: Option<DateText>,
    }
}

record! {
    /// A partnership or board that the arrangements are linked to.
    pub struct Link {
        /// The other body.
        pub body: Option<BodyName>,
        /// What kind of body it is.
        pub kind: Option<LinkKind>,
        /// How the two work together.
        pub nature: Option<Prose>,
    }
}

/// What kind of partnership or board the arrangements are linked to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LinkKind {
    /// The Health and Wellbeing Board.
    HealthAndWellbeing,
    /// The Safeguarding Adults Board.
    Adults,
    /// The Channel panel.
    Channel,
    /// An improvement board.
    Improvement,
    /// The community safety partnership.
    CommunitySafety,
    /// The Local Family Justice Board.
    FamilyJustice,
    /// Multi-agency public protection arrangements.
    PublicProtection,
    /// Another partnership or board.
    Other,
}

impl LinkKind {
    /// The kind in a few words.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::HealthAndWellbeing => "health and wellbeing",
            Self::Adults => "adult safeguarding",
            Self::Channel => "people drawn towards terrorism",
            Self::Improvement => "improvement of services",
            Self::CommunitySafety => "community safety",
            Self::FamilyJustice => "family justice",
            Self::PublicProtection => "public protection",
            Self::Other => "other work",
        }
    }
}
