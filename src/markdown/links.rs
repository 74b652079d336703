//! Addresses of links and pictures: which may be passed on, and which lead away from the document.

use super::ProblemKind;
use crate::text::safe_same_length;
use std::borrow::Cow;

/// The schemes a link may have. All others are refused: some run programs (`javascript:`), some
/// reach into the reader's computer (`file:`), and what comes next year is not known today.
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// Whether a picture or link of this address is fetched from somewhere else: it has a scheme, or
/// begins with two slashes (browsers read `\` as a slash).
pub fn is_remote(src: &str) -> bool {
    let src = src.trim_start();
    let mut first = src.chars();
    let is_slash = |c: Option<char>| matches!(c, Some('/' | '\\'));
    scheme(src).is_some() || (is_slash(first.next()) && is_slash(first.next()))
}

/// What is wrong with an address, if anything.
pub(super) fn check(address: &str, image: bool) -> Option<ProblemKind> {
    let hidden =
        address.chars().any(char::is_control) || matches!(safe_same_length(address), Cow::Owned(_));
    let visible: String =
        address.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
    let scheme = scheme(&visible).map(str::to_ascii_lowercase);
    let refused = scheme.is_some_and(|scheme| {
        !SCHEMES.contains(&scheme.as_str()) || (image && !scheme.starts_with("http"))
    });
    let address = address.to_owned();
    match (refused, hidden) {
        (true, _) => Some(ProblemKind::HarmfulAddress { address, image }),
        (false, true) => Some(ProblemKind::HiddenCharacters { address, image }),
        (false, false) => None,
    }
}

/// What stands before the first colon, if no `/`, `?` or `#` comes before it.
fn scheme(address: &str) -> Option<&str> {
    let end = address.find([':', '/', '\\', '?', '#'])?;
    address[end..].starts_with(':').then(|| &address[..end])
}
