//! What a repository settles in `masa.yaml` for its documents, beside house rules and looks: which
//! plans there are, bodies that all of them may name, packs, and how much findings weigh.
//!
//! [`read`] turns settings into a [`Repository`] or into mistakes with their places; [`Weighing`] gives a
//! finding the weight it has by them; [`look_back`] tells, after a run, which settings fit nothing and
//! which cannot be followed. Nothing here lightens what rests on the law, or what tells of a part that
//! could not be read.
//!
//! Settings that would lighten such a finding are told, and not refused as a mistake of the file: whether
//! a finding rests on the law depends on the edition and the day of its document, so that only the
//! finding itself can say. Until then the rest of the settings holds.

mod documents;
mod look_back;
mod members;
mod read;
mod weights;

pub use look_back::look_back;
pub use members::Member;
pub use read::read;
pub use weights::{Entry, Repository, Weighing, is_bound};

crate::rules::rules! {
    member_missing,
    member_unlisted,
    severity_forbidden,
    severity_unused,
}
