//! The partners, the bodies behind them and the area they serve.

use super::people::Post;
use super::record;
use super::values::{BodyName, Code, DateText, Frequency, GroupRef, PartnerRef, Prose, Text, Url};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

record! {
    /// What the partnership is called and whom it serves.
    pub struct Partnership {
        /// The name in full.
        pub name: Option<BodyName>,
        /// The abbreviation or short name.
        pub short_name: Option<Text>,
        /// Other names it is known by.
        pub aliases: Vec<BodyName>,
        /// A local title for the arrangements.
        pub local_title: Option<Text>,
        /// Whether it serves children only, or adults or community safety too.
        pub scope: Option<Scope>,
        /// Its website.
        pub website: Option<Url>,
        /// Whether requests under the Freedom of Information Act can be made to it, and how.
        pub freedom_of_information: Option<Prose>,
        /// How fairness between communities is watched.
        pub equality_monitoring: Option<Prose>,
    }
}

/// Whom a partnership serves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Children only.
    Children,
    /// Children and adults.
    AllAge,
    /// Together with the community safety partnership.
    WithCommunitySafety,
}

impl Scope {
    /// Whom it serves, in a few words.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Children => "children",
            Self::AllAge => "children and adults",
            Self::WithCommunitySafety => {
                "the whole community, together with the community safety partnership"
            }
        }
    }
}

record! {
    /// The area of the arrangements.
    pub struct Area {
        /// Every local authority in the area.
        pub local_authorities: Vec<BodyName>,
        /// Groups of children whom the plan names because they are easily missed.
        pub children: Vec<Text>,
        /// The boundary, in words.
        pub description: Option<Prose>,
        /// The wider footprint that the plan belongs to.
        pub footprint: Option<Text>,
        /// Whether several local authority areas are treated as one.
        pub combined: Option<bool>,
        /// District councils and other local groups within the area.
        pub districts: Vec<BodyName>,
        /// What it is like to be a child here: numbers and needs.
        pub needs: Option<Prose>,
    }
}

record! {
    /// An organisation that takes part in the arrangements.
    #[schemars(extend("required" = ["id", "kind", "name"]))]
    pub struct Partner {
        /// A short id that the rest of the plan uses: police.
        pub id: Option<Code>,
        /// What kind of partner it is.
        pub kind: Option<PartnerKind>,
        /// The registered name.
        pub name: Option<BodyName>,
        /// A short name.
        pub short_name: Option<Text>,
        /// Other spellings in use.
        pub aliases: Vec<BodyName>,
        /// Whether the plan calls it a statutory safeguarding partner.
        pub statutory: Option<bool>,
        /// The area it covers, where that is not the area of the plan.
        pub area: Option<Text>,
        /// The lead safeguarding partner.
        pub lead: Option<Post>,
        /// The delegated safeguarding partners.
        pub delegates: Vec<Post>,
        /// The partner it acts with, or for.
        pub acts_with: Vec<PartnerRef>,
        /// Bodies for which it acts.
        pub acts_for: Vec<ActsFor>,
        /// Other partnerships that share this body.
        pub shared_with: Vec<BodyName>,
        /// What it brings and does.
        pub text: Option<Prose>,
    }
}

record! {
    /// A body for which a partner acts under an agreement.
    pub struct ActsFor {
        /// The body.
        pub body: Option<BodyName>,
        /// In what.
        pub what: Option<Text>,
        /// Since when.
        pub since: Option<DateText>,
        /// Where the agreement is.
        pub agreement_url: Option<Url>,
    }
}

/// What kind of partner an organisation is. Only the first three are statutory safeguarding partners.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum PartnerKind {
    /// A council.
    LocalAuthority,
    /// An NHS integrated care board.
    Icb,
    /// A police force.
    Police,
    /// Schools, colleges and early years; never a statutory safeguarding partner.
    Education,
    /// A trust that runs children's services for a council.
    DeliveryTrust,
    /// Any other partner.
    Other,
}

impl PartnerKind {
    /// Whether the law makes it a safeguarding partner (Children Act 2004 s.16E(3)).
    pub const fn is_statutory(self) -> bool {
        matches!(self, Self::LocalAuthority | Self::Icb | Self::Police)
    }

    /// The kind in words, with its article.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::LocalAuthority => "a local authority",
            Self::Icb => "an integrated care board",
            Self::Police => "a police force",
            Self::Education => "an education partner",
            Self::DeliveryTrust => "a children's trust",
            Self::Other => "another partner",
        }
    }
}

