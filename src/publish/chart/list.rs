//! The same structure as a nested list.

use super::forest::Row;
use crate::publish::tree::{Block, Inline, Item, List, ListStyle};

/// The rows as a list, each group with those that report to it in a list of their own.
pub fn nested(rows: &[Row<'_>]) -> Block {
    let mut under: Vec<Vec<usize>> = vec![Vec::new(); rows.len()];
    let mut tops = Vec::new();
    for (place, row) in rows.iter().enumerate() {
        match row.parent {
            Some(above) => under[above].push(place),
            None => tops.push(place),
        }
    }
    // Rows stand after the one they are under, so from the last to the first every list is ready.
    let mut lists: Vec<Vec<Item>> = vec![Vec::new(); rows.len()];
    for (place, row) in rows.iter().enumerate().rev() {
        let mut blocks = vec![sentence(row)];
        let items: Vec<Item> = under[place]
            .iter()
            .flat_map(|&child| lists[child].drain(..).collect::<Vec<_>>())
            .collect();
        if !items.is_empty() {
            blocks.push(Block::List(List { style: ListStyle::Bullets, items }));
        }
        lists[place].push(Item::new(blocks));
    }
    let items = tops.iter().flat_map(|&top| std::mem::take(&mut lists[top])).collect();
    Block::List(List { style: ListStyle::Bullets, items })
}

/// A group in a line: its name, kind, note, and to whom else it reports.
fn sentence(row: &Row<'_>) -> Block {
    let group = row.group;
    let mut content =
        vec![Inline::strong(if group.name.is_empty() { &group.id } else { &group.name })];
    let also = match row.also_reports_to.as_slice() {
        [] => String::new(),
        names if row.parent.is_none() || row.group.reports_to.len() == 1 => {
            format!("reports to {}", names.join(", "))
        }
        names => format!("reports also to {}", names.join(", ")),
    };
    for part in [&group.kind, &group.note, &also].into_iter().filter(|part| !part.is_empty()) {
        content.push(Inline::text(" · "));
        content.push(Inline::text(part));
    }
    Block::inlines(content)
}
