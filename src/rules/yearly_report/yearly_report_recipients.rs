//! A list of who gets the yearly report, without the Panel or the What Works centre.

use crate::document::values::Text;
use crate::findings::{Message, Severity};
use crate::rules::missing::mention;
use crate::rules::names::{has_any, listed, lower};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "yearly-report-recipients",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT18-YR-08", "DATE-12"],
    page: include_str!("yearly_report_recipients.md"),
    look,
};

/// Who gets a copy, and the words by which a list may name them.
const WANTED: [(&str, &[&str]); 2] = [
    (
        "the Child Safeguarding Practice Review Panel",
        &["practice review panel", "the panel", "national panel", "panel"],
    ),
    ("Foundations, the What Works centre", &["what works", "foundations"]),
];

fn look(look: &mut Look<'_>) {
    let Some(report) = look.plan().and_then(|plan| plan.yearly_report.as_ref()) else { return };
    let at = At::key("yearly_report").then("recipients");
    if report.recipients.is_empty() || !look.doc.may_judge_absence(&at) {
        return;
    }
    let list: Vec<&str> = report.recipients.iter().map(Text::as_str).collect();
    let list = lower(&list.join("; "));
    let lacks: Vec<String> = WANTED
        .iter()
        .filter(|(_, words)| !has_any(&list, words))
        .filter(|(_, words)| mention(look, &words[..1]).is_none())
        .map(|(name, _)| (*name).to_owned())
        .collect();
    if !lacks.is_empty() {
        look.report(&at, left_out(&lacks));
    }
}

fn left_out(lacks: &[String]) -> Message {
    Message::new(
        format!("The list of who gets the yearly report leaves out {}", listed(lacks, "and")),
        "a copy within seven days of publication lets others learn from this area",
        "Add them under `recipients`",
    )
}
