//! The typed documents and the parts they share.
//!
//! A type says which facts there are and what a reader should call them; the JSON Schemas are made
//! from these types (see `schema`). Every field is optional here, whatever the guidance asks for: a
//! plan with a hole still loads, and a rule reports the hole. These types know nothing of files,
//! places or rules.

pub mod agency;
pub mod control;
pub mod event;
pub mod focus;
pub mod function;
pub mod funding;
pub mod group;
pub mod network;
pub mod partner;
pub mod people;
pub mod plan;
pub mod practice;
pub mod reform;
pub mod review;
pub mod schema;
pub mod settings;
pub mod thresholds;
pub mod values;

pub use event::Event;
pub use network::Network;
pub use plan::Plan;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Defines a mapping of a document: every field may be left out, a key that the type does not know
/// is a finding and never a load error.
macro_rules! record {
    ($(#[$meta:meta])* pub struct $name:ident { $($(#[$field_meta:meta])* pub $field:ident: $type:ty,)+ }) => {
        #[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        $(#[$meta])*
        #[serde(default)]
        #[schemars(deny_unknown_fields)]
        pub struct $name {
            $($(#[$field_meta])* pub $field: $type,)+
        }
    };
}
pub(crate) use record;

/// What a file is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// The arrangements of one partnership.
    Plan,
    /// A regional network's terms of reference.
    Network,
    /// A development day or another event.
    Event,
}

impl DocumentKind {
    /// Every kind, in the order they are listed.
    pub const ALL: [Self; 3] = [Self::Plan, Self::Network, Self::Event];

    /// The word used in files: `plan`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Network => "network",
            Self::Event => "event",
        }
    }

    /// The top-level key that only documents of this kind have, and have to have.
    pub const fn own_key(self) -> &'static str {
        match self {
            Self::Plan => "partnership",
            Self::Network => "network",
            Self::Event => "event",
        }
    }

    /// The kind with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// An edition of Working Together to Safeguard Children.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EditionCode {
    /// Working Together 2018.
    Wt18,
    /// Working Together 2023.
    Wt23,
    /// Working Together 2026.
    Wt26,
}

/// A document of any kind.
#[derive(Debug, Clone, PartialEq)]
pub enum Document {
    /// A plan.
    Plan(Box<Plan>),
    /// A network.
    Network(Box<Network>),
    /// An event.
    Event(Box<Event>),
}

impl Document {
    /// A document of `kind` that says nothing.
    pub fn empty(kind: DocumentKind) -> Self {
        match kind {
            DocumentKind::Plan => Self::Plan(Box::default()),
            DocumentKind::Network => Self::Network(Box::default()),
            DocumentKind::Event => Self::Event(Box::default()),
        }
    }

    /// What kind it is.
    pub const fn kind(&self) -> DocumentKind {
        match self {
            Self::Plan(_) => DocumentKind::Plan,
            Self::Network(_) => DocumentKind::Network,
            Self::Event(_) => DocumentKind::Event,
        }
    }

    /// The plan, when it is one.
    pub const fn plan(&self) -> Option<&Plan> {
        match self {
            Self::Plan(plan) => Some(plan),
            _ => None,
        }
    }

    /// Status, version and dates.
    pub const fn control(&self) -> Option<&control::Control> {
        match self {
            Self::Plan(plan) => plan.document.as_ref(),
            Self::Network(network) => network.document.as_ref(),
            Self::Event(event) => event.document.as_ref(),
        }
    }

    /// The findings that are accepted for now.
    pub fn accepted(&self) -> &[control::Acceptance] {
        match self {
            Self::Plan(plan) => &plan.accepted,
            Self::Network(network) => &network.accepted,
            Self::Event(event) => &event.accepted,
        }
    }

    /// What the document is called: the partnership, the network or the event.
    pub fn title(&self) -> Option<&str> {
        match self {
            Self::Plan(plan) => {
                plan.partnership.as_ref()?.name.as_ref().map(values::BodyName::as_str)
            }
            Self::Network(network) => {
                network.network.as_ref()?.name.as_ref().map(values::BodyName::as_str)
            }
            Self::Event(event) => event.event.as_ref()?.name.as_ref().map(values::Text::as_str),
        }
    }
}
