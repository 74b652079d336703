//! Independent scrutiny: that there is some, by whom, and how independent it is.

mod mentions;

crate::rules::rules! {
    scrutiny_unsaid,
    scrutiny_incomplete,
    scrutineer_unnamed,
    scrutineer_employed,
    scrutineer_chairs,
}
