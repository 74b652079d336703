//! A value of the wrong shape: a word where a list is wanted, a list where a word is wanted.

use crate::findings::{Message, Severity};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::workspace::Trouble;

pub static RULE: Rule = Rule {
    name: "wrong-shape",
    severity: Severity::Error,
    in_draft: Severity::Error,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("wrong_shape.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    for trouble in &look.doc.troubles {
        if let Trouble::WrongShape { spot, wanted, found } = trouble {
            look.report_spot(spot.clone(), misshapen(wanted, found));
        }
    }
}

fn misshapen(wanted: &str, found: &str) -> Message {
    let todo = if wanted == "something else" {
        "Compare it with a plan that works, or with `masa schema`".to_owned()
    } else if found == "nothing" {
        "Fill it in, or take the line out".to_owned()
    } else {
        format!("Write {wanted}")
    };
    Message::new(
        format!("This should be {wanted}, and is {found}"),
        "it could not be read, so it is neither checked nor published",
        todo,
    )
}
