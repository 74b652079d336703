//! A key with nothing after it.

use crate::findings::{Message, Severity};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::workspace::mappings;
use crate::workspace::{Loaded, Trouble};
use crate::yaml::NodeId;

pub static RULE: Rule = Rule {
    name: "empty-value",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("empty_value.md"),
    look,
};

/// The ways to reach somebody; a contact without any is told by a rule of its own.
const WAYS: [&str; 4] = ["email", "phone", "url", "address"];

fn look(look: &mut Look<'_>) {
    let doc = look.doc;
    for mapping in mappings(doc) {
        for entry in doc.tree.entries(mapping) {
            let key = doc.tree.key_text(*entry);
            if !is_empty(doc, entry.value) || doc.unknown.contains(&entry.value) {
                continue;
            }
            let says = |way: &&str| {
                doc.tree.entry(mapping, way).is_some_and(|other| !is_empty(doc, other.value))
            };
            if WAYS.contains(&key) && !WAYS.iter().any(says) {
                continue;
            }
            let mut spot = doc.node_spot(entry.value);
            spot.place = doc.tree.node(entry.key).place;
            look.report_spot(spot, left_empty(key));
        }
    }
    for trouble in &doc.troubles {
        if let Trouble::EmptyKey { spot, key } = trouble {
            look.report_spot(spot.clone(), left_empty(key));
        }
    }
}

/// Whether a value says nothing: nothing at all, or empty quotation marks.
fn is_empty(doc: &Loaded, value: NodeId) -> bool {
    let scalar = doc.tree.scalar(value);
    scalar.is_some_and(|scalar| scalar.is_nothing() || scalar.text.trim().is_empty())
}

fn left_empty(key: &str) -> Message {
    Message::new(
        format!("`{}` was left empty", crate::text::safe(key)),
        "an empty key says nothing, and counts as absent",
        "Fill it in, or take the line out",
    )
}
