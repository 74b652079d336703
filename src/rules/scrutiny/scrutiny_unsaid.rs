//! A plan without arrangements for scrutiny by an independent person.

use super::mentions::spoken_of;
use crate::findings::{Message, Severity};
use crate::rules::missing::{Wanted, mention, report_missing};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "scrutiny-unsaid",
    severity: Severity::Error,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["CA04-16G-02", "WT18-PUB-03", "NST-04-05"],
    page: include_str!("scrutiny_unsaid.md"),
    look,
};

const WORD: &str = "independent scrutiny";

fn look(look: &mut Look<'_>) {
    // Where the text has only a scrutineer, a rule of its own tells at those words that nobody says
    // who that is.
    let only_a_scrutineer = mention(look, &[WORD]).is_none() && spoken_of(look).is_some();
    if only_a_scrutineer && look.is_absent(&At::key("scrutiny")) {
        return;
    }
    report_missing(
        look,
        Wanted {
            facts: &[At::key("scrutiny")],
            questions: &[
                "scrutiny.method",
                "scrutiny.definition",
                "scrutiny.functions",
                "scrutiny.plan",
            ],
            words: &[WORD, "independent scrutineer", "independent scrutineers"],
            message: Message::new(
                "The plan does not say how an independent person scrutinises the arrangements",
                "by law the arrangements have to hold such scrutiny; without it nobody from outside \
                 tells the partners, or the public, how well they work",
                "Add `scrutiny:` with the `model`, the `scrutineer`, `methods` and whom it \
                 `reports_to`",
            ),
        },
    );
}
