//! The partners: who they are, who leads and who acts for each.

mod known;
mod ranks;
mod statutory;

crate::rules::rules! {
    statutory_partner_missing,
    education_called_statutory,
    body_gone,
    body_unknown,
    wrong_force,
    wrong_board,
    councils_differ,
    acting_for_another,
    lead_without_post,
    lead_rank,
    delegate_missing,
    delegate_rank,
    delegate_is_lead,
    single_holder,
    same_employer,
    shared_without_forum,
}
