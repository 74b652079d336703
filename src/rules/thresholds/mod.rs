//! The threshold document: that the plan says where it is, and that it is looked at in time.

crate::rules::rules! {
    thresholds_unsaid,
    thresholds_old,
    thresholds_incomplete,
    threshold_content,
}
