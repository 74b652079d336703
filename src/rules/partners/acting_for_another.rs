//! A partner that is said to act for another in a way that the law does not know.

use super::statutory::{Statutory, is_named, statutory};
use crate::document::Plan;
use crate::document::partner::{Partner, PartnerKind};
use crate::document::values::{Code, PartnerRef};
use crate::findings::{Message, Severity};
use crate::rules::missing::is_answered;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "acting-for-another",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["CA04-16J-01", "CA04-16J-02", "CA04-16J-03", "NST-04-08"],
    page: include_str!("acting_for_another.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    for found in statutory(plan) {
        let others: Option<Vec<&Partner>> =
            found.partner.acts_with.iter().map(|other| partner(plan, other)).collect();
        // An id that nobody has is told elsewhere.
        let Some(others) = others.filter(|others| !others.is_empty()) else { continue };
        let at = found.at.then("acts_with");
        let alike = others.iter().any(|other| other.kind == Some(found.kind));
        if !alike && leaves_out_posts(&found) && look.doc.may_judge_absence(&found.at.then("lead"))
        {
            look.report(&at, unlike(found.name()));
        }
        let combined = plan.area.as_ref().and_then(|area| area.combined);
        let is_council = found.kind == PartnerKind::LocalAuthority && alike;
        let is_silent = match combined {
            Some(combined) => !combined,
            None => {
                !is_answered(look, "partners.acting-for-another")
                    && look.doc.may_judge_absence(&At::key("area").then("combined"))
            }
        };
        if is_council && is_silent {
            let message = no_combined_area(found.name(), combined == Some(false));
            let severity =
                if combined == Some(false) { Severity::Error } else { Severity::Warning };
            look.report(&at, message).weighing(severity);
        }
    }
}

/// Whether the partner relies on the other to speak for it.
fn leaves_out_posts(found: &Statutory<'_>) -> bool {
    !found.partner.lead.as_ref().is_some_and(is_named)
}

fn partner<'a>(plan: &'a Plan, id: &PartnerRef) -> Option<&'a Partner> {
    let has_id = |partner: &&Partner| partner.id.as_ref().map(Code::as_str) == Some(id.as_str());
    plan.partners.iter().find(has_id)
}

fn unlike(name: &str) -> Message {
    Message::new(
        format!("{} names no lead, and acts only with partners of another kind", quoted(name)),
        "by law a council may act for a council, a board for a board and a chief officer for a chief \
         officer; each kind has to be led by somebody of its own",
        "Add its `lead:`, or name under `acts_with` the body of its own kind that acts for it",
    )
}

fn no_combined_area(name: &str, denied: bool) -> Message {
    let what = if denied {
        format!("{} is acted for by another council, and the areas are not combined", quoted(name))
    } else {
        format!(
            "{} is acted for by another council, and the plan does not say that the areas are one",
            quoted(name)
        )
    };
    Message::new(
        what,
        "by law one council may act for another only where their areas are treated as one",
        "Write `combined: true` under `area:` if that was agreed; if not, let each council act for \
         itself",
    )
}
