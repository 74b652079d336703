//! A key with nothing after it.

use crate::findings::{Message, Severity};
use crate::rules::mappings::mappings;
use crate::rules::{ALL_KINDS, Look, Rule};

pub static RULE: Rule = Rule {
    name: "empty-value",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("empty_value.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let doc = look.doc;
    for mapping in mappings(doc) {
        for entry in doc.tree.entries(mapping) {
            if doc.unknown.contains(&entry.value) {
                continue;
            }
            let Some(scalar) = doc.tree.scalar(entry.value) else { continue };
            if scalar.is_nothing() || scalar.text.trim().is_empty() {
                let mut spot = doc.node_spot(entry.value);
                spot.place = doc.tree.node(entry.key).place;
                look.report_spot(spot, left_empty(doc.tree.key_text(*entry)));
            }
        }
    }
}

fn left_empty(key: &str) -> Message {
    Message::new(
        format!("`{}` was left empty", crate::text::safe(key)),
        "an empty key says nothing: the fact counts as absent",
        "Fill it in, or take the line out",
    )
}
