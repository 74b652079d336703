//! Relevant agencies and places of education: who they are and why they were chosen.

mod kinds;

crate::rules::rules! {
    agencies_unnamed,
    agency_not_in_schedule,
    agency_uncategorised,
    agency_category_wrong,
    agency_twice,
    agency_kinds_missing,
    agency_reason_missing,
    agency_role_missing,
    agency_consultation,
    education_unsaid,
    education_seat_unsaid,
    education_phases,
}
