//! An acceptance whose last day has passed.

use super::Outcome;
use crate::findings::{Message, Severity, Spot};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use jiff::civil::Date;

pub static RULE: Rule = Rule {
    name: "acceptance-expired",
    severity: Severity::Warning,
    in_draft: Severity::Warning,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("acceptance_expired.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    for settled in look.settled {
        let at = settled.at.then("until");
        match &settled.outcome {
            Outcome::Expired { until, finding } => {
                let message = ended(&settled.rule, *until, finding.as_ref());
                let told = look.report(&at, message);
                if let Some(spot) = finding {
                    told.with_related(spot, "this finding counts again");
                }
            }
            Outcome::Across { terms, .. } if terms.until < look.today => {
                look.report(&at, ended_across(&settled.rule, terms.until));
            }
            _ => {}
        }
    }
}

fn what(rule: &str, until: Date) -> String {
    format!("The acceptance of {} ended on {}", quoted(rule), until.strftime("%-d %B %Y"))
}

fn ended_across(rule: &str, until: Date) -> Message {
    Message::new(
        what(rule, until),
        "what it accepted counts again wherever the documents are checked together",
        "Take the acceptance out, or let those who agreed decide anew: a new `because` and a new day",
    )
}

fn ended(rule: &str, until: Date, finding: Option<&Spot>) -> Message {
    let what = what(rule, until);
    if finding.is_some() {
        return Message::new(
            what,
            "the finding is still there and counts again",
            "Put right what it points at, or let those who agreed decide anew: a new `because` and a \
             new day",
        );
    }
    Message::new(
        what,
        "what it accepted is no longer found, and an acceptance without a finding misleads readers",
        "Take the acceptance out",
    )
}
