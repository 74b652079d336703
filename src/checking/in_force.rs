//! Every value of a settings file, with its place.

use crate::workspace::Loaded;
use crate::yaml::{Data, NodeId};

/// A value that a settings file gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its path by ids: `severities.placeholder`, `overrides[placeholder].where`.
    pub name: String,
    /// The value as it is written; words of a list with commas between them.
    pub value: String,
    /// The line it stands in.
    pub line: usize,
}

/// The values of a settings file, in its order.
pub fn values(loaded: &Loaded) -> Vec<Written> {
    let mut written = Vec::new();
    if let Some(root) = loaded.tree.root() {
        gather(loaded, root, &mut written);
    }
    written
}

fn gather(loaded: &Loaded, node: NodeId, written: &mut Vec<Written>) {
    let tree = &loaded.tree;
    let value = match &tree.resolved(node).data {
        Data::Map(entries) => {
            return entries.iter().for_each(|entry| gather(loaded, entry.value, written));
        }
        Data::List(items) => {
            let words: Option<Vec<&str>> =
                items.iter().map(|item| Some(tree.scalar(*item)?.text.as_str())).collect();
            let Some(words) = words else {
                return items.iter().for_each(|item| gather(loaded, *item, written));
            };
            words.join(", ")
        }
        Data::Scalar(scalar) if scalar.is_nothing() => return,
        Data::Scalar(scalar) => scalar.text.clone(),
        Data::Alias { .. } => return,
    };
    let spot = loaded.node_spot(node);
    let source = loaded.sources.get(spot.place.file);
    let line = source.position(spot.place.span.start).line;
    written.push(Written { name: spot.subject.identity(), value, line });
}
