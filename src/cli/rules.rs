//! `masa rules`: every rule with what it asks; and house rules tried out.

use super::arguments::{ListFormat, Rules, RulesCommand, TestRules};
use super::out::{self, Mistake};
use super::settings::house_at;
use super::{DONE, FOUND, today};
use crate::document::DocumentKind;
use crate::report::{self, Tried};
use crate::rules::house::{House, page, try_out};
use crate::rules::{GROUPS, Page, Rule};
use crate::text::safe;
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::path::Path;

/// Runs the command; gives the exit code.
pub fn run(options: &Rules) -> Result<u8, Mistake> {
    if let Some(RulesCommand::Test(options)) = &options.command {
        return test(options);
    }
    let house = house_at(Path::new("."), today::from_clock())?.unwrap_or_default();
    out::print(&match options.format {
        ListFormat::Human => human(&house),
        ListFormat::Json => as_json(&house),
    })?;
    Ok(DONE)
}

/// Runs the examples of house rules.
fn test(options: &TestRules) -> Result<u8, Mistake> {
    let path = options.path.as_deref().unwrap_or_else(|| Path::new("."));
    let day = options.today.unwrap_or_else(today::from_clock);
    let Some(house) = house_at(path, day)? else {
        return Err(Mistake::Misuse(if path.exists() {
            "No masa.yaml holds here. House rules stand in a file of that name, beside the \
             documents or in a folder above them"
                .to_owned()
        } else {
            format!("There is nothing at {}. Look at the spelling of the path", path.display())
        }));
    };
    let tried: Vec<Tried<'_>> =
        house.rules.iter().map(|rule| Tried { rule, trials: try_out(rule, day) }).collect();
    out::print(report::tried(&house, &tried))?;
    let held = tried.iter().all(|tried| tried.trials.iter().all(|trial| trial.held));
    Ok(if held { DONE } else { FOUND })
}

fn human(house: &House) -> String {
    let mut out = String::new();
    for group in GROUPS {
        // Writing into a String does not fail, here and below.
        let _ = writeln!(out, "{}", group.title);
        for rule in group.rules {
            let _ = writeln!(out, "  {:<28} {:<8} {}", rule.name, rule.severity.word(), asks(rule));
        }
        out.push('\n');
    }
    if !house.rules.is_empty() {
        let _ = writeln!(out, "House rules of {}", safe(&house.file));
        for rule in house.rules.iter() {
            let says = safe(&rule.message.what);
            let _ = writeln!(out, "  {:<28} {:<8} {says}.", rule.name, rule.severity.word());
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

fn as_json(house: &House) -> String {
    let words = |kinds: &[DocumentKind]| -> Vec<&'static str> {
        kinds.iter().copied().map(DocumentKind::word).collect()
    };
    let own = GROUPS
        .iter()
        .flat_map(|group| group.rules.iter().map(move |rule| (group, rule)))
        .map(|(group, rule)| {
            json!({
                "name": rule.name,
                "group": group.title,
                "asks": Page::read(rule.page).lead,
                "severity": rule.severity,
                "severity_in_draft": rule.in_draft,
                "kinds": words(rule.kinds),
                "serves": rule.serves,
                "page": rule.page,
            })
        });
    let of_house = house.rules.iter().map(|rule| {
        json!({
            "name": rule.name,
            "group": "House rules",
            "asks": rule.message.what,
            "severity": rule.severity,
            "severity_in_draft": rule.severity,
            "kinds": words(&rule.kinds),
            "serves": [],
            "page": page(rule),
            "house": house.file,
        })
    });
    let rules: Vec<Value> = own.chain(of_house).collect();
    let list = json!({ "format": "masa-rules/1", "rules": rules });
    format!("{}\n", crate::text::safe_json(&format!("{list:#}")))
}
