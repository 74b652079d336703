//! Abbreviations: those that the document explains are marked where each section of the first rank
//! uses them first.
//!
//! What a short form stands for comes from the glossary and from the short names of the partnership
//! and its partners, and only where the words fit the letters: an explanation is no expansion.
//! Headings, links, code and contacts stay as they are.

use std::collections::BTreeMap;

use crate::document::Document;
use crate::document::control::Meaning;
use crate::publish::tree::{Block, Content, Inline, Section};

/// The longest short form, in characters.
const LONGEST: usize = 10;
/// How deep blocks are looked into; settling raises what lies deeper.
const DEEPEST: usize = 40;

/// Short forms and what they stand for.
pub(super) type Known = BTreeMap<String, String>;

/// The abbreviations that a document explains.
pub(super) fn known(document: Option<&Document>) -> Known {
    let mut known = Known::new();
    let mut add = |short: &str, long: &str| {
        if let Some(long) = is_short(short).then(|| expansion(short, long)).flatten() {
            known.entry(short.to_owned()).or_insert(long);
        }
    };
    let glossary = match document {
        Some(Document::Plan(plan)) => {
            for partner in &plan.partners {
                if let (Some(short), Some(name)) = (&partner.short_name, &partner.name) {
                    add(short.as_str(), name.as_str());
                }
            }
            let named = plan.partnership.as_ref();
            if let Some((short, name)) =
                named.and_then(|it| Some((it.short_name.as_ref()?, it.name.as_ref()?)))
            {
                add(short.as_str(), name.as_str());
            }
            plan.glossary.as_slice()
        }
        Some(Document::Network(network)) => network.glossary.as_slice(),
        _ => &[],
    };
    for Meaning { term, meaning } in glossary {
        if let (Some(term), Some(meaning)) = (term, meaning) {
            add(term.as_str(), meaning.as_str());
        }
    }
    known
}

/// Whether it is a short form: a few letters, at least two of them capitals.
fn is_short(word: &str) -> bool {
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let is_letter = |c: char| c.is_alphanumeric() || c == '&';
    capitals >= 2 && word.chars().count() <= LONGEST && word.chars().all(is_letter)
}

/// The words at the start of `meaning` that a short form stands for: its capitals are the first
/// letters of words in them, in order, and the first letters agree.
fn expansion(short: &str, meaning: &str) -> Option<String> {
    let end = meaning.find(['.', ',', ';', ':', '(', '\n']).unwrap_or(meaning.len());
    let words = meaning[..end].trim();
    let mut initials = words.split([' ', '-']).filter_map(|word| word.chars().next());
    let letters = short.chars().filter(|c| c.is_uppercase());
    let same = |a: char, b: char| a.to_lowercase().eq(b.to_lowercase());
    let starts_alike = same(short.chars().next()?, words.chars().next()?);
    let mut letters = letters.peekable();
    let fits = letters.all(|letter| initials.any(|initial| same(initial, letter)));
    (starts_alike && fits).then(|| words.to_owned())
}

/// Marks the first use of each abbreviation in a section and what lies below it.
pub(super) fn mark(section: &mut Section, known: &Known) {
    let mut waiting: Vec<(&str, &str)> =
        known.iter().map(|(short, long)| (short.as_str(), long.as_str())).collect();
    in_section(section, &mut waiting);
}

fn in_section(section: &mut Section, waiting: &mut Vec<(&str, &str)>) {
    in_blocks(&mut section.blocks, waiting, 0);
    for child in &mut section.children {
        if waiting.is_empty() {
            return;
        }
        in_section(child, waiting);
    }
}

fn in_blocks(blocks: &mut [Block], waiting: &mut Vec<(&str, &str)>, depth: usize) {
    if depth > DEEPEST {
        return;
    }
    for block in blocks {
        if waiting.is_empty() {
            return;
        }
        let depth = depth + 1;
        match block {
            Block::Paragraph { content } => in_content(content, waiting, depth),
            Block::List(list) => {
                for item in &mut list.items {
                    in_blocks(&mut item.blocks, waiting, depth);
                }
            }
            Block::Table(table) => {
                for cell in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
                    in_blocks(&mut cell.blocks, waiting, depth);
                }
            }
            Block::Descriptions { entries } => {
                for entry in entries {
                    in_blocks(&mut entry.details, waiting, depth);
                }
            }
            Block::Notice(notice) => in_blocks(&mut notice.blocks, waiting, depth),
            Block::Quotation(quotation) => in_blocks(&mut quotation.blocks, waiting, depth),
            Block::Figure(figure) => in_blocks(&mut figure.equivalent, waiting, depth),
            Block::Contact(_) | Block::Code { .. } | Block::Rule | Block::Notes { .. } => {}
        }
    }
}

fn in_content(content: &mut Content, waiting: &mut Vec<(&str, &str)>, depth: usize) {
    if depth > DEEPEST {
        return;
    }
    let mut marked = Content::with_capacity(content.len());
    for inline in std::mem::take(content) {
        match inline {
            Inline::Text { text } => in_text(text, waiting, &mut marked),
            Inline::Emphasis { content: mut inner } => {
                in_content(&mut inner, waiting, depth + 1);
                marked.push(Inline::Emphasis { content: inner });
            }
            Inline::Strong { content: mut inner } => {
                in_content(&mut inner, waiting, depth + 1);
                marked.push(Inline::Strong { content: inner });
            }
            other => marked.push(other),
        }
    }
    *content = marked;
}

fn in_text(mut text: String, waiting: &mut Vec<(&str, &str)>, into: &mut Content) {
    loop {
        let uses = waiting.iter().enumerate();
        let uses = uses.filter_map(|(index, (short, _))| Some((whole(&text, short)?, index)));
        let Some((start, index)) = uses.min() else { break };
        let (short, long) = waiting.remove(index);
        let rest = text.split_off(start + short.len());
        text.truncate(start);
        if !text.is_empty() {
            into.push(Inline::Text { text });
        }
        into.push(Inline::Abbreviation { short: short.to_owned(), long: long.to_owned() });
        text = rest;
    }
    if !text.is_empty() {
        into.push(Inline::Text { text });
    }
}

/// Where `word` first stands in `text` with no letter or digit beside it.
fn whole(text: &str, word: &str) -> Option<usize> {
    let is_edge = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
    text.match_indices(word).map(|(at, _)| at).find(|at| {
        let before = text[..*at].chars().next_back();
        is_edge(before) && is_edge(text[at + word.len()..].chars().next())
    })
}
