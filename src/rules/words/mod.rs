//! Words: what was left open, what is out of date, what is spelt two ways.

mod abbreviations;
mod blocks;
pub(super) mod body_names;
mod citations;
pub(super) mod context;
mod duty_claims;
mod heading_numbers;
mod person_facts;
pub(super) mod seek;
mod short_forms;
mod slips;
mod sources;
mod term_guards;

pub use placeholder::{holds_placeholder, leaves_open};

crate::rules::rules! {
    placeholder,
    sentence_cut_short,
    outdated_term,
    law_not_in_force,
    called_board,
    care_system_as_partner,
    new_arrangements_old,
    duty_overstated,
    early_help_only,
    guidance_misnamed,
    edition_cited_old,
    edition_cited_early,
    edition_history_wrong,
    chapter_wrong,
    replaced_by_machine,
    abbreviation_unexplained,
    abbreviation_two_meanings,
    body_spelt_two_ways,
    body_misnamed,
    misspelt_word,
    contact_empty,
    personal_data,
    list_item_twice,
    numbering_gap,
    encoding_damage,
    link_words,
    two_live_copies,
}
