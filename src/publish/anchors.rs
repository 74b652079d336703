//! Anchors: the names that links inside a document point to.
//!
//! The rule, which people may rely on when they link to a published page: an anchor is the title
//! in lower case, its letters and digits kept, apostrophes dropped, everything else one hyphen, cut
//! at a hyphen after at most 60 characters. When it is taken, the anchor of the section above is
//! put before it; when that is taken too, `-2`, `-3` … is put after it. Anchors never hold an
//! underscore, so a writer's own names, which all do, never meet them.

use std::collections::BTreeSet;

/// The longest anchor made from a title, in characters, before anything is put before or after it.
const LONGEST: usize = 60;

/// The anchors of one document.
#[derive(Debug, Clone, Default)]
pub struct Anchors(BTreeSet<String>);

impl Anchors {
    /// An anchor for `title` under the section with the anchor `above` (empty when there is none),
    /// unlike all that were given before.
    pub fn take(&mut self, title: &str, above: &str) -> String {
        let plain = slug(title);
        let below = format!("{above}-{plain}");
        let first = if above.is_empty() { &plain } else { &below };
        let numbered = (2..).map(|number: u32| format!("{first}-{number}"));
        let mut choices = [plain.clone(), first.clone()].into_iter().chain(numbered);
        loop {
            let choice = choices.next().unwrap_or_default();
            if self.0.insert(choice.clone()) {
                return choice;
            }
        }
    }

    /// The anchor that a link to `#name` means, if there is one.
    pub fn find(&self, name: &str) -> Option<String> {
        if self.0.contains(name) {
            return Some(name.to_owned());
        }
        let name = slug(name);
        self.0.contains(&name).then_some(name)
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
