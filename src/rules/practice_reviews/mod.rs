//! How serious incidents are notified and reviewed, and in how many days.

crate::rules::rules! {
    reviews_unsaid,
    reviews_incomplete,
    review_days,
}
