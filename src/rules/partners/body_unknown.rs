//! A partner whose name is nearly that of a body in the register.

use super::known::{declared, named, register_kind, registered};
use crate::findings::{Message, Severity};
use crate::register::{self, Body, normal};
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use strsim::osa_distance;

pub static RULE: Rule = Rule {
    name: "body-unknown",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &[],
    page: include_str!("body_unknown.md"),
    look,
};

/// How many letters may differ for a slip; more is another name.
const SLIPS: usize = 2;

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    for found in named(plan) {
        let is_known = declared(plan, found.name).is_some()
            || !registered(plan, found.kind, found.name).is_empty();
        if is_known {
            continue;
        }
        let near = register::near(register_kind(found.kind), found.name);
        if let Some(body) = near.into_iter().find(|body| differs_by_a_slip(body, found.name)) {
            look.report(&found.at, nearly(found.name, body.name));
        }
    }
}

/// Whether only a letter or two part a name from one of the names of a body.
fn differs_by_a_slip(body: &Body, name: &str) -> bool {
    let wanted = normal(name);
    let own = std::iter::once(&body.name).chain(body.aliases).chain(body.former_names);
    own.map(|known| osa_distance(&normal(known), &wanted)).any(|distance| distance <= SLIPS)
}

fn nearly(name: &str, registered: &str) -> Message {
    Message::new(
        format!("{} is not in the register; {} is", quoted(name), quoted(registered)),
        "the same body spelt in two ways cannot be found by search, nor compared with the plans of \
         neighbours",
        format!("Write {}, or, if another body is meant, add it under `bodies:`", quoted(registered)),
    )
}
