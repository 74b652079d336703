//! An acceptance that ends soon.

use super::Outcome;
use crate::findings::{Message, Severity};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use jiff::ToSpan;
use jiff::civil::Date;

pub static RULE: Rule = Rule {
    name: "acceptance-expiring",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("acceptance_expiring.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let soon = look.today.saturating_add(60.days());
    for settled in look.settled {
        let (until, finding) = match &settled.outcome {
            Outcome::Used { until, finding } => (*until, Some(finding)),
            Outcome::Across { terms, .. } if terms.until >= look.today => (terms.until, None),
            _ => continue,
        };
        if until <= soon {
            let told = look.report(&settled.at.then("until"), ends(&settled.rule, until));
            if let Some(finding) = finding {
                told.with_related(finding, "this finding will count then");
            }
        }
    }
}

fn ends(rule: &str, until: Date) -> Message {
    let until = until.strftime("%-d %B %Y");
    Message::new(
        format!("The acceptance of {} ends on {until}", quoted(rule)),
        "from the day after, the finding counts again",
        "Put right what it points at before then, or put it before those who agreed",
    )
}
