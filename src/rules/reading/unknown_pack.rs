//! A guidance pack that masa does not know.

use super::phrasing::choose;
use crate::findings::{Message, Severity};
use crate::guidance;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "unknown-pack",
    severity: Severity::Error,
    in_draft: Severity::Error,
    kinds: PLANS,
    serves: &[],
    page: include_str!("unknown_pack.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    for (index, name) in plan.guidance.iter().enumerate() {
        if !name.is_empty() && guidance::pack(name.as_str()).is_none() {
            look.report(&At::key("guidance").item(index), unknown(name.as_str()));
        }
    }
}

fn unknown(name: &str) -> Message {
    let chosen = guidance::packs().iter().filter(|pack| pack.applies != guidance::Applies::Always);
    let known: Vec<&str> = chosen.map(|pack| pack.key).collect();
    Message::new(
        format!("masa does not know the guidance pack {}", quoted(name)),
        "what it asks for was not checked",
        choose(name, &known),
    )
}
