//! Deadlines for people and for programs.
//!
//! [`View`] puts deadlines into words and file positions once, and leaves out what falls outside the
//! days that were asked for; each format is one file that shows the view.

mod csv;
mod human;
mod ics;
mod json;
mod markdown;
mod view;

pub use csv::csv;
pub use human::human;
pub use ics::ics;
pub use json::{SCHEMA, json, schema};
pub use markdown::markdown;
pub use view::{View, Window};
