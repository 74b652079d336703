//! How disputes between partners are settled, and how long each step may take.

crate::rules::rules! {
    disputes_unsaid,
    stage_without_time,
}
