//! The joint functions of the lead and of the delegated safeguarding partners, as the edition of 2023
//! gives them; the split of the delegates' functions is known from secondary sources only.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A function that the lead, or the delegated, safeguarding partners hold together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum JointFunction {
    /// Of the leads: set direction, vision and culture, with priorities and what they need.
    Direction,
    /// Of the leads: lead their own agency's contribution and hold their delegate to account.
    OwnContribution,
    /// Of the leads: review and sign off the key documents.
    KeyDocuments,
    /// Of the leads: follow what is learnt from scrutiny, incidents and reviews.
    LearningOversight,
    /// Of the leads: see that business support, analysts and a dataset are there.
    BusinessSupport,
    /// Of the leads: see that every relevant agency, education included, knows its part.
    AgencyRoles,
    /// Of the delegates: deliver and monitor priorities and procedures.
    Delivery,
    /// Of the delegates: work closely with education and other agencies.
    EducationLinks,
    /// Of the delegates: share information and data well enough for joint analysis.
    DataSharing,
    /// Of the delegates: deliver rapid reviews and local reviews.
    CaseReviews,
    /// Of the delegates: provide multi-agency training.
    TrainingOffer,
    /// Of the delegates: seek and answer feedback from children and families.
    FamilyFeedback,
}

impl JointFunction {
    /// All of them: the six of the leads, then the six of the delegates.
    pub const ALL: [Self; 12] = [
        Self::Direction,
        Self::OwnContribution,
        Self::KeyDocuments,
        Self::LearningOversight,
        Self::BusinessSupport,
        Self::AgencyRoles,
        Self::Delivery,
        Self::EducationLinks,
        Self::DataSharing,
        Self::CaseReviews,
        Self::TrainingOffer,
        Self::FamilyFeedback,
    ];

    /// Whether the leads hold it, and not the delegates.
    pub const fn is_of_leads(self) -> bool {
        matches!(
            self,
            Self::Direction
                | Self::OwnContribution
                | Self::KeyDocuments
                | Self::LearningOversight
                | Self::BusinessSupport
                | Self::AgencyRoles
        )
    }

    /// The function in a few words.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Direction => "set direction, vision, culture and priorities",
            Self::OwnContribution => "lead their own organisation's contribution",
            Self::KeyDocuments => "review and sign off the key documents",
            Self::LearningOversight => "follow learning until it has an effect",
            Self::BusinessSupport => "make sure of business support and analysts",
            Self::AgencyRoles => "see that every relevant agency knows its part",
            Self::Delivery => "deliver and monitor priorities and procedures",
            Self::EducationLinks => "work closely with education and other agencies",
            Self::DataSharing => "share information and data for joint analysis",
            Self::CaseReviews => "deliver rapid reviews and practice reviews",
            Self::TrainingOffer => "provide multi-agency training",
            Self::FamilyFeedback => "seek and answer feedback from children and families",
        }
    }
}
