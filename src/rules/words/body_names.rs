//! Names of bodies in running text, and when two of them are one name spelt two ways.

use crate::workspace::{Passage, WordStart};

/// Words that end the name of a body.
const NOUNS: [&str; 17] = [
    "Board",
    "Council",
    "Partnership",
    "Forum",
    "Police",
    "Constabulary",
    "Group",
    "Panel",
    "Trust",
    "Committee",
    "Network",
    "Authority",
    "Service",
    "Executive",
    "ICB",
    "Association",
    "Hub",
];

/// Words with a capital at the beginning of a sentence that belong to no name.
const OPENERS: [&str; 20] = [
    "The", "Our", "This", "That", "Each", "A", "An", "All", "Both", "Every", "In", "At", "For",
    "With", "From", "To", "By", "And", "Your", "Their",
];

/// The names of bodies in a passage.
pub(super) fn names_of(passage: &Passage) -> Vec<(usize, usize)> {
    let text = passage.text().as_bytes();
    let is_noun = |start: &WordStart| {
        text[start.at()].is_ascii_uppercase()
            && NOUNS.iter().any(|noun| text[start.at()..].starts_with(noun.as_bytes()))
    };
    if passage.word_starts().iter().any(is_noun) { names_in(passage.text()) } else { Vec::new() }
}

/// The names of bodies in `text`, as ranges of bytes: words with capitals, joined by “and”, “&”, “of”
/// or “for”, up to a word such as Board. A comma or a full stop ends a name.
pub(in crate::rules) fn names_in(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    let mut words = text.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let core = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '&');
        let start = core.as_ptr() as usize - text.as_ptr() as usize;
        let core = core.strip_suffix("’s").or_else(|| core.strip_suffix("'s")).unwrap_or(core);
        let end = start + core.len();
        let begins_anew = !word.starts_with(|c: char| c.is_alphanumeric() || c == '&');
        let is_last = !word.ends_with(|c: char| c.is_alphanumeric() || c == '&');
        if begins_anew {
            open = None;
        }
        if core.starts_with(char::is_uppercase) {
            let first = open.is_none();
            if !(first && OPENERS.contains(&core)) {
                let (from, count) = open.unwrap_or((start, 0));
                open = Some((from, count + 1));
                let goes_on = words.peek().is_some_and(|next| next.starts_with(char::is_uppercase));
                if NOUNS.contains(&core) && (is_last || !goes_on) {
                    found.extend((count > 0).then_some((from, end)));
                    open = None;
                }
            }
        } else if !(open.is_some() && matches!(core, "and" | "&" | "of" | "for")) {
            open = None;
        }
        if is_last {
            open = None;
        }
    }
    found
}

/// A name as it may be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spelling {
    /// What counts as one spelling: capitals, commas, a leading “the” or NHS and the short form ICB
    /// make no difference.
    pub(super) strict: String,
    /// The same for all ways to write &, hyphens, apostrophes and spaces.
    pub(super) loose: String,
    /// The same for every order of the words; empty for names of fewer than three.
    pub(super) any_order: String,
}

impl Spelling {
    /// How `name` is spelt.
    pub(super) fn of(name: &str) -> Self {
        let strict = strict(name);
        let loose = strict
            .replace('&', " and ")
            .chars()
            .filter(|c| c.is_alphanumeric())
            .collect::<String>();
        let mut words: Vec<&str> = strict
            .split([' ', '-'])
            .filter(|word| !matches!(*word, "" | "and" | "&" | "of" | "for"))
            .collect();
        words.sort_unstable();
        let any_order = if words.len() < 3 { String::new() } else { words.join(" ") };
        Self { strict, loose, any_order }
    }

    /// Whether the two are one name in two spellings.
    pub(super) fn differs_only_in_spelling(&self, other: &Self) -> bool {
        self.strict != other.strict
            && (self.loose == other.loose
                || !self.any_order.is_empty() && self.any_order == other.any_order)
    }
}

/// A name in what counts as one spelling: [`Spelling::strict`].
pub(super) fn strict(name: &str) -> String {
    let mut lower = name.to_lowercase();
    if !lower.is_ascii() {
        lower = lower.replace(['’', '‘'], "'").replace(['‐', '\u{2011}'], "-");
    }
    let bare: Vec<&str> = lower
        .split(|c: char| c.is_whitespace() || c == ',')
        .filter(|word| !word.is_empty())
        .map(|word| if word == "icb" { "integrated care board" } else { word })
        .collect();
    let joined = bare.join(" ");
    let joined = joined.strip_prefix("the ").unwrap_or(&joined);
    joined.strip_prefix("nhs ").unwrap_or(joined).trim_end_matches('.').to_owned()
}
