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
    for trouble in &look.doc.troubles {
        match trouble {
            Trouble::UnknownKind { place, given: Some(word) } => {
                look.report_spot(Spot { place: *place, subject: kind_itself() }, unknown(word));
            }
            Trouble::UnknownKind { place, given: None } => {
                look.report_spot(Spot { place: *place, subject: kind_itself() }, missing(WHY));
            }
            Trouble::MissingKey { spot, key }
                if key == "kind"
                    && spot.subject == kind_itself()
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
    let Some((said, spot)) = said(look) else { return };
    let stem = Path::new(&look.doc.path).file_stem().and_then(|stem| stem.to_str());
    let Some(by_name) = stem.and_then(DocumentKind::from_word) else { return };
    if by_name != said {
        let read_as = look.doc.document.as_ref().map(crate::document::Document::kind);
        look.report_spot(spot, at_odds(said, by_name, read_as == Some(by_name)));
    }
}

/// The kind that the document says it is. Where it was read as another, the word was left out.
fn said(look: &Look<'_>) -> Option<(DocumentKind, Spot)> {
    let doc = look.doc;
    let at = At::key("kind");
    if let Some(found) = doc.tree.at(&at.0) {
        let word = doc.tree.scalar(found.value)?;
        return Some((DocumentKind::from_word(&word.text)?, doc.spot(&at)?));
    }
    doc.troubles.iter().find_map(|trouble| match trouble {
        Trouble::UnknownWord { spot, word, .. } if spot.subject == kind_itself() => {
            Some((DocumentKind::from_word(word)?, spot.clone()))
        }
        _ => None,
    })
}

fn kind_itself() -> Subject {
    Subject::Fact(FactPath(vec![Segment::Key("kind".into())]))
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

fn at_odds(said: DocumentKind, by_name: DocumentKind, goes_by_name: bool) -> Message {
    let (why, todo) = if goes_by_name {
        (
            format!("its facts are those of {}, so masa reads it as one", with_article(by_name)),
            format!("Write `kind: {}`", by_name.word()),
        )
    } else {
        (
            "masa reads it as what it says, and people look for it under what it is called".into(),
            format!("Rename the file to {}.yaml, or correct `kind`", said.word()),
        )
    };
    Message::new(
        format!(
            "The file is called after {} and says that it is {}",
            with_article(by_name),
            with_article(said)
        ),
        why,
        todo,
    )
}

const fn with_article(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Plan => "a plan",
        DocumentKind::Network => "a network",
        DocumentKind::Event => "an event",
    }
}

fn short_ending(path: &str) -> Message {
    Message::new(
        format!("The name {} ends with .yml", quoted(path)),
        "other tools and the people you work with look for the ending .yaml, and two files that \
         differ only in this are easily confused",
        "Rename the file so that it ends with .yaml",
    )
}
