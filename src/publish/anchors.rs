//! Anchors: the names that links inside a document point to.
//!
//! The rule, which people may rely on when they link to a published page (`docs/templates.md` tells
//! it): an anchor is made from words alone. The words of a heading are put in lower case, letters and
//! digits kept, apostrophes dropped, everything else one hyphen, cut at a hyphen after at most 60
//! characters. A heading below the first rank has the anchor of its section of the first rank before
//! it, so that a new section never renames the headings of another. What is taken already has the
//! anchor of the heading above before it; when that is taken too, `-2`, `-3` … is put after it.
//! Anchors never hold an underscore, so a writer's own names, which all do, never meet them.

use std::collections::{BTreeMap, BTreeSet};

/// The longest anchor made from a title, in characters, before anything is put before or after it.
const LONGEST: usize = 60;

/// The anchors of one document.
#[derive(Debug, Clone, Default)]
pub struct Anchors {
    taken: BTreeSet<String>,
    /// The first anchor for each heading by its own words, so that a link may name these alone.
    by_words: BTreeMap<String, String>,
}

impl Anchors {
    /// An anchor for `title`, unlike all that were given before. `top` is the anchor of the section
    /// of the first rank that it stands in, `above` that of the heading above; both are empty for a
    /// section of the first rank.
    pub fn take(&mut self, title: &str, top: &str, above: &str) -> String {
        let plain = slug(title);
        let below = |above: &str| {
            if above.is_empty() { plain.clone() } else { format!("{above}-{plain}") }
        };
        let last = below(above);
        let numbered = (2..).map(|number: u32| format!("{last}-{number}"));
        let mut choices = [below(top), last.clone()].into_iter().chain(numbered);
        loop {
            let choice = choices.next().unwrap_or_default();
            if self.taken.insert(choice.clone()) {
                self.by_words.entry(plain).or_insert_with(|| choice.clone());
                return choice;
            }
        }
    }

    /// The anchor that a link to `#name` means, if there is one.
    pub fn find(&self, name: &str) -> Option<String> {
        if self.taken.contains(name) {
            return Some(name.to_owned());
        }
        let name = slug(name);
        if self.taken.contains(&name) { Some(name) } else { self.by_words.get(&name).cloned() }
    }
}

/// The anchor of a title before it is made unique.
pub fn slug(title: &str) -> String {
    let mut out = String::new();
    let mut length = 0;
    let mut last_hyphen = None;
    for c in title.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            out.push(c);
        } else if matches!(c, '\'' | '’') || out.is_empty() || out.ends_with('-') {
            continue;
        } else {
            last_hyphen = Some(out.len());
            out.push('-');
        }
        length += 1;
        if length > LONGEST {
            out.truncate(last_hyphen.unwrap_or(out.len()));
            break;
        }
    }
    let out = out.trim_end_matches('-');
    if out.is_empty() { "section".to_owned() } else { out.to_owned() }
}
