//! Settings where children live, learn or are held, and how the plan includes them.

crate::rules::rules! {
    youth_custody,
    residential_homes_unsaid,
    settings_contradict,
}
