//! A run without what the documents say, for logs of drafts: the paths, the rules, the weights and the
//! places stay, every value goes.

use super::{Change, Run};
use crate::document::DocumentKind;
use crate::findings::{FactPath, Finding, Message, Segment, Subject};
use crate::rules::{Checked, Page, find};
use crate::workspace::{At, shape_at};
use crate::yaml::Step;
use std::collections::BTreeMap;

/// What stands in place of a value.
const GONE: &str = "…";

/// Leaves out of a run whatever comes from inside its documents and its settings.
pub fn redact(run: &mut Run) {
    for document in run.documents.iter_mut().chain(&mut run.settings) {
        of_document(document);
    }
    for stale in &mut run.stale {
        GONE.clone_into(&mut stale.at);
    }
    if let Some(change) = &mut run.change {
        of_change(change);
    }
}

fn of_document(document: &mut Checked) {
    document.title.clone_from(&document.path);
    document.sources = std::mem::take(&mut document.sources).blanked();
    let mut seen = BTreeMap::new();
    for finding in &mut document.findings {
        of_finding(finding, document.kind);
        tell_apart(finding, &mut seen);
    }
}

fn of_finding(finding: &mut Finding, kind: Option<DocumentKind>) {
    let own = find(&finding.rule);
    finding.message = Message::new(
        asks(&finding.rule),
        "what stands there is left out of this report",
        format!("Run masa check without --redact, or masa explain {}", finding.rule),
    );
    // The source of a house rule is its author's own words.
    if own.is_none() {
        "a house rule".clone_into(&mut finding.source);
    }
    finding.subject = of_subject(&finding.subject, kind);
    for related in &mut finding.related {
        "the other place".clone_into(&mut related.label);
    }
    if let Some(accepted) = &mut finding.accepted {
        GONE.clone_into(&mut accepted.because);
        GONE.clone_into(&mut accepted.agreed_by);
    }
    if let Some(because) = finding.weighed.as_mut().and_then(|weighed| weighed.because.as_mut()) {
        GONE.clone_into(because);
    }
    finding.fix = None;
}

/// What a rule asks, from its page.
fn asks(rule: &str) -> String {
    let lead = find(rule).map(|rule| Page::read(rule.page).lead);
    let lead = lead.map(|lead| lead.split_whitespace().collect::<Vec<_>>().join(" "));
    lead.map_or_else(
        || "A house rule is not met".to_owned(),
        |lead| lead.split(". ").next().unwrap_or_default().trim_end_matches('.').to_owned(),
    )
}

/// The keys on the way to a fact, as far as masa knows them, and the files of the narrative; never an
/// id or a word.
fn of_subject(subject: &Subject, kind: Option<DocumentKind>) -> Subject {
    match subject {
        Subject::Fact(path) => {
            let is_item = |segment: &Segment| matches!(segment, Segment::Item(_));
            let key = |segment: &Segment| match segment {
                Segment::Key(key) | Segment::Item(key) => key.clone(),
            };
            Subject::Fact(known_part(path.0.iter().map(|one| (key(one), is_item(one))), kind))
        }
        Subject::Words { within, .. } => Subject::Words {
            within: if is_file(within) {
                within.clone()
            } else {
                known_part(split(within).into_iter(), kind).by_ids()
            },
            heading: String::new(),
            words: GONE.to_owned(),
            ordinal: 1,
        },
        Subject::File(path) => Subject::File(path.clone()),
    }
}

/// Whether words stand in a file of the narrative, and not in a fact.
fn is_file(within: &str) -> bool {
    std::path::Path::new(within).extension().is_some_and(|ending| ending == "md")
}

/// A path, whose parts are keys or entries of lists, up to the first key that the author made up.
fn known_part(parts: impl Iterator<Item = (String, bool)>, kind: Option<DocumentKind>) -> FactPath {
    let mut at = At::root();
    let mut path = Vec::new();
    for (name, is_item) in parts {
        if is_item {
            at.0.push(Step::Index(0));
            path.push(Segment::Item(GONE.to_owned()));
            continue;
        }
        at.0.push(Step::Key(name.clone()));
        if kind.is_none_or(|kind| shape_at(kind, &at).is_none()) {
            path.push(Segment::Key(GONE.to_owned()));
            break;
        }
        path.push(Segment::Key(name));
    }
    FactPath(path)
}

/// The parts of a path by ids. The words of an entry may hold brackets and dots too.
fn split(path: &str) -> Vec<(String, bool)> {
    let mut parts = Vec::new();
    let mut word = String::new();
    let mut depth = 0_usize;
    for c in path.chars() {
        match (c, depth) {
            ('[' | '.', 0) => {
                if !word.is_empty() {
                    parts.push((std::mem::take(&mut word), false));
                }
                depth += usize::from(c == '[');
            }
            ('[', _) => depth += 1,
            (']', 1) => {
                parts.push((GONE.to_owned(), true));
                depth = 0;
            }
            (']', _) => depth = depth.saturating_sub(1),
            (c, 0) => word.push(c),
            _ => {}
        }
    }
    if !word.is_empty() {
        parts.push((word, false));
    }
    parts
}

/// Numbers findings that nothing tells apart any more, in their order.
fn tell_apart(finding: &mut Finding, seen: &mut BTreeMap<String, usize>) {
    let count = seen.entry(finding.identity()).or_default();
    *count += 1;
    if *count > 1 {
        finding.subject = Subject::Words {
            within: match &finding.subject {
                Subject::Words { within, .. } => within.clone(),
                other => other.identity(),
            },
            heading: String::new(),
            words: GONE.to_owned(),
            ordinal: *count,
        };
    }
}

fn of_change(change: &mut Change) {
    for gone in &mut change.fixed {
        gone.what = asks(&gone.rule);
        gone.identity = format!("{}@{GONE}", gone.rule);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_keep_what_masa_knows_and_no_more() {
        let within = |path: &str| {
            let words = Subject::Words {
                within: path.to_owned(),
                heading: "Secret".to_owned(),
                words: "secret".to_owned(),
                ordinal: 3,
            };
            match of_subject(&words, Some(DocumentKind::Plan)) {
                Subject::Words { within, heading, words, ordinal: 1 } if heading.is_empty() => {
                    assert_eq!(words, GONE);
                    within
                }
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(within("sections/01-secret.md"), "sections/01-secret.md");
        assert_eq!(within("partners[secret].lead.post"), "partners[…].lead.post");
        assert_eq!(within("groups[Secret [the] 1.5].name"), "groups[…].name");
        assert_eq!(within("secret.words"), "…");
        assert_eq!(within("partners[secret].secret.lead"), "partners[…].…");
    }
}
