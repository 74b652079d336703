//! Days: when a document was agreed, published and applies, and when it has to be looked at again.

crate::rules::rules! {
    review_passed,
}
