//! Councils, integrated care boards and police forces by date, and working days.
//!
//! All of it is data from `register/*.yaml`, made into tables when masa is built. This module
//! knows which bodies there are and were; it knows nothing of plans and of what they must name.

mod body;
mod normal;
mod search;
mod tables;
mod working_days;

pub use body::{
    Body, BodyKind, Confidence, IcbCover, ObsoleteTerm, PartnershipHint, Reorganisation,
};
pub use normal::normal;
pub use search::{
    bodies, by_code, by_id, find, find_all, icbs_for, near, obsolete_terms, police_for,
};
pub use tables::{HOLIDAYS_FROM, HOLIDAYS_UNTIL, KNOWN_ON};
pub use working_days::{add_working_days, bank_holiday, is_working_day};
