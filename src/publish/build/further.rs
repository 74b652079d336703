//! Facts under keys that masa does not know: kept and shown.

use super::builder::Builder;
use super::part::Part;
use super::print::{Ready, in_list, lines, paragraph};
use super::rows::Rows;
use crate::findings::humanise;
use crate::publish::tree::{Block, Description, Section, words};
use crate::yaml::{Data, NodeId, Tree};

/// The section on further facts.
pub(super) fn section(builder: &Builder<'_>) -> Option<Section> {
    let loaded = builder.loaded;
    let mut rows = Rows::new(builder);
    for node in &loaded.unknown {
        let label = loaded.node_spot(*node).subject.in_words();
        rows.row(&label, &Ready(value(&loaded.tree, *node)));
    }
    let mut part = Part::default();
    part.add(rows.block());
    part.section("Further facts")
}

/// A value as blocks, whatever it is made of. Depth is bounded by the reader of YAML.
fn value(tree: &Tree, node: NodeId) -> Vec<Block> {
    match &tree.resolved(node).data {
        Data::Scalar(scalar) if scalar.is_nothing() => Vec::new(),
        Data::Scalar(scalar) => paragraph(lines(&scalar.text)),
        Data::List(items) => {
            let items = items.iter().map(|item| value(tree, *item));
            in_list(items.filter(|blocks| !blocks.is_empty()).collect())
        }
        Data::Map(entries) => {
            let entries = entries.iter().map(|entry| Description {
                term: words(humanise(tree.key_text(*entry))),
                details: value(tree, entry.value),
            });
            let entries: Vec<_> = entries.filter(|entry| !entry.details.is_empty()).collect();
            if entries.is_empty() { Vec::new() } else { vec![Block::Descriptions { entries }] }
        }
        Data::Alias { .. } => Vec::new(),
    }
}
