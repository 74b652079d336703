//! `masa explain`: what a rule, a requirement, a term or a question is about.

use super::arguments::Explain;
use super::out::{self, Mistake};
use super::settings::house_at;
use super::today;
use crate::guidance;
use crate::report;
use crate::rules;
use crate::rules::house::{House, page};
use crate::workspace::near_misses;
use std::path::Path;

/// Runs the command; gives the exit code.
pub fn run(options: &Explain) -> Result<u8, Mistake> {
    let name = options.name.trim();
    let lower = name.to_lowercase();
    let text = if let Some(rule) = rules::find(&lower) {
        rule.page.to_owned()
    } else if let Some(entry) = guidance::find(name) {
        report::explanation(entry)
    } else {
        let house = house_at(Path::new("."), today::from_clock())?.unwrap_or_default();
        let Some(rule) = house.find(&lower) else { return Err(unknown(name, &house)) };
        page(rule)
    };
    out::print(&text)?;
    Ok(super::DONE)
}

fn unknown(name: &str, house: &House) -> Mistake {
    let own = house.rules.iter().map(|rule| rule.name.clone());
    let known = rules::all().map(|rule| rule.name).chain(guidance::names());
    let names: Vec<String> = known.map(str::to_owned).chain(own).collect();
    let near = near_misses(name, names.iter().map(String::as_str));
    let hint = match near.as_slice() {
        [] => "masa rules lists the rules; ids look like CA04-16G-01".to_owned(),
        near => format!("Did you mean {}?", near.join(", ")),
    };
    Mistake::Misuse(format!("masa knows no rule, requirement, term or question “{name}”. {hint}"))
}
