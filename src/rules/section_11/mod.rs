//! Section 11 of the Children Act 2004, and its sisters for schools: what assurance the partnership
//! seeks.

crate::rules::rules! {
    section_11_unsaid,
    section_11_overstated,
    section_11_cycle,
    education_duties_unsaid,
}
