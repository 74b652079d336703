//! What a document is: `kind` missing, unknown or at odds with the name of the file, and the ending
//! `.yml`.

use super::phrasing::choose;
use crate::document::DocumentKind;
use crate::findings::{FactPath, Message, Segment, Severity, Spot, Subject};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::{Place, Span, quoted};
use crate::workspace::{At, Trouble};
use std::path::Path;

pub static RULE: Rule = Rule {
    name: "unknown-kind",
    severity: Severity::Error,
    in_draft: Severity::Error,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("unknown_kind.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let subject = || Subject::Fact(FactPath(vec![Segment::Key("kind".into())]));
    for trouble in &look.doc.troubles {
        match trouble {
            Trouble::UnknownKind { place, given: Some(word) } => {
                look.report_spot(Spot { place: *place, subject: subject() }, unknown(word));
            }
            Trouble::UnknownKind { place, given: None } => {
                look.report_spot(Spot { place: *place, subject: subject() }, missing(WHY));
            }
            Trouble::MissingKey { spot, key }
                if key == "kind"
                    && spot.subject == subject()
                    && !look.doc.tree.may_hide("kind") =>
            {
                look.report_spot(spot.clone(), missing(BY_NAME)).weighing(Severity::Warning);
            }
            _ => {}
        }
    }
    compare_with_name(look);
    short_endings(look);
}

/// A file called after one kind that says it is another.
fn compare_with_name(look: &mut Look<'_>) {
    let Some(kind) = look.doc.document.as_ref().map(crate::document::Document::kind) else {
        return;
    };
    let stem = Path::new(&look.doc.path).file_stem().and_then(|stem| stem.to_str());
    let Some(by_name) = stem.and_then(DocumentKind::from_word) else { return };
    let at = At::key("kind");
    if by_name != kind && look.doc.spot(&at).is_some() {
        look.report(&at, at_odds(kind, by_name));
    }
}

fn short_endings(look: &mut Look<'_>) {
    let doc = look.doc;
    let is_short = |path: &str| Path::new(path).extension().is_some_and(|end| end == "yml");
    let short = doc.sources.iter().filter(|(_, source)| is_short(&source.path));
    for (file, source) in short {
        let place = Place::new(file, Span::point(0));
        let spot = Spot { place, subject: Subject::File(source.path.clone()) };
        look.report_spot(spot, short_ending(&source.path)).weighing(Severity::Warning);
    }
}

/// The kinds as they are written.
fn kinds() -> Vec<&'static str> {
    DocumentKind::ALL.into_iter().map(DocumentKind::word).collect()
}

const WHY: &str = "masa cannot tell which facts belong in this file, and checks hardly any of them";

fn unknown(word: &str) -> Message {
    Message::new(
        format!("masa does not know the kind of document {}", quoted(word)),
        WHY,
        choose(word, &kinds()),
    )
}

const BY_NAME: &str =
    "masa goes by the name of the file instead, and that changes when somebody renames it";

fn missing(why: &str) -> Message {
    Message::new(
        "The file does not say what kind of document it is",
        why,
        "Add `kind: plan` (or `network`, or `event`) at the top",
    )
}

fn at_odds(kind: DocumentKind, by_name: DocumentKind) -> Message {
    Message::new(
        format!(
            "The file is called after a {} and says that it is a {}",
            by_name.word(),
            kind.word()
        ),
        "masa reads it as what it says, and people look for it under what it is called",
        format!("Rename the file to {}.yaml, or correct `kind`", kind.word()),
    )
}

fn short_ending(path: &str) -> Message {
    Message::new(
        format!("The name {} ends with .yml", quoted(path)),
        "other tools and the people you work with look for the ending .yaml, and two files that \
         differ only in this are easily confused",
        "Rename the file so that it ends with .yaml",
    )
}
