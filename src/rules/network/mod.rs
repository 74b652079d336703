//! Networks and events: what the terms of a network say of themselves, and what came out of a day.

mod counts;

crate::rules::rules! {
    stated_count,
    chair_cannot_be_member,
    action_without_owner,
    next_meeting_undated,
}
