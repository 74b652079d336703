//! One person who leads for two partners.

use crate::document::values::Text;
use crate::findings::{Message, Severity};
use crate::rules::names::same;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "single-holder",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &[],
    page: include_str!("single_holder.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let mut seen: Vec<(&str, At)> = Vec::new();
    for (index, partner) in plan.partners.iter().enumerate() {
        let name = partner.lead.as_ref().and_then(|lead| lead.name.as_ref()).map(Text::as_str);
        // One word is no full name, and may be “vacant” or “TBC”.
        let Some(name) = name.filter(|name| name.split_whitespace().count() > 1) else { continue };
        let at = At::key("partners").item(index).then("lead").then("name");
        if let Some((_, first)) = seen.iter().find(|(known, _)| same(known, name)) {
            let first = look.doc.spot(first);
            let finding = look.report(&at, leads_twice(name));
            if let Some(first) = first {
                finding.with_related(&first, "leads for this partner too");
            }
        }
        seen.push((name, at));
    }
}

fn leads_twice(name: &str) -> Message {
    Message::new(
        format!("{} leads for two partners", quoted(name)),
        "partners hold one another to account, which one person cannot do alone",
        "If that is so, say in `leadership.text` how challenge between the two is kept; if it is a \
         slip, put the name right",
    )
}
