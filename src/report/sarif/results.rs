//! Findings as results.

use super::file;
use super::log::{
    Artifact, ArtifactChange, Descriptor, Fingerprints, Fix, Location, Logical, Physical, Region,
    Replacement, ReportedResult, Suppression, Text,
};
use super::rules::{level, sentence, unlinked};
use crate::checking::Gone;
use crate::findings::{self, Finding, Known, Safety, Weighed};
use crate::report::form::Here;
use crate::rules::Checked;
use crate::text::{FileId, Place, Sources};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A finding as a result. `compared` tells whether the document was compared with a revision.
pub fn result(
    finding: &Finding,
    document: &Checked,
    compared: bool,
    here: &Here,
    rules: &[Descriptor],
) -> ReportedResult {
    let sources = &document.sources;
    let related = finding.related.iter().zip(1..).map(|(related, id)| Location {
        id: Some(id),
        message: Some(Text { text: unlinked(&related.label) }),
        ..location(related.place, sources, here)
    });
    ReportedResult {
        rule_id: finding.rule.to_string(),
        rule_index: index(&finding.rule, rules),
        level: level(finding.severity),
        // Viewers show this in a list and its first sentence where there is little room.
        message: Text {
            text: format!(
                "{} {}",
                sentence(&finding.message.what),
                sentence(&finding.message.todo)
            ),
        },
        locations: vec![Location {
            logical_locations: vec![Logical {
                name: finding.subject.in_words(),
                fully_qualified_name: finding.subject.identity(),
            }],
            ..location(finding.place, sources, here)
        }],
        related_locations: related.collect(),
        partial_fingerprints: known_by(&document.path, &finding.identity(), here),
        // What is accepted is not compared.
        baseline_state: (compared && finding.accepted.is_none())
            .then_some(if finding.known.is_some() { "unchanged" } else { "new" }),
        suppressions: suppressions(finding),
        fixes: finding.fix.iter().map(|one| fix(one, sources, here)).collect(),
        properties: properties(finding),
    }
}

/// A finding that is gone.
pub fn absent(gone: &Gone, here: &Here, rules: &[Descriptor]) -> ReportedResult {
    ReportedResult {
        rule_id: gone.rule.clone(),
        rule_index: index(&gone.rule, rules),
        level: level(gone.severity),
        message: Text { text: sentence(&gone.what) },
        locations: vec![file(&gone.document, here)],
        related_locations: Vec::new(),
        partial_fingerprints: known_by(&gone.document, &gone.identity, here),
        baseline_state: Some("absent"),
        suppressions: Vec::new(),
        fixes: Vec::new(),
        properties: Value::Null,
    }
}

fn index(rule: &str, rules: &[Descriptor]) -> Option<usize> {
    rules.iter().position(|known| known.id == rule)
}

fn known_by(document: &str, identity: &str, here: &Here) -> Fingerprints {
    Fingerprints { identity: here.fingerprint(document, identity) }
}

fn suppressions(finding: &Finding) -> Vec<Suppression> {
    let accepted = finding.accepted.as_ref().map(|accepted| {
        format!("{} ({}, until {})", accepted.because, accepted.agreed_by, accepted.until)
    });
    let baseline =
        finding.known.filter(|known| *known == Known::Baseline && finding.is_held_back());
    let baseline = baseline.map(|_| "It stands in the baseline.".to_owned());
    let off = finding.weighed.as_ref().filter(|_| finding.is_off() && finding.is_held_back());
    let justifications = accepted.into_iter().chain(off.map(Weighed::in_words)).chain(baseline);
    justifications
        .map(|why| Suppression {
            kind: "external",
            status: "accepted",
            justification: unlinked(&why),
        })
        .collect()
}

fn properties(finding: &Finding) -> Value {
    let mut properties = json!({
        "why": sentence(&finding.message.why),
        "todo": sentence(&finding.message.todo),
        "source": sentence(&finding.source),
        "identity": finding.identity(),
    });
    let Some(members) = properties.as_object_mut() else { return properties };
    if let Some(weighed) = &finding.weighed {
        members.insert("weighed".into(), json!(weighed));
    }
    if let Some(fix) = &finding.fix {
        members.insert("fixIsSafe".into(), json!(fix.safety == Safety::Safe));
    }
    properties
}

fn location(place: Place, sources: &Sources, here: &Here) -> Location {
    let uri = here.address(&sources.get(place.file).path);
    Location {
        id: None,
        physical: Physical {
            artifact_location: Artifact { uri },
            region: Some(region(place, sources)),
        },
        logical_locations: Vec::new(),
        message: None,
    }
}

fn region(place: Place, sources: &Sources) -> Region {
    let (start, end) = sources.extent(place);
    Region {
        start_line: start.line,
        start_column: start.utf16_column,
        end_line: end.line,
        end_column: end.utf16_column,
    }
}

fn fix(fix: &findings::Fix, sources: &Sources, here: &Here) -> Fix {
    let mut of_file: BTreeMap<FileId, Vec<Replacement>> = BTreeMap::new();
    for edit in &fix.edits {
        of_file.entry(edit.place.file).or_default().push(Replacement {
            deleted_region: region(edit.place, sources),
            inserted_content: Text { text: edit.text.clone() },
        });
    }
    let changes = of_file.into_iter().map(|(file, replacements)| ArtifactChange {
        artifact_location: Artifact { uri: here.address(&sources.get(file).path) },
        replacements,
    });
    Fix { description: Text { text: sentence(&fix.label) }, artifact_changes: changes.collect() }
}
