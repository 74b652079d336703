//! Document control, answers, judgements and acceptances: what is said about the plan itself.

use super::people::Post;
use super::record;
use super::values::{BodyName, Code, DateText, PartnerRef, Prose, Text, Url};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

record! {
    /// Status, version and dates.
    pub struct Control {
        /// Whether it is a draft or published.
        pub status: Option<Status>,
        /// The version, in quotation marks: "2.1".
        pub version: Option<Text>,
        /// Which draft it is, where drafts are numbered.
        pub draft: Option<Text>,
        /// The document's number or reference.
        pub reference: Option<Text>,
        /// The day it was agreed.
        pub agreed_on: Option<DateText>,
        /// The day it was published.
        pub published_on: Option<DateText>,
        /// Where it is published.
        pub published_at: Option<Url>,
        /// The day from which it applies.
        pub effective_from: Option<DateText>,
        /// The last day of the period it covers.
        pub effective_to: Option<DateText>,
        /// The day it was last revised.
        pub revised_on: Option<DateText>,
        /// The day a later document took its place.
        pub superseded_on: Option<DateText>,
        /// The day by which it is reviewed.
        pub review_due: Option<DateText>,
        /// How it is reviewed, and at which points.
        pub review: Option<Prose>,
        /// The day the Department for Education was told.
        pub department_notified_on: Option<DateText>,
        /// Who wrote it.
        pub author: Option<Post>,
        /// Who signed it.
        pub signatories: Vec<Signatory>,
        /// Who was consulted.
        pub consulted: Vec<Consultation>,
        /// Earlier versions.
        pub history: Vec<Revision>,
        /// Whether it is kept only for the record, because the partnership no longer exists.
        pub legacy: Option<bool>,
        /// The one address that counts, where copies stand on several sites.
        pub canonical_url: Option<Url>,
    }
}

impl Control {
    /// Whether the document says that a later one took its place, or is kept for the record only.
    pub fn is_replaced(&self) -> bool {
        self.status == Some(Status::Superseded)
            || self.superseded_on.is_some()
            || self.legacy == Some(true)
    }
}

/// Where a document stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Being written; what is open is normal.
    Draft,
    /// Agreed and not yet published.
    Agreed,
    /// Published.
    Published,
    /// Replaced by a later document.
    Superseded,
}

impl Status {
    /// Where the document stands, in a few words.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Agreed => "agreed, not yet published",
            Self::Published => "published",
            Self::Superseded => "replaced by a later document",
        }
    }
}

record! {
    /// Somebody who signed.
    pub struct Signatory {
        /// For which partner.
        pub partner: Option<PartnerRef>,
        /// The post.
        pub post: Option<Text>,
        /// The name.
        pub name: Option<Text>,
        /// When.
        pub on: Option<DateText>,
    }
}

record! {
    /// Somebody who was consulted.
    pub struct Consultation {
        /// Who.
        pub who: Option<Text>,
        /// When.
        pub on: Option<DateText>,
        /// What they said and what became of it.
        pub outcome: Option<Prose>,
    }
}

record! {
    /// An earlier version.
    pub struct Revision {
        /// Its version.
        pub version: Option<Text>,
        /// When.
        pub on: Option<DateText>,
        /// By whom.
        pub by: Option<Text>,
        /// Why.
        pub reason: Option<Text>,
        /// What kind of change it was.
        pub change: Option<Text>,
    }
}

record! {
    /// The state of a question that no narrative answers.
    #[schemars(extend("required" = ["question", "state"]))]
    pub struct Answer {
        /// The question.
        pub question: Option<Code>,
        /// Its state.
        pub state: Option<AnswerState>,
        /// Why it does not apply here.
        pub because: Option<Prose>,
        /// Which partners agreed.
        pub agreed_by: Vec<PartnerRef>,
        /// When they agreed.
        pub agreed_on: Option<DateText>,
        /// When they look at it again.
        pub look_again_on: Option<DateText>,
        /// The title of the document that answers it.
        pub title: Option<Text>,
        /// Where that document is.
        pub url: Option<Url>,
        /// When somebody last looked there.
        pub checked_on: Option<DateText>,
        /// Who writes the answer.
        pub who: Option<Text>,
        /// By when.
        pub by: Option<DateText>,
    }
}

/// The state of a question that no narrative answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AnswerState {
    /// It does not apply here.
    NotApplicable,
    /// Another document answers it.
    CoveredElsewhere,
    /// It is still to be written.
    NotYet,
}

record! {
    /// What a person found about something that only a person can judge.
    #[schemars(extend("required" = ["requirement", "by", "on", "view"]))]
    pub struct Judgement {
        /// The id of the requirement.
        pub requirement: Option<Code>,
        /// Who looked.
        pub by: Option<Text>,
        /// When.
        pub on: Option<DateText>,
        /// What they found.
        pub view: Option<Prose>,
    }
}

record! {
    /// A finding that the partnership accepts for now.
    #[schemars(extend("required" = ["rule", "because", "agreed_by", "until"]))]
    pub struct Acceptance {
        /// The rule.
        pub rule: Option<Code>,
        /// The fact, by ids: partners[schools].lead.
        pub at: Option<Code>,
        /// Why it is accepted.
        pub because: Option<Prose>,
        /// Who agreed.
        pub agreed_by: Option<Text>,
        /// Until when.
        pub until: Option<DateText>,
    }
}

record! {
    /// A section of narrative kept in the YAML file; longer ones are files in `sections/`.
    pub struct Section {
        /// Its heading.
        pub title: Option<Text>,
        /// The questions it answers.
        pub answers: Vec<Code>,
        /// The narrative.
        pub text: Option<Prose>,
    }
}

record! {
    /// A word that needs explaining.
    pub struct Meaning {
        /// The term or abbreviation.
        pub term: Option<Text>,
        /// What it means.
        pub meaning: Option<Text>,
    }
}

record! {
    /// An appendix, chart or other part that the text may refer to.
    pub struct Appendix {
        /// Its label: Appendix 1.
        pub label: Option<Text>,
        /// Its title.
        pub title: Option<Text>,
        /// A picture in the folder `images`.
        pub image: Option<Text>,
        /// The same in words.
        pub alt: Option<Prose>,
        /// The appendix itself.
        pub text: Option<Prose>,
        /// Where it is published.
        pub url: Option<Url>,
        /// Whose it is.
        pub owner: Option<BodyName>,
    }
}
