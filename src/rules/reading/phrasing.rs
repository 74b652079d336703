//! Fitting the words of the readers of YAML and Markdown to the shape of a finding, and saying what
//! was perhaps meant. It knows words and no rule.

use crate::text::{Place, quoted, safe};
use crate::workspace::{Loaded, near_misses};

/// `text` without its last full stop.
pub fn without_stop(text: &str) -> String {
    text.strip_suffix('.').unwrap_or(text).to_owned()
}

/// `text` as a clause: without its last full stop, and beginning with a small letter unless the
/// first word is an abbreviation.
pub fn clause(text: &str) -> String {
    let text = without_stop(text);
    let mut letters = text.chars();
    let (first, second) = (letters.next(), letters.next());
    match (first, second) {
        (Some(first), Some(second)) if first.is_uppercase() && !second.is_uppercase() => {
            let rest = &text[first.len_utf8()..];
            first.to_lowercase().chain(rest.chars()).collect()
        }
        _ => text,
    }
}

/// What to do about a name that is not among `known`: the nearest ones, else all of them.
pub fn choose(word: &str, known: &[&str]) -> String {
    let near = near_misses(word, known.iter().copied());
    match near.as_slice() {
        [] if known.is_empty() => "Take it out, or add what it should lead to".to_owned(),
        [] => format!("Use one of these: {}", listed(known)),
        [one] => format!("Did you mean {}? If so, write it that way", code(one)),
        [one, others @ ..] => {
            let others: Vec<String> = others.iter().map(|other| code(other)).collect();
            let others = others.join(" or ");
            format!("Did you mean {}? If so, write it that way; also near: {others}", code(one))
        }
    }
}

/// Names one after another, at most twelve.
pub fn listed(known: &[&str]) -> String {
    let mut names: Vec<String> = known.iter().take(12).map(|name| code(name)).collect();
    if known.len() > 12 {
        names.push(format!("and {} more", known.len() - 12));
    }
    names.join(", ")
}

/// A name to be typed as it is.
fn code(name: &str) -> String {
    format!("`{}`", safe(name))
}

/// The line of `place` as seen from `here`, with the file where it is another: “line 4”.
pub fn line(doc: &Loaded, place: Place, here: Place) -> String {
    let source = doc.sources.get(place.file);
    let line = source.position(place.span.start).line;
    if place.file == here.file {
        format!("line {line}")
    } else {
        format!("{}, line {line},", safe(&source.path))
    }
}

/// A word of the document with its quotation marks, or “nothing” where there is none.
pub fn shown(word: &str) -> String {
    if word.trim().is_empty() { "nothing".to_owned() } else { quoted(word) }
}
