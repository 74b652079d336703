//! The publication tree and its writers.
//!
//! A plan becomes one [`tree::Publication`]; settling makes it a [`Settled`] one that is safe and
//! whole; every format is written from that. The tree and the writers know nothing of plans, and
//! what a format looks like is known to its writer alone.

pub mod anchors;
pub mod base64;
pub mod build;
pub mod chart;
pub mod check;
pub mod clean;
pub mod direction;
pub mod docx;
pub mod formats;
pub mod html;
pub mod json;
pub mod look;
pub mod markdown;
pub mod narrative;
pub mod pdf;
pub mod settle;
pub mod stamp;
pub mod svg;
mod texts;
pub mod theme;
pub mod tree;
mod walk;

pub use look::Look;
pub use settle::Settled;
pub use texts::{capital, one_spaced, texts};
