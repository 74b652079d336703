//! What a partnership accepts for now, under `accepted:`. These rules look last: [`settle`] has
//! compared every acceptance with the findings of all other rules by then, has marked those that
//! are accepted, and remembers what became of each acceptance.

mod paths;
mod settle;

pub use settle::{Flaw, Outcome, Settled, may_be_accepted};
pub(super) use settle::{duty_behind, is_among, settle};

crate::rules::rules! {
    acceptance_malformed,
    acceptance_forbidden,
    acceptance_expired,
    acceptance_expiring,
    acceptance_unused,
}
