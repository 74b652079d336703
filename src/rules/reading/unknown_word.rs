//! A word that is not one of the few that a key may have.

use super::phrasing::{choose, shown};
use crate::findings::{Message, Safety, Segment, Severity, Subject};
use crate::rules::mending::{only_slip, write_as};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::workspace::Trouble;

pub static RULE: Rule = Rule {
    name: "unknown-word",
    severity: Severity::Error,
    in_draft: Severity::Error,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("unknown_word.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    for trouble in &look.doc.troubles {
        let Trouble::UnknownWord { spot, word, known } = trouble else { continue };
        let Subject::Fact(path) = &spot.subject else { continue };
        // The kind of the document has a rule of its own.
        if matches!(path.0.as_slice(), [Segment::Key(key)] if key == "kind") {
            continue;
        }
        let key = path.0.iter().rev().find_map(|segment| match segment {
            Segment::Key(key) => Some(key.as_str()),
            Segment::Item(_) => None,
        });
        let node = look.doc.tree.scalar_holding(spot.place);
        let right = only_slip(word, known.iter().map(String::as_str));
        let fix = right.and_then(|right| write_as(look.doc, node?, right, Safety::Safe));
        look.report_spot(spot.clone(), unknown(key.unwrap_or_default(), word, known)).fix = fix;
    }
}

fn unknown(key: &str, word: &str, known: &[String]) -> Message {
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    Message::new(
        format!("`{key}` cannot be {}", shown(word)),
        "masa does not know this word here, so the fact is neither checked nor published",
        choose(word, &known),
    )
}
