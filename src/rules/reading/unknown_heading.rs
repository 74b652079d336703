//! An answer bound to a heading that the section does not have.

use super::phrasing::choose;
use crate::findings::{Message, Severity};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use crate::workspace::Trouble;

pub static RULE: Rule = Rule {
    name: "unknown-heading",
    severity: Severity::Error,
    in_draft: Severity::Warning,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("unknown_heading.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    for trouble in &look.doc.troubles {
        if let Trouble::UnknownHeading { spot, heading, known } = trouble {
            look.report_spot(spot.clone(), not_there(heading, known));
        }
    }
}

fn not_there(heading: &str, known: &[String]) -> Message {
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let todo = if known.is_empty() {
        "Write the heading above the answer, or take it out here: then the whole section answers"
            .to_owned()
    } else {
        choose(heading, &known)
    };
    Message::new(
        format!("This section has no heading {}", quoted(heading)),
        "the answer that should stand under it cannot be found",
        todo,
    )
}
