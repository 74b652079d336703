//! Two partners, groups or bodies that share one id.

use super::phrasing::line;
use crate::findings::{Message, Severity};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use crate::workspace::At;
use crate::yaml::NodeId;
use std::collections::BTreeMap;

pub static RULE: Rule = Rule {
    name: "double-id",
    severity: Severity::Error,
    in_draft: Severity::Error,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("double_id.md"),
    look,
};

/// The lists whose entries have ids, and what one entry is called.
const LISTS: [(&str, &str); 3] = [("partners", "partner"), ("groups", "group"), ("bodies", "body")];

fn look(look: &mut Look<'_>) {
    let doc = look.doc;
    for (list, one) in LISTS {
        let Some(found) = doc.tree.at(&At::key(list).0) else { continue };
        let mut first: BTreeMap<&str, NodeId> = BTreeMap::new();
        for item in doc.tree.items(found.value) {
            let Some(entry) = doc.tree.entry(*item, "id") else { continue };
            let Some(id) = doc.tree.scalar(entry.value).map(|scalar| scalar.text.trim()) else {
                continue;
            };
            if id.is_empty() {
                continue;
            }
            if let Some(earlier) = first.get(id) {
                let there = doc.node_spot(*earlier);
                let message =
                    double(one, id, &line(doc, there.place, doc.node_spot(entry.value).place));
                look.report_spot(doc.node_spot(entry.value), message)
                    .with_related(&there, "the first with this id");
            } else {
                first.insert(id, entry.value);
            }
        }
    }
}

fn double(one: &str, id: &str, first: &str) -> Message {
    Message::new(
        format!("A {one} with the id {} stands in {first} already", quoted(id)),
        "wherever the plan uses this id, nobody can tell which of the two is meant",
        "Give one of them another id, and correct the places that mean it",
    )
}
