//! Pictures drawn from facts: who reports to whom, who speaks for each partner, who pays what, and
//! what happens when in the year.
//!
//! Every drawing is a column about as wide as a telephone, its parts one under the other: it stays
//! legible there and on paper, with three parts and with sixty, where a wide picture does not. The
//! same content stands beside each in words. Nothing here knows what a plan is.

mod partners;
mod shares;
mod sheet;
mod structure;
mod tree;
mod wrap;
mod year;

#[cfg(test)]
mod tests;

pub use partners::{Partner, Seat, partners};
pub use shares::{Contribution, share, shares};
pub use structure::{Group, Outside, Standing, structure};
pub use year::{Entry, Lane, Sort, Year, lanes, month_name, months};
