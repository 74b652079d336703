//! A development day or another event, and the actions that came out of it.

use super::control::{Acceptance, Control, Meaning, Section};
use super::values::{BodyName, Code, DateText, Prose, Text};
use super::{DocumentKind, EditionCode, record};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

record! {
    /// An event of a partnership or a network.
    #[schemars(extend("required" = ["format", "kind", "event"]))]
    pub struct Event {
        /// The version of this file format: 1.
        pub format: Option<u32>,
        /// What the file is: event.
        pub kind: Option<DocumentKind>,
        /// The edition of Working Together that the event was about.
        pub edition: Option<EditionCode>,
        /// What happened, when and where.
        pub event: Option<EventFacts>,
        /// Status, version and dates of this document.
        pub document: Option<Control>,
        /// Who came.
        pub attendance: Option<Attendance>,
        /// Who led and helped.
        pub people: Vec<EventPerson>,
        /// What was talked about, in order.
        pub sessions: Vec<EventSession>,
        /// What was said.
        pub statements: Vec<Spoken>,
        /// What was taken away.
        pub reflections: Vec<Prose>,
        /// What is to be done.
        pub actions: Vec<Action>,
        /// The next meeting.
        pub next_meeting: Option<NextMeeting>,
        /// Narrative kept in this file.
        pub sections: Vec<Section>,
        /// Words that need explaining.
        pub glossary: Vec<Meaning>,
        /// Findings that are accepted for now.
        pub accepted: Vec<Acceptance>,
    }
}

record! {
    /// What an event was.
    pub struct EventFacts {
        /// Its name.
        pub name: Option<Text>,
        /// The network or partnership whose event it was.
        pub network: Option<BodyName>,
        /// When.
        pub date: Option<DateText>,
        /// Where.
        pub place: Option<Text>,
        /// Who hosted it.
        pub hosts: Vec<BodyName>,
        /// What it was about.
        pub focus: Option<Text>,
        /// What it was meant to do.
        pub aims: Vec<Prose>,
        /// Topics of national interest.
        pub topics: Vec<Text>,
    }
}

record! {
    /// Who came to an event.
    pub struct Attendance {
        /// How many.
        pub total: Option<u32>,
        /// In which roles, and how many of each where that is known.
        pub roles: Vec<AttendingRole>,
        /// From how many partnerships.
        pub partnerships: Option<u32>,
        /// The region.
        pub region: Option<Text>,
    }
}

record! {
    /// People of one role at an event.
    pub struct AttendingRole {
        /// The role.
        pub role: Option<Text>,
        /// How many.
        pub count: Option<u32>,
    }
}

record! {
    /// Somebody with a part in an event.
    pub struct EventPerson {
        /// The name.
        pub name: Option<Text>,
        /// The part: co-chair, facilitator.
        pub role: Option<Text>,
        /// What they did.
        pub did: Option<Prose>,
    }
}

record! {
    /// A talk or discussion.
    pub struct EventSession {
        /// When in the day.
        pub time: Option<Text>,
        /// Who spoke.
        pub speakers: Vec<Text>,
        /// About what.
        pub topic: Option<Text>,
        /// The area it was about.
        pub area: Option<Text>,
        /// The questions of the guidance that it spoke to.
        pub answers: Vec<Code>,
    }
}

record! {
    /// What somebody said, in reported speech.
    pub struct Spoken {
        /// Who.
        pub by: Vec<Text>,
        /// What.
        pub text: Option<Prose>,
        /// The questions of the guidance that it spoke to.
        pub answers: Vec<Code>,
    }
}

record! {
    /// Something to be done.
    pub struct Action {
        /// What.
        pub action: Option<Text>,
        /// Who does it.
        pub owner: Option<Text>,
        /// By when.
        pub due: Option<DateText>,
        /// How far it is.
        pub status: Option<ActionStatus>,
        /// The workstream or part of a plan that it belongs to.
        pub belongs_to: Option<Text>,
        /// The questions of the guidance that it is to help answer.
        pub answers: Vec<Code>,
    }
}

/// How far an action is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ActionStatus {
    /// Not begun.
    Open,
    /// Begun.
    Started,
    /// Done.
    Done,
    /// No longer needed.
    Dropped,
}

impl ActionStatus {
    /// How far it is, in a few words.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Open => "not begun",
            Self::Started => "begun",
            Self::Done => "done",
            Self::Dropped => "no longer needed",
        }
    }
}

record! {
    /// The next meeting.
    pub struct NextMeeting {
        /// What it will be about.
        pub focus: Option<Text>,
        /// When.
        pub date: Option<DateText>,
        /// Where.
        pub place: Option<Text>,
    }
}
