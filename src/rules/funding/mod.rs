//! Money: that the plan says who pays what, and that its sums are right.

mod stray;

crate::rules::rules! {
    funding_unsaid,
    funding_total,
    funding_shares,
    funding_year,
    contributions_unclear,
    in_kind_unvalued,
    spending_incomplete,
    money_unreadable,
    shared_cost_percent,
}
