//! Words: what was left open, what is out of date, what is spelt two ways.

mod blocks;
mod citations;
mod context;
mod seek;
mod term_guards;

crate::rules::rules! {
    placeholder,
    outdated_term,
    guidance_misnamed,
    edition_cited_old,
    contact_empty,
    list_item_twice,
    numbering_gap,
    encoding_damage,
    link_words,
}
