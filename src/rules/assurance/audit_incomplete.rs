//! Audits of the programme that nobody leads, or that come nobody knows how often.

use crate::document::practice::Audit;
use crate::findings::{Message, Severity};
use crate::rules::names::listed;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "audit-incomplete",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT18-PUB-13", "NST-07-101"],
    page: include_str!("audit_incomplete.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(assurance) = look.plan().and_then(|plan| plan.assurance.as_ref()) else { return };
    let list = At::key("assurance").then("audits");
    for (key, is_open, what) in [
        (
            "lead",
            (|audit: &Audit| audit.lead.is_none()) as fn(&Audit) -> bool,
            "who leads these audits",
        ),
        ("frequency", |audit| audit.frequency.is_none(), "how often these audits come"),
    ] {
        let open: Vec<(At, String)> = assurance
            .audits
            .iter()
            .enumerate()
            .map(|(index, audit)| (list.item(index).then(key), index, audit))
            .filter(|(at, _, audit)| is_open(audit) && look.is_absent(at))
            .map(|(at, index, audit)| (at, name(index, audit)))
            .collect();
        if let Some((at, _)) = open.first() {
            let names: Vec<String> = open.iter().map(|(_, name)| name.clone()).collect();
            look.report(at, unsaid(what, key, &names));
        }
    }
}

fn name(index: usize, audit: &Audit) -> String {
    audit.name.as_ref().map_or_else(|| format!("audit {}", index + 1), |name| quoted(name.as_str()))
}

fn unsaid(what: &str, key: &str, names: &[String]) -> Message {
    Message::new(
        format!("The plan does not say {what}: {}", listed(names, "and")),
        "an audit that is nobody’s, or has no time of its own, is the one that is put off",
        format!("Add `{key}:` to each"),
    )
}
