//! Where documents stand, for people and for programs.
//!
//! [`View`] puts a [`Coverage`] into words and file positions once; each format is one file that
//! shows the view. No format gives a percentage: half the requirements are not half the safety.

mod csv;
mod edition;
mod human;
mod json;
mod overview;
mod page;
mod status;
mod view;

pub use csv::csv;
pub use edition::{human as edition, json as edition_json};
pub use human::human;
pub use json::json;
pub use overview::overview;
pub use page::{html, markdown};
pub use status::{Standing, status};
pub use view::View;

pub(super) use csv::harmless;
pub(super) use page::code_in;
pub(super) use view::{key, says, strength};
