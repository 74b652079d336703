//! Words against facts: narrative that says something else than the facts of the same plan.

mod claims;
mod named;
mod rates;
mod sentence;
mod tables;

crate::rules::rules! {
    frequency_contradicted,
}
