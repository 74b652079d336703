//! Where words stand: whether they are quoted, part of an address, or speak of the past.
//!
//! A word that was right once may stand in a passage about that time. Whatever is doubtful here
//! counts as a passage where nothing is to be said.

use super::seek::Hit;
use crate::findings::{FactPath, Segment};
use crate::markdown::{BlockData, plain};
use crate::rules::missing::find_word;
use crate::rules::vocabulary::Vocabulary;
use crate::workspace::{Loaded, Passage, Section};
use std::sync::LazyLock;

pub(in crate::rules) use crate::rules::sentences::{around as sentence, in_quotes};

/// Words that make a sentence one about the past, about a change, or about what is not so.
static PAST: LazyLock<Vocabulary<'_>> = LazyLock::new(|| {
    Vocabulary::of(&[
        "formerly",
        "former",
        "previous",
        "previously",
        "predecessor",
        "predecessors",
        "replaced",
        "replaces",
        "replace",
        "replacing",
        "replacement",
        "used to",
        "until",
        "abolished",
        "ended",
        "ceased",
        "dissolved",
        "superseded",
        "supersedes",
        "historic",
        "historical",
        "historically",
        "history",
        "legacy",
        "transition",
        "transferred",
        "took over",
        "taken over",
        "no longer",
        "since",
        "before",
        "prior to",
        "was",
        "were",
        "had",
        "not",
        "never",
        "without",
        "instead of",
        "rather than",
        "renamed",
        "known as",
        "successor",
        "no",
    ])
});

/// Words in a heading that make what stands under it a passage about the past.
static PAST_HEADINGS: LazyLock<Vocabulary<'_>> = LazyLock::new(|| {
    Vocabulary::of(&[
        "history",
        "background",
        "how we got here",
        "how we came",
        "past",
        "previous",
        "former",
        "transition",
        "version",
        "document control",
        "what changed",
        "what has changed",
        "changes",
        "glossary",
        "legacy",
    ])
});

/// Keys of facts that hold what was, what words mean, and what others call things.
const PAST_KEYS: [&str; 7] =
    ["lifecycle", "history", "glossary", "aliases", "bodies", "accepted", "judged"];

/// Whether `hit` stands where the document speaks for itself and for today.
pub(in crate::rules) fn speaks_for_today(doc: &Loaded, passage: &Passage, hit: Hit) -> bool {
    speaks_for_itself(passage, hit)
        && !speaks_of_the_past(sentence(passage.text(), hit.start, hit.end))
        && !stands_in_the_past(doc, passage)
}

/// Whether `hit` is neither quoted nor part of an address on the web.
pub(in crate::rules) fn speaks_for_itself(passage: &Passage, hit: Hit) -> bool {
    let text = passage.text();
    !passage.quoted && !in_quotes(text, hit.start, hit.end) && !in_address(text, hit.start)
}

/// Whether the whole passage is about the past: by its fact, its section or any heading above it.
pub(in crate::rules) fn stands_in_the_past(doc: &Loaded, passage: &Passage) -> bool {
    if passage.fact.as_ref().is_some_and(is_past_fact) || is_past_heading(&passage.heading) {
        return true;
    }
    let section = doc.sections.iter().find(|section| section.is_within(&passage.within));
    section.is_some_and(|section| {
        is_past_heading(&section.title)
            || headings_above(section, passage).iter().any(|heading| is_past_heading(heading))
    })
}

/// The headings under which a passage stands, outermost first.
fn headings_above(section: &Section, passage: &Passage) -> Vec<String> {
    let here = passage.words.place(0, 0).span.start;
    let mut above: Vec<(u8, String)> = Vec::new();
    for block in section.markdown.blocks.iter().take_while(|block| block.place.span.start <= here) {
        if let BlockData::Heading { level, content, .. } = &block.data {
            above.retain(|(outer, _)| outer < level);
            above.push((*level, plain(content)));
        }
    }
    above.into_iter().map(|(_, heading)| heading).collect()
}

/// Whether a fact holds what was, or what others call things.
pub(in crate::rules) fn is_past_fact(path: &FactPath) -> bool {
    path.0.iter().any(|segment| match segment {
        Segment::Key(key) => PAST_KEYS.contains(&key.as_str()),
        Segment::Item(_) => false,
    })
}

/// Whether what stands under a heading speaks of the past.
pub(in crate::rules) fn is_past_heading(heading: &str) -> bool {
    let lower = heading.to_lowercase();
    PAST_HEADINGS.is_in(&lower)
}

/// Whether a sentence speaks of the past, of a change, or of what is not so.
pub(in crate::rules) fn speaks_of_the_past(sentence: &str) -> bool {
    let lower = sentence.to_lowercase();
    lower.contains("n’t") || lower.contains("n't") || PAST.is_in(&lower)
}

/// Whether `words` stand in `lower` as whole words.
pub(in crate::rules) fn has_words(lower: &str, words: &str) -> bool {
    find_word(lower, words).is_some()
}

/// Whether the byte `at` is part of an address: of a page, a file or a mailbox.
pub(in crate::rules) fn in_address(text: &str, at: usize) -> bool {
    let from = text[..at].rfind(char::is_whitespace).map_or(0, |space| space + 1);
    let until = text[at..].find(char::is_whitespace).map_or(text.len(), |space| at + space);
    let token = text.get(from..until).unwrap_or_default();
    let token = token.trim_end_matches(['.', ',', ';', ':', ')']);
    let dotted = token.char_indices().any(|(dot, c)| {
        c == '.'
            && token[..dot].ends_with(|c: char| c.is_lowercase() || c.is_ascii_digit())
            && token[dot + 1..].starts_with(char::is_lowercase)
    });
    dotted || token.contains('@') || token.contains("://") || token.contains("www.")
}
