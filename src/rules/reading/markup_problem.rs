//! Markdown that cannot be read as it was meant, or that must not be passed on.

use super::phrasing::{clause, without_stop};
use crate::findings::{Message, Severity, Spot, Subject};
use crate::markdown::{Problem, ProblemKind};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::workspace::Trouble;

pub static RULE: Rule = Rule {
    name: "markup-problem",
    severity: Severity::Warning,
    in_draft: Severity::Warning,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("markup_problem.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let doc = look.doc;
    let mut opened: Vec<&str> = Vec::new();
    for trouble in &doc.troubles {
        let Trouble::Markdown(problem) = trouble else { continue };
        if let ProblemKind::Html(tag) = &problem.kind {
            // The end of an element whose beginning was told is not told again.
            match tag.strip_prefix("</") {
                Some(rest) if opened.contains(&name_of(rest)) => continue,
                _ => opened.push(name_of(tag.trim_start_matches('<'))),
            }
        }
        let subject = Subject::Words {
            within: doc.sources.get(problem.place.file).path.clone(),
            heading: String::new(),
            words: doc.sources.text_at(problem.place).trim().to_owned(),
            ordinal: 1,
        };
        let finding = look.report_spot(Spot { place: problem.place, subject }, words(problem));
        if problem.kind == ProblemKind::UnclosedFrontMatter {
            finding.weighing(Severity::Error);
        }
    }
}

/// The name at the beginning of a tag without its `<`.
fn name_of(tag: &str) -> &str {
    let end = tag.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(tag.len());
    &tag[..end]
}

fn words(problem: &Problem) -> Message {
    Message::new(without_stop(&problem.what()), clause(problem.why()), without_stop(problem.todo()))
}
