//! Findings for people and for programs.
//!
//! Each format is one file that turns checked documents into text. Everything that comes from a
//! document passes through `text::safe` here. This layer judges nothing and prints nothing: the
//! command line does.

mod change;
mod concise;
pub mod coverage;
mod explanation;
mod human;
mod json;
pub mod margin;
mod snippet;
mod summary;
mod trials;

pub use change::change_lines;
pub use concise::concise;
pub use explanation::explanation;
pub use human::{Look, human, mistakes};
pub use json::json;
pub use summary::{closing_lines, counted};
pub use trials::{Tried, tried};
