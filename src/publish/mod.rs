//! The publication tree and its writers.
//!
//! A plan becomes one [`tree::Publication`], and every format is written from it. The tree and the
//! writers know nothing of plans; what a format looks like is known to its writer alone.

pub mod base64;
pub mod clean;
pub mod tree;
