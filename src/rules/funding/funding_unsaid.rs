//! A plan that does not say how the arrangements are paid for.

use crate::findings::{Message, Severity};
use crate::rules::missing::{Wanted, report_missing};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "funding-unsaid",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT18-PUB-14", "WT18-FUN-01", "NST-10-02"],
    page: include_str!("funding_unsaid.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    report_missing(
        look,
        Wanted {
            facts: &[At::key("funding")],
            questions: &["funding.contributions", "funding.total-budget", "funding.fairness"],
            words: &[
                "funding",
                "funded",
                "budget",
                "financial contribution",
                "financial contributions",
            ],
            message: Message::new(
                "The plan does not say how the arrangements are paid for",
                "whether each partner pays a fair part, and whether there is money for reviews and \
                 scrutiny, is a matter for the public",
                "Add `funding:` with the `year`, the `basis`, `contributions` and `total`",
            ),
        },
    );
}
