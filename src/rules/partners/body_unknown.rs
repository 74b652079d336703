//! A partner whose name is nearly that of a body in the register.

use super::known::{declared, named, register_kind, registered};
use crate::findings::{Fix, Message, Safety, Severity};
use crate::register::{self, Body, normal};
use crate::rules::mending::write_as;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;
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

/// Words that many names share, so that they say nothing of which body is meant.
const SHARED: [&str; 14] = [
    "council",
    "county",
    "city",
    "borough",
    "metropolitan",
    "district",
    "london",
    "royal",
    "police",
    "constabulary",
    "icb",
    "of",
    "the",
    "and",
];

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
            let fix = registered_name(look, &found.at, body);
            look.report(&found.at, nearly(found.name, body.name)).fix = fix;
        }
    }
}

/// The fix that writes the name of a body that existed on the day of the document.
fn registered_name(look: &Look<'_>, at: &At, body: &Body) -> Option<Fix> {
    let node = look.doc.tree.at(&at.0).filter(|_| body.existed_on(look.day))?.value;
    write_as(look.doc, node, body.name, Safety::Unsafe)
}

/// Whether only a letter or two part the name of a place from that in one of the names of a body.
/// Short names are too like one another to tell.
fn differs_by_a_slip(body: &Body, name: &str) -> bool {
    let wanted = place_in(name);
    // “Counsil”: the place is right, and a word beside it is not.
    let least = usize::from(normal(name).split(' ').all(|word| !nearly_shared(word)));
    let slips = match wanted.chars().count() {
        0..5 => return false,
        5..9 => 1,
        _ => 2,
    };
    let own = std::iter::once(&body.name).chain(body.aliases).chain(body.former_names);
    own.map(|known| osa_distance(&place_in(known), &wanted))
        .any(|distance| (least..=slips).contains(&distance))
}

/// A name without the words that many share.
fn place_in(name: &str) -> String {
    let words = normal(name);
    let kept: Vec<&str> =
        words.split(' ').filter(|word| !SHARED.contains(word) && !nearly_shared(word)).collect();
    kept.join(" ")
}

/// Whether a word is one letter away from a long one that many names share.
fn nearly_shared(word: &str) -> bool {
    let is_slip = |shared: &&str| shared.len() > 5 && osa_distance(shared, word) == 1;
    !SHARED.contains(&word) && SHARED.iter().any(is_slip)
}

fn nearly(name: &str, registered: &str) -> Message {
    Message::new(
        format!("{} is not in the register; {} is", quoted(name), quoted(registered)),
        "the same body spelt in two ways cannot be found by search, nor compared with the plans of \
         neighbours",
        format!(
            "Write {}, or, if another body is meant, add it under `bodies:`",
            quoted(registered)
        ),
    )
}
