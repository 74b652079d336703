//! The same structure as a nested list.

use super::forest::Row;
use super::{OUTSIDE, Outside};
use crate::publish::chart::wrap;
use crate::publish::tree::{Block, Inline, Item, List, ListStyle};

/// The rows as a list, each group with those that report to it in a list of their own; the bodies
/// outside at its end.
pub fn nested(rows: &[Row<'_>], outside: &[Outside]) -> Block {
    let mut under: Vec<Vec<usize>> = vec![Vec::new(); rows.len()];
    let mut tops = Vec::new();
    for (place, row) in rows.iter().enumerate() {
        match row.parent {
            Some(above) => under[above].push(place),
            None => tops.push(place),
        }
    }
    // Rows stand after the one they are under, so from the last to the first every list is ready.
    let mut items: Vec<Option<Item>> = vec![None; rows.len()];
    for (place, row) in rows.iter().enumerate().rev() {
        let mut blocks = vec![sentence(row.group.called(), &said(row))];
        let below = under[place].iter().filter_map(|&child| items[child].take());
        blocks.extend(list(below.collect()));
        items[place] = Some(Item::new(blocks));
    }
    let mut all: Vec<Item> = tops.iter().filter_map(|&top| items[top].take()).collect();
    let bodies = outside
        .iter()
        .map(|Outside { name, note }| Item::new(vec![sentence(name, std::slice::from_ref(note))]));
    if let Some(bodies) = list(bodies.collect()) {
        all.push(Item::new(vec![Block::paragraph(format!("{OUTSIDE}:")), bodies]));
    }
    Block::List(List { style: ListStyle::Bullets, items: all })
}

fn list(items: Vec<Item>) -> Option<Block> {
    (!items.is_empty()).then_some(Block::List(List { style: ListStyle::Bullets, items }))
}

/// What is said of a group beside its name.
pub fn said(row: &Row<'_>) -> Vec<String> {
    let group = row.group;
    let lead = match row.also_reports_to.as_slice() {
        _ if row.parent.is_none() || group.reports_to.len() == 1 => "reports to",
        _ => "reports also to",
    };
    vec![
        group.kind.clone(),
        group.note.clone(),
        wrap::named(lead, &row.also_reports_to),
        wrap::named("answers to", &group.answers_to),
        group.shared(),
        group.ending(),
    ]
}

/// A name and what is said of it, in a line.
fn sentence(name: &str, said: &[String]) -> Block {
    let mut content = vec![Inline::strong(name)];
    for part in said.iter().filter(|part| !part.is_empty()) {
        content.push(Inline::text(" · "));
        content.push(Inline::text(part));
    }
    Block::inlines(content)
}
