//! Words against facts: narrative that says something else than the facts of the same plan.

mod behind_posts;
mod chairs;
mod claims;
mod durations;
mod events;
mod listed;
mod moments;
mod named;
mod payments;
mod people;
mod processes;
mod quorums;
mod rates;
mod readings;
mod roles;
mod seats;
mod sentence;
mod standing;
mod sums;
mod tables;
mod told;
mod whose;
mod years;

pub(in crate::rules) use readings::Readings;

crate::rules::rules! {
    frequency_contradicted,
    holder_contradicted,
    date_contradicted,
    quorum_contradicted,
    count_contradicted,
    money_contradicted,
    days_contradicted,
    post_contradicted,
    body_contradicted,
}
