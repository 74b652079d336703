//! `masa rules`: every rule with what it asks.

use super::arguments::{ListFormat, Rules};
use super::out::{self, Mistake};
use crate::rules::{GROUPS, Page, Rule};
use serde_json::json;
use std::fmt::Write as _;

/// Runs the command; gives the exit code.
pub fn run(options: &Rules) -> Result<u8, Mistake> {
    out::print(&match options.format {
        ListFormat::Human => human(),
        ListFormat::Json => as_json(),
    })?;
    Ok(super::DONE)
}

fn human() -> String {
    let mut out = String::new();
    for group in GROUPS {
        // Writing into a String does not fail.
        let _ = writeln!(out, "{}", group.title);
        for rule in group.rules {
            let _ = writeln!(out, "  {:<28} {:<8} {}", rule.name, rule.severity.word(), asks(rule));
        }
        out.push('\n');
    }
    out.push_str("masa explain NAME tells more about each.\n");
    out
}

/// What a rule asks, in one sentence.
fn asks(rule: &Rule) -> String {
    let lead = Page::read(rule.page).lead;
    lead.split_inclusive(". ").next().unwrap_or_default().trim().to_owned()
}

fn as_json() -> String {
    let rules: Vec<_> = GROUPS
        .iter()
        .flat_map(|group| group.rules.iter().map(move |rule| (group, rule)))
        .map(|(group, rule)| {
            json!({
                "name": rule.name,
                "group": group.title,
                "asks": Page::read(rule.page).lead,
                "severity": rule.severity,
                "severity_in_draft": rule.in_draft,
                "kinds": rule.kinds.iter().map(|kind| kind.word()).collect::<Vec<_>>(),
                "serves": rule.serves,
                "page": rule.page,
            })
        })
        .collect();
    let list = json!({ "format": "masa-rules/1", "rules": rules });
    format!("{list:#}\n")
}
