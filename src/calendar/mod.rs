//! Days that follow from guidance and from documents: the clocks of practice reviews, and every
//! deadline that a document implies.
//!
//! Rules and reports ask here, so that each day is counted in one place. This layer knows how to count
//! and from which fact; it judges nothing, and knows nothing of how days are shown. A day that no fact
//! leads to is never made up: a frequency without a date to start from stays a frequency.

mod clock;
mod collect;
pub mod cycles;
mod deadline;
mod event;
mod meetings;
mod network;
mod plan;
pub mod reviews;
pub mod spans;
pub mod terms;

pub use clock::{Anchors, Clock, Counted, DayOff, Start, clocks};
pub use collect::Dated;
pub use deadline::{Calendar, Counting, Deadline, Kind, Undated, When};
