//! A plan or a priority whose period is over.

use crate::document::control::Status;
use crate::document::values::DateText;
use crate::findings::{Message, Severity, Spot};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "period-over",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("period_over.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let control = look.doc.document.as_ref().and_then(|document| document.control());
    if let Some(control) = control {
        if control.status == Some(Status::Superseded) || control.superseded_on.is_some() {
            return;
        }
        if let Some(end) = control.effective_to.as_ref().filter(|end| is_over(end, look)) {
            look.report(&At::key("document").then("effective_to"), document_over(end.as_str()));
        }
    }
    priorities(look);
}

/// One finding for all priorities that end together.
fn priorities(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let mut ends: Vec<(&str, Vec<Spot>)> = Vec::new();
    for (index, priority) in plan.priorities.iter().enumerate() {
        let Some(end) = priority.to.as_ref().filter(|end| is_over(end, look)) else { continue };
        let at = At::key("priorities").item(index).then("to");
        let Some(spot) = look.doc.spot(&at) else { continue };
        match ends.iter_mut().find(|(known, _)| *known == end.as_str()) {
            Some((_, spots)) => spots.push(spot),
            None => ends.push((end.as_str(), vec![spot])),
        }
    }
    for (end, spots) in ends {
        let message = priorities_over(end, spots.len());
        let mut spots = spots.into_iter();
        let Some(first) = spots.next() else { continue };
        let finding = look.report_spot(first, message);
        for spot in spots {
            finding.with_related(&spot, "ends then too");
        }
    }
}

fn is_over(end: &DateText, look: &Look<'_>) -> bool {
    end.value().last_day().is_some_and(|last| last < look.today)
}

fn document_over(end: &str) -> Message {
    Message::new(
        format!("The period of the document ended on {}", quoted(end)),
        "readers cannot tell what has held since",
        "Publish what follows it, or write `status: superseded` if that is done",
    )
}

fn priorities_over(end: &str, count: usize) -> Message {
    let what = if count == 1 {
        format!("A priority ran until {}, which has passed", quoted(end))
    } else {
        format!("{count} priorities ran until {}, which has passed", quoted(end))
    };
    Message::new(
        what,
        "readers cannot tell what the partnership works on now",
        "Agree what comes next, or give the priority a new `to:`",
    )
}
