//! Practice reviews: who commissions and publishes them, and the days they may take; and the
//! reviews of child deaths beside them.

crate::rules::rules! {
    reviews_unsaid,
    reviews_incomplete,
    review_days,
    review_clock_missed,
    review_criteria,
    review_publication,
    review_recipients,
    child_death_partners,
}
