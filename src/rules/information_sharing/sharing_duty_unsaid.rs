//! A plan from after the day of the new duty to share information that does not speak of it.

use crate::findings::{Message, Severity};
use crate::guidance;
use crate::rules::missing::{is_answered, mention};
use crate::rules::waiting::knows_its_edition;
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "sharing-duty-unsaid",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["CWSA26-04-01", "DATE-17"],
    page: include_str!("sharing_duty_unsaid.md"),
    look,
};

/// Words, in lower case, by which a plan speaks of the duty.
const SPOKEN_OF: [&str; 8] = [
    "16la",
    "duty to share information",
    "duty to share",
    "duty of sharing information",
    "information-sharing duty",
    "information sharing duty",
    "obliged to share information",
    "must share information",
];

fn look(look: &mut Look<'_>) {
    let Some(row) = guidance::requirement("CWSA26-04-01") else { return };
    let applies = knows_its_edition(look) && row.window.open(look.edition, look.day);
    if !applies
        || is_answered(look, "information-sharing.new-duty")
        || mention(look, &SPOKEN_OF).is_some()
    {
        return;
    }
    if look.doc.may_judge_silence() {
        look.report(&At::key("information_sharing"), unsaid());
    }
}

fn unsaid() -> Message {
    Message::new(
        "The plan does not say how the duty of 2026 to share information is met",
        "as reported, it binds the partners and others from 30 September 2026, and practitioners want \
         to know what changes for them",
        "Write what changed in practice in a section bound to `information-sharing.new-duty`",
    )
}
