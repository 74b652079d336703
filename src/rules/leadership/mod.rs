//! How the partners lead together: their meetings, their chair, what they sign.

mod sign_offs;

crate::rules::rules! {
    lead_meetings_unsaid,
    chair_unnamed,
    chair_term_unsaid,
    chair_duties_unsaid,
    chair_not_delegate,
    lead_meetings_rare,
    accountability_given_away,
    function_unheld,
    sign_off_unsaid,
    sign_off_incomplete,
    signed_after_publication,
}
