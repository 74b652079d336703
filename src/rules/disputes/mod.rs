//! How disputes between partners are settled, who settles each step, how
//! long it may take and who has the last word.

crate::rules::rules! {
    disputes_unsaid,
    stage_without_time,
    ladder_incomplete,
    ladders_confused,
    last_word_unclear,
}
