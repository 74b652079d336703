//! Statements of the table that the plan does not hold.

use super::statements::{STATEMENTS, Statement};
use crate::findings::{Message, Severity};
use crate::guidance;
use crate::rules::missing::{Wanted, report_missing};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "statement-missing",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &[
        "WT18-PUB-05",
        "WT18-INF-01",
        "WT18-CDR-01",
        "WT18-PUB-11",
        "WT18-PUB-13",
        "WT18-PUB-12",
        "WT18-PUB-16",
        "WT18-PUB-19",
    ],
    page: include_str!("statement_missing.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    for statement in &STATEMENTS {
        let facts: Vec<At> = statement.facts.iter().map(|keys| at(keys)).collect();
        let wanted = Wanted {
            facts: &facts,
            questions: statement.questions,
            words: statement.words,
            message: unsaid(statement),
        };
        let before = look.count();
        report_missing(look, wanted);
        if look.count() == before {
            continue;
        }
        if let Some(finding) = look.last() {
            if let Some(row) = guidance::requirement(statement.asked_by) {
                finding.source = guidance::source_line(row);
            }
            if statement.weight == Severity::Advice {
                finding.weighing(Severity::Advice);
            }
        }
    }
}

fn at(keys: &[&str]) -> At {
    keys.iter().fold(At::root(), |at, key| at.then(key))
}

fn unsaid(statement: &Statement) -> Message {
    Message::new(format!("The plan does not say {}", statement.what), statement.why, statement.todo)
}
