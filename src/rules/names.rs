//! Names of organisations, posts and people as readers compare them. Knows spelling, and nothing of
//! who ought to be named.

use super::missing::find_word;
use crate::document::partner::Partner;
use crate::document::values::{BodyName, Text};
use crate::register::normal;
use crate::text::evenly_spaced;

/// Whether two names mean the same body or person: whatever their case, `&` or “and”.
pub(super) fn same(one: &str, other: &str) -> bool {
    let one = normal(one);
    !one.is_empty() && one == normal(other)
}

/// Whether `name` is one of the names of a partner.
pub(super) fn is_partner(partner: &Partner, name: &str) -> bool {
    let own = partner.name.iter().chain(&partner.aliases).map(BodyName::as_str);
    let short = partner.short_name.as_ref().map(Text::as_str);
    let id = partner.id.as_ref().map(crate::document::values::Code::as_str);
    own.chain(short).chain(id).any(|known| same(known, name))
}

/// Words in lower case, with one kind of space and of apostrophe.
pub(super) fn lower(words: &str) -> String {
    let plain = words.to_lowercase().replace(['’', 'ʼ'], "'");
    evenly_spaced(&plain).into_owned()
}

/// Whether any of `phrases` stands in `words`, which are in lower case, as whole words.
pub(super) fn has_any(words: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| find_word(words, phrase).is_some())
}

/// Whether something was written that is more than white space.
pub(super) fn says(text: Option<&Text>) -> bool {
    text.is_some_and(|text| !text.is_empty())
}

/// Items as a person lists them: one, two and three.
pub(super) fn listed(items: &[String], last: &str) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., end] => format!("{} {last} {end}", first.join(", ")),
    }
}
