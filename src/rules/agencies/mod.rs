//! Relevant agencies and places of education: who they are and why they were chosen.

crate::rules::rules! {
    agencies_unnamed,
    agency_not_in_schedule,
    agency_reason_missing,
    education_unsaid,
}
