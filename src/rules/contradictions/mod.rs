//! Words against facts: narrative that says something else than the facts of the same plan.

mod claims;
mod listed;
mod named;
mod people;
mod quorums;
mod rates;
mod seats;
mod sentence;
mod tables;
mod told;
mod whose;

crate::rules::rules! {
    frequency_contradicted,
    holder_contradicted,
    quorum_contradicted,
    count_contradicted,
}
