//! All words of a publication, for tests that ask whether an output holds them.

use super::settle::Settled;
use super::tree::{Inline, Publication, Section};
use super::walk::{self, Part};

/// Every piece of text that a reader of any format must find, in reading order: white space is one
/// space, empty pieces are left out. Not among them: the words drawn in a drawing (its equivalent
/// has them), the long form of an abbreviation, the description for search results.
pub fn texts(publication: &Settled) -> Vec<String> {
    // The one walk there is lends mutable parts, so it walks a copy.
    let mut copy = Publication::clone(publication);
    copy.description.clear();
    let mut found = Vec::new();
    for part in walk::front(&mut copy) {
        gather(part, &mut found);
    }
    for section in &mut copy.sections {
        gather_section(section, &mut found);
    }
    gather(Part::Blocks(&mut copy.colophon), &mut found);
    for note in &mut copy.footnotes {
        gather(Part::Blocks(&mut note.blocks), &mut found);
    }
    found.iter().map(|text| one_spaced(text)).filter(|text| !text.is_empty()).collect()
}

/// `text` with every stretch of white space as one space and none at its ends.
pub fn one_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn gather_section(section: &mut Section, found: &mut Vec<String>) {
    found.push(section.title.clone());
    gather(Part::Blocks(&mut section.blocks), found);
    for child in &mut section.children {
        gather_section(child, found);
    }
}

fn gather(part: Part<'_>, found: &mut Vec<String>) {
    match part {
        Part::Words(words) => found.push(words.clone()),
        Part::Content(content) => gather_content(content, found),
        Part::Blocks(blocks) => {
            blocks.iter_mut().flat_map(walk::parts).for_each(|part| gather(part, found));
        }
    }
}

fn gather_content(content: &[Inline], found: &mut Vec<String>) {
    for inline in content {
        gather_inline(inline, found);
    }
}

fn gather_inline(inline: &Inline, found: &mut Vec<String>) {
    match inline {
        Inline::Text { text }
        | Inline::Code { text }
        | Inline::Abbreviation { short: text, .. } => {
            found.push(text.clone());
        }
        Inline::Footnote { .. } | Inline::Break => {}
        Inline::Emphasis { content }
        | Inline::Strong { content }
        | Inline::Struck { content }
        | Inline::Link { content, .. } => gather_content(content, found),
    }
}

/// The words with a capital at the start.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
