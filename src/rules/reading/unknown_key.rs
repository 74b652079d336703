//! A key that masa does not know: it is kept and published, but no rule can look at it.

use crate::findings::{Message, Severity};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use crate::workspace::{Trouble, near_misses};

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
    for trouble in &look.doc.troubles {
        if let Trouble::UnknownKey { spot, key, known } = trouble {
            let near = near_misses(key, known.iter().map(String::as_str));
            look.report_spot(spot.clone(), unknown(key, &near, known));
        }
    }
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
