//! A key that masa does not know: it is kept and published, but no rule can look at it.

use crate::findings::{Fix, Message, Safety, Severity};
use crate::rules::mending::{only_slip, write_as};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::{Place, quoted};
use crate::workspace::mappings;
use crate::workspace::{Loaded, Trouble, near_misses};
use crate::yaml::NodeId;
use std::cell::LazyCell;
use std::collections::BTreeMap;

pub static RULE: Rule = Rule {
    name: "unknown-key",
    severity: Severity::Warning,
    in_draft: Severity::Warning,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("unknown_key.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let doc = look.doc;
    let keys = LazyCell::new(|| keys(doc));
    for trouble in &doc.troubles {
        if let Trouble::UnknownKey { spot, key, known } = trouble {
            let near = near_misses(key, known.iter().map(String::as_str));
            let right = only_slip(key, known.iter().map(String::as_str));
            let fix = right.and_then(|right| rename(doc, *keys.get(&spot.place)?, right));
            look.report_spot(spot.clone(), unknown(key, &near, known)).fix = fix;
        }
    }
}

/// Every key by its place, with the mapping that it stands in.
fn keys(doc: &Loaded) -> BTreeMap<Place, (NodeId, NodeId)> {
    let mappings = mappings(doc).into_iter();
    let keys = mappings.flat_map(|map| doc.tree.entries(map).iter().map(move |e| (e.key, map)));
    keys.map(|(key, map)| (doc.tree.node(key).place, (key, map))).collect()
}

/// The fix of a key that is a slip of one that is not there yet.
fn rename(doc: &Loaded, (key, map): (NodeId, NodeId), right: &str) -> Option<Fix> {
    let is_free = doc.tree.entry(map, right).is_none();
    is_free.then(|| write_as(doc, key, right, Safety::Safe)).flatten()
}

fn unknown(key: &str, near: &[&str], known: &[String]) -> Message {
    let what = format!("masa does not know the key {}", quoted(key));
    let why = "what stands under it is published as it is, but nothing checks it";
    let todo = match near {
        [] => format!("Use one of the keys that belong here: {}", known.join(", ")),
        [near, ..] => format!("Did you mean `{near}`? If so, write it that way"),
    };
    Message::new(what, why, todo)
}
