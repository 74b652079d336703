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
        let Outcome::Expired { until, finding } = &settled.outcome else { continue };
        let message = ended(&settled.rule, *until, finding.as_ref());
        let told = look.report(&settled.at.then("until"), message);
        if let Some(spot) = finding {
            told.with_related(spot, "this finding counts again");
        }
    }
}

fn ended(rule: &str, until: Date, finding: Option<&Spot>) -> Message {
    let until = until.strftime("%-d %B %Y");
    let what = format!("The acceptance of {} ended on {until}", quoted(rule));
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