record! {
    /// How the lead and delegated safeguarding partners work together.
    pub struct Leadership {
        /// How leadership works, in words.
        pub text: Option<Prose>,
        /// How often the lead safeguarding partners meet.
        pub lead_meetings: Vec<LeadMeeting>,
        /// Who takes the lead where one point of leadership is needed.
        pub single_point: Option<Prose>,
        /// How often the lead safeguarding partners look at what became of recommendations.
        pub recommendations_looked_at: Option<Frequency>,
        /// How delegation works and what stays with the leads.
        pub delegation: Option<Prose>,
        /// The chair of the partnership.
        pub chair: Option<super::people::Chair>,
        /// Who holds the joint functions of the lead and the delegated safeguarding partners.
        pub functions: Vec<FunctionHolder>,
        /// Who signed off what, and when.
        pub sign_offs: Vec<SignOff>,
        /// What elected members do in the arrangements.
        pub elected_members: Option<Prose>,
        /// What lay members do in the arrangements.
        pub lay_members: Option<Prose>,
    }
}

record! {
    /// Who holds one of the joint functions.
    pub struct FunctionHolder {
        /// Which function.
        pub function: Option<super::function::JointFunction>,
        /// The partners whose lead or delegate holds it.
        pub by: Vec<PartnerRef>,
        /// The post that holds it.
        pub post: Option<Text>,
        /// The group that does the work.
        pub group: Option<GroupRef>,
        /// How it is done.
        pub how: Option<Prose>,
    }
}

record! {
    /// Meetings of the lead safeguarding partners, perhaps together with neighbours.
    pub struct LeadMeeting {
        /// The meeting or forum.
        pub name: Option<Text>,
        /// How often.
        pub frequency: Option<Frequency>,
        /// Other partnerships that take part.
        pub with: Vec<BodyName>,
        /// Others who attend.
        pub attended_by: Vec<Text>,
        /// Why it meets in this form.
        pub reason: Option<Prose>,
    }
}

record! {
    /// A key document that the lead safeguarding partners signed off.
    pub struct SignOff {
        /// Which document: arrangements, scrutiny plan, budget, yearly report, threshold document.
        pub document: Option<Text>,
        /// Which partners signed.
        pub by: Vec<PartnerRef>,
        /// When.
        pub on: Option<DateText>,
    }
}

record! {
    /// How education takes part.
    pub struct Education {
        /// How education is represented.
        pub model: Option<EducationModel>,
        /// What is done, in words.
        pub text: Option<Prose>,
        /// Who speaks for which phase.
        pub representatives: Vec<Representative>,
        /// The seat at strategic level.
        pub strategic_seat: Option<Text>,
        /// How schools and settings are reached in daily work.
        pub operational_route: Option<Text>,
    }
}

/// How education is represented.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EducationModel {
    /// With lead and delegate posts of its own, as a voluntary fourth partner.
    FourthPartner,
    /// As a member of the executive.
    ExecutiveMember,
    /// In a named strategic role.
    StrategicRole,
    /// As relevant agencies.
    RelevantAgencies,
}

impl EducationModel {
    /// How education is represented, as a sentence without its full stop.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::FourthPartner => {
                "education is a voluntary fourth partner with lead and delegate posts of its own"
            }
            Self::ExecutiveMember => "education is a member of the executive",
            Self::StrategicRole => "education has a named strategic role",
            Self::RelevantAgencies => "schools and settings take part as relevant agencies",
        }
    }
}

record! {
    /// Somebody who speaks for schools or settings of one phase.
    pub struct Representative {
        /// The phase: early years, primary, secondary, further education, special, independent.
        pub phase: Option<Text>,
        /// The post.
        pub post: Option<Text>,
        /// Who holds it.
        pub name: Option<Text>,
        /// Where they work.
        pub organisation: Option<BodyName>,
    }
}

record! {
    /// A body that the register does not know.
    #[schemars(extend("required" = ["id", "kind", "name"]))]
    pub struct DeclaredBody {
        /// A short id.
        pub id: Option<Code>,
        /// What kind of body it is.
        pub kind: Option<PartnerKind>,
        /// Its name.
        pub name: Option<BodyName>,
        /// Other names in use.
        pub aliases: Vec<BodyName>,
        /// Its first day.
        pub from: Option<DateText>,
        /// Its last day.
        pub to: Option<DateText>,
        /// Whether the settings declare it, and not the plan itself.
        #[serde(skip)]
        #[schemars(skip)]
        pub of_settings: bool,
    }
}

record! {
    /// A body, post or forum shared with a neighbouring partnership.
    pub struct SharedWith {
        /// The neighbouring partnership.
        pub partnership: Option<BodyName>,
        /// The partner that both share.
        pub partner: Option<PartnerRef>,
        /// The forum that meets.
        pub forum: Option<Text>,
        /// How often it meets.
        pub frequency: Option<Frequency>,
        /// What is shared and why.
        pub reason: Option<Prose>,
    }
}

record! {
    /// An event in the life of the partnership: founded, merged, split, renamed.
    pub struct LifeEvent {
        /// What happened.
        pub event: Option<Text>,
        /// When.
        pub date: Option<DateText>,
        /// The partnerships before.
        pub from: Vec<BodyName>,
        /// The partnerships after.
        pub to: Vec<BodyName>,
    }
}
