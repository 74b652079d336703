//! Words against facts: narrative that says something else than the facts of the same plan.

mod claims;
mod events;
mod moments;
mod named;
mod people;
mod rates;
mod seats;
mod sentence;
mod tables;
mod told;
mod whose;

crate::rules::rules! {
    frequency_contradicted,
    holder_contradicted,
    date_contradicted,
}
