//! YAML that cannot be read, or that does not mean what it looks like.

use super::phrasing::{clause, without_stop};
use crate::findings::{Message, Severity, Spot, Subject};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::workspace::Trouble;
use crate::yaml::{Problem, ProblemKind};

pub static RULE: Rule = Rule {
    name: "yaml-problem",
    severity: Severity::Error,
    in_draft: Severity::Error,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("yaml_problem.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let doc = look.doc;
    for trouble in &doc.troubles {
        let Trouble::Yaml(problem) = trouble else { continue };
        if matches!(problem.kind, ProblemKind::DuplicateKey { .. }) {
            continue;
        }
        let source = doc.sources.get(problem.place.file);
        let subject = Subject::Words {
            within: source.path.clone(),
            heading: String::new(),
            words: doc.sources.text_at(problem.place).trim().to_owned(),
            ordinal: 1,
        };
        let related = problem.related.map(|place| Spot { place, subject: subject.clone() });
        let finding = look.report_spot(Spot { place: problem.place, subject }, words(problem));
        finding.weighing(weight(&problem.kind));
        if let Some(spot) = related {
            finding.with_related(&spot, "it belongs to this");
        }
    }
}

/// What was left out weighs as much as what could not be read; marks that are merely odd, less.
const fn weight(kind: &ProblemKind) -> Severity {
    match kind {
        ProblemKind::UnusedAnchor { .. } | ProblemKind::Tag { .. } | ProblemKind::CurlyQuotes => {
            Severity::Warning
        }
        _ => Severity::Error,
    }
}

fn words(problem: &Problem) -> Message {
    Message::new(
        without_stop(&problem.what()),
        clause(&problem.why()),
        without_stop(&problem.todo()),
    )
}
