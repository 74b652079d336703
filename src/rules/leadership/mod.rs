//! How the lead partners meet, and who chairs the partnership.

crate::rules::rules! {
    lead_meetings_unsaid,
    chair_unnamed,
    chair_term_unsaid,
}
