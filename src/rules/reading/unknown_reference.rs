//! The id of a partner or a group that the document does not have.

use super::phrasing::choose;
use crate::findings::{Message, Severity};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use crate::workspace::{At, Loaded};

pub static RULE: Rule = Rule {
    name: "unknown-reference",
    severity: Severity::Error,
    in_draft: Severity::Error,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("unknown_reference.md"),
    look,
};

/// The types of value that are ids, with the list they lead to and what one entry is called.
const REFERENCES: [(&str, &str, &str); 2] =
    [("PartnerRef", "partners", "partner"), ("GroupRef", "groups", "group")];

/// An entry of a list: its id, and its name where it has one.
struct Named<'a> {
    id: &'a str,
    name: &'a str,
}

fn look(look: &mut Look<'_>) {
    let doc = look.doc;
    for (kind, list, one) in REFERENCES {
        let Some(known) = named(doc, list) else { continue };
        for node in doc.values_of(kind) {
            let Some(scalar) = doc.tree.scalar(*node) else { continue };
            let word = scalar.text.trim();
            if !word.is_empty() && known.iter().all(|entry| entry.id != word) {
                look.report_spot(doc.node_spot(*node), leads_nowhere(one, list, word, &known));
            }
        }
    }
}

/// The entries of `list`; `None` where one of them, or its id, stayed unread.
fn named<'a>(doc: &'a Loaded, list: &str) -> Option<Vec<Named<'a>>> {
    let at = At::key(list);
    if !doc.may_judge_absence(&at) {
        return None;
    }
    let Some(found) = doc.tree.at(&at.0) else { return Some(Vec::new()) };
    let text = |item, key| {
        let entry = doc.tree.entry(item, key)?;
        Some(doc.tree.scalar(entry.value)?.text.trim())
    };
    let items = doc.tree.items(found.value).iter();
    items
        .map(|item| Some(Named { id: text(*item, "id")?, name: text(*item, "name").unwrap_or("") }))
        .collect()
}

fn leads_nowhere(one: &str, list: &str, word: &str, known: &[Named<'_>]) -> Message {
    let by_name = known.iter().find(|entry| entry.name.eq_ignore_ascii_case(word));
    let ids: Vec<&str> = known.iter().map(|entry| entry.id).collect();
    let todo = match by_name {
        Some(entry) => format!("Write its id instead of its name: `{}`", entry.id),
        None if ids.is_empty() => format!("List it under `{list}:` with this id"),
        None => format!("{}; or list it under `{list}:` with this id", choose(word, &ids)),
    };
    Message::new(
        format!("No {one} has the id {}", quoted(word)),
        "the plan points at somebody whom it does not name",
        todo,
    )
}
