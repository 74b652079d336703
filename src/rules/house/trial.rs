//! A house rule on trial: does it find fault with the example that it says it does, and with that
//! alone.

use super::HouseRule;
use super::read::readers;
use crate::document::DocumentKind;
use crate::rules::{Judging, judge_with};
use crate::workspace::{Memory, load};
use jiff::civil::Date;
use std::path::Path;

/// What a rule says of an example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claim {
    /// It finds no fault with it.
    Passes,
    /// It finds fault with it.
    Fails,
}

/// What came of one example.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trial {
    /// What the rule says of it.
    pub claim: Claim,
    /// What is wrong with the example as YAML or as a document; it was not judged then.
    pub unread: Vec<String>,
    /// Whether the claim held.
    pub held: bool,
}

/// Runs both examples of a rule, as documents of the first kind it is for.
pub fn try_out(rule: &HouseRule, today: Date) -> [Trial; 2] {
    [(Claim::Passes, &rule.passes), (Claim::Fails, &rule.fails)]
        .map(|(claim, example)| run(rule, claim, example, today))
}

fn run(rule: &HouseRule, claim: Claim, example: &str, today: Date) -> Trial {
    let kind = rule.kinds.first().copied().unwrap_or(DocumentKind::Plan);
    let name = format!("{}.yaml", kind.word());
    let mut memory = Memory::default();
    memory.add(&name, example);
    // An example shows what the rule is about, and need not be a whole document.
    let looking = readers().filter(|reader| reader.name != "missing-key");
    let judging = Judging::on(today).with_house_rules([rule.clone()].into());
    let checked = judge_with(&load(&memory, Path::new(&name)), &judging, looking);
    let (own, unread): (Vec<_>, Vec<_>) =
        checked.findings.into_iter().partition(|finding| finding.rule == rule.name);
    let unread: Vec<String> = unread.into_iter().map(|finding| finding.message.what).collect();
    let held = unread.is_empty() && own.is_empty() == (claim == Claim::Passes);
    Trial { claim, unread, held }
}
