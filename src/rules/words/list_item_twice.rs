//! The same item twice in one list.

use super::blocks;
use crate::findings::{Message, Severity, Spot};
use crate::markdown::{Block, BlockData, Item};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::{evenly_spaced, quoted};
use crate::yaml::{Data, NodeId, Tree};

pub static RULE: Rule = Rule {
    name: "list-item-twice",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("list_item_twice.md"),
    look,
};

/// Shorter items (a number, yes, no) may well stand twice.
const SHORTEST: usize = 5;

fn look(look: &mut Look<'_>) {
    let mut twice: Vec<(Spot, Spot, String)> = Vec::new();
    for markdown in blocks::texts(look.doc, holds_list) {
        blocks::each_list(&markdown.blocks, &mut |items| {
            let said: Vec<_> = items.iter().filter_map(only_words).collect();
            for (first, again) in repeated(&said) {
                let spot = |index: usize| blocks::spot(look.doc, said[index].0, &said[index].1);
                twice.push((spot(again), spot(first), said[again].1.clone()));
            }
        });
    }
    for list in lists(&look.doc.tree) {
        let items = look.doc.tree.items(list);
        let said: Vec<_> = items
            .iter()
            .filter_map(|item| Some((*item, look.doc.tree.scalar(*item)?.text.clone())))
            .collect();
        for (first, again) in repeated(&said) {
            let spot = |index: usize| look.doc.node_spot(said[index].0);
            twice.push((spot(again), spot(first), said[again].1.clone()));
        }
    }
    for (spot, first, words) in twice {
        look.report_spot(spot, stands_twice(&words)).with_related(&first, "the first time");
    }
}

/// Whether Markdown may hold a list of two items.
fn holds_list(source: &str) -> bool {
    let marked = |line: &&str| {
        line.trim_start().starts_with(|c: char| matches!(c, '-' | '*' | '+') || c.is_ascii_digit())
    };
    source.lines().filter(marked).count() > 1
}

/// The place and words of an item that is one paragraph and nothing else.
fn only_words(item: &Item) -> Option<(crate::text::Place, String)> {
    let [Block { place, data: BlockData::Paragraph(content) }] = item.blocks.as_slice() else {
        return None;
    };
    Some((*place, crate::markdown::plain(content)))
}

/// Pairs of entries that say the same: the first one, and each that says it again.
fn repeated<T>(said: &[(T, String)]) -> Vec<(usize, usize)> {
    let keys: Vec<String> = said.iter().map(|(_, words)| key(words)).collect();
    let mut first_with = std::collections::BTreeMap::new();
    let mut pairs = Vec::new();
    for (index, key) in keys.iter().enumerate().filter(|(_, key)| key.len() >= SHORTEST) {
        match first_with.get(key) {
            Some(first) => pairs.push((*first, index)),
            None => {
                first_with.insert(key, index);
            }
        }
    }
    pairs
}

fn key(words: &str) -> String {
    let words = words.trim().trim_end_matches(['.', ',', ';', ':']).to_lowercase();
    evenly_spaced(&words).into_owned()
}

fn lists(tree: &Tree) -> Vec<NodeId> {
    let mut lists = Vec::new();
    let mut open: Vec<NodeId> = tree.root().into_iter().collect();
    while let Some(node) = open.pop() {
        match &tree.node(node).data {
            Data::List(items) => {
                lists.push(node);
                open.extend(items);
            }
            Data::Map(entries) => open.extend(entries.iter().map(|entry| entry.value)),
            Data::Scalar(_) | Data::Alias { .. } => {}
        }
    }
    lists
}

fn stands_twice(words: &str) -> Message {
    Message::new(
        format!("{} stands twice in one list", quoted(words)),
        "a reader wonders what the second one was meant to say, and whether something was lost",
        "Take one of them out, or write what was meant",
    )
}
