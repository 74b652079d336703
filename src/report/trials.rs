//! House rules on trial: which examples do what their rules say.

use crate::rules::house::{Claim, House, HouseRule, Trial};
use crate::text::safe;
use std::fmt::Write as _;

/// A rule and what came of its two examples.
#[derive(Debug)]
pub struct Tried<'a> {
    /// The rule.
    pub rule: &'a HouseRule,
    /// What came of its examples.
    pub trials: [Trial; 2],
}

/// The trials for a person.
pub fn tried(house: &House, all: &[Tried<'_>]) -> String {
    let mut out = String::new();
    let mut broken = 0;
    for Tried { rule, trials } in all {
        let wrong: Vec<&Trial> = trials.iter().filter(|trial| !trial.held).collect();
        let verdict =
            if wrong.is_empty() { "does what it says" } else { "does not do what it says" };
        // Writing into a String does not fail, here and below.
        let _ = writeln!(out, "{}: {verdict}", rule.name);
        broken += usize::from(!wrong.is_empty());
        for trial in wrong {
            let _ = writeln!(out, "  {}", told(trial));
        }
    }
    let count = |count: usize| match count {
        1 => "1 house rule".to_owned(),
        many => format!("{many} house rules"),
    };
    let _ = writeln!(out, "{} in {}, {broken} to put right.", count(all.len()), safe(&house.file));
    out
}

fn told(trial: &Trial) -> String {
    let key = match trial.claim {
        Claim::Passes => "passes",
        Claim::Fails => "fails",
    };
    if !trial.unread.is_empty() {
        let what: Vec<_> = trial.unread.iter().map(|what| safe(what)).collect();
        return format!("The example under `{key}` is no document: {}.", what.join("; "));
    }
    match trial.claim {
        Claim::Passes => "The rule finds fault with the example under `passes`.".to_owned(),
        Claim::Fails => "The rule finds no fault with the example under `fails`.".to_owned(),
    }
}
