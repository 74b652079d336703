//! How the partners lead together: their meetings, their chair, what they sign.

mod sign_offs;

crate::rules::rules! {
    lead_meetings_unsaid,
    chair_unnamed,
    chair_term_unsaid,
    sign_off_unsaid,
    sign_off_incomplete,
    signed_after_publication,
}
