//! Findings for people and for programs.
//!
//! Each format is one file that turns checked documents into text. Everything that comes from a
//! document passes through `text::safe` here. This layer judges nothing and prints nothing: the
//! command line does.

pub mod calendar;
mod change;
pub mod clock;
mod concise;
pub mod coverage;
mod difference;
mod escape;
mod explanation;
mod form;
mod github;
mod gitlab;
mod human;
mod in_force;
mod item;
mod json;
mod jsonl;
mod junit;
mod lines;
pub mod margin;
mod markdown;
mod register;
mod sarif;
mod snippet;
mod summary;
mod trials;

pub use change::change_lines;
pub use concise::concise;
pub use difference::difference;
pub use explanation::explanation;
pub use form::Here;
pub use github::github;
pub use gitlab::gitlab;
pub use human::{Look, human, mistakes};
pub use in_force::{
    Origin, SETTINGS_SCHEMA, SettingsInForce, Value, settings, settings_json, settings_schema,
};
pub use json::{CHECK_SCHEMA, check_schema, json};
pub use jsonl::{LINES_SCHEMA, jsonl, lines_schema};
pub use junit::junit;
pub use markdown::markdown;
pub use register::{Areas, Bodies};
pub use sarif::sarif;
pub use summary::{closing_lines, counted, gaps};
pub use trials::{Tried, tried};
